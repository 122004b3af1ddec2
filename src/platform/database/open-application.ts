import { escapeIdentifier } from 'pg'
import type { PoolConfig } from 'pg'
import { Refused } from '../errors/index.ts'
import { NarrowedDatabase } from './narrowed-database.ts'
import { openDatabase } from './open-database.ts'
import type { PooledDatabase } from './open-database.ts'
import type { Database } from './queryable.ts'

const roles = { whole: 'moothall_app', open: 'moothall_desk', keyed: 'moothall_desk_keyed' } as const

/** How many connections each way may open; they are opened when they are needed and closed when idle. */
export interface Connections {
  readonly whole: number
  readonly open: number
  readonly keyed: number
}

const usual: Connections = { whole: 8, open: 8, keyed: 3 }

/**
 * The application's own ways to the database, each as the role that has no more rights than it needs, where migrations
 * could make these roles. On our own server's private socket they sign in themselves, so that nothing they are made to
 * say turns them into another; elsewhere whoever is signed in takes the role on. `narrow`: whether closed rows are held
 * back by the database too.
 */
export async function openApplication(settings: PoolConfig, connections: Connections = usual): Promise<{ db: Database; narrow: boolean }> {
  const asked = openDatabase(settings, { connections: 1 })
  const rows = await asked.run<{ name: string; may: boolean; login: boolean }>(`select rolname as name, pg_has_role(current_user, oid, 'member') as may, rolcanlogin as login from pg_roles where rolname = any($1)`, [Object.values(roles)]).finally(() => asked.close())
  const isOwnServer = settings.host?.startsWith('/') === true && !settings.connectionString
  const as = (way: keyof typeof roles): PooledDatabase | undefined => {
    const role = rows.find((row) => row.name === roles[way])
    if (role?.login && isOwnServer) return openDatabase({ ...settings, user: role.name }, { connections: connections[way] })
    return role?.may ? openDatabase(settings, { role: role.name, connections: connections[way] }) : undefined
  }
  const [whole, open, keyed] = [as('whole') ?? openDatabase(settings, { connections: connections.whole }), as('open'), as('keyed')]
  if (open && keyed) return { db: new NarrowedDatabase({ whole, open, keyed }), narrow: true }
  await Promise.all([open?.close(), keyed?.close()])
  return { db: whole, narrow: false }
}

/**
 * Lets a login of its own, which is not the owner, take on the application's roles; refuses one that is the owner after
 * all, or that may do more than others do. Nothing happens when it may already.
 */
export async function admitLogin(settings: PoolConfig, owner: Database): Promise<void> {
  const asked = openDatabase(settings, { connections: 1 })
  const login = (await asked.run<{ name: string; above: boolean; lacks: string[] }>(`select current_user as name,
    (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) or pg_has_role(current_user, (select relowner from pg_class where oid = to_regclass('migration')), 'member') as above,
    array(select rolname::text from pg_roles where rolname = any($1) and not pg_has_role(current_user, oid, 'member')) as lacks`, [Object.values(roles)]).finally(() => asked.close()))[0]!
  if (login.above) throw new Refused(`DATABASE_URL signs in as ${login.name}, who is or can become the owner of the database. Make a login without rights of its own; docs/running.md says how.`)
  for (const role of login.lacks) await owner.run(`grant ${role} to ${escapeIdentifier(login.name)}`)
}

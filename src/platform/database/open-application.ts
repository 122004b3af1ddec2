import type { PoolConfig } from 'pg'
import { NarrowedDatabase } from './narrowed-database.ts'
import { openDatabase } from './open-database.ts'
import type { Database } from './queryable.ts'

const roles = { whole: 'moothall_app', open: 'moothall_desk', keyed: 'moothall_desk_keyed' } as const

/** How many connections each way may open; they are opened when they are needed and closed when idle. */
export interface Connections {
  readonly whole: number
  readonly open: number
  readonly keyed: number
}

const usual: Connections = { whole: 10, open: 10, keyed: 4 }

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
  const as = (way: keyof typeof roles): Database | undefined => {
    const role = rows.find((row) => row.name === roles[way])
    if (role?.login && isOwnServer) return openDatabase({ ...settings, user: role.name }, { connections: connections[way] })
    return role?.may ? openDatabase(settings, { role: role.name, connections: connections[way] }) : undefined
  }
  const [whole, open, keyed] = [as('whole') ?? openDatabase(settings, { connections: connections.whole }), as('open'), as('keyed')]
  if (open && keyed) return { db: new NarrowedDatabase({ whole, open, keyed }), narrow: true }
  await Promise.all([open?.close(), keyed?.close()])
  return { db: whole, narrow: false }
}

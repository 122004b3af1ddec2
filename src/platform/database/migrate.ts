import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Database, Queryable } from './queryable.ts'
import { Refused } from '../errors/index.ts'

export class MigrationRefused extends Refused {}

interface Migration {
  name: string
  text: string
  checksum: string
}

const source = path.resolve(import.meta.dirname, '../..')

/** Every `migrations/*.sql` of every module, in order of the time in its name. */
function found(): Migration[] {
  return globSync('**/migrations/*.sql', { cwd: source })
    .map((file) => {
      const text = readFileSync(path.join(source, file), 'utf8')
      return { name: path.basename(file, '.sql'), text, checksum: createHash('sha256').update(text).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Brings the schema up to date, one transaction a migration, under an advisory lock so that two processes starting
 * together do it once. Refuses a database that is newer than this program, or whose applied files were edited.
 */
export async function migrate(db: Database): Promise<string[]> {
  const migrations = found()
  const doubled = migrations.find((migration, i) => migration.name === migrations[i + 1]?.name)
  if (doubled) throw new MigrationRefused(`Two migrations are named ${doubled.name}`)
  const client = await db.pool.connect()
  try {
    await client.query('select pg_advisory_lock(727465)')
    await requireVersion(client)
    await client.query(`create table if not exists migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
    const applied = new Map((await client.query<{ name: string; checksum: string }>('select name, checksum from migration')).rows.map((row) => [row.name, row.checksum]))
    refuseStrangers(applied, migrations)
    const fresh = migrations.filter((migration) => !applied.has(migration.name))
    for (const migration of fresh) await apply(client, migration)
    if (fresh.length > 0) await client.query('select grant_to_application()')
    return fresh.map((migration) => migration.name)
  } finally {
    await client.query('select pg_advisory_unlock(727465)').catch(() => {})
    client.release()
  }
}

type Client = Pick<import('pg').PoolClient, 'query'>

async function requireVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
  if (Number(rows[0]!.version) < 150_000) throw new MigrationRefused('Moothall needs PostgreSQL 15 or later')
}

function refuseStrangers(applied: Map<string, string>, migrations: Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  for (const [name, checksum] of applied) {
    if (!known.has(name)) throw new MigrationRefused(`The database has migration ${name}, which this version of Moothall does not know. Run the newer version.`)
    if (known.get(name) !== checksum) throw new MigrationRefused(`Migration ${name} was edited after it was applied. Restore the file; write a new migration instead.`)
  }
}

async function apply(client: Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(migration.text)
    await client.query('insert into migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`Migration ${migration.name} failed: ${(cause as Error).message}`, { cause })
  }
}

export type { Queryable }

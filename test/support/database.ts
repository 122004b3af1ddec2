/**
 * A real PostgreSQL database of its own for each test file, cloned from a template that carries the whole schema and
 * the default catalogue. The server is TEST_DATABASE_URL's when that is set (how the suite runs on other versions),
 * else the embedded one, without fsync, in the temporary folder.
 */
import { createHash, randomBytes } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { PoolConfig } from 'pg'
import { migrate, openApplication, openDatabase } from '../../src/platform/database/index.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { startEmbedded } from '../../src/platform/database/embedded/index.ts'
import { migrateJobs } from '../../src/platform/jobs/index.ts'
import { fillDefaults } from '../../src/start/fill-defaults.ts'

export interface TestDatabase {
  db: Database
  /** As the owner, who may do what the application may not. */
  owner: Database
  settings: PoolConfig
  close(): Promise<void>
}

const root = path.resolve(import.meta.dirname, '../..')

export function testDataFolder(): string {
  return path.join(tmpdir(), `moothall-test-${userInfo().username}`)
}

export async function testServer(): Promise<{ settings: PoolConfig; stop(): Promise<void> }> {
  const url = process.env['TEST_DATABASE_URL']
  if (url) return { settings: { connectionString: url }, stop: async () => {} }
  const server = await startEmbedded({ dataDir: testDataFolder(), mode: 'attach-or-own', durability: 'off' })
  return { settings: { ...server.connection }, stop: () => server.stop() }
}

/** A fresh database; `bare` has the schema and no rows. Close it in the test file's `after`. */
export async function testDatabase(options: { bare?: boolean } = {}): Promise<TestDatabase> {
  const server = await testServer()
  const name = `test_${randomBytes(6).toString('hex')}`
  const template = options.bare ? 'template1' : await ensureTemplate(server.settings)
  await onServer(server.settings, (client) => client.query(`create database ${name} template ${template}`))
  if (options.bare) await buildTemplate({ ...server.settings, ...databaseSetting(server.settings, name) }, false)
  const settings = { ...server.settings, ...databaseSetting(server.settings, name) }
  const { db } = await openApplication(settings, { whole: 5, open: 3, keyed: 2 })
  const owner = openDatabase(settings, { connections: 4, copies: true })
  return {
    db, owner, settings,
    async close() {
      await Promise.all([db.close(), owner.close()])
      await onServer(server.settings, (client) => client.query(`drop database ${name} with (force)`))
      await server.stop()
    },
  }
}

function databaseSetting(settings: PoolConfig, name: string): PoolConfig {
  if (!settings.connectionString) return { database: name }
  const url = new URL(settings.connectionString)
  url.pathname = `/${name}`
  return { connectionString: url.href }
}

/** The template's name carries a hash of everything that shapes it, so that an edited migration makes a new one. */
async function ensureTemplate(settings: PoolConfig): Promise<string> {
  const hash = createHash('sha256')
  for (const file of globSync(['src/**/migrations/*.sql', 'data/{services,calendars,wording}/**/*.json', 'src/start/fill-defaults.ts'], { cwd: root }).sort()) hash.update(file).update(readFileSync(path.join(root, file)))
  const name = `moothall_template_${hash.digest('hex').slice(0, 12)}`
  await onServer(settings, async (client) => {
    await client.query('select pg_advisory_lock(727466)')
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rows.length > 0) return
    const building = `${name}_building`
    await client.query(`drop database if exists ${building} with (force)`)
    await client.query(`create database ${building}`)
    await buildTemplate({ ...settings, ...databaseSetting(settings, building) })
    await client.query(`alter database ${building} rename to ${name}`)
  })
  return name
}

async function buildTemplate(settings: PoolConfig, filled = true): Promise<void> {
  const owner = openDatabase(settings, { connections: 2, copies: true })
  try {
    await migrate(owner)
    await migrateJobs(owner.pool)
    if (filled) await fillDefaults(owner, new Date('2026-01-01T00:00:00Z'))
  } finally {
    await owner.close()
  }
}

async function onServer(settings: PoolConfig, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(settings)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

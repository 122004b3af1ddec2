import { existsSync } from 'node:fs'
import path from 'node:path'
import type { PoolConfig } from 'pg'
import { deskNavigation } from '../cases/index.ts'
import { complaintFollowers, withComplaintLinks } from '../complaints/index.ts'
import type { Config } from '../platform/config/index.ts'
import { connectionOf, migrate, openDatabase, stopServer } from '../platform/database/index.ts'
import type { Database } from '../platform/database/index.ts'
import { Refused } from '../platform/errors/index.ts'
import { migrateJobs } from '../platform/jobs/index.ts'
import { makeLog } from '../platform/log/index.ts'
import { systemClock } from '../platform/time/index.ts'
import { councilTools } from '../services/index.ts'
import type { CouncilTools } from '../services/index.ts'
import { fillDefaults } from './fill-defaults.ts'

export interface PrepareOptions {
  migrate: boolean
  /** Whether an empty database gets the defaults of a new council; it does unless told. */
  fill?: boolean
  /** Refuses where there is no database yet, rather than making one. */
  existing?: boolean
}

export interface Prepared {
  tools: CouncilTools & { forget(): void }
  /** The owner of the schema: for migrations, imports in bulk, jobs' own tables and backup. */
  owner: Database
  settings: PoolConfig
  close(): Promise<void>
}

/** Opens the database (starting our own server when there is no other), brings it up to date and gives the tools to work with. */
export async function prepare(config: Config, mode: 'own' | 'attach-or-own', options: PrepareOptions = { migrate: true }): Promise<Prepared> {
  const log = makeLog(config.logLevel)
  if (options.existing && !config.databaseUrl && !existsSync(path.join(config.dataDir, 'postgresql'))) {
    throw new Refused(`There is no database in ${config.dataDir}. Set DATA_DIR to the folder of a Moothall that has run, or set DATABASE_URL.`)
  }
  const { settings, server } = await connectionOf(config, mode, (reason) => {
    log.error({ error: reason }, 'the database server ended by itself; Moothall ends too, so that it can be started again')
    process.exit(1)
  })
  const owner = openDatabase(settings, { connections: 6 })
  try {
    if (options.migrate) {
      const applied = await migrate(owner)
      if (applied.length > 0) await migrateJobs(owner.pool)
      if (options.fill !== false) await fillDefaults(owner, systemClock.now(), config.mode)
    }
    const db = await openApplication(settings, owner)
    const tools = councilTools({ db, clock: systemClock, config, log }, { navigation: withComplaintLinks({ db, clock: systemClock }, deskNavigation({ db })), followers: complaintFollowers })
    return {
      tools, owner, settings,
      async close() {
        await Promise.all([db.close(), owner.close()])
        await stopServer(server)
      },
    }
  } catch (error) {
    await owner.close()
    await stopServer(server)
    throw error
  }
}

/**
 * The application works as moothall_app where that role could be made. On our own server's private socket it signs in as
 * that role, so that nothing it is made to say turns it into the owner; elsewhere the owner of DATABASE_URL takes the role on.
 */
async function openApplication(settings: PoolConfig, owner: Database): Promise<Database> {
  const row = await owner.one<{ may: boolean; login: boolean }>('start.role', `select pg_has_role(current_user, oid, 'member') as may, rolcanlogin as login from pg_roles where rolname = 'moothall_app'`)
  if (row?.login && settings.host?.startsWith('/')) return openDatabase({ ...settings, user: 'moothall_app' })
  return openDatabase(settings, row?.may ? { role: 'moothall_app' } : {})
}

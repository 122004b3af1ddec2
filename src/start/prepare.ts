import { existsSync } from 'node:fs'
import path from 'node:path'
import type { PoolConfig } from 'pg'
import { deskNavigation } from '../cases/index.ts'
import { complaintFollowers, withComplaintLinks } from '../complaints/index.ts'
import type { Config } from '../platform/config/index.ts'
import { admitLogin, connectionOf, migrate, openApplication, openDatabase, stopServer } from '../platform/database/index.ts'
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
  /** How to reach it as the owner, for a process beside this one. */
  settings: PoolConfig
  close(): Promise<void>
}

/** Opens the database (starting our own server when there is no other), brings it up to date and gives the tools to work with. */
export async function prepare(config: Config, mode: 'own' | 'attach-or-own', options: PrepareOptions = { migrate: true }): Promise<Prepared> {
  const log = makeLog(config.logLevel)
  if (options.existing && !config.databaseUrl && !existsSync(path.join(config.dataDir, 'postgresql'))) {
    throw new Refused(`There is no database in ${config.dataDir}. Set DATA_DIR to the folder of a Moothall that has run, or set DATABASE_URL.`)
  }
  const { settings, owner: asOwner, server } = await connectionOf(config, mode, (reason) => {
    log.error({ error: reason }, 'the database server ended by itself; Moothall ends too, so that it can be started again')
    process.exit(1)
  })
  const owner = openDatabase(asOwner, { connections: 6, copies: true })
  try {
    if (options.migrate) {
      const applied = await migrate(owner)
      if (applied.length > 0) await migrateJobs(owner.pool)
      if (options.fill !== false) await fillDefaults(owner, systemClock.now(), config.mode)
    }
    if (config.databaseOwnerUrl) await admitLogin(settings, owner)
    const { db, narrow } = await openApplication(settings)
    if (!narrow) log.warn({}, 'the database could not make the roles that hold restricted cases back; the policy in the program stands alone')
    const tools = councilTools({ db, clock: systemClock, config, log }, { navigation: withComplaintLinks({ db, clock: systemClock }, deskNavigation({ db })), followers: complaintFollowers })
    return {
      tools, owner, settings: asOwner,
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

import { existsSync } from 'node:fs'
import path from 'node:path'
import { loadCalendars, readHolidays, readShippedHolidays } from '../../calendar/index.ts'
import type { Calendars } from '../../calendar/index.ts'
import type { Config } from '../../platform/config/index.ts'
import { connectionOf, openDatabase, stopServer } from '../../platform/database/index.ts'
import { isReady } from '../../platform/database/embedded/start-server.ts'
import { openClusterFolder } from '../../platform/database/embedded/cluster-folder.ts'
import type { Day } from '../../platform/time/index.ts'

/** DATABASE_URL names a database that does not answer. */
export class NoDatabase extends Error {}

/** The bank holidays that a deadline is counted with, and where they came from. */
export interface Found {
  readonly calendars: Calendars
  readonly source: 'council' | 'shipped'
}

/**
 * The council's own list where a database is there and answers; else the one that comes with Moothall. Starts no server
 * and makes no folder: a date must be had on any machine, and quickly.
 */
export async function findCalendars(config: Config, options: { shipped: boolean; asKnownOn?: Day }): Promise<Found> {
  const asKnown = options.asKnownOn ? { asKnownOn: options.asKnownOn } : {}
  const council = options.shipped ? undefined : await councilHolidays(config)
  return council?.length ? { calendars: loadCalendars(council, asKnown), source: 'council' } : { calendars: loadCalendars(readShippedHolidays(), asKnown), source: 'shipped' }
}

async function councilHolidays(config: Config) {
  if (!config.databaseUrl && !runsThere(config.dataDir)) return undefined
  const { settings, server } = await connectionOf(config, 'attach-or-own')
  const db = openDatabase({ ...settings, connectionTimeoutMillis: 3_000 }, { connections: 1 })
  try {
    const there = await db.one<{ there: boolean }>('deadline.there', `select to_regclass('calendar_holiday') is not null as there`)
    return there?.there ? await readHolidays(db) : undefined
  } catch (error) {
    throw new NoDatabase(`The council’s bank holidays cannot be read: ${(error as Error).message || 'the database does not answer'}. Start it, or count with --shipped.`, { cause: error })
  } finally {
    await db.close()
    await stopServer(server)
  }
}

/** Does a server of ours run on this folder now? Looks, and touches nothing that is not there. */
function runsThere(dataDir: string): boolean {
  const folder = path.resolve(dataDir)
  return existsSync(path.join(folder, 'postgresql', 'data', 'postmaster.pid')) && isReady(openClusterFolder(folder))
}

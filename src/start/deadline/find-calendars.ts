import { existsSync } from 'node:fs'
import path from 'node:path'
import { loadCalendars, readHolidays, readShippedHolidays } from '../../calendar/index.ts'
import type { Calendars } from '../../calendar/index.ts'
import type { Config } from '../../platform/config/index.ts'
import { connectionOf, openDatabase, stopServer } from '../../platform/database/index.ts'
import { isReady } from '../../platform/database/embedded/start-server.ts'
import { openClusterFolder } from '../../platform/database/embedded/cluster-folder.ts'
import { readChoices } from '../../complaints/readings/store.ts'
import { dayOf } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Chosen } from '../../procedures/version-on.ts'

/** DATABASE_URL names a database that does not answer. */
export class NoDatabase extends Error {}

/** The bank holidays that a deadline is counted with, where they came from, and how the council reads its rules. */
export interface Found {
  readonly calendars: Calendars
  readonly source: 'council' | 'shipped'
  readonly chosen: readonly Chosen[]
}

/**
 * The council's own list where a database is there and answers; else the one that comes with Moothall. Starts no server
 * and makes no folder: a date must be had on any machine, and quickly.
 */
export async function findCalendars(config: Config, options: { shipped: boolean; procedure?: string; asKnownOn?: Day }): Promise<Found> {
  const asKnown = options.asKnownOn ? { asKnownOn: options.asKnownOn } : {}
  const council = options.shipped ? undefined : await councilHolidays(config, options.procedure)
  if (!council?.holidays.length) return { calendars: loadCalendars(readShippedHolidays(), asKnown), source: 'shipped', chosen: [] }
  const chosen = council.chosen.filter((each) => !options.asKnownOn || dayOf(each.written) <= options.asKnownOn)
  return { calendars: loadCalendars(council.holidays, asKnown), source: 'council', chosen }
}

async function councilHolidays(config: Config, procedure: string | undefined) {
  if (!config.databaseUrl && !runsThere(config.dataDir)) return undefined
  const { owner: settings, server } = await connectionOf(config, 'attach-or-own')
  const db = openDatabase({ ...settings, connectionTimeoutMillis: 3_000 }, { connections: 1 })
  try {
    const there = await db.one<{ there: boolean }>('deadline.there', `select to_regclass('calendar_holiday') is not null as there`)
    return there?.there ? { holidays: await readHolidays(db), chosen: procedure === undefined ? [] : await readChoices(db, procedure) } : undefined
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

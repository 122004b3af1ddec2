import type { Queryable } from '../../platform/database/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Holiday } from '../rules/holiday.ts'
import { readShippedHolidays } from '../read-shipped-holidays.ts'
import { currentCalendarVersion, listHolidayChanges, lockHolidays, replayChanges, storeVersion } from './holiday-store.ts'
import type { CalendarVersion, HolidayChange } from './holiday-store.ts'
import { nextVersion } from './import-holidays.ts'

/**
 * Puts the holidays that come with Moothall into the database, with their history. Safe at every start: a newer release
 * adds only days that the database has never heard of, so a day that a person took off stays off. `tx` must be a
 * transaction. Returns the new version, or undefined when there was nothing to add.
 */
export async function importShippedHolidays(tx: Queryable, knownOn: Day): Promise<CalendarVersion | undefined> {
  const history = await listHolidayChanges(tx)
  if (missingFrom(history).length === 0) return undefined
  await lockHolidays(tx)
  const settled = await listHolidayChanges(tx)
  const rows = missingFrom(settled).flatMap(changesOf)
  if (rows.length === 0) return undefined
  const facts = { knownOn, source: 'shipped with Moothall', recordedBy: 'Moothall' }
  const version = nextVersion(await currentCalendarVersion(tx), replayChanges([...settled, ...rows]), facts)
  await storeVersion(tx, version, rows)
  return version
}

function missingFrom(history: readonly HolidayChange[]): Holiday[] {
  const heardOf = new Set(history.map((each) => `${each.division} ${each.day}`))
  return readShippedHolidays().filter((holiday) => !heardOf.has(`${holiday.division} ${holiday.day}`))
}

function changesOf({ division, day, title, known, removed }: Holiday): HolidayChange[] {
  const added = { change: 'added' as const, division, day, title, knownOn: known }
  return removed === null ? [added] : [added, { ...added, change: 'removed', knownOn: removed }]
}

import type { Queryable } from '../../platform/database/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { compareHolidays, movesDays } from '../rules/compare-holidays.ts'
import type { HolidayChanges } from '../rules/compare-holidays.ts'
import type { Holiday } from '../rules/holiday.ts'
import { loadCalendars } from '../rules/load-calendars.ts'
import { readFeed } from '../rules/read-feed.ts'
import type { FeedHoliday } from '../rules/read-feed.ts'
import { yearOf } from '../rules/epoch-day.ts'
import { currentCalendarVersion, listHolidayChanges, lockHolidays, replayChanges, storeVersion } from './holiday-store.ts'
import type { CalendarVersion, HolidayChange } from './holiday-store.ts'

export interface ImportOptions {
  source: string
  recordedBy: string
  /** A person has seen which days would stop being holidays, and says that they did. */
  acceptRemovals?: boolean
}

/** `daysMoved` says whether open promises must be worked out again; a changed title alone moves none. */
export type ImportOutcome =
  | { outcome: 'imported'; version: CalendarVersion; changes: HolidayChanges; daysMoved: boolean }
  | { outcome: 'unchanged'; version: CalendarVersion }
  | { outcome: 'removals-to-confirm'; removals: FeedHoliday[] }
  | { outcome: 'refused'; problems: string[] }

/**
 * Takes in the shape of GOV.UK's bank-holidays.json, as it was known on `knownOn`. `tx` must be a transaction.
 * Removals wait for a person: a day on the list is hardly ever taken off it, but old copies of the list go round for
 * years, and one of them would quietly make a holiday into a working day.
 */
export async function importHolidays(tx: Queryable, feed: unknown, knownOn: Day, options: ImportOptions): Promise<ImportOutcome> {
  const reading = readFeed(feed)
  if (!reading.ok) return { outcome: 'refused', problems: reading.problems }
  await lockHolidays(tx)
  const history = await listHolidayChanges(tx)
  const held = replayChanges(history)
  const gap = gapBetween(held, reading.holidays)
  if (gap) return { outcome: 'refused', problems: [gap] }
  const changes = compareHolidays(held, reading.holidays)
  if (changes.removed.length > 0 && !options.acceptRemovals) return { outcome: 'removals-to-confirm', removals: changes.removed }
  const current = await currentCalendarVersion(tx)
  const rows = rowsOf(changes, knownOn)
  if (rows.length === 0 && current) return { outcome: 'unchanged', version: current }
  const version = nextVersion(current, replayChanges([...history, ...rows]), { knownOn, ...options })
  await storeVersion(tx, version, rows)
  return { outcome: 'imported', version, changes, daysMoved: movesDays(changes) }
}

export function nextVersion(
  current: CalendarVersion | undefined,
  holidays: readonly Holiday[],
  { knownOn, source, recordedBy }: { knownOn: Day; source: string; recordedBy: string },
): CalendarVersion {
  return { version: (current?.version ?? 0) + 1, fingerprint: loadCalendars(holidays).version, knownOn, source, recordedBy }
}

function rowsOf(changes: HolidayChanges, knownOn: Day): HolidayChange[] {
  const of = (change: HolidayChange['change'], list: readonly FeedHoliday[]) => list.map((each) => ({ change, ...each, knownOn }))
  return [...of('removed', changes.removed), ...of('added', changes.added), ...of('retitled', changes.retitled)]
}

/** A list that begins years after ours ends would leave years between with no holidays at all. */
function gapBetween(held: readonly Holiday[], feed: readonly FeedHoliday[]): string | null {
  const standing = held.filter((holiday) => holiday.removed === null).map((holiday) => yearOf(holiday.day))
  if (standing.length === 0) return null
  const listed = feed.map((holiday) => yearOf(holiday.day))
  const [from, to] = [Math.min(...listed), Math.max(...listed)]
  const [heldFrom, heldTo] = [Math.min(...standing), Math.max(...standing)]
  if (from <= heldTo + 1 && to >= heldFrom - 1) return null
  return `The list covers ${from} to ${to} and the calendar ${heldFrom} to ${heldTo}: the years between would have no holidays`
}

import type { Queryable } from '../../platform/database/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Division, Holiday } from '../rules/holiday.ts'
import { loadCalendars } from '../rules/load-calendars.ts'
import type { Calendars } from '../rules/load-calendars.ts'

/** One thing that happened to one holiday. */
export interface HolidayChange {
  change: 'added' | 'removed' | 'retitled'
  division: Division
  day: Day
  title: string
  knownOn: Day
}

/** A state of the list: `version` counts up by one, `fingerprint` is what `Calendars.version` says. */
export interface CalendarVersion {
  version: number
  fingerprint: string
  knownOn: Day
  source: string
  recordedBy: string
}

/** Every change from the first, in the order in which they were recorded. */
export async function listHolidayChanges(db: Queryable): Promise<HolidayChange[]> {
  return db.query<HolidayChange & Record<string, unknown>>(
    'calendar-holiday-changes',
    `select change, division, day, title, known_on as "knownOn" from calendar_holiday order by id`,
  )
}

/** The list with its history: what `loadCalendars` takes. */
export async function readHolidays(db: Queryable): Promise<Holiday[]> {
  return replayChanges(await listHolidayChanges(db))
}

/** The calendars of this council now, or as they were known on a day. */
export async function readCalendars(db: Queryable, options: { asKnownOn?: Day } = {}): Promise<Calendars> {
  return loadCalendars(await readHolidays(db), options)
}

/**
 * The calendars of this council now, kept between calls: making them takes milliseconds, asking whether they still hold
 * one small query. Made once at start. The fingerprint is part of the question because a version number may come again
 * with other days when the transaction that gave it first was rolled back.
 */
export function calendarReader(): (db: Queryable) => Promise<Calendars> {
  let kept: { version: number; calendars: Calendars } | undefined
  return async (db) => {
    const current = await currentCalendarVersion(db)
    if (!current) return loadCalendars([])
    if (kept?.version === current.version && kept.calendars.version === current.fingerprint) return kept.calendars
    const calendars = await readCalendars(db)
    // A version that came between the two queries is kept at the next call.
    if (calendars.version === current.fingerprint) kept = { version: current.version, calendars }
    return calendars
  }
}

/** The newest state of the list, or undefined before the first import. */
export async function currentCalendarVersion(db: Queryable): Promise<CalendarVersion | undefined> {
  return db.one<CalendarVersion>(
    'calendar-current-version',
    `select version, fingerprint, known_on as "knownOn", source, recorded_by as "recordedBy"
     from calendar_version order by version desc limit 1`,
  )
}

/** What was put on the list or taken off it since it had this fingerprint, oldest first. */
export async function holidayChangesSince(db: Queryable, fingerprint: string): Promise<HolidayChange[]> {
  return db.query<HolidayChange & Record<string, unknown>>('calendar-changes-since', `
    select change, division, day, title, known_on as "knownOn" from calendar_holiday
    where change <> 'retitled' and version > (select max(version) from calendar_version where fingerprint = $1) order by id`, [fingerprint])
}

/** Folds changes into holidays; a day that was taken off and put back is two holidays. */
export function replayChanges(changes: readonly HolidayChange[]): Holiday[] {
  const holidays: Holiday[] = []
  const standing = new Map<string, Holiday>()
  for (const { change, division, day, title, knownOn } of changes) {
    const key = `${division} ${day}`
    const held = standing.get(key)
    if (change === 'added') {
      const holiday = { division, day, title, known: knownOn, removed: null }
      holidays.push(holiday)
      standing.set(key, holiday)
    } else if (held && change === 'removed') {
      held.removed = knownOn
      standing.delete(key)
    } else if (held) held.title = title
  }
  return holidays
}

/** Holds off other imports until this transaction ends. Not a table lock: the application's role may not take one on a table that only grows. */
export async function lockHolidays(tx: Queryable): Promise<void> {
  await tx.query('calendar-lock', `select pg_advisory_xact_lock(hashtext('calendar_version'))`)
}

export async function storeVersion(tx: Queryable, version: CalendarVersion, changes: readonly HolidayChange[]): Promise<void> {
  await tx.query(
    'calendar-version-add',
    'insert into calendar_version (version, fingerprint, known_on, source, recorded_by) values ($1, $2, $3, $4, $5)',
    [version.version, version.fingerprint, version.knownOn, version.source, version.recordedBy],
  )
  await tx.query(
    'calendar-holiday-add',
    `insert into calendar_holiday (version, change, division, day, title, known_on)
     select $1, change, division, day, title, known_on
     from unnest($2::text[], $3::text[], $4::date[], $5::text[], $6::date[]) with ordinality
       as given (change, division, day, title, known_on, place)
     order by place`,
    [version.version, ...columnsOf(changes)],
  )
}

function columnsOf(changes: readonly HolidayChange[]): unknown[][] {
  return [
    changes.map((each) => each.change),
    changes.map((each) => each.division),
    changes.map((each) => each.day),
    changes.map((each) => each.title),
    changes.map((each) => each.knownOn),
  ]
}

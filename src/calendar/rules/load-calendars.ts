import { createHash } from 'node:crypto'
import type { Day } from '../../platform/time/index.ts'
import { Calendar } from './calendar.ts'
import { calendarDefinitions, calendarIds } from './calendar-definitions.ts'
import type { CalendarId } from './calendar-definitions.ts'
import { isKnownOn } from './holiday.ts'
import type { Division, Holiday } from './holiday.ts'
import { loadedYears } from './loaded-years.ts'

/** Every named calendar, made from one list of bank holidays. */
export interface Calendars {
  /** Names the list that was used: equal for equal days, whatever their titles. Recorded with every promise. */
  readonly version: string
  /** The list as it stood on which day? Null: as it stands now. */
  readonly asKnownOn: Day | null
  /** Throws a RangeError for a name that is not a calendar. */
  calendar(id: CalendarId): Calendar
}

/** With `asKnownOn`, holidays proclaimed later are left out and holidays since moved are put back: the promise as it was given. */
export function loadCalendars(holidays: Iterable<Holiday>, options: { asKnownOn?: Day } = {}): Calendars {
  const asKnownOn = options.asKnownOn ?? null
  const standing = [...holidays].filter((holiday) => isKnownOn(holiday, asKnownOn))
  const days = Map.groupBy(standing, (holiday) => holiday.division)
  const byDivision = new Map([...days].map(([division, list]) => [division, list.map((holiday) => holiday.day)]))
  const made = new Map(calendarIds.map((id) => [id, calendarOf(id, days, byDivision)]))
  return {
    version: versionOf(standing),
    asKnownOn,
    calendar: (id) => made.get(id) ?? refuseUnknown(id),
  }
}

function calendarOf(id: CalendarId, holidays: ReadonlyMap<Division, Holiday[]>, days: ReadonlyMap<Division, Day[]>): Calendar {
  const definition = calendarDefinitions[id]
  const own = definition.divisions.flatMap((division) => holidays.get(division) ?? [])
  // The first division names a day that several share.
  const titles = new Map(own.toReversed().map((holiday) => [holiday.day, holiday.title]))
  return new Calendar({ id, definition, years: loadedYears(days, definition.divisions), holidays: titles })
}

function versionOf(standing: readonly Holiday[]): string {
  const lines = [...new Set(standing.map((holiday) => `${holiday.division} ${holiday.day}`))].sort()
  return `uk-${createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12)}`
}

function refuseUnknown(id: string): never {
  throw new RangeError(`"${id}" is not a calendar. The calendars are ${calendarIds.join(', ')}`)
}

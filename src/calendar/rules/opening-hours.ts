import { weekday } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Calendar } from './calendar.ts'

/** Wall-clock times `HH:MM` in Europe/London, half-open: open at `opens`, closed at `closes`. `24:00` ends the day. */
export interface Period {
  opens: string
  closes: string
}

export const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type WeekdayName = (typeof weekdayNames)[number]

/** An ordinary week from one day on, until the next one begins. A weekday that is not named is closed. */
export interface OpeningWeek {
  validFrom: Day
  week: Partial<Record<WeekdayName, Period[]>>
  /** What happens on a bank holiday? Its own periods; none means closed. */
  onBankHolidays: 'as-usual' | Period[]
}

/** Dated days that differ, both ends included. It goes before bank holidays and the ordinary week; the last one given wins. */
export interface OpeningException {
  from: Day
  to: Day
  periods: Period[]
  /** Words for residents: "Staff training", "Christmas closure". */
  reason: string
}

export interface OpeningRecord {
  weeks: OpeningWeek[]
  exceptions: OpeningException[]
}

/** What one day looks like, and why, when it is not an ordinary one. */
export interface OpeningDay {
  periods: readonly Period[]
  reason: string | null
}

/** The opening hours of one place or line, checked and ready to be asked. `bankHolidays` names the days off. */
export interface OpeningHours {
  readonly record: OpeningRecord
  readonly bankHolidays: Calendar
}

/** Throws a RangeError that lists everything that is wrong with the record. */
export function openingHours(record: OpeningRecord, bankHolidays: Calendar): OpeningHours {
  const problems = openingProblems(record)
  if (problems.length > 0) throw new RangeError(`These opening hours cannot be kept: ${problems.join('; ')}`)
  const weeks = record.weeks.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  return { record: { weeks, exceptions: record.exceptions }, bankHolidays }
}

/** Everything that is wrong, in sentences; nothing when the record can be kept. */
export function openingProblems(record: OpeningRecord): string[] {
  const weeks = record.weeks.flatMap((week) => [
    ...weekdayNames.flatMap((name) => periodProblems(name, week.week[name] ?? [])),
    ...(week.onBankHolidays === 'as-usual' ? [] : periodProblems('bank holidays', week.onBankHolidays)),
  ])
  const exceptions = record.exceptions.flatMap((exception) => [
    ...(exception.to < exception.from ? [`${exception.from}: the last day is before the first`] : []),
    ...periodProblems(exception.from, exception.periods),
  ])
  return [...weeks, ...exceptions]
}

function periodProblems(where: string, periods: readonly Period[]): string[] {
  return periods.flatMap((period, i) => {
    const written = `${where} ${period.opens} to ${period.closes}`
    if (!isTime(period.opens) || !(isTime(period.closes) || period.closes === '24:00')) return [`${written} is not written as 09:00 to 17:00`]
    if (period.closes <= period.opens) return [`${written} closes before it opens: end the day at 24:00 and begin the next at 00:00`]
    const before = periods[i - 1]
    return before && period.opens < before.closes ? [`${written} begins before the period before it has ended`] : []
  })
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** What the day looks like. Throws CalendarNotLoaded when only the bank holidays of an unknown year could tell. */
export function openingDay(hours: OpeningHours, day: Day): OpeningDay {
  const exception = hours.record.exceptions.findLast((each) => each.from <= day && day <= each.to)
  if (exception) return { periods: exception.periods, reason: exception.reason }
  const week = hours.record.weeks.findLast((each) => each.validFrom <= day)
  if (!week) return { periods: [], reason: null }
  const ordinary = week.week[weekdayNames[weekday(day) - 1]!] ?? []
  // A day that is closed either way needs no list of bank holidays, so a closed place can be asked about any year.
  if (week.onBankHolidays === 'as-usual' || (ordinary.length === 0 && week.onBankHolidays.length === 0)) {
    return { periods: ordinary, reason: null }
  }
  const holiday = hours.bankHolidays.holidayOn(day)
  return holiday === null ? { periods: ordinary, reason: null } : { periods: week.onBankHolidays, reason: holiday }
}

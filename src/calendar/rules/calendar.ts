import { addDays, addMonths } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { CalendarDefinition, CalendarId } from './calendar-definitions.ts'
import { namedDays } from './calendar-definitions.ts'
import { CalendarNotLoaded } from './calendar-not-loaded.ts'
import type { LoadedYears } from './calendar-not-loaded.ts'
import { civilToEpoch, epochDayOf, rememberedDay, weekdayOf, yearOf } from './epoch-day.ts'
import type { EpochDay } from './epoch-day.ts'

/** Where does a deadline go that falls on a day that is not a working day? */
export type Roll = 'none' | 'next-working-day'

/** What a calendar is made from: its definition, and the holidays of its divisions with their titles. */
export interface CalendarSource {
  id: CalendarId
  definition: CalendarDefinition
  years: LoadedYears | null
  holidays: ReadonlyMap<Day, string>
}

/**
 * Working days of one named calendar. Two tables made once (how many working days lie before each day; which day each
 * working day is) turn every question into one or two lookups, however far apart the days are.
 * Every method throws CalendarNotLoaded for a day outside `years`.
 */
export class Calendar {
  readonly id: CalendarId
  readonly definition: CalendarDefinition
  readonly years: LoadedYears | null
  private readonly holidays: ReadonlyMap<Day, string>
  private readonly first: EpochDay
  private readonly workingBefore: Int32Array
  private readonly workingDays: Day[]

  constructor(source: CalendarSource) {
    this.id = source.id
    this.definition = source.definition
    this.years = source.years
    this.holidays = source.holidays
    this.first = source.years ? civilToEpoch(source.years.from, 1, 1) : 0
    const end = source.years ? civilToEpoch(source.years.to + 1, 1, 1) : 0
    const off = daysOff(source)
    this.workingBefore = new Int32Array(end - this.first + 1)
    this.workingDays = []
    for (let at = this.first; at < end; at++) {
      if (weekdayOf(at) <= 5 && !off.has(at)) this.workingDays.push(rememberedDay(at))
      this.workingBefore[at - this.first + 1] = this.workingDays.length
    }
  }

  isWorkingDay(day: Day): boolean {
    const place = this.placeOf(day)
    return this.workingBefore[place + 1]! > this.workingBefore[place]!
  }

  /** The title of the bank holiday on this day in any of the calendar's divisions, or null. */
  holidayOn(day: Day): string | null {
    this.placeOf(day)
    return this.holidays.get(day) ?? null
  }

  /** Day 1 is the next working day after `day`; 0 is `day` itself, working or not; below 0 counts back. */
  addWorkingDays(day: Day, count: number): Day {
    if (!Number.isSafeInteger(count)) throw new RangeError(`${count} is not a whole number of working days`)
    const place = this.placeOf(day)
    if (count === 0) return day
    const target = count > 0 ? this.workingBefore[place + 1]! + count - 1 : this.workingBefore[place]! + count
    return this.workingDays[target] ?? this.refuse(count > 0 ? this.years!.to + 1 : this.years!.from - 1)
  }

  /** How many working days come after `from`, up to and with `to`; below 0 when `to` is the earlier. */
  workingDaysBetween(from: Day, to: Day): number {
    const before = this.workingBefore[this.placeOf(from) + 1]!
    return this.workingBefore[this.placeOf(to) + 1]! - before
  }

  nextWorkingDayOnOrAfter(day: Day): Day {
    return this.workingDays[this.workingBefore[this.placeOf(day)]!] ?? this.refuse(this.years!.to + 1)
  }

  addCalendarDays(day: Day, count: number, roll: Roll = 'none'): Day {
    return this.rolled(addDays(day, count), roll)
  }

  /** To the same day of a later month; a month without that day gives its last (UK GDPR time limits, Regulation 1182/71 art 3). */
  addCalendarMonths(day: Day, count: number, roll: Roll = 'none'): Day {
    return this.rolled(addMonths(day, count), roll)
  }

  rolled(day: Day, roll: Roll): Day {
    return roll === 'next-working-day' ? this.nextWorkingDayOnOrAfter(day) : day
  }

  private placeOf(day: Day): number {
    const place = epochDayOf(day) - this.first
    if (place >= 0 && place < this.workingBefore.length - 1) return place
    return this.refuse(yearOf(day))
  }

  private refuse(year: number): never {
    throw new CalendarNotLoaded(this.id, year, this.years)
  }
}

function daysOff(source: CalendarSource): Set<EpochDay> {
  const off = new Set([...source.holidays.keys()].map(epochDayOf))
  if (!source.years) return off
  for (let year = source.years.from; year <= source.years.to; year++) {
    for (const name of source.definition.named) off.add(namedDays[name](year))
  }
  return off
}

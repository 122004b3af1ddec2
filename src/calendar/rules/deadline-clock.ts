import { addDays, addMonths, dayOf, endOfDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Roll } from './calendar.ts'
import type { CalendarId } from './calendar-definitions.ts'
import type { Calendars } from './load-calendars.ts'
import { addOpenMinutes } from './opening-times.ts'
import type { OpeningHours } from './opening-hours.ts'

/** A time limit in days or months, as a procedure or a service standard writes it. */
export interface DayClock {
  unit: 'working-days' | 'calendar-days' | 'calendar-months'
  count: number
  calendar: CalendarId
  /**
   * Is the day of the event day 1 ("commencing on the day received"), or the day after ("following the date of
   * receipt")? For working days, day 1 is the first working day from there.
   */
  startsOn: 'same-day' | 'next-day'
  /** Default `none`. Only calendar days and months can end on a day that is not a working day. */
  roll?: Roll
}

/** A time limit in hours from the moment of the event. */
export interface HourClock {
  unit: 'hours'
  count: number
  calendar: CalendarId
  /** Do hours run all the time (default), or only while the place or line is open? */
  runs?: 'all-hours' | 'opening-hours'
}

export type DeadlineClock = DayClock | HourClock

/** The last day on which the limit is kept. Throws CalendarNotLoaded, or a RangeError for a clock that makes no sense. */
export function dueDay(clock: DayClock, start: Day, calendars: Calendars): Day {
  requireSense(clock)
  const calendar = calendars.calendar(clock.calendar)
  if (clock.unit === 'working-days') {
    const counted = clock.startsOn === 'next-day' || clock.count === 0 ? clock.count : clock.count - 1
    const from = counted === clock.count ? start : calendar.nextWorkingDayOnOrAfter(start)
    return calendar.addWorkingDays(from, counted)
  }
  const end = clock.unit === 'calendar-days' ? endOfDays(clock, start) : endOfMonths(clock, start)
  return calendar.rolled(end, clock.roll ?? 'none')
}

/** The last moment at which the limit is kept: the end of the due day, or so many hours on. `hours` is needed by a clock that runs in opening hours. */
export function dueInstant(clock: DeadlineClock, start: Date, calendars: Calendars, hours?: OpeningHours): Date {
  if (clock.unit !== 'hours') return endOfDay(dueDay(clock, dayOf(start), calendars))
  requireSense(clock)
  if (clock.runs !== 'opening-hours') return new Date(start.getTime() + clock.count * 3_600_000)
  if (!hours) throw new RangeError('A clock that runs in opening hours needs to know them')
  return addOpenMinutes(hours, start, clock.count * 60)
}

function endOfDays(clock: DayClock, start: Day): Day {
  return addDays(start, clock.startsOn === 'same-day' && clock.count > 0 ? clock.count - 1 : clock.count)
}

/**
 * Months end on the corresponding date (Dodds v Walker [1981] 1 WLR 1027); when the first day itself counts, on the day
 * before it. A month that lacks the corresponding date ends on its last day either way.
 */
function endOfMonths(clock: DayClock, start: Day): Day {
  const corresponding = addMonths(start, clock.count)
  const isSameDate = corresponding.slice(8) === start.slice(8)
  return clock.startsOn === 'same-day' && isSameDate && clock.count > 0 ? addDays(corresponding, -1) : corresponding
}

function requireSense(clock: DeadlineClock): void {
  const whole = clock.unit === 'hours' ? Number.isFinite(clock.count) : Number.isSafeInteger(clock.count)
  if (!whole || clock.count < 0) throw new RangeError(`A clock cannot count ${clock.count} ${clock.unit}`)
  if (clock.unit === 'working-days' && clock.calendar === 'CAL') {
    throw new RangeError('Every day counts in calendar CAL: count calendar-days in it, or name a calendar of working days')
  }
}

import { Temporal } from 'temporal-polyfill'
import { addDays, councilZone, dayOf, startOfDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { openingDay } from './opening-hours.ts'
import type { OpeningHours } from './opening-hours.ts'

/** Open from `start` up to but not at `end`, in milliseconds since 1970 (UTC). */
export interface OpenSpan {
  start: number
  end: number
}

const millisecondsInDay = 86_400_000
const millisecondsInMinute = 60_000

/** The spans of one day of the wall calendar, in order. A period that a clock change swallows whole is left out. */
export function openSpansOn(hours: OpeningHours, day: Day): OpenSpan[] {
  const { periods } = openingDay(hours, day)
  if (periods.length === 0) return []
  const at = wallClockOf(day)
  return periods
    .map((period) => ({ start: at(minutesOf(period.opens)), end: at(minutesOf(period.closes)) }))
    .filter((span) => span.end > span.start)
}

/** The spans that end after `instant`, for `days` days of the wall calendar from its day on. */
export function* openSpansFrom(hours: OpeningHours, instant: Date, days: number): Generator<OpenSpan> {
  const first = dayOf(instant)
  for (let i = 0; i < days; i++) {
    for (const span of openSpansOn(hours, addDays(first, i))) {
      if (span.end > instant.getTime()) yield span
    }
  }
}

/**
 * Turns minutes past midnight on the wall into an instant. On the two days of the year when the clock changes it keeps
 * the order of the wall: a time that is skipped is the moment of the change; of a time that comes twice, the first.
 */
function wallClockOf(day: Day): (minutes: number) => number {
  const midnight = startOfDay(day).getTime()
  const shift = startOfDay(addDays(day, 1)).getTime() - midnight - millisecondsInDay
  if (shift === 0) return (minutes) => midnight + minutes * millisecondsInMinute
  const change = clockChangeAfter(midnight)
  return (minutes) => {
    const plain = midnight + minutes * millisecondsInMinute
    return plain < change ? plain : Math.max(change, plain + shift)
  }
}

function clockChangeAfter(instant: number): number {
  const transition = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(councilZone).getTimeZoneTransition('next')
  if (!transition) throw new RangeError(`No clock change is known in ${councilZone} after ${new Date(instant).toISOString()}`)
  return transition.epochMilliseconds
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

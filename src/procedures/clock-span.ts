import { addDays, daysBetween } from '../platform/time/index.ts'
import type { Day } from '../platform/time/index.ts'
import type { DayClock } from './contract.ts'

/** The last day on which a limit that starts on `start` is kept. Handed in, because the family knows no calendar. */
export type Count = (clock: DayClock, start: Day) => Day

/** Days that do not count; `until` is null while it lasts. */
export interface Stopped {
  readonly from: Day
  readonly until: Day | null
  readonly stopDayCounts: boolean
}

/** The last day of a clock, with the days left out on which it stood still. Null while it stands still. */
export function lastDay(clock: DayClock, start: Day, stopped: readonly Stopped[], count: Count): Day | null {
  if (stopped.length === 0) return count(clock, start)
  return clock.unit === 'working-days' ? lastWorkingDay(clock, start, stopped, count) : lastCalendarDay(clock, start, stopped, count)
}

function lastWorkingDay(clock: DayClock, start: Day, stopped: readonly Stopped[], count: Count): Day | null {
  let left = clock
  let from = start
  for (const stop of stopped) {
    const used = countedBefore(stop, left, from, count)
    if (used === left.count) break
    if (stop.until === null) return null
    if (stop.until <= from) continue
    left = { ...left, count: left.count - used, startsOn: 'next-day' }
    from = stop.until
  }
  return count(left, from)
}

/** How many of the clock's days had gone by when it stopped. */
function countedBefore(stop: Stopped, clock: DayClock, from: Day, count: Count): number {
  const first = firstLost(stop)
  let used = 0
  while (used < clock.count && count({ ...clock, count: used + 1 }, from) < first) used++
  return used
}

const firstLost = (stop: Stopped): Day => (stop.stopDayCounts ? addDays(stop.from, 1) : stop.from)

function lastCalendarDay(clock: DayClock, start: Day, stopped: readonly Stopped[], count: Count): Day | null {
  let last = count({ ...clock, roll: 'none' }, start)
  for (const stop of stopped) {
    if (firstLost(stop) > last) break
    if (stop.until === null) return null
    last = addDays(last, daysBetween(stop.from, stop.until) + (stop.stopDayCounts ? 0 : 1))
  }
  return count({ ...clock, unit: 'calendar-days', count: 0, startsOn: 'next-day' }, last)
}

/** The next working day, unless the day is one itself. */
export function firstWorkingDay(clock: DayClock, day: Day, count: Count): Day {
  return count({ unit: 'working-days', count: 1, calendar: clock.calendar, startsOn: 'same-day' }, day)
}

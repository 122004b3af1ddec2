import { dueInstant } from '../../calendar/index.ts'
import type { Calendars, DeadlineClock } from '../../calendar/index.ts'
import { dayOf, endOfDay, writeDay, writeInstant } from '../../platform/time/index.ts'
import type { PromiseGiven } from '../events/promise-given.ts'

/** The promise that a service makes, as its entry in the catalogue says it. */
export interface ServicePromise {
  words: string
  clock: DeadlineClock
}

/** The promise for a case opened now: the service's words with the date worked out, and the calendar it was counted in. */
export function promiseFor(promise: ServicePromise, from: Date, calendars: Calendars, number = 1): PromiseGiven {
  const due = dueInstant(promise.clock, from, calendars)
  return {
    number,
    due: due.toISOString(),
    words: `${promise.words.replace(/\.$/, '')}: by ${writeDue(due)}.`,
    calendar: promise.clock.calendar,
    calendarVersion: calendars.version,
    clock: promise.clock,
    from: from.toISOString(),
  }
}

/** A due moment as people say it: the day, and the time as well when it is not the day's end. */
export function writeDue(due: Date, style: 'long' | 'short' = 'long'): string {
  const on = dayOf(due)
  return due.getTime() === endOfDay(on).getTime() ? writeDay(on, style) : writeInstant(due, style)
}

/** A promise moved by the working days that the council could not work on it because it waited for the resident. */
export function movedByWait(promise: { due: Date; calendar: string }, wait: { paused: Date; resumed: Date }, calendars: Calendars): Date {
  const { due } = promise
  const calendar = calendars.calendar(promise.calendar === 'CAL' ? 'ENG-CODE' : (promise.calendar as Parameters<Calendars['calendar']>[0]))
  const waited = calendar.workingDaysBetween(dayOf(wait.paused), dayOf(wait.resumed))
  if (waited <= 0) return due
  const moved = calendar.addWorkingDays(dayOf(due), waited)
  const timeOfDay = due.getTime() - endOfDay(dayOf(due)).getTime()
  return new Date(endOfDay(moved).getTime() + timeOfDay)
}

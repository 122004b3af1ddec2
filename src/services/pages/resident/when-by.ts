import { CalendarNotLoaded, dueInstant } from '../../../calendar/index.ts'
import type { Calendars } from '../../../calendar/index.ts'
import type { Answers } from '../../../platform/forms/index.ts'
import { dayOf, endOfDay, writeDay, writeInstant } from '../../../platform/time/index.ts'
import { promiseFor } from '../../catalogue/index.ts'
import type { Service } from '../../catalogue/index.ts'

export interface Asking {
  readonly now: Date
  readonly calendars: Calendars
  readonly answers?: Answers
}

/** By when, if asked now: the service's promise and the real date of it; or the honest reason why there is none. */
export function whenBy(service: Service, asking: Asking): string | undefined {
  const { promise } = promiseFor(service, asking.answers ?? {})
  if (!promise) return service.noPromise
  const words = promise.words.replace(/\.$/, '')
  if (promise.countsFrom === 'complete') return `${words}. We count from the day we have everything we need.`
  const due = dueFor(promise.clock, asking)
  return due ? `${words}. If you send it now, that is by ${writeDue(due)}.` : `${words}.`
}

function dueFor(clock: Parameters<typeof dueInstant>[0], { now, calendars }: Asking): Date | undefined {
  try {
    return dueInstant(clock, now, calendars)
  } catch (error) {
    // the words still hold when the list of bank holidays does not reach so far
    if (error instanceof CalendarNotLoaded) return undefined
    throw error
  }
}

function writeDue(due: Date): string {
  const on = dayOf(due)
  return due.getTime() === endOfDay(on).getTime() ? writeDay(on, 'long') : writeInstant(due, 'long')
}

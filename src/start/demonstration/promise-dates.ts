import { dueInstant } from '../../calendar/index.ts'
import type { Calendars } from '../../calendar/index.ts'
import { promiseGivenFor } from '../../cases/index.ts'
import type { PromiseGiven } from '../../cases/index.ts'
import { dayOf } from '../../platform/time/index.ts'
import { promiseFor } from '../../services/index.ts'
import type { Service } from '../../services/index.ts'

export interface Dates {
  promise: PromiseGiven | undefined
  standardDue: string | undefined
  /** Counted in hours. */
  urgent: boolean
}

/** The promise that the catalogue makes for a case opened at a moment. Clocks that count days are worked out once a day. */
export class PromiseDates {
  private readonly calendars: Calendars
  private readonly known = new Map<string, Dates>()

  constructor(calendars: Calendars) {
    this.calendars = calendars
  }

  for(service: Service, given: Readonly<Record<string, unknown>>, at: Date, number = 1): Dates {
    const made = promiseFor(service, given)
    const clock = made.standard?.clock ?? made.promise?.clock
    if (clock?.unit === 'hours') return this.count(made, at, number)
    const key = `${service.code} ${dayOf(at)} ${made.promise?.words} ${number}`
    const known = this.known.get(key) ?? this.count(made, at, number)
    this.known.set(key, known)
    return known
  }

  private count({ promise, standard }: ReturnType<typeof promiseFor>, at: Date, number: number): Dates {
    const clock = standard?.clock ?? promise?.clock
    return {
      promise: promise ? promiseGivenFor(promise, at, this.calendars, number) : undefined,
      standardDue: clock && dueInstant(clock, at, this.calendars).toISOString(),
      urgent: promise?.clock.unit === 'hours',
    }
  }
}

import { addDays, daysBetween } from '../platform/time/index.ts'
import type { Day } from '../platform/time/index.ts'
import type { Stopped } from './clock-span.ts'
import type { Procedure, Restart } from './contract.ts'
import { dayOfEvent } from './happened.ts'
import type { Happened } from './happened.ts'

/**
 * Whoever takes a matter back may take it up again. A complaint goes on where it stood, and the days between do not count;
 * a request for information counts as one that came on the day it was taken up. No procedure names these events in its
 * tables, because both may happen in all of them.
 */
export const takenBack = { back: 'withdrawn', upAgain: 'taken-up-again' } as const

/** How its clocks go on. */
export type Returning = 'paused' | 'afresh'

export const returning = ({ kind }: Pick<Procedure, 'kind'>): Returning => (kind === 'information-request' ? 'afresh' : 'paused')

/** What stands for it in a clock that starts afresh; nothing while it is not taken up, so that what was counted stays to be read. */
export function restartsTaken(how: Returning, events: readonly Happened[]): readonly Restart[] {
  return how === 'afresh' && events.some(({ name }) => name === takenBack.upAgain) ? [{ asked: takenBack.back, answered: takenBack.upAgain, clause: '' }] : []
}

/** The days between, each time. */
export function stopsTaken(how: Returning, events: readonly Happened[]): Stopped[] {
  if (how === 'afresh') return []
  return events.flatMap((event, i) => {
    const until = event.name === takenBack.back ? events.slice(i + 1).find(({ name }) => name === takenBack.upAgain) : undefined
    return until ? [{ from: dayOfEvent(event), until: dayOfEvent(until), stopDayCounts: true }] : []
  })
}

/** A day that was told moves by the days between, where it had not come yet. */
export function movedByStops(told: Day, since: Day, stops: readonly Stopped[]): Day {
  return stops.reduce((day, { from, until }) => (until && from >= since && from <= day ? addDays(day, daysBetween(from, until)) : day), told)
}

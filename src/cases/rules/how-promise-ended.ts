import type { CaseEvent, CasePromise } from '../case.ts'

/**
 * Whether what was promised was done, or the case was answered otherwise before the date ("we cannot", "not ours").
 * Both keep the date; only the first may be told as done.
 */
export function howPromiseEnded(promise: CasePromise, events: readonly CaseEvent[]): 'done' | 'answered' {
  const ended = events.findLast((event) => event.at.getTime() === promise.ended_at?.getTime() && ['promise-fulfilled', 'case-closed'].includes(event.kind))
  return ended?.kind === 'promise-fulfilled' || ended?.data['outcome'] === 'fixed' ? 'done' : 'answered'
}

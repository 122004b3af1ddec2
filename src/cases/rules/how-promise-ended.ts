import type { CaseEvent, CasePromise } from '../case.ts'

/**
 * Whether what was promised was done, or the case was answered otherwise before the date ("we cannot", "not ours").
 * Both keep the date; only the first may be told as done.
 */
export function howPromiseEnded(promise: CasePromise, events: readonly CaseEvent[]): 'done' | 'answered' {
  const then = events.filter((event) => event.at.getTime() === promise.ended_at?.getTime())
  const ended = then.findLast((event) => ['promise-fulfilled', 'case-closed'].includes(event.kind))
  return then.some(wasStep) || ended?.kind === 'promise-fulfilled' || ended?.data['outcome'] === 'fixed' ? 'done' : 'answered'
}

/** A step of a procedure that kept its date and left the case open: an acknowledgement is done, and is no answer. */
function wasStep({ data }: CaseEvent): boolean {
  const ends = data['ends'] as { how?: string } | undefined
  return ends?.how === 'answered' && data['state'] !== 'closed'
}

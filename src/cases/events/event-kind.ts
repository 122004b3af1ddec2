import type { CaseFile, CasePromise } from '../case.ts'

/** When and by whom, beside an event's own particulars. */
export interface Happened {
  seq: number
  at: Date
  by: string
}

/** One kind of thing that can happen to a case. Every reader (row, promises, timelines) goes through this. */
export interface EventKind<Data> {
  readonly kind: string
  /** What changes on the case row. Pure: the row must come out the same when it is rebuilt. */
  apply?(caseFile: CaseFile, data: Data, happened: Happened): Partial<CaseFile>
  /** What changes among the case's promises. */
  applyPromises?(promises: readonly CasePromise[], data: Data, happened: Happened): CasePromise[]
  /** A sentence for officers; the actor is shown beside it. */
  officerSees(data: Data): string
  /** A sentence for the resident; absent when it is not for them. */
  residentSees?(data: Data): string | undefined
  /** Somebody's own words, shown under the sentence. */
  words?(data: Data): string | undefined
  /** True when `words` is for officers only. */
  readonly internal?: boolean
  /** Nobody's words and no change of plan: does not stop an officer who was writing meanwhile. */
  readonly quiet?: boolean
  /** The resident is written to about it. */
  readonly tells?: 'acknowledgement' | 'progress' | 'question' | 'answer' | 'promise-changed' | 'letter'
}

export function defineEvent<Data>(definition: EventKind<Data>): EventKind<Data> & { happen(data: Data): NewEvent } {
  return { ...definition, happen: (data) => ({ kind: definition.kind, data: data as Record<string, unknown> }) }
}

/** An event that is about to be recorded. */
export interface NewEvent {
  kind: string
  data: Record<string, unknown>
}

/** Ends the open promise of a list, if there is one, according to when it ended. */
export function endOpenPromise(promises: readonly CasePromise[], at: Date, how: 'answered' | 'withdrawn', reason?: string): CasePromise[] {
  return promises.map((promise) => {
    if (promise.state !== 'open' && promise.state !== 'broken') return promise
    const state = how === 'withdrawn' ? 'withdrawn' : at.getTime() <= promise.due_at.getTime() ? 'kept' : 'late'
    return { ...promise, state, ended_at: at, reason: reason ?? promise.reason }
  })
}

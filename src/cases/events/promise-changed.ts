import { defineEvent, endOpenPromise } from './event-kind.ts'
import { promiseGiven } from './promise-given.ts'
import type { PromiseGiven } from './promise-given.ts'

export interface PromiseChanged extends PromiseGiven {
  reason: string
}

/** The old date ends as withdrawn, with the reason; the new one is told to the resident. */
export const promiseChanged = defineEvent<PromiseChanged>({
  kind: 'promise-changed',
  apply: (_caseFile, data) => ({ due_at: new Date(data.due), escalated_at: null }),
  applyPromises: (promises, data, happened) => promiseGiven.applyPromises!(endOpenPromise(promises, happened.at, 'withdrawn', data.reason), data, happened),
  officerSees: (data) => `Promise changed: “${data.words}” because ${data.reason}`,
  residentSees: (data) => `New date: ${data.words} The reason: ${data.reason}`,
  tells: 'promise-changed',
})

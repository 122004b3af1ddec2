import { defineEvent, endOpenPromise } from './event-kind.ts'

/** What was promised is done, though the case goes on: an inspection made, a call returned. */
export const promiseFulfilled = defineEvent<{ what: string }>({
  kind: 'promise-fulfilled',
  apply: () => ({ due_at: null, escalated_at: null }),
  applyPromises: (promises, _data, { at }) => endOpenPromise(promises, at, 'answered'),
  officerSees: (data) => `Done as promised: ${data.what}`,
  residentSees: (data) => `Done as promised: ${data.what}`,
  tells: 'progress',
})

import { defineEvent } from './event-kind.ts'

/** The promised moment passed and the case is still open. It becomes late when it is answered. */
export const promiseBroken = defineEvent<{ number: number }>({
  kind: 'promise-broken',
  applyPromises: (promises, data) => promises.map((promise) => (promise.number === data.number && promise.state === 'open' ? { ...promise, state: 'broken' } : promise)),
  officerSees: () => 'The promised date has passed',
  residentSees: () => 'We did not do this by the date that we gave you. We are sorry.',
})

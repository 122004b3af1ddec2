import { defineEvent } from './event-kind.ts'

/** The calendar changed and the promise was counted again, but the date told to the resident knowingly stays. */
export const promiseRecounted = defineEvent<{ number: number; counted: string; calendarVersion: string; reason: string }>({
  kind: 'promise-recounted',
  quiet: true,
  applyPromises: (promises, data) => promises.map((promise) => (promise.number === data.number ? { ...promise, calendar_version: data.calendarVersion } : promise)),
  officerSees: (data) => `The calendar changed (${data.reason}). By the new count the date would be ${data.counted}; the date that we gave stays.`,
})

import type { DeadlineClock } from '../../calendar/index.ts'
import { defineEvent } from './event-kind.ts'

export interface PromiseGiven {
  number: number
  /** ISO instant: the last moment that keeps it. */
  due: string
  words: string
  calendar: string
  calendarVersion: string
  /** How the date was counted, and from when (ISO), so that it can be counted again when a bank holiday is announced. Absent when a person chose the date. */
  clock?: DeadlineClock
  from?: string
}

export const promiseGiven = defineEvent<PromiseGiven>({
  kind: 'promise-given',
  apply: (_caseFile, data) => ({ due_at: new Date(data.due), escalated_at: null }),
  applyPromises: (promises, data, { at, by }) => [...promises, {
    number: data.number, due_at: new Date(data.due), words: data.words, given_at: at, given_by: by,
    calendar: data.calendar, calendar_version: data.calendarVersion, state: 'open', ended_at: null, reason: null,
  }],
  officerSees: (data) => `Promise given: “${data.words}”`,
  residentSees: (data) => data.words,
})

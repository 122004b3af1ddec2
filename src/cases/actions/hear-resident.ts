import type { Calendars } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Actor } from '../case.ts'
import { caseReopened } from '../events/closing.ts'
import { residentWrote, resumed } from '../events/correspondence.ts'
import type { Resumed } from '../events/correspondence.ts'
import { promiseGiven } from '../events/promise-given.ts'
import type { NewEvent } from '../events/event-kind.ts'
import { movedByWait, promiseFor, writeDue } from '../rules/promise-for.ts'
import type { ServicePromise } from '../rules/promise-for.ts'
import { changeCaseIn } from './change-case.ts'
import type { Held, Outcome } from './change-case.ts'

export interface Heard {
  text: string
  /** Ledger number. */
  contact: number
  channel: string
  files?: string[]
}

/** The resident adds to a case. If we waited for them the clock runs again, and the promise moves by the days we waited. */
export async function hearResident(tx: Queryable, calendars: Calendars, caseId: number, heard: Heard & { at: Date; by: Actor }): Promise<Outcome> {
  const { at, by, ...words } = heard
  return changeCaseIn(tx, at, { key: { id: caseId }, who: { actor: by as 'resident' }, decide: (held) => {
    const events: NewEvent[] = [residentWrote.happen(words)]
    if (held.caseFile.state === 'waiting-for-resident') events.push(resumed.happen(resumption(held, calendars, 'answered')))
    return events
  } })
}

/** "This is not fixed": opens a closed case again, with a new promise where the service makes one. */
export async function reopenForResident(tx: Queryable, calendars: Calendars, caseId: number, again: { reason: string; contact: number; promise: ServicePromise | null; at: Date; by: Actor }): Promise<Outcome> {
  return changeCaseIn(tx, again.at, { key: { id: caseId }, who: { actor: again.by as 'resident' }, decide: ({ caseFile, promises, now }) => {
    if (caseFile.state !== 'closed') return { refused: 'reopen/open-already', advice: 'We are still working on this. You can add a message.' }
    const events = [caseReopened.happen({ reason: again.reason, contact: again.contact })]
    return again.promise ? [...events, promiseGiven.happen(promiseFor(again.promise, now, calendars, promises.length + 1))] : events
  } })
}

/** What `resumed` says when the wait ends now. */
export function resumption({ caseFile, promises, now }: Held, calendars: Calendars, why: Resumed['why']): Resumed {
  const running = promises.findLast((promise) => promise.state === 'open' || promise.state === 'broken')
  if (!caseFile.due_at || !caseFile.paused_at || !running) return { why }
  const due = movedByWait({ due: caseFile.due_at, calendar: running.calendar }, { paused: caseFile.paused_at, resumed: now }, calendars)
  if (due.getTime() === caseFile.due_at.getTime()) return { why }
  return { why, due: due.toISOString(), words: `${running.words.replace(/: by .*$/s, '')}: by ${writeDue(due)}.` }
}

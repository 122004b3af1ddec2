import type { Calendars } from '../../calendar/index.ts'
import { dayOf } from '../../platform/time/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import type { Officer } from '../../staff/index.ts'
import { resumed } from '../events/correspondence.ts'
import { changeCase, keyOf } from './change-case.ts'
import type { CaseKey, Outcome } from './change-case.ts'
import { resumption } from './hear-resident.ts'
import { caseReopened } from '../events/closing.ts'

type WithCalendars = Tools & { calendars(): Promise<Calendars> }

/** An officer stops waiting: the answer is not needed any more. */
export async function stopWaiting(tools: WithCalendars, officer: Officer, key: CaseKey): Promise<Outcome> {
  const calendars = await tools.calendars()
  return changeCase(tools, keyOf(key), { officer, move: 'resume' }, (held) => [resumed.happen(resumption(held, calendars, 'not-needed'))])
}

/** Ends every wait whose last day has passed. Idempotent; a job runs it. */
export async function endOverlongWaits(tools: WithCalendars): Promise<number> {
  const calendars = await tools.calendars()
  const today = dayOf(tools.clock.now())
  const waiting = await tools.db.query<{ id: number }>('cases.overlong-waits', `
    select c.id from case_file c
    where c.state = 'waiting-for-resident' and (select e.data->>'until' from case_event e
      where e.case_id = c.id and e.kind = 'question-asked' order by e.seq desc limit 1) < $1`, [today])
  for (const { id } of waiting) {
    await changeCase(tools, { id }, { actor: 'system' }, (held) => (held.caseFile.state === 'waiting-for-resident'
      ? [resumed.happen(resumption(held, calendars, 'limit-passed'))] : []))
  }
  return waiting.length
}

export async function reopenCase(tools: Tools, officer: Officer, key: CaseKey, reason: string): Promise<Outcome> {
  return changeCase(tools, keyOf(key), { officer, move: 'reopen' }, () => (reason.trim()
    ? [caseReopened.happen({ reason: reason.trim() })]
    : { refused: 'reopen/no-reason', advice: 'Say why this is opened again.', field: 'reason' }))
}

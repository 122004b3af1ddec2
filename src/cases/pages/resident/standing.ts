import { insetText, summaryList } from '../../../design/index.ts'
import { html } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { dayOf, writeDay } from '../../../platform/time/index.ts'
import type { ProcedurePart } from './case-doors.ts'
import { lines } from '../../../services/index.ts'
import type { CaseEvent, CaseFile, CasePromise } from '../../case.ts'
import { howPromiseEnded } from '../../rules/how-promise-ended.ts'
import { nextStep } from '../../rules/next-step.ts'
import { writeDue } from '../../rules/promise-for.ts'
import { goesOnIn, outcomeWords, stateWords } from '../../rules/words.ts'

export interface Standing {
  readonly caseFile: CaseFile
  readonly promises: readonly CasePromise[]
  /** All of them, of a restricted case as well: they tell how a promise ended. */
  readonly events: readonly CaseEvent[]
  /** Its name; left out for a restricted case. */
  readonly team: string | undefined
  readonly now: Date
  /** Of a case that follows a procedure: its own words. */
  readonly procedure?: ProcedurePart | undefined
}

/** How it stands now, in plain words; the last thing we said comes first when it is a question or an answer. */
export function drawStanding({ caseFile, promises, events, team, now, procedure }: Standing): Html {
  const promise = promises.at(-1)
  const next = nextStep(caseFile, caseFile.due_at ? { due: writeDue(caseFile.due_at), isPast: caseFile.due_at < now, words: promise?.words } : undefined).resident
  return html`${summaryList({ classes: 'moot-standing', rows: [
    { key: { text: 'Now' }, value: { html: html`${nowWords(caseFile, procedure)}` } },
    { key: { text: 'Our promise' }, value: { html: promise ? promiseWords(promise, caseFile.state, howPromiseEnded(promise, events)) : html`We gave you no date.` } },
    { key: { text: 'What happens next' }, value: { text: procedure?.next ?? next } },
    ...(procedure?.rows ?? []).map((row) => ({ key: { text: row.key }, value: { text: row.value } })),
    // a procedure says itself whom to ask
    team && !procedure ? { key: { text: 'Who has it' }, value: { text: `${team} team` } } : undefined,
  ] })}
${caseFile.restricted_to === null ? lastSaid(caseFile, events) : undefined}`
}

function nowWords({ state, outcome, owner_officer: owner }: CaseFile, procedure: ProcedurePart | undefined): Html {
  if (procedure) return html`<strong>${procedure.now}</strong>`
  // opened again, or given up by its owner
  if (state === 'in-progress' && owner === null) return html`<strong>We have it and someone will take it on</strong>`
  return html`<strong>${stateWords[state].resident}</strong>${outcome ? html`: ${outcomeWords[outcome].resident}` : undefined}`
}

/** A promise told straight: kept, late, or not kept and sorry; and "did" only of what was done. */
function promiseWords(promise: CasePromise, state: CaseFile['state'], ended: 'done' | 'answered'): Html {
  const due = writeDue(promise.due_at)
  const on = promise.ended_at ? writeDay(dayOf(promise.ended_at), 'long') : ''
  switch (promise.state) {
    case 'kept':
      return ended === 'done' ? html`${promise.words} We did what we promised, on ${on}.` : html`We said by ${due}. We answered you in time, on ${on}.`
    case 'late':
      return html`We said by ${due}. We ${ended === 'done' ? 'did what we promised' : 'answered you'} on ${on}, which was late. We are sorry.`
    case 'broken':
      return html`We said by ${due}. We have not done it yet. We are sorry.`
    case 'withdrawn':
      return html`${promise.reason ?? 'The date no longer holds.'}`
    default:
      return state === 'waiting-for-resident' ? html`${promise.words} The date moves on by the working days that we wait for you.` : html`${promise.words}`
  }
}

function lastSaid(caseFile: CaseFile, events: readonly CaseEvent[]): Html | undefined {
  if (caseFile.state === 'closed') return said(events, 'case-closed', 'answer', 'Our answer')
  return caseFile.state === 'waiting-for-resident' ? said(events, 'question-asked', 'question', 'Our question to you') : undefined
}

function said(events: readonly CaseEvent[], kind: string, part: string, title: string): Html | undefined {
  const event = events.findLast((each) => each.kind === kind)
  const text = event?.data[part]
  if (typeof text !== 'string') return undefined
  const signpost = event?.data['signpost']
  const elsewhere = event ? goesOnIn(event.data) : ''
  return insetText({ html: html`<h2 class="govuk-heading-m">${title}</h2>
<p class="govuk-body moot-wraps">${lines(text)}</p>
${elsewhere ? html`<p class="govuk-body">${elsewhere}</p>` : undefined}
${typeof signpost === 'string' ? html`<p class="govuk-body moot-wraps"><strong>Who can help:</strong> ${lines(signpost)}</p>` : undefined}` })
}

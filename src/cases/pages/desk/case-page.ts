import { caseHeader, errorSummary, ownWords, toast } from '../../../design/index.ts'
import type { BadgeOptions } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import type { Officer } from '../../../staff/index.ts'
import type { Refusal } from '../../actions/change-case.ts'
import type { CaseEvent, CaseFile } from '../../case.ts'
import { nextStep } from '../../rules/next-step.ts'
import { writeDue } from '../../rules/promise-for.ts'
import { writeReference } from '../../rules/reference.ts'
import { stateWords } from '../../rules/words.ts'
import { caseBox, caseStrip, movePanel } from './case-box.ts'
import { caseTimeline, whenWords } from './case-timeline.ts'
import { faultsOf } from './moves/index.ts'
import type { MoveForm, MoveView } from './moves/index.ts'
import { ownerWords, teamName } from './who-acted.ts'
import type { Naming } from './who-acted.ts'

/** A move that is open in the box's place. */
export interface OpenMove {
  readonly form: MoveForm
  readonly view: MoveView
  /** What happened since the page was drawn, when that stopped the move. */
  readonly since?: readonly CaseEvent[]
}

export interface CasePageView {
  readonly caseFile: CaseFile
  readonly events: readonly CaseEvent[]
  readonly officer: Officer
  readonly now: Date
  readonly naming: Naming
  readonly services: ReadonlyMap<string, { readonly name: string }>
  /** Names of officers who look at the case now. */
  readonly others: readonly string[]
  readonly open?: OpenMove | undefined
  /** Typed before, when no move is open. */
  readonly typed: string
  readonly done?: string | undefined
  /** What must be known before one deals with this resident. */
  readonly mark?: Html | undefined
  /** Of a case that follows a procedure. */
  readonly panel?: { readonly html: Html; readonly next: string } | undefined
}

/** The middle of a case page: which case, the resident's own words, what happened, and where to act. */
export function caseMain(view: CasePageView): Html {
  const { caseFile, officer, now } = view
  const due = caseFile.due_at
  const next = view.panel?.next ?? nextStep(caseFile, due ? { due: writeDue(due, 'short'), isPast: due < now, words: promisedWords(view.events) } : undefined).officer
  return html`<turbo-stream-source src="/desk/live?case=${writeReference(caseFile.ref)}"></turbo-stream-source>
${view.open?.view.fault ? faultSummary(view.open.form, view.open.view.fault) : nothing}${view.done ? toast({ text: view.done }) : nothing}<p id="desk-said" class="desk-said" role="status"></p>
<div id="presence" role="status">${presence(view.others)}</div>
${caseHeader({ title: caseFile.title, facts: facts(view), badges: badges(view) })}
${view.mark}${ownWords({ text: caseFile.words })}
${details(view)}
${view.panel?.html}
${caseTimeline({ events: view.events, now, naming: view.naming, services: view.services })}
${caseStrip(officer, caseFile, next)}
${view.open?.since ? meanwhile(view, view.open.since) : nothing}
${view.open ? movePanel(view.open.form, view.open.view, view.open.since !== undefined) : caseBox(officer, caseFile, view.typed)}`
}

function promisedWords(events: readonly CaseEvent[]): string | undefined {
  const words = events.findLast(({ kind, data }) => kind.startsWith('promise-') && data['words'])?.data['words']
  return typeof words === 'string' ? words : undefined
}

function faultSummary(form: MoveForm, fault: Refusal): Html {
  const errorList = faultsOf(form, fault).map(({ name, advice }) => ({ text: advice, href: name ? `#move-${name}` : '#act' }))
  return errorSummary({ titleText: fault.refused === 'case/meanwhile' ? 'Not sent yet' : 'There is a problem', errorList })
}

function presence(others: readonly string[]): Html {
  if (others.length === 0) return nothing
  const names = others.length === 1 ? others[0]! : `${others.slice(0, -1).join(', ')} and ${others.at(-1)!}`
  return html`<p class="desk-presence"><span class="desk-presence__dot" aria-hidden="true"></span>${names} ${others.length === 1 ? 'is' : 'are'} also looking at this case.</p>`
}

function facts({ caseFile, naming, services, now }: CasePageView) {
  return [
    html`<span class="desk-ref">${writeReference(caseFile.ref)}</span>`,
    services.get(caseFile.service_code)?.name ?? caseFile.service_code,
    `by ${caseFile.channel.replaceAll('-', ' ')}, ${whenWords(caseFile.opened_at, now)}`,
    `owner: ${ownerWords(caseFile, naming)}`,
  ]
}

function badges({ caseFile, naming }: CasePageView): BadgeOptions[] {
  const list: (BadgeOptions | false)[] = [
    caseFile.state !== 'in-progress' && { text: stateWords[caseFile.state].officer, tone: caseFile.state === 'waiting-for-resident' ? 'soon' : 'brand' },
    caseFile.kind !== 'service-request' && caseFile.kind !== 'enquiry' && { text: caseFile.kind.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase()), tone: 'brand' },
    caseFile.escalated_at !== null && caseFile.closed_at === null && { text: 'Escalated', tone: 'late' },
    caseFile.offered_team !== null && { text: `Offered to ${teamName(caseFile.offered_team, naming)}`, tone: 'soon' },
    caseFile.restricted_to !== null && { text: `Only ${teamName(caseFile.restricted_to, naming)} sees this`, tone: 'late' },
  ]
  return list.filter((each): each is BadgeOptions => each !== false)
}

/** What was asked and answered, and where it is. */
function details({ caseFile, events }: CasePageView): Html {
  const answers = (events[0]?.data['answers'] ?? []) as { question: string; answer: string }[]
  const rows = [...answers, ...whereRows(caseFile)]
  if (rows.length === 0) return nothing
  return html`<dl class="desk-answers">${rows.map((row) => html`<div><dt>${row.question}</dt><dd>${row.answer}</dd></div>
`)}</dl>`
}

function whereRows({ address, postcode, ward, latitude, longitude }: CaseFile): { question: string; answer: string }[] {
  const place = [address, postcode && !address?.includes(postcode) ? postcode : null].filter(Boolean).join(', ')
  const point = latitude !== null && longitude !== null ? `${latitude.toFixed(5)}, ${longitude.toFixed(5)}` : ''
  return [{ question: 'Where', answer: place || point }, { question: 'Ward', answer: ward ?? '' }].filter((row) => row.answer !== '')
}

function meanwhile(view: CasePageView, since: readonly CaseEvent[]): Html {
  return html`<section class="desk-meanwhile" aria-labelledby="meanwhile"><h2 id="meanwhile" class="govuk-heading-s">While you were writing</h2>${caseTimeline({ label: 'What happened meanwhile', events: since, now: view.now, naming: view.naming, services: view.services })}</section>`
}

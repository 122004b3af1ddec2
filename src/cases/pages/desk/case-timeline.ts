import { timeline } from '../../../design/index.ts'
import type { TimelineItem } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { addDays, day, dayOf, writeDay, writeTime } from '../../../platform/time/index.ts'
import type { CaseEvent } from '../../case.ts'
import { eventKind } from '../../events/index.ts'
import { officerName, teamName, whoActed } from './who-acted.ts'
import type { Naming } from './who-acted.ts'

interface TimelineView {
  readonly label?: string
  readonly events: readonly CaseEvent[]
  readonly now: Date
  readonly naming: Naming
  readonly services: ReadonlyMap<string, { readonly name: string }>
}

/** Everything that has happened in a case, oldest first; what only officers see stands apart. */
export function caseTimeline(view: TimelineView): Html {
  return html`${timeline({ label: view.label ?? 'What has happened in this case', items: view.events.map((event) => item(event, view)) })}`
}

const weighty = new Set(['promise-given', 'promise-changed', 'promise-broken', 'case-closed', 'case-reopened', 'escalated'])
const fromResident = new Set(['resident-wrote', 'feedback-given'])

function item(event: CaseEvent, view: TimelineView): TimelineItem {
  // the promise is ours, though the resident's contact set it off
  const who = event.kind === 'promise-given' && event.by === 'resident' ? undefined : whoActed(event.by, view.naming)
  return {
    title: { text: sentence(event, view) },
    when: whenWords(event.at, view.now),
    datetime: event.at.toISOString(),
    ...(who ? { byline: who } : {}),
    isImportant: weighty.has(event.kind),
    more: more(event),
  }
}

// Sentences that name a team or a service by its name, which the event itself knows only by code.
function whoseItIs({ kind, data }: CaseEvent, naming: Naming): string | undefined {
  const team = teamName(String(data['team']), naming)
  switch (kind) {
    case 'hand-over-offered':
      return `Offered to ${team}${data['officer'] ? `, for ${naming.names.get(Number(data['officer'])) ?? 'someone there'}` : ''}`
    case 'hand-over-accepted':
      return `Accepted for ${team}`
    case 'hand-over-taken-back':
      return `No longer offered to ${team}`
    default:
      return kind === 'taken-on' && data['given'] ? `Given to ${officerName(Number(data['officer']), naming)}` : undefined
  }
}

function sentence(event: CaseEvent, view: TimelineView): string {
  const { data } = event
  if (event.kind === 'question-asked') return `Asked the resident. The clock waits until ${writeDay(day(String(data['until'])), 'short')} at the latest: ${String(data['reason'])}`
  if (event.kind === 'details-changed') {
    const service = data['service'] ? `now ${view.services.get(String(data['service']))?.name ?? String(data['service'])}` : ''
    return `Details changed: ${[service, data['title'] ? `“${String(data['title'])}”` : ''].filter(Boolean).join(', ')}`
  }
  return whoseItIs(event, view.naming) ?? eventKind(event.kind).officerSees(data)
}

function more(event: CaseEvent): Html | undefined {
  if (event.kind === 'file-added') return html`<a class="govuk-link" href="${`/desk/files/${String(event.data['attachment'])}`}">${String(event.data['name'])}</a>`
  // a generated or imported past has no messages of its own
  if (event.kind === 'message-ended' && Number(event.data['message']) > 0) return html`<a class="govuk-link" href="${`/desk/messages/${String(event.data['message'])}`}">Read the message</a>`
  // the resident's first words stand at the top of the page
  const words = event.kind === 'case-opened' ? undefined : eventKind(event.kind).words?.(event.data)
  if (!words) return undefined
  const isInternal = eventKind(event.kind).internal
  const kind = isInternal ? 'internal' : fromResident.has(event.kind) ? 'resident' : 'sent'
  return html`<div class="${`desk-said-words desk-said-words--${kind}`}">${isInternal ? html`<span class="govuk-visually-hidden">For officers only: </span>` : nothing}<p>${words}</p></div>`
}

/** "today 9:05am", "yesterday 4pm", "Fri 20 Nov, 10:14am", and with the year when it is another one. */
export function whenWords(at: Date, now: Date): string {
  const on = dayOf(at)
  const today = dayOf(now)
  if (on === today) return `today ${writeTime(at)}`
  if (on === addDays(today, -1)) return `yesterday ${writeTime(at)}`
  return `${on.slice(0, 4) === today.slice(0, 4) ? writeDay(on, 'short') : writeDay(on, 'plain')}, ${writeTime(at)}`
}

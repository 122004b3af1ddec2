import { emptyState, select, toast } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { writeQueueFilter } from '../../rules/queue-filter.ts'
import type { QueueFilter } from '../../rules/queue-filter.ts'
import type { QueueRow } from '../../store/read-queue.ts'
import type { SavedView } from '../../store/saved-views.ts'
import { placeAfter } from './keyset.ts'
import { queueFilters, withFilter } from './queue-filters.ts'
import { queueRows } from './queue-rows.ts'
import type { Naming } from './who-acted.ts'

export interface QueueView {
  readonly title: string
  readonly path: string
  readonly filter: QueueFilter
  readonly rows: readonly QueueRow[]
  /** There are more after these. */
  readonly hasMore: boolean
  /** Not the first page. */
  readonly isLater: boolean
  /** Cases that other teams want to hand over. */
  readonly offered: readonly QueueRow[]
  /** What stands above it besides cases. */
  readonly above?: Html | undefined
  readonly owners?: readonly { readonly id: number; readonly name: string }[] | undefined
  readonly services: ReadonlyMap<string, { readonly name: string; readonly code: string; readonly team: string }>
  readonly views: readonly SavedView[]
  readonly now: Date
  readonly naming: Naming
  /** The officer may move many at once. */
  readonly maySweep: boolean
  /** The queue is one's own. */
  readonly isMine: boolean
  readonly done?: string | undefined
  /** Absent where the officer may not know when the list changes. */
  readonly live: string | undefined
}

export function queuePage(view: QueueView): Html {
  const shared = { now: view.now, naming: view.naming, services: view.services }
  const list = view.rows.length === 0 ? nothingHere(view) : queueRows({ rows: view.rows, ticking: view.maySweep, ...shared })
  return html`${view.live ? html`<turbo-stream-source src="${view.live}"></turbo-stream-source>` : nothing}
${view.done ? toast({ text: view.done }) : nothing}<p id="desk-said" class="desk-said" role="status"></p>
${view.above ?? nothing}${offered(view)}
<div class="desk-sheet" id="queue">
<div class="desk-list__head"><h1>${view.title}</h1>${queueFilters({ label: view.title, path: view.path, filter: view.filter, owners: view.owners, services: servicesFor(view), views: view.views })}</div>
${view.maySweep && view.rows.length > 0 ? html`<form method="post" action="/desk/moves">${list}${sweepBar(view)}</form>` : list}
</div>
${pages(view)}`
}

function servicesFor(view: QueueView): { code: string; name: string }[] {
  const all = [...view.services.values()]
  const team = /^\/desk\/queues\/([\w-]+)$/.exec(view.path)?.[1]
  const own = team ? all.filter((service) => service.team === team || service.code === view.filter.service) : all
  return own.map(({ code, name }) => ({ code, name })).sort((a, b) => a.name.localeCompare(b.name))
}

function offered(view: QueueView): Html {
  if (view.offered.length === 0) return nothing
  return html`<section class="desk-sheet desk-sheet--apart" aria-labelledby="offered"><div class="desk-list__head"><h2 id="offered">Offered to ${view.isMine ? 'your teams' : view.title}</h2><p>Another team asks you to take these. They stay with that team until you accept.</p></div>
${queueRows({ rows: view.offered, now: view.now, naming: view.naming, services: view.services, saysTeam: true })}</section>`
}

function sweepBar(view: QueueView): Html {
  const acts = [{ value: 'take-on', text: 'Take on' }, { value: 'hand-over', text: 'Hand over' }, { value: 'note', text: 'Add a note' }]
  return html`<div class="desk-sweep">
<input type="hidden" name="back" value="${withFilter(view.path, view.filter)}">
${select({ name: 'move', id: 'sweep-move', label: { text: 'With the chosen cases' }, items: acts })}
<button class="desk-act" type="submit">Look at what would happen</button>
</div>`
}

function nothingHere(view: QueueView): Html {
  if (view.isLater) return emptyState({ title: 'Nothing more', text: 'That was the last of them.', action: { text: 'Back to the first page', href: withFilter(view.path, view.filter) } })
  if (writeQueueFilter(view.filter) !== '') return emptyState({ title: 'Nothing fits', text: 'No case here is like that just now.', action: { text: 'Show all open cases', href: view.path } })
  return view.isMine
    ? emptyState({ title: 'Nothing waits for you', text: 'Cases come here when you take them on, or when one is handed to you and you accept it. They stand in the order of the promises made.', action: { text: 'Look at your teams', href: '/desk/queues' } })
    : emptyState({ title: 'Nothing waits here', text: 'Every case of this team is closed. New ones come here by themselves, the nearest promise first.' })
}

function pages(view: QueueView): Html {
  if (!view.hasMore && !view.isLater) return nothing
  const last = view.rows.at(-1)
  const base = withFilter(view.path, view.filter)
  const next = view.hasMore && last ? `${base}${base.includes('?') ? '&' : '?'}after=${placeAfter(last, view.filter.state === 'closed')}` : undefined
  return html`<nav class="desk-pages" aria-label="Pages">${view.isLater ? html`<a class="govuk-link" href="${base}">First page</a> ` : nothing}${next ? html`<a class="govuk-link" href="${next}" rel="next">Next 50 cases</a>` : nothing}</nav>`
}

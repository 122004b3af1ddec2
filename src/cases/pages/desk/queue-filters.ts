import { details, filter as filterLinks, input, select } from '../../../design/index.ts'
import type { FilterItem } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { dueChoices, writeQueueFilter } from '../../rules/queue-filter.ts'
import type { DueChoice, QueueFilter } from '../../rules/queue-filter.ts'
import type { SavedView } from '../../store/saved-views.ts'

export interface FiltersView {
  /** Names the list: "My work". */
  readonly label: string
  /** Address of the list without a filter. */
  readonly path: string
  readonly filter: QueueFilter
  /** A team's list can be narrowed by owner; one's own cannot. */
  readonly owners?: readonly { readonly id: number; readonly name: string }[] | undefined
  readonly services: readonly { readonly code: string; readonly name: string }[]
  readonly views: readonly SavedView[]
}

export function withFilter(path: string, filter: QueueFilter): string {
  const query = writeQueueFilter(filter)
  return query ? `${path}?${query}` : path
}

/** Ways to narrow a list: the ones most wanted as links, the others in a small form, and views that were kept. */
export function queueFilters(view: FiltersView): Html {
  return html`${filterLinks({ label: view.label, items: [...quick(view), ...kept(view)] })}
<div class="desk-tools">${details({ summaryText: 'More ways to narrow', classes: 'desk-details', html: narrowForm(view), open: Boolean(view.filter.q || view.filter.service) })}
${writeQueueFilter(view.filter) ? keepOrForget(view) : nothing}</div>`
}

function quick({ path, filter: now, owners }: FiltersView): FilterItem[] {
  const { state: _state, due: _due, owner: _owner, ...rest } = now
  const one = (text: string, change: QueueFilter, isOn: boolean): FilterItem => ({ text, href: withFilter(path, isOn ? rest : { ...rest, ...change }), isOn })
  return [
    { text: 'Open', href: path, isOn: writeQueueFilter(now) === '' },
    one('Late', { due: 'late' }, now.due === 'late'),
    one('Due today', { due: 'today' }, now.due === 'today'),
    ...(owners ? [one('Nobody yet', { owner: 'none' }, now.owner === 'none'), one('Mine', { owner: 'me' }, now.owner === 'me')] : []),
    one('Waiting', { state: 'waiting-for-resident' }, now.state === 'waiting-for-resident'),
    one('Closed', { state: 'closed' }, now.state === 'closed'),
  ]
}

function kept({ views, path, filter: now }: FiltersView): FilterItem[] {
  const here = withFilter(path, now)
  return views.filter((view) => view.query.split('?')[0] === path).map((view) => ({ text: view.name, href: view.query, isOn: view.query === here }))
}

function narrowForm({ path, filter: now, owners, services }: FiltersView): Html {
  const states = [{ value: '', text: 'All open' }, { value: 'new', text: 'New' }, { value: 'in-progress', text: 'In progress' }, { value: 'waiting-for-resident', text: 'Waiting for the resident' }, { value: 'closed', text: 'Closed' }]
  const due = [{ value: '', text: 'Any date' }, ...(Object.keys(dueChoices) as DueChoice[]).map((choice) => ({ value: choice, text: dueChoices[choice] }))]
  return html`<form method="get" action="${path}" class="desk-narrow">
${input({ name: 'q', id: 'narrow-q', label: { text: 'Words, name or address' }, value: now.q, type: 'search' })}
${select({ name: 'service', id: 'narrow-service', label: { text: 'Service' }, value: now.service, items: [{ value: '', text: 'Every service' }, ...services.map((service) => ({ value: service.code, text: service.name }))] })}
${select({ name: 'state', id: 'narrow-state', label: { text: 'State' }, value: now.state, items: states })}
${select({ name: 'late', id: 'narrow-late', label: { text: 'Promised date' }, value: now.due, items: due })}
${owners ? select({ name: 'owner', id: 'narrow-owner', label: { text: 'Owner' }, value: now.owner, items: [{ value: '', text: 'Anyone' }, { value: 'none', text: 'Nobody yet' }, ...owners.map((owner) => ({ value: owner.id, text: owner.name }))] }) : nothing}
<button class="desk-act" type="submit">Show these</button>
</form>`
}

function keepOrForget(view: FiltersView): Html {
  const here = withFilter(view.path, view.filter)
  const known = view.views.find((each) => each.query === here)
  if (!known) return details({ summaryText: 'Keep this view', classes: 'desk-details', html: keepForm(view) })
  return html`<form method="post" action="${`/desk/views/${known.id}/forget`}" class="desk-details"><input type="hidden" name="query" value="${here}"><button class="desk-act" type="submit">Forget the view “${known.name}”</button></form>`
}

function keepForm({ path, filter: now }: FiltersView): Html {
  return html`<form method="post" action="/desk/views" class="desk-narrow">
<input type="hidden" name="query" value="${withFilter(path, now)}">
${input({ name: 'name', id: 'view-name', label: { text: 'Name of this view' }, autocomplete: 'off' })}
<button class="desk-act" type="submit">Keep</button>
</form>`
}

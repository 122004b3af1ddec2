import { emptyState } from '../../design/index.ts'
import { html } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import type { Answer, Call } from '../../platform/http/index.ts'
import type { PublishedRow } from '../store/read-figures.ts'
import { readPriorities } from '../store/priorities.ts'
import type { Priority } from '../store/priorities.ts'
import { latestOf, measureTable } from './measures-page.ts'
import { monthPicker } from './month-picker.ts'
import { scrolled, show, visit, writeMonthOf } from './portal.ts'
import type { Portal, Visit } from './portal.ts'

/** What the council is trying to achieve, and how far it is: each priority with its owner and its measures. */
export async function showPriorities(portal: Portal, call: Call): Promise<Answer> {
  const seen = await visit(portal, call)
  const [all, rows] = await Promise.all([readPriorities(portal.tools.db), seen.month ? latestOf(portal, seen, { dimension: '', member: '' }) : []])
  const priorities = all.filter((each) => !each.is_ended)
  const when = seen.month ? ` The figures are those of ${writeMonthOf(seen.month)}.` : ''
  const main = html`<h1 class="govuk-heading-xl">Our priorities</h1>
<p class="govuk-body-l">What we are trying to achieve for people who live here, and how far we are.${when}</p>
${priorities.length ? html`${priorities.map((priority) => drawPriority(priority, portal, seen, rows))}${monthPicker(seen, '/performance/priorities')}` : emptyState({
    title: 'Our priorities are not written here yet', text: 'Each stands here with who answers for it and the measures that show whether we get there.', action: { text: 'What we measure', href: '/performance/measures' },
  })}`
  return show(portal, seen, { title: 'Our priorities', main, current: '/performance/priorities', above: [{ text: 'Priorities', href: '/performance/priorities' }] })
}

function drawPriority(priority: Priority, { measures }: Portal, seen: Visit, rows: readonly PublishedRow[]): Html {
  // a measure that is no more is left out
  const own = priority.measures.flatMap((id) => measures.find((measure) => measure.id === id) ?? [])
  return html`<section class="portal-part" aria-labelledby="${priority.id}"><h2 class="govuk-heading-l" id="${priority.id}">${priority.title}</h2>
<p class="govuk-body">${priority.words}</p><p class="portal-remark">Who answers for it: ${priority.owner}</p>
${own.length ? scrolled(`Measures: ${priority.title}`, measureTable(own, seen, rows, (measure) => `/performance/measures/${measure.id}`)) : html`<p class="govuk-body">We have no measure of this yet.</p>`}</section>`
}

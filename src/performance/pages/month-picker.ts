import { button, select } from '../../design/index.ts'
import { html, nothing } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import { writeMonthOf } from './portal.ts'
import type { Visit } from './portal.ts'

/** Choose another month. `keep` are the other choices in the address, which stay. */
export function monthPicker({ months, month }: Visit, action: string, keep: Readonly<Record<string, string>> = {}): Html {
  if (months.length < 2) return nothing
  return html`<form class="portal-picker" method="get" action="${action}">
${Object.entries(keep).filter(([, value]) => value !== '').map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${select({ name: 'month', id: 'month', label: { text: 'Month' }, value: month?.period.slice(0, 7), items: months.map((one) => ({ value: one.period.slice(0, 7), text: writeMonthOf(one) })) })}
${button({ text: 'Show', classes: 'govuk-button--secondary' })}
</form>`
}

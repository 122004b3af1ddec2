import { changeMark, table } from '../../design/index.ts'
import { html, nothing } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import { count } from '../../measures/contract.ts'
import type { RankedService } from './rank-services.ts'

/** Services with their figure, base and change. On a small screen what is being done stands under the name, not in a column. */
export function serviceTable({ label, column, services }: { label: string; column: string; services: readonly RankedService[] }): Html {
  const says = services.some((service) => service.remark)
  return table({
    classes: 'portal-services',
    caption: label,
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'Service' }, { text: column, format: 'numeric' }, { text: 'Of', format: 'numeric' }, { text: 'A year' }, ...(says ? [{ text: 'What we are doing', classes: 'portal-wide' }] : [])],
    rows: services.map(({ code, name, kept, of, change, remark }) => [
      { html: html`<a class="govuk-link" href="/performance/services/${code}">${name}</a>${remark ? html`<span class="portal-narrow portal-remark">${remark}</span>` : nothing}` },
      { html: html`<strong>${kept}</strong>`, format: 'numeric' },
      { text: count(of), format: 'numeric' },
      { html: changeMark(change) },
      ...(says ? [{ text: remark ?? '', classes: 'portal-wide portal-remark' }] : []),
    ]),
  })
}

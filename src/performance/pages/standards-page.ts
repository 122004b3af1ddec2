import { table } from '../../design/index.ts'
import type { Answer, Call } from '../../platform/http/index.ts'
import { html } from '../../platform/html/index.ts'
import { count } from '../../measures/contract.ts'
import { readSplit } from '../store/read-figures.ts'
import { monthPicker } from './month-picker.ts'
import { scrolled, show, visit, writeMonthOf } from './portal.ts'
import type { Portal } from './portal.ts'
import { promiseWords } from './service-page.ts'
import { writeCell } from './write-figure.ts'

/** Each service's promise in the words that residents are told, and whether it was kept. */
export async function showStandards(portal: Portal, call: Call): Promise<Answer> {
  const seen = await visit(portal, call)
  const measure = portal.measures.find((one) => one.headline)
  const kept = new Map(seen.month && measure
    ? (await readSplit(portal.tools.db, { measure: measure.id, method: measure.methods[0].id, dimension: 'service' }, [seen.month.period])).map((row) => [row.member, row])
    : [])
  const services = [...seen.catalogue.services.values()].filter((service) => service.provider.by === 'us').sort((a, b) => a.name.localeCompare(b.name, 'en'))
  const when = seen.month ? `Kept: in ${writeMonthOf(seen.month)}.` : 'There are no figures yet.'
  const main = html`<h1 class="govuk-heading-xl">Our standards</h1>
<p class="govuk-body-l">What we promise for each service, in the words that we tell you. ${when}</p>
${scrolled('Our standards', table({
    classes: 'portal-services',
    firstCellIsHeader: true,
    head: [{ text: 'Service' }, { text: 'What we promise', classes: 'portal-wide' }, { text: 'Kept', format: 'numeric' }, { text: 'Of', format: 'numeric' }],
    rows: services.map((service) => {
      const row = kept.get(service.code)
      const isDue = row && (row.suppressed || (row.denominator ?? 0) > 0)
      return [
        { html: html`<a class="govuk-link" href="/performance/services/${service.code}">${service.name}</a><span class="portal-narrow portal-remark">${promiseWords(service)}</span>` },
        { text: promiseWords(service), classes: 'portal-wide portal-remark' },
        { text: isDue ? writeCell(measure!.methods[0], row) : 'none due', format: 'numeric' }, { text: row?.denominator ? count(row.denominator) : '–', format: 'numeric' },
      ]
    }),
  }))}
${monthPicker(seen, '/performance/standards')}`
  return show(portal, seen, { title: 'Our standards', main, current: '/performance/standards', above: [{ text: 'Standards', href: '/performance/standards' }] })
}

import { finding } from '../../design/index.ts'
import { notFound } from '../../platform/http/index.ts'
import type { Answer, Call } from '../../platform/http/index.ts'
import { html, nothing } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import { addMonths, dayOf, writeDay } from '../../platform/time/index.ts'
import type { Measure } from '../../measures/contract.ts'
import type { Service } from '../../services/index.ts'
import { readLine } from '../store/read-figures.ts'
import { readRemarks } from '../store/portal-words.ts'
import { chartOf } from './chart-of.ts'
import { latestOf, measureTable } from './measures-page.ts'
import { madeUpSentence } from './made-up-of.ts'
import { monthPicker } from './month-picker.ts'
import { chartMonths, show, visit } from './portal.ts'
import type { Portal, Visit } from './portal.ts'
import { writeBase, writeMonth, writeValue } from './write-figure.ts'

/** One service: what it promises, whether that was kept, what is being done, and every measure of it. */
export async function showService(portal: Portal, call: Call): Promise<Answer> {
  const seen = await visit(portal, call)
  const service = seen.catalogue.services.get(call.params['code']!)
  if (!service) throw notFound('There is no service of this name. Those that we have figures for are under each measure.')
  const measures = portal.measures.filter((measure) => measure.dimensions.includes('service'))
  const headline = portal.measures.find((measure) => measure.headline)
  const [rows, remarks, drawn] = await Promise.all([
    seen.month ? latestOf({ ...portal, measures }, seen, { dimension: 'service', member: service.code }) : [], readRemarks(portal.tools.db),
    seen.month && headline ? drawKept(portal, seen, headline, service) : nothing,
  ])
  const remark = remarks.get(service.code)
  const main = html`${seen.month ? drawn : html`<h1 class="portal-finding">${service.name}</h1><p class="portal-base">There are no figures yet.</p>`}
<h2 class="govuk-heading-m">What we promise</h2>
<p class="govuk-body">${promiseWords(service)}</p>
${remark ? html`<h2 class="govuk-heading-m">What we are doing</h2><p class="govuk-body">${remark.words}</p><p class="govuk-hint">Written on ${writeDay(dayOf(remark.writtenAt))}</p>` : nothing}
<h2 class="govuk-heading-m">Every measure of this service</h2>
${measureTable(measures, seen, rows, (measure) => `/performance/measures/${measure.id}?by=service`)}
<p class="govuk-body"><a class="govuk-link" href="/performance/learning">You said, we did</a>: what we changed because people complained, about this service and others.</p>
${monthPicker(seen, `/performance/services/${service.code}`)}`
  return show(portal, seen, { title: service.name, main, above: [{ text: 'Standards', href: '/performance/standards' }, { text: service.name, href: `/performance/services/${service.code}` }] })
}

async function drawKept({ tools: { db } }: Portal, { month, now }: Visit, measure: Measure, service: Service): Promise<Html> {
  const { period, as_of: asOf } = month!
  const method = measure.methods[0]
  const line = await readLine(db, { measure: measure.id, method: method.id, dimension: 'service', member: service.code }, addMonths(period, 1 - chartMonths), period)
  const row = line.find((one) => one.period === period)
  const when = `${writeMonth(period, now)}${month!.isSoFar ? ' so far' : ''}`
  const sentence = row && row.value !== null ? `${service.name}: ${writeValue(method, row.value)} of promises kept in ${when}` : `${service.name}: no promise fell due in ${when}`
  const base = [row && madeUpSentence(measure, row), row && writeBase(measure, method, row), `Figures as of ${writeDay(dayOf(asOf), 'long')}.`].filter(Boolean).join(' ')
  const figure = line.length > 1 ? { figure: { html: chartOf({ id: 'kept', measure, method, of: service.name, rows: line, to: period }) } } : {}
  return finding({ sentence: row?.suppressed ? `${service.name}: too few promises to show in ${when}` : sentence, base: { text: base }, ...figure })
}

/** What the resident is told, or why no date can be. */
export function promiseWords(service: Service): string {
  return service.promise ? `${service.promise.words}.` : (service.noPromise ?? 'We give no date for this.')
}

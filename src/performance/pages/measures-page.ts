import { table } from '../../design/index.ts'
import type { Answer, Call } from '../../platform/http/index.ts'
import { html } from '../../platform/html/index.ts'
import { sparkline } from '../../platform/charts/index.ts'
import { addMonths } from '../../platform/time/index.ts'
import type { Measure } from '../../measures/contract.ts'
import { readMember } from '../store/read-figures.ts'
import type { PublishedRow } from '../store/read-figures.ts'
import { changeOverMark } from './change.ts'
import { monthPicker } from './month-picker.ts'
import { show, visit, writeMonthOf, yearBefore } from './portal.ts'
import type { Portal, Visit } from './portal.ts'
import { writeCell } from './write-figure.ts'

/** Every measure: what it says now, and the way to how it is worked out. */
export async function showMeasures(portal: Portal, call: Call): Promise<Answer> {
  const seen = await visit(portal, call)
  const rows = seen.month ? await latestOf(portal, seen, { dimension: '', member: '' }) : []
  const when = seen.month ? `The figures are those of ${writeMonthOf(seen.month)}.` : 'There are no figures yet: they come with the first contact.'
  const main = html`<h1 class="govuk-heading-xl">What we measure</h1>
<p class="govuk-body-l">Each measure has one definition, an owner, and a worked example that anyone can check. ${when}</p>
${measureTable(headlineFirst(portal.measures), seen, rows, (measure) => `/performance/measures/${measure.id}`)}
${monthPicker(seen, '/performance/measures')}`
  return show(portal, seen, { title: 'What we measure', main, current: '/performance/measures', above: [{ text: 'Measures', href: '/performance/measures' }] })
}

/** Each measure of one member over thirteen months, in its first method. */
export async function latestOf({ tools, measures }: Portal, { month }: Visit, member: { dimension: string; member: string }): Promise<PublishedRow[]> {
  const asked = measures.map((measure) => ({ measure: measure.id, method: measure.methods[0].id }))
  return readMember(tools.db, asked, member, { from: yearBefore(month!.period), to: month!.period })
}

function headlineFirst(measures: readonly Measure[]): Measure[] {
  return measures.toSorted((a, b) => Number(Boolean(b.headline)) - Number(Boolean(a.headline)))
}

export function measureTable(measures: readonly Measure[], { month }: Visit, rows: readonly PublishedRow[], address: (measure: Measure) => string) {
  const byMeasure = Map.groupBy(rows, (row) => row.measure)
  return table({
    classes: 'portal-services',
    firstCellIsHeader: true,
    head: [{ text: 'Measure' }, { text: month ? writeMonthOf(month) : 'Figure', format: 'numeric' }, { text: 'A year' }, { text: 'Twelve months', classes: 'portal-wide' }],
    rows: measures.map((measure) => {
      const method = measure.methods[0]
      const line = new Map(byMeasure.get(measure.id)?.map((row) => [row.period, row]))
      const at = (back: number) => (month ? line.get(addMonths(month.period, -back)) : undefined)
      const trend = Array.from({ length: 12 }, (_, i) => at(11 - i)?.value ?? null)
      return [
        { html: html`<a class="govuk-link" href="${address(measure)}">${measure.title}</a><span class="portal-remark portal-below portal-wide">${measure.definition}</span>` },
        { html: html`<strong>${writeCell(method, at(0), 'whole')}</strong>`, format: 'numeric' },
        { html: changeOverMark(measure, method, at(0), month?.isSoFar && method.kind === 'count' ? 'not over' : at(12)) },
        { html: sparkline(trend), classes: 'portal-wide' },
      ]
    }),
  })
}

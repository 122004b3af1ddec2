import { details, table } from '../../design/index.ts'
import { lineChart } from '../../platform/charts/index.ts'
import { html } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import { addMonths } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Measure, Method } from '../../measures/contract.ts'
import { count } from '../../measures/contract.ts'
import type { PublishedRow } from '../store/read-figures.ts'
import type { Reference } from '../store/portal-words.ts'
import { chartMonths, scrolled } from './portal.ts'
import { writeCell, writeInterval, writeMark, writeShortMonth, writeStated, writeValue } from './write-figure.ts'

export interface ChartOf {
  readonly id: string
  readonly measure: Measure
  readonly method: Method
  /** Whose figures: "all services", "Missed bin". */
  readonly of: string
  readonly rows: readonly PublishedRow[]
  readonly to: Day
  readonly reference?: Reference | undefined
  readonly fromZero?: boolean | undefined
}

/** Up to 36 months of one line: the drawing for wide and for narrow screens, and the same figures as a table. */
export function chartOf(chart: ChartOf): Html {
  const { measure, method, rows } = chart
  const months = monthsTo(chart.to, rows[0]?.period)
  const found = new Map(rows.map((row) => [row.period, row]))
  const points = months.map((month) => ({ label: writeShortMonth(month), value: found.get(month)?.value ?? null }))
  const common = {
    title: `${measure.title}, ${chart.of}`, description: describe(chart, points), points,
    write: (value: number, place: 'axis' | 'end') => (place === 'end' ? writeValue(method, value) : writeMark(method, value)),
    fromZero: chart.fromZero, most: method.unit === 'share' || method.unit === 'net' ? 1 : undefined, least: method.unit === 'net' ? -1 : 0,
    reference: chart.reference && { value: chart.reference.value, words: `${chart.reference.words}, ${writeStated(method, chart.reference.value)}` },
  }
  return html`<div class="portal-wide">${lineChart({ ...common, id: chart.id, size: 'wide' })}</div>
<div class="portal-narrow">${lineChart({ ...common, id: `${chart.id}-narrow`, size: 'narrow' })}</div>
${details({ id: `${chart.id}-table`, summaryText: 'The same figures as a table', html: scrolled(`${measure.title}, ${chart.of}, by month`, figureTable(chart, months.toReversed(), found)) })}`
}

function monthsTo(to: Day, first: Day | undefined): Day[] {
  const earliest = addMonths(to, 1 - chartMonths)
  const from = first && first > earliest ? first : earliest
  const months: Day[] = []
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}

function describe({ method }: ChartOf, points: readonly { label: string; value: number | null }[]): string {
  const known = points.flatMap((point) => (point.value === null ? [] : [{ label: point.label, value: point.value }]))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return 'There is no figure to draw yet.'
  const values = known.map((point) => point.value)
  return `From ${writeValue(method, first.value)} in ${first.label} to ${writeValue(method, last.value)} in ${last.label}; lowest ${writeValue(method, Math.min(...values))}, highest ${writeValue(method, Math.max(...values))}.`
}

function figureTable({ measure, method }: ChartOf, months: readonly Day[], rows: ReadonlyMap<Day, PublishedRow>): Html {
  const isDivided = measure.denominator !== null
  return table({
    firstCellIsHeader: true,
    head: [
      { text: 'Month' }, { text: measure.title, format: 'numeric' },
      ...(isDivided ? [{ text: 'Number', format: 'numeric' }, { text: 'Of', format: 'numeric' }] : []), ...(method.sample ? [{ text: '95% interval' }] : []),
    ],
    rows: months.map((month) => {
      const row = rows.get(month)
      return [
        { text: writeShortMonth(month) }, { text: row ? writeCell(method, row) : 'none', format: 'numeric' },
        ...(isDivided ? [numberCell(row?.numerator), numberCell(row?.denominator)] : []), ...(method.sample ? [{ text: row ? writeInterval(method, row) || '–' : '–' }] : []),
      ]
    }),
  })
}

function numberCell(value: number | null | undefined): { text: string; format: string } {
  return { text: value === null || value === undefined ? '–' : count(value), format: 'numeric' }
}

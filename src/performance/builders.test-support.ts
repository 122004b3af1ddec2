/** Made-up figures for tests of the portal: three years of months, told apart by service. */
import { measures } from '../measures/register.generated.ts'
import type { Queryable } from '../platform/database/index.ts'
import { addMonths, day } from '../platform/time/index.ts'
import type { Day } from '../platform/time/index.ts'
import { wilson } from './engine/intervals.ts'

interface Row {
  measure: string
  method: string
  dimension: string
  member: string
  period: Day
  numerator: number | null
  denominator: number | null
  value: number | null
  low?: number
  high?: number
  base: number | null
  parts?: Record<string, number>
  suppressed?: boolean
}

/** Kept of due in the last month, and how many points that is above (or below) the year before. */
export const keptByService: Record<string, [kept: number, due: number, overAYear: number]> = {
  'street-light': [245, 402, -12], pothole: [805, 1118, 6], 'blue-badge': [80, 96, 1], 'missed-bin': [2900, 3010, 2], 'council-tax-move': [1170, 1200, 3], graffiti: [4, 6, 0], 'library-question': [360, 364, 0],
}

/** Publishes 37 months that end with `last`. */
export async function publishMadeUp(owner: Queryable, last: string): Promise<void> {
  const rows: Row[] = []
  for (let back = 0; back < 37; back++) {
    const period = addMonths(day(last), -back)
    rows.push(...keptRows(period, back), ...countRows(period, back))
    await owner.run('insert into published_month values ($1, $2)', [period, `${addMonths(period, 1)}T06:00:00Z`])
  }
  await owner.run(`insert into published_figure (measure, method, dimension, member, period, numerator, denominator, value, low, high, base, parts, suppressed, as_of)
    select measure, method, dimension, member, period, numerator, denominator, value, low, high, base, coalesce(parts, '{}'), coalesce(suppressed, false), now()
    from jsonb_to_recordset($1) as f (measure text, method text, dimension text, member text, period date, numerator numeric, denominator numeric, value float, low float, high float, base bigint, parts jsonb, suppressed boolean)`,
  [JSON.stringify(rows)])
  await owner.run(`insert into service_remark (service, words, written_at) values ('street-light', 'Contractor short of two crews; back to 85% by 15 January', now()), ('pothole', 'Inspectors recruited; wet autumn moved 140 to urgent', now())`)
  await owner.run(`insert into measure_reference values ('promises-kept', 'peers', '2020-01-01', 0.817, 'councils like ours', 'Made up for this test')`)
  await owner.run(`insert into measure_change (measure, changed_on, what) values ('promises-kept', '2026-04-01', 'Promises whose clock stands still are left out until it runs again.')`)
}

function keptRows(period: Day, back: number): Row[] {
  const common = { measure: 'promises-kept', method: 'share', period }
  const rows = Object.entries(keptByService).map(([member, [kept, due, rise]]) => {
    const share = Math.min(1, Math.max(0, kept / due - (rise / 100) * (back / 12) + (back ? Math.sin(back * 2 + due) * 0.012 : 0)))
    return { ...common, dimension: 'service', member, numerator: Math.round(due * share), denominator: due, value: Math.round(due * share) / due, base: due }
  })
  const [numerator, denominator] = [rows.reduce((sum, row) => sum + row.numerator, 0), rows.reduce((sum, row) => sum + row.denominator, 0)]
  const open = Math.round((denominator - numerator) * 0.27)
  return [...rows, { ...common, dimension: '', member: '', numerator, denominator, value: numerator / denominator, base: denominator, parts: { late: denominator - numerator - open, open, withdrawn: 140, ...endings(numerator) } }]
}

/** Of the whole, as of all services: one in eight was kept without anything being done or answered. */
function endings(kept: number): Record<string, number> {
  const [cannot, duplicate] = [Math.round(kept * 0.06), Math.round(kept * 0.04)]
  const [answered, notOurs] = [Math.round(kept * 0.2), Math.round(kept * 0.025)]
  return { done: kept - answered - cannot - notOurs - duplicate, answered, cannot, 'not-ours': notOurs, duplicate }
}

function countRows(period: Day, back: number): Row[] {
  const made: Row[] = []
  for (const measure of measures.filter((one) => one.id !== 'promises-kept')) {
    for (const method of measure.methods) {
      const of = 4000 - back * 20
      const hits = Math.round(of * (measure.id === 'cases-without-promise' ? 0.09 : 0.72))
      const common = { measure: measure.id, method: method.id, dimension: '', member: '', period, base: of }
      if (method.kind === 'count') made.push({ ...common, numerator: of, denominator: null, value: of })
      else if (method.kind === 'quantile') made.push({ ...common, numerator: null, denominator: null, value: 4 + back / 10 })
      else made.push({ ...common, numerator: hits, denominator: of, value: hits / of, ...(method.sample ? wilson(hits, of) : {}) })
    }
  }
  return made
}

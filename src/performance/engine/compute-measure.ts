import type { Queryable } from '../../platform/database/index.ts'
import { addDays, addMonths, startOfDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Dimension, Measure, Method } from '../../measures/contract.ts'
import { figureOf } from './figure.ts'
import type { Counted, Figure } from './figure.ts'
import { columnOf, measureStatement } from './measure-sql.ts'
import { fewestAnswers, protect } from './protect.ts'
import { Refused } from '../../platform/errors/index.ts'

export interface MeasureQuery {
  from: Day
  to: Day
  now: Date
  by?: string | undefined
  method?: string | undefined
  /** Only the rows of this member: { dimension: 'service', member: 'missed-bin' }. */
  only?: { dimension: string; member: string } | undefined
}

/** A question that cannot be answered; the message says what can. */
export class MeasureRefused extends Refused {}

/**
 * A measure over any span of days, from the rows themselves: never an average of averages. Split figures come in order
 * of their group; a sample's figures are protected as they are everywhere.
 */
export async function computeMeasure(db: Queryable, measure: Measure, query: MeasureQuery): Promise<Figure[]> {
  const method = methodOf(measure, query.method)
  const by = query.by === undefined ? undefined : dimensionOf(measure, query.by)
  const only = query.only && dimensionOf(measure, query.only.dimension)
  if (query.to < query.from) throw new MeasureRefused(`The period ends (${query.to}) before it begins (${query.from})`)
  const statement = measureStatement(measure, method, by ? [by] : [], { only })
  const rows = await db.query<CountedRow>(statement.name, statement.text, [...spanValues(query), ...(only ? [query.only!.member] : [])])
  const period = periodName(query.from, query.to)
  const counted = rows.map((row) => readCounted(measure, by ? [by] : [], row)).filter((row) => row.dimension === (by ?? ''))
  const figures = counted.map((row) => figureOf(method, row, period)).sort((a, b) => (a.group < b.group ? -1 : 1))
  return protect(figures, { hideBelow: () => (method.sample ? fewestAnswers : 0), hideBase: false })
}

export type CountedRow = Record<string, unknown> & { mask: number }

/** The parameters of every measure's statement; the as-of moment is the end of the last day, or now if that is earlier. */
export function spanValues({ from, to, now }: { from: Day; to: Day; now: Date }): [Day, Day, Date, Date] {
  const end = startOfDay(addDays(to, 1))
  return [from, to, end < now ? end : now, now]
}

/** `splits` as given to measureStatement: the bit that is 0 in the mask tells by which one the row is split. */
export function readCounted(measure: Measure, splits: readonly Dimension[], row: CountedRow): Counted {
  const at = splits.findIndex((_, i) => (row.mask & (1 << (splits.length - 1 - i))) === 0)
  const parts = Object.keys(measure.parts).flatMap((part) => {
    const value = row[columnOf(part)]
    return typeof value === 'number' ? [[part, value] as const] : []
  })
  const number = (name: string) => (typeof row[name] === 'number' ? row[name] : null)
  return {
    dimension: at < 0 ? '' : splits[at]!, member: at < 0 ? '' : String(row[`g${at}`]), restricted: row['restricted'] === true, personal: row['personal'] === true,
    numerator: number('numerator'), denominator: number('denominator'), squares: number('squares'), amounts: number('amounts'), quantile: number('quantile'),
    parts: Object.fromEntries(parts),
  }
}

export function methodOf(measure: Measure, id: string | undefined): Method {
  const method = id === undefined ? measure.methods[0] : measure.methods.find((known) => known.id === id)
  if (!method) throw new MeasureRefused(`${measure.id} has no method "${id}". It has: ${measure.methods.map((known) => known.id).join(', ')}`)
  return method
}

function dimensionOf(measure: Measure, name: string): Dimension {
  const dimension = measure.dimensions.find((known) => known === name)
  if (!dimension) throw new MeasureRefused(`${measure.id} cannot be split by "${name}". It can by: ${measure.dimensions.join(', ')}`)
  return dimension
}

function periodName(from: Day, to: Day): string {
  const isMonth = from.endsWith('-01') && to === addDays(addMonths(from, 1), -1)
  return isMonth ? from.slice(0, 7) : `${from}/${to}`
}

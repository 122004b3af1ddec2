import { addDays, addMonths } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Dimension, Measure, Method } from '../../measures/contract.ts'
import { readCounted, spanValues } from '../engine/compute-measure.ts'
import type { CountedRow } from '../engine/compute-measure.ts'
import { figureOf } from '../engine/figure.ts'
import type { Counted, Figure } from '../engine/figure.ts'
import { measureStatement } from '../engine/measure-sql.ts'
import { fewestAnswers, protect } from '../engine/protect.ts'

/** How the portal splits a measure, where it can be split so. */
const publishedSplits: readonly Dimension[] = ['service', 'team', 'channel', 'ward']

/** More wards than this make a list that nobody reads and cells that point at people. */
const mostWards = 60

export interface PublicationRules {
  /** Whether this service is about a person's own life: its small figures are hidden. */
  isPersonal(service: string): boolean
}

export interface PublishedFigure extends Figure {
  measure: string
  dimension: string
}

/** Every figure of one method for one month, as the public may see it. `from` is the first of the month. */
export async function monthFigures(db: Queryable, { measure, method }: { measure: Measure; method: Method }, month: { from: Day; now: Date }, rules: PublicationRules): Promise<PublishedFigure[]> {
  const splits = publishedSplits.filter((split) => measure.dimensions.includes(split))
  const statement = measureStatement(measure, method, splits)
  const to = addDays(addMonths(month.from, 1), -1)
  const rows = await db.query<CountedRow>(statement.name, statement.text, spanValues({ from: month.from, to, now: month.now }))
  const counted = Map.groupBy(rows.map((row) => readCounted(measure, splits, row)), (one) => one.dimension)
  return [...counted].flatMap(([dimension, list]) => {
    if (dimension === 'ward' && list.length > mostWards) return []
    const restricted = new Set(list.filter((one) => one.restricted).map((one) => one.member))
    const figures = list.filter((one) => dimension === '' || hasAnything(one)).map((one) => figureOf(method, one, month.from))
    const hideBelow = (figure: Figure) => Math.max(method.sample ? fewestAnswers : 0, fewestCases(dimension, figure.group, restricted, rules))
    return protect(figures, { hideBelow, hideBase: !method.sample }).map((figure) => ({ ...figure, measure: measure.id, dimension }))
  })
}

/** Thresholds of 10 for what few may see and 5 for what is personal or about a small place, after the EHRC's and common practice. */
function fewestCases(dimension: string, member: string, restricted: ReadonlySet<string>, rules: PublicationRules): number {
  if (dimension === '') return 0
  if (restricted.has(member)) return 10
  return dimension === 'ward' || (dimension === 'service' && rules.isPersonal(member)) ? 5 : 0
}

function hasAnything({ numerator, denominator, amounts, parts }: Counted): boolean {
  return Boolean(numerator) || Boolean(denominator) || Boolean(amounts) || Object.values(parts).some((part) => part > 0)
}

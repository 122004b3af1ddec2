import { addDays, addMonths } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Dimension, Measure, Method } from '../../measures/contract.ts'
import { readCounted, spanValues } from '../engine/compute-measure.ts'
import type { CountedRow } from '../engine/compute-measure.ts'
import { figureOf } from '../engine/figure.ts'
import type { Counted, Figure } from '../engine/figure.ts'
import { measureStatement } from '../engine/measure-sql.ts'
import { fewestAnswers, hide, isTooFew } from '../engine/protect.ts'
import { protectTogether } from '../engine/protect-together.ts'
import type { SplitFigure } from '../engine/protect-together.ts'

/** How the portal splits a measure, where it can be split so. */
const publishedSplits: readonly Dimension[] = ['service', 'team', 'channel', 'ward']

/** More wards than this make a list that nobody reads and cells that point at people. */
const mostWards = 60

export interface PublicationRules {
  /** Services that are about a person's own life: small figures with any of them inside are hidden. */
  personal: readonly string[]
}

export interface PublishedFigure extends Figure {
  measure: string
  dimension: string
}

/** Every figure of one method for one month, as the public may see it. `from` is the first of the month. */
export async function monthFigures(db: Queryable, { measure, method }: { measure: Measure; method: Method }, month: { from: Day; now: Date }, rules: PublicationRules): Promise<PublishedFigure[]> {
  const splits = publishedSplits.filter((split) => measure.dimensions.includes(split))
  const statement = measureStatement(measure, method, splits, { personal: true })
  const to = addDays(addMonths(month.from, 1), -1)
  const rows = await db.query<CountedRow>(statement.name, statement.text, [...spanValues({ from: month.from, to, now: month.now }), rules.personal])
  const crossed = (row: CountedRow) => splits.length > 1 && (row.mask & (3 << (splits.length - 2))) === 0
  const counted = rows.filter((row) => !crossed(row)).map((row) => readCounted(measure, splits, row)).filter((one) => one.dimension === '' || hasAnything(one))
  const hasManyWards = counted.filter((one) => one.dimension === 'ward').length > mostWards
  const kept = counted.filter((one) => one.dimension !== 'ward' || !hasManyWards)
  const told = new Map(kept.map((one) => [`${one.dimension} ${one.member}`, one]))
  const about = (figure: SplitFigure) => told.get(`${figure.dimension} ${figure.group}`)!
  const figures = kept.map((one) => ({ ...figureOf(method, one, month.from), dimension: one.dimension }))
  const links = splits[0] === 'service' && splits[1] === 'team' ? linksOf(rows.filter(crossed), { measure, method }) : []
  const isClose = (figure: SplitFigure) => fewestCases(about(figure)) > 0
  return withoutClose(protectTogether(figures, {
    hideBelow: (figure) => Math.max(method.sample ? fewestAnswers : 0, fewestCases(about(figure))),
    hidesBase: (figure) => !method.sample || isTooFew(figure, fewestCases(about(figure))), links,
  }), measure, { links, isClose }).map((figure) => ({ ...(method.sample && figure.dimension === '' && isTooFew(figure, fewestAnswers) ? { ...hide(figure, false), dimension: '' } : figure), measure: measure.id }))
}

/**
 * What the numerator is made of says more than how much it is: how one person's matter ended. It goes from every split
 * figure that anything personal or of a small place is in, and from as many more as it takes that it cannot be worked out.
 */
function withoutClose(figures: readonly SplitFigure[], { madeUpOf }: Measure, { links, isClose }: { links: readonly (readonly [string, string])[]; isClose(figure: SplitFigure): boolean }): SplitFigure[] {
  if (!madeUpOf) return [...figures]
  const close = protectTogether(figures.map((figure) => (figure.suppressed ? { ...figure, base: 1 } : figure)), { hideBelow: (figure) => (figure.suppressed || isClose(figure) ? Infinity : 0), hidesBase: () => true, links })
  return figures.map((figure, i) => (close[i]!.suppressed ? { ...figure, parts: Object.fromEntries(Object.entries(figure.parts).filter(([part]) => !madeUpOf.parts.includes(part))) } : figure))
}

/** Which services and teams share anything that is counted. */
function linksOf(rows: readonly CountedRow[], { measure, method }: { measure: Measure; method: Method }): [string, string][] {
  return rows.filter((row) => figureOf(method, readCounted(measure, [], row), '').base).map((row) => [String(row['g0']), String(row['g1'])])
}

/** Thresholds of 10 for what few may see and 5 for what is personal or about a small place, after the EHRC's and common practice, in every split. */
function fewestCases({ dimension, restricted, personal }: Counted): number {
  if (restricted) return 10
  return dimension === 'ward' || personal ? 5 : 0
}

function hasAnything({ numerator, denominator, amounts, parts }: Counted): boolean {
  return Boolean(numerator) || Boolean(denominator) || Boolean(amounts) || Object.values(parts).some((part) => part > 0)
}

import type { Method } from '../../measures/contract.ts'
import { netInterval, wilson } from './intervals.ts'
import type { Interval } from './intervals.ts'

/** One figure of one measure: for a period, and for one group when it was split. */
export interface Figure {
  /** `2026-10` for a whole month, else `2026-10-05/2026-10-11`. */
  period: string
  /** Empty for the whole. */
  group: string
  numerator: number | null
  denominator: number | null
  /** A fraction for shares; null where there is nothing to divide by, and where it is hidden. */
  value: number | null
  /** 95% interval; only samples have one. */
  low: number | null
  high: number | null
  /** How many things the figure is worked out from. */
  base: number | null
  /** Hidden, because it could point at a person or because another hidden figure could be worked out from it. */
  suppressed: boolean
  method: string
  /** A sample of fewer than 30: shown with a warning. */
  small: boolean
  /** Counted apart, by the names in the measure's contract. */
  parts: Record<string, number>
}

/** What the database gives for one group. */
export interface Counted {
  dimension: string
  member: string
  numerator: number | null
  denominator: number | null
  squares: number | null
  /** Of a quantile: how many amounts, and the quantile. */
  amounts: number | null
  quantile: number | null
  /** True when a case that few may see is among them. */
  restricted: boolean
  /** True when a case about a person's own life is among them. */
  personal: boolean
  parts: Record<string, number>
}

export const smallBase = 30

export function figureOf(method: Method, counted: Counted, period: string): Figure {
  const { numerator, denominator } = sums(method, counted)
  const base = baseOf(method, counted, numerator, denominator)
  const interval = intervalOf(method, counted)
  return {
    period, group: counted.member, numerator, denominator,
    value: method.kind === 'quantile' ? counted.quantile : method.kind === 'count' ? numerator : denominator ? numerator! / denominator : null,
    low: interval?.low ?? null, high: interval?.high ?? null,
    base, suppressed: false, method: method.id, small: method.sample && base < smallBase, parts: counted.parts,
  }
}

function sums(method: Method, counted: Counted): { numerator: number | null; denominator: number | null } {
  if (method.kind === 'quantile') return { numerator: null, denominator: null }
  return { numerator: counted.numerator ?? 0, denominator: method.kind === 'count' ? null : (counted.denominator ?? 0) }
}

function baseOf(method: Method, counted: Counted, numerator: number | null, denominator: number | null): number {
  if (method.kind === 'quantile') return counted.amounts ?? 0
  return (method.kind === 'count' ? numerator : denominator) ?? 0
}

function intervalOf(method: Method, { numerator, denominator, squares }: Counted): Interval | undefined {
  if (!method.sample || !denominator) return undefined
  if (method.kind === 'share') return wilson(numerator ?? 0, denominator)
  return method.kind === 'net' ? netInterval(numerator ?? 0, squares ?? 0, denominator) : undefined
}

/**
 * What every measure must say about itself. A member of this family is a folder: `index.ts` (this contract), one or
 * more `.sql` files that read only the schema `facts`, and `worked-example/` (facts.csv, expected.csv).
 * Owns no table. A member imports this file, platform/ and its own folder, nothing else.
 */
import { hundredths } from '../platform/text/index.ts'

/** What a figure can be split by. `procedure` and `stage` are those of complaints and requests. `month` is the month of the event that dates it; `opened-month` that of the case's opening. */
export const dimensions = ['service', 'team', 'channel', 'ward', 'kind', 'source', 'month', 'opened-month', 'procedure', 'stage'] as const
export type Dimension = (typeof dimensions)[number]

/** `share` and `net` are fractions (0…1, −1…+1); pages print shares as a percentage. */
export type Unit = 'share' | 'count' | 'working-days' | 'hours' | 'net'

/**
 * How rows become a figure.
 * count: Σ numerator. share: Σ numerator ÷ Σ denominator. net: the same with numerators of −1, 0 and 1.
 * quantile: the `quantile` of `amount`, where null is left out.
 */
export type Kind = 'count' | 'share' | 'net' | 'quantile'

export interface Method {
  /** Kebab-case; published and stored with each figure. */
  readonly id: string
  readonly title: string
  readonly kind: Kind
  readonly unit: Unit
  /**
   * Whether those counted stand for others who were not. A sample has an interval, and no rate below ten answers; a
   * complete record has neither.
   */
  readonly sample: boolean
  /** File in the member's folder; `measure.sql` unless told. */
  readonly sql?: string
  /** 0.5 is the median. Only for `quantile`. */
  readonly quantile?: number
  /** Column of the rows that is counted; `amount` unless told. Only for `quantile`. */
  readonly amount?: string
}

/** One figure, as its wording is given it. */
export interface Told {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly base: number | null
  readonly parts: Readonly<Record<string, number>>
}

export interface HeadlineWords {
  /** The finding: "We kept 87 of every 100 promises in October". Without a full stop; a comparison may follow. */
  finding(figure: Told, month: string): string
  /** What it is of, and what is left out. Whole sentences. */
  base(figure: Told): string
  /** Over the list of services: "Where we fell short", "Kept". */
  readonly short: string
  readonly well: string
  readonly column: string
  /** A share below this is shown among those that fell short. */
  readonly shortBelow: number
}

export interface MadeUpOf {
  /** Over the table: "How the kept promises ended". */
  readonly title: string
  /** Some of `parts`, which together are the numerator. */
  readonly parts: readonly string[]
  /** What must stand beside the figure wherever it is told; empty when there is nothing to tell. */
  sentence(figure: Told): string
}

export interface Measure {
  /** The folder's name: a promise to everyone who links to it. */
  readonly id: string
  readonly title: string
  /** One plain sentence. */
  readonly definition: string
  readonly numerator: string
  /** null where nothing is divided. */
  readonly denominator: string | null
  readonly better: 'up' | 'down' | 'neither'
  /** The first is the one that is meant when none is named. */
  readonly methods: readonly [Method, ...Method[]]
  readonly dimensions: readonly Dimension[]
  /** What is counted apart: column `part_<name>` of the rows (`-` written `_`), and the words for it. */
  readonly parts: Readonly<Record<string, string>>
  /** What the numerator is made of, where one word for all of it would say too much. */
  readonly madeUpOf?: MadeUpOf
  /** Title of the post that answers for it. */
  readonly owner: string
  /** Whose duty or method it is, with its place. */
  readonly source: string
  /** Anything that a reader must know before comparing. */
  readonly notes?: readonly string[]
  /** `import.meta.dirname` of the member. */
  readonly folder: string
  /** The one measure that opens the portal. */
  readonly headline?: HeadlineWords
  /** A sentence that must stand under the headline. */
  readonly besideHeadline?: (figure: Told) => string
}

export function defineMeasure(measure: Measure): Measure {
  return measure
}

const counting = new Intl.NumberFormat('en-GB')

/** 6,412 */
export function count(number: number | null | undefined): string {
  return counting.format(number ?? 0)
}

/** "87 of every 100"; never all or none of them by rounding alone. */
export function ofEveryHundred(share: number): string {
  return `${hundredths(share)} of every 100`
}

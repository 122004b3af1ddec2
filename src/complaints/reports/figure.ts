import type { Base } from './store/base.ts'
import type { LessonRow, LetterRow, MatterRow, RecommendationRow, RemedyRow } from './other-rows.ts'
import type { Period } from './period.ts'
import type { StageRow } from './stage-rows.ts'

export type Unit = 'count' | 'share' | 'pence' | 'days' | 'per-thousand'

/** Everything that a report may count. */
export interface Rows {
  readonly stages: readonly StageRow[]
  readonly remedies: readonly RemedyRow[]
  readonly lessons: readonly LessonRow[]
  readonly matters: readonly MatterRow[]
  readonly recommendations: readonly RecommendationRow[]
  readonly letters: readonly LetterRow[]
}

/** What a figure may ask besides the row itself. */
export interface Asking extends Period {
  readonly base: Base | undefined
  /** Working days from one day to another, in the council's calendar. */
  workingDays(from: string, to: string): number
}

type RowOf<Source extends keyof Rows> = Rows[Source][number]

/**
 * One figure of a report. The same two questions that count it also pick the cases behind it, so that a figure and its
 * list cannot differ.
 */
export interface FigureOf<Source extends keyof Rows> {
  readonly id: string
  readonly section: string
  readonly title: string
  /** One or two whole sentences: what is counted, dated by what, and what is left out. */
  readonly definition: string
  readonly unit: Unit
  readonly source: Source
  /** What the figure is of. */
  of(row: RowOf<Source>, asking: Asking): boolean
  /** Of a share: which of them count. */
  that?(row: RowOf<Source>, asking: Asking): boolean
  /** Of pence: the amount to add up. Of days: the length to average; null is left out. */
  amount?(row: RowOf<Source>, asking: Asking): number | null
  /** Splits the figure. A row in several groups counts in each. */
  groups?(row: RowOf<Source>, asking: Asking): readonly string[]
  /** How groups are called: a list that the page knows the names of. */
  readonly named?: 'procedure' | 'service' | 'cause' | 'officer' | 'team' | 'reason' | 'words'
  /** Heads its column: the figures of one section that have one stand beside each other, a row for each group. */
  readonly column?: string
  /** What `per-thousand` is per. */
  readonly per?: 'population' | 'homes'
}

export type Figure = { [Source in keyof Rows]: FigureOf<Source> }[keyof Rows]

/** A figure as it came out. */
export interface Counted {
  readonly id: string
  readonly group: string
  readonly numerator: number
  readonly denominator: number | null
  /** How many rows are behind the numerator: the same, but for sums and lengths. */
  readonly rows: number
  /** A fraction for shares, pence for money; null where there is nothing to divide by. */
  readonly value: number | null
}

type AnyRow = RowOf<keyof Rows>
type AnyFigure = FigureOf<keyof Rows> & { of(row: AnyRow, asking: Asking): boolean }

/** The figure as a whole, or one for each group, the largest first. */
export function countFigure(figure: Figure, rows: Rows, asking: Asking): Counted[] {
  const any = figure as unknown as AnyFigure
  const counted = rowsOf(figure, rows, asking, { part: 'of' })
  if (!any.groups) return [whole(any, counted, asking)]
  const groups = new Map<string, AnyRow[]>()
  for (const row of counted) {
    for (const group of any.groups(row, asking)) {
      const list = groups.get(group)
      if (list) list.push(row)
      else groups.set(group, [row])
    }
  }
  return [...groups].map(([group, list]) => ({ ...whole(any, list, asking), group }))
}

/** The rows behind a figure: all that it is of, or only those that count. */
export function rowsOf(figure: Figure, rows: Rows, asking: Asking, wanted: { part: 'of' | 'that'; group?: string | undefined }): AnyRow[] {
  const any = figure as unknown as AnyFigure
  const { part, group } = wanted
  return (rows[any.source] as readonly AnyRow[]).filter((row) => any.of(row, asking)
    && (part === 'of' || !any.that || any.that(row, asking)) && (group === undefined || !any.groups || any.groups(row, asking).includes(group)))
}

function whole(figure: AnyFigure, counted: readonly AnyRow[], asking: Asking): Counted {
  const { id } = figure
  const size = counted.length
  if (figure.unit === 'share') {
    const numerator = counted.filter((row) => figure.that!(row, asking)).length
    return { id, group: '', numerator, denominator: size, rows: numerator, value: size ? numerator / size : null }
  }
  if (figure.unit === 'pence' || figure.unit === 'days') return amounts(figure, counted, asking)
  if (figure.unit === 'per-thousand') {
    const base = figure.per === 'homes' ? asking.base?.homes : asking.base?.population
    return { id, group: '', numerator: size, denominator: base ?? null, rows: size, value: base ? (size * 1000) / base : null }
  }
  return { id, group: '', numerator: size, denominator: null, rows: size, value: size }
}

function amounts(figure: AnyFigure, counted: readonly AnyRow[], asking: Asking): Counted {
  const all = counted.map((row) => figure.amount!(row, asking)).filter((amount): amount is number => amount !== null)
  const sum = all.reduce((total, amount) => total + amount, 0)
  if (figure.unit === 'pence') return { id: figure.id, group: '', numerator: sum, denominator: null, rows: all.length, value: sum }
  return { id: figure.id, group: '', numerator: sum, denominator: all.length, rows: all.length, value: all.length ? sum / all.length : null }
}

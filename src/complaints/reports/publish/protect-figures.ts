import type { ToldFigure } from '../make-report.ts'
import type { FrozenFigure } from './publication.ts'
import { cellOf, ofCell, sumsOf } from './sums.ts'
import type { CellName } from './sums.ts'

/** A count of people’s complaints from 1 to one less than this is not published (domain: small numbers in what a council publishes). */
export const fewest = 5

/** Figures about the council’s own work and records and not about people who complained, and what an ombudsman publishes itself. */
const aboutUs = /^(lessons|referrals|premature|decisions|ombudsman-|public-reports|handling-failures|recommendations|tp09|not-sorted|overdue-acknowledgement|without-|answered-without|letter-lacks)/
/** Shares whose upper number tells what became of people, and not only how quick we were. */
const aboutOutcomes = /^(upheld|went-to-stage-2)/

interface Cell {
  readonly name: CellName
  readonly size: number
  readonly isSmall: boolean
}

const isSmall = (size: number) => size > 0 && size < fewest

function cellsOf(figure: ToldFigure): Cell[] {
  const name = cellOf(figure)
  if (aboutUs.test(figure.id)) return []
  const { numerator, denominator } = figure
  if (figure.unit === 'share') return [{ name: ofCell(name), size: denominator ?? 0, isSmall: isSmall(denominator ?? 0) }, { name, size: numerator, isSmall: aboutOutcomes.test(figure.id) && isSmall(numerator) }]
  const size = figure.unit === 'days' ? (denominator ?? 0) : figure.rows
  return [{ name, size, isSmall: isSmall(size) }]
}

/**
 * The figures as anyone may see them. Restricted complaints are in them, so that they are whole; a number that could single
 * out a person is hidden, and as many more as it takes that none comes back by subtraction: the next smallest each time.
 * `given` are hidden besides, because what else is published would give something away.
 */
export function protectFigures(figures: readonly ToldFigure[], given: ReadonlySet<CellName> = new Set()): FrozenFigure[] {
  const cells = new Map(figures.flatMap(cellsOf).map((cell) => [cell.name, cell]))
  const hidden = new Set<CellName>()
  for (const cell of cells.values()) if (cell.isSmall || given.has(cell.name)) hide(hidden, cell.name)
  const sums = sumsOf(figures).map((sum) => sum.filter((name) => (cells.get(name)?.size ?? 0) > 0))
  for (let more = nextToHide(sums, hidden, cells); more !== undefined; more = nextToHide(sums, hidden, cells)) hide(hidden, more)
  return figures.map((figure) => freeze(figure, hidden))
}

/** Of how many a share is goes with its upper number, which would tell it in other sums. */
function hide(hidden: Set<CellName>, name: CellName): void {
  hidden.add(name)
  if (name.endsWith(ofCell(''))) hidden.add(name.slice(0, -ofCell('').length))
}

function nextToHide(sums: readonly CellName[][], hidden: ReadonlySet<CellName>, cells: ReadonlyMap<CellName, Cell>): CellName | undefined {
  for (const sum of sums) {
    if (sum.filter((name) => hidden.has(name)).length !== 1) continue
    const next = sum.filter((name) => !hidden.has(name)).sort((a, b) => cells.get(a)!.size - cells.get(b)!.size)[0]
    if (next !== undefined) return next
  }
  return undefined
}

function freeze(figure: ToldFigure, hidden: ReadonlySet<CellName>): FrozenFigure {
  const { id, section, title, definition, unit, group, name } = figure
  const cell = cellOf(figure)
  const [noUpper, noLower] = [hidden.has(cell), hidden.has(ofCell(cell))]
  const suppressed = noUpper || noLower
  const shown = { numerator: suppressed ? null : figure.numerator, denominator: noLower || (suppressed && unit !== 'share') ? null : figure.denominator, value: suppressed ? null : figure.value }
  return { id, section, title, definition, unit, group, name, ...shown, suppressed }
}

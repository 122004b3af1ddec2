import type { ToldFigure } from '../make-report.ts'

/** Cells of figures by name: `received`, `received-by-procedure corporate`, and `… #of` for what a share is of. */
export type CellName = string

export const cellOf = ({ id, group }: Pick<ToldFigure, 'id' | 'group'>): CellName => (group ? `${id} ${group}` : id)
export const ofCell = (cell: CellName): CellName => `${cell} #of`

const shares = ['acknowledged-within-limit', 'answered-by-first-date', 'answered-by-agreed-date'].map((whole) => [whole, [`${whole}-by-stage`, `${whole}-by-procedure`]] as const)
const splitShares: readonly (readonly [string, readonly string[]])[] = [...shares, ['upheld', ['upheld-by-stage', 'upheld-by-service']], ['went-to-stage-2', ['went-to-stage-2-by-service']]]
const splitCounts: readonly (readonly [string, readonly string[]])[] = [
  ['received', ['received-by-procedure', 'received-by-channel', 'received-by-service']], ['refused', ['refused-by-reason']], ['remedies', ['remedies-by-type']],
]
const acceptances = ['accepted', 'refused', 'service-requests', 'resolved-informally', 'sent-on', 'undecided']

/**
 * Groups of cells of which anyone can work out the last from all the others, because they add up to a number that is
 * published too. A cell that is hidden alone in its group is not hidden.
 */
export function sumsOf(figures: readonly ToldFigure[]): CellName[][] {
  const groupsOf = (id: string) => figures.filter((figure) => figure.id === id).map(cellOf)
  const parts = (whole: string, splits: readonly string[], as: (cell: CellName) => CellName) => splits.map((split) => [as(whole), ...groupsOf(split).map(as)])
  const same = (cell: CellName) => cell
  const isClosed = acceptances.every((id) => figures.some((figure) => figure.id === id))
  return [
    ...splitCounts.flatMap(([whole, splits]) => parts(whole, splits, same)),
    ...(isClosed ? [['received', ...acceptances]] : []),
    ...splitShares.flatMap(([whole, splits]) => [...parts(whole, splits, same), ...parts(whole, splits, ofCell)]),
    // answers that fell due are the same number in three figures
    ...['', '-by-stage', '-by-procedure'].flatMap((split) => groupsOf(`answered-by-first-date${split}`).map((cell) => [ofCell(cell), ofCell(cell.replace('first-date', 'agreed-date'))])),
    ...outcomeSums(figures),
  ].filter((sum) => sum.length > 1)
}

/** In each stage, upheld in full and in part are the share's upper number, and with the rest what it is of. */
function outcomeSums(figures: readonly ToldFigure[]): CellName[][] {
  const outcomes = figures.filter((figure) => figure.id === 'outcomes-by-stage')
  return figures.filter((figure) => figure.id === 'upheld-by-stage').flatMap((share) => {
    const here = outcomes.filter(({ group }) => group.startsWith(`${share.group}: `) && !/: (withdrawn|no-finding)$/.test(group))
    const upheld = here.filter(({ group }) => /: (partly-)?upheld$/.test(group)).map(cellOf)
    const rest = here.map(cellOf).filter((cell) => !upheld.includes(cell))
    return [[cellOf(share), ...upheld], [ofCell(cellOf(share)), cellOf(share), ...rest]]
  })
}

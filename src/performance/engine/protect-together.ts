import type { Figure } from './figure.ts'
import { hide, isTooFew } from './protect.ts'

/** A figure with the dimension that it is split by. */
export interface SplitFigure extends Figure {
  dimension: string
}

export interface JointProtection {
  /** A figure is hidden when it is worked out from fewer than this. 0 hides none. */
  hideBelow(figure: SplitFigure): number
  /** Of what is hidden, the number of things goes too when any hidden figure says so here. */
  hidesBase(figure: SplitFigure): boolean
  /** Which service was dealt with by which team: pairs of members that have anything in common. */
  links: readonly (readonly [service: string, team: string])[]
}

/**
 * Hides what is too small in every split, and as many more as it takes that no hidden figure comes back by subtraction:
 * within a split from the whole, and between services and teams, whose sums are the same wherever services and teams hang
 * together. The next smallest goes each time.
 */
export function protectTogether(figures: readonly SplitFigure[], protection: JointProtection): SplitFigure[] {
  const hidden = new Set(figures.filter((figure) => figure.dimension !== '' && isTooFew(figure, protection.hideBelow(figure))))
  const withoutBase = [...hidden].some((figure) => protection.hidesBase(figure))
  const groups = [...Map.groupBy(figures.filter((figure) => figure.dimension !== '' && figure.base), (figure) => figure.dimension).values()]
  const islands = islandsOf(groups.flat(), protection.links)
  for (let more: SplitFigure[] = nextToHide(groups, islands, hidden); more.length > 0; more = nextToHide(groups, islands, hidden)) {
    for (const figure of more) hidden.add(figure)
  }
  return figures.map((figure) => (hidden.has(figure) ? { ...hide(figure, withoutBase), dimension: figure.dimension } : figure))
}

type Hidden = ReadonlySet<SplitFigure>

/** Where services and teams hang together first: what is hidden there often covers the whole split too. */
function nextToHide(groups: readonly SplitFigure[][], islands: readonly SplitFigure[][], hidden: Hidden): SplitFigure[] {
  const beside = besideLone(islands, hidden)
  if (beside.length > 0) return beside
  const apart = partOneIsland(islands, hidden)
  return apart.length > 0 ? apart : besideLone(groups, hidden)
}

function besideLone(sums: readonly SplitFigure[][], hidden: Hidden): SplitFigure[] {
  for (const sum of sums) {
    const next = sum.filter((figure) => hidden.has(figure)).length === 1 ? smallestShown(sum, hidden) : undefined
    if (next) return [next]
  }
  return []
}

/**
 * Services that are hidden beside hidden teams on one island only, one of either: the whole less all other islands gives
 * the one, and so the other. A second of that kind goes, on the same island or else on another with a team of its own.
 */
function partOneIsland(islands: readonly SplitFigure[][], hidden: Hidden): SplitFigure[] {
  const kinds = (island: readonly SplitFigure[]) => ['service', 'team'].map((dimension) => island.filter((figure) => figure.dimension === dimension))
  const count = (list: readonly SplitFigure[] | undefined) => list!.filter((figure) => hidden.has(figure)).length
  const mixed = islands.filter((island) => kinds(island).every((kind) => count(kind) > 0))
  const lone = mixed.length === 1 ? kinds(mixed[0]!).find((kind) => count(kind) === 1) : undefined
  if (!lone) return []
  const here = smallestShown(lone, hidden)
  if (here) return [here]
  const elsewhere = islands.filter((island) => island !== mixed[0]).sort((a, b) => (smallestShown(a, hidden)?.base ?? Infinity) - (smallestShown(b, hidden)?.base ?? Infinity))[0]
  return elsewhere ? kinds(elsewhere).flatMap((kind) => (count(kind) > 0 ? [] : (smallestShown(kind, hidden) ?? []))) : []
}

function smallestShown(figures: readonly SplitFigure[], hidden: Hidden): SplitFigure | undefined {
  return figures.filter((figure) => !hidden.has(figure)).sort((a, b) => a.base! - b.base! || (a.group < b.group ? -1 : 1))[0]
}

/** Services and teams that hang together by the work they share. */
function islandsOf(figures: readonly SplitFigure[], links: JointProtection['links']): SplitFigure[][] {
  const above = new Map<string, string>()
  const top = (name: string): string => {
    const next = above.get(name)
    return next === undefined ? name : top(next)
  }
  for (const [service, team] of links) {
    const [a, b] = [top(`service ${service}`), top(`team ${team}`)]
    if (a !== b) above.set(a, b)
  }
  const joined = figures.filter((figure) => links.length > 0 && (figure.dimension === 'service' || figure.dimension === 'team'))
  return [...Map.groupBy(joined, (figure) => top(`${figure.dimension} ${figure.group}`)).values()]
}

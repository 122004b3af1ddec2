import type { Figure } from './figure.ts'

/** Below this many answers a sample says nothing, and its rate is not shown. */
export const fewestAnswers = 10

export interface Protection {
  /** A figure is hidden when it is worked out from fewer than this. 0 hides none. */
  hideBelow(figure: Figure): number
  /** Also hides how many there were: for figures that could point at a person rather than mislead. */
  hideBase: boolean
}

/**
 * Hides what is too small among the figures of one split, and a second one when only one would be hidden, because the
 * whole less the rest would give it back. The second is the next smallest.
 */
export function protect(figures: readonly Figure[], protection: Protection): Figure[] {
  const hidden = new Set(figures.filter((figure) => figure.base !== null && figure.base > 0 && figure.base < protection.hideBelow(figure)))
  if (hidden.size === 1) {
    const next = figures.filter((figure) => figure.base && !hidden.has(figure)).sort((a, b) => (a.base ?? 0) - (b.base ?? 0))[0]
    if (next) hidden.add(next)
  }
  return figures.map((figure) => (hidden.has(figure) ? hide(figure, protection.hideBase) : figure))
}

/** What is only counted apart can point at a person too, even where the figure itself is of nothing. */
export function isTooFew({ base, parts }: Figure, fewest: number): boolean {
  return base !== null && base < fewest && (base > 0 || Object.values(parts).some((part) => part > 0))
}

export function hide(figure: Figure, hideBase: boolean): Figure {
  const kept = hideBase ? { base: null, denominator: null } : {}
  return { ...figure, numerator: null, value: null, low: null, high: null, suppressed: true, parts: {}, ...kept }
}

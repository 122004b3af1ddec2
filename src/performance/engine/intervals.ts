/** How far chance alone could move a figure that comes from a sample. All at 95%. */
const z = 1.959964

export interface Interval {
  low: number
  high: number
}

/** Wilson's interval for a share: stays honest for few answers and near none or all of them. */
export function wilson(hits: number, of: number): Interval {
  const share = hits / of
  const whole = 1 + (z * z) / of
  const centre = (share + (z * z) / (2 * of)) / whole
  const half = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / whole
  return { low: hits === 0 ? 0 : Math.max(0, centre - half), high: hits === of ? 1 : Math.min(1, centre + half) }
}

/** For a mean of values −1, 0 and 1 (net satisfaction, net promoters): `sum` of the values, `squares` of them. */
export function netInterval(sum: number, squares: number, of: number): Interval & { standardError: number } {
  const mean = sum / of
  const standardError = Math.sqrt(Math.max(0, squares / of - mean * mean) / of)
  return { low: Math.max(-1, mean - z * standardError), high: Math.min(1, mean + z * standardError), standardError }
}

export interface Share {
  hits: number
  of: number
}

/** Newcombe's interval for the difference of two shares, from their Wilson intervals. */
export function differenceOfShares(now: Share, before: Share): Interval & { difference: number } {
  const [a, b] = [now.hits / now.of, before.hits / before.of]
  const [first, second] = [wilson(now.hits, now.of), wilson(before.hits, before.of)]
  return {
    difference: a - b,
    low: a - b - Math.hypot(a - first.low, second.high - b),
    high: a - b + Math.hypot(first.high - a, b - second.low),
  }
}

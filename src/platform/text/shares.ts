/**
 * How a share is written for people, everywhere: in whole hundredths, so that every table and page has one form, and never
 * all or none by rounding alone. The exact value is in CSV and JSON. What somebody else stated (a target, an average of
 * councils like ours) is written as they stated it.
 */

/** A share in whole hundredths, where 99.6 is not rounded to all and 0.4 not to none. */
export function hundredths(share: number): number {
  if (share > 0 && share < 0.01) return 1
  return share < 1 && share > 0.99 ? 99 : Math.round(share * 100)
}

/** 93%, under 1%, over 99%. */
export function writeShare(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1%'
  return share < 1 && share > 0.99 ? 'over 99%' : `${Math.round(share * 100)}%`
}

/** As it was stated: 92.5%, 80%. */
export function writeStatedShare(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`
}

/**
 * The parts of one whole in hundredths that add up to 100: each is cut, and those cut by most get what is left (largest
 * remainder, the first of equals first). A part that is something is at least 1. All nought where the whole is nothing.
 */
export function splitOfHundred(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  if (whole === 0) return parts.map(() => 0)
  const exact = parts.map((part) => (part * 100) / whole)
  const given = exact.map((share) => (share > 0 ? Math.max(1, Math.floor(share)) : 0))
  let left = 100 - given.reduce((sum, share) => sum + share, 0)
  for (; left !== 0; left -= Math.sign(left)) given[furthestOff(exact, given, Math.sign(left))]! += Math.sign(left)
  return given
}

/** Which part is furthest below (`sign` 1) what it should be, or above it and can lose one (−1). */
function furthestOff(exact: readonly number[], given: readonly number[], sign: number): number {
  let best = -1
  exact.forEach((share, at) => {
    if (share === 0 || (sign < 0 && given[at]! <= 1)) return
    if (best < 0 || (share - given[at]!) * sign > (exact[best]! - given[best]!) * sign) best = at
  })
  return best
}

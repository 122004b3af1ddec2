import { openSpansFrom } from './open-spans.ts'
import type { OpeningHours } from './opening-hours.ts'

/** A place that does not open within this many days is closed until further notice. */
const furthestDays = 400

/** Longer than this without a break, and it is open all day, every day. */
const alwaysOpenDays = 8

/** Work was to be done in opening hours that do not come. */
export class NeverOpens extends Error {
  override readonly name = 'NeverOpens'
  readonly code = 'opening/never-opens'
}

export function isOpenAt(hours: OpeningHours, instant: Date): boolean {
  const [span] = openSpansFrom(hours, instant, 1)
  return span !== undefined && span.start <= instant.getTime()
}

/** This instant when it is open, else the next moment it opens; null when that is not within 400 days. */
export function nextOpening(hours: OpeningHours, instant: Date): Date | null {
  const [span] = openSpansFrom(hours, instant, furthestDays)
  return span ? new Date(Math.max(span.start, instant.getTime())) : null
}

/** When it closes, if it is open now; a period that runs on past midnight counts as one. Null when closed, or always open. */
export function nextClosing(hours: OpeningHours, instant: Date): Date | null {
  let closes = instant.getTime()
  for (const span of openSpansFrom(hours, instant, alwaysOpenDays)) {
    if (span.start > closes) return closes === instant.getTime() ? null : new Date(closes)
    closes = span.end
  }
  const isOverSoon = closes < instant.getTime() + (alwaysOpenDays - 1) * 86_400_000
  return isOverSoon && closes > instant.getTime() ? new Date(closes) : null
}

/**
 * The moment at which so many minutes of open time have passed. Ending exactly at closing time stays there: "by 5pm",
 * not "by 9am tomorrow". Throws NeverOpens when there is a stretch of 400 days without an opening.
 */
export function addOpenMinutes(hours: OpeningHours, instant: Date, minutes: number): Date {
  if (!(minutes >= 0 && Number.isFinite(minutes))) throw new RangeError(`${minutes} is not a number of minutes to add`)
  let left = minutes * 60_000
  let from = instant
  while (left > 0) {
    const reached = spend(hours, from, left)
    from = reached.at
    left = reached.left
  }
  return from
}

function spend(hours: OpeningHours, from: Date, milliseconds: number): { at: Date; left: number } {
  let left = milliseconds
  let at: number | undefined
  for (const span of openSpansFrom(hours, from, furthestDays)) {
    const start = Math.max(span.start, from.getTime())
    if (span.end - start >= left) return { at: new Date(start + left), left: 0 }
    left -= span.end - start
    at = span.end
  }
  if (at === undefined) throw new NeverOpens(`It does not open within ${furthestDays} days of ${from.toISOString()}`)
  return { at: new Date(at), left }
}

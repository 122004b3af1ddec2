/** How long a sign-in lasts: eight hours without a click, seven days whatever happens. In milliseconds. */
export const idleLife = 8 * 60 * 60_000
export const wholeLife = 7 * 24 * 60 * 60_000
/** A session is marked as used at most once in this time, so that reading a page seldom writes. */
export const touchEvery = 60_000

export interface SessionTimes {
  readonly signed_in_at: Date
  seen_at: Date
  /** The last moment, however busy the session is. */
  readonly expires_at: Date
}

export function isAlive(session: SessionTimes, now: Date): boolean {
  return now < session.expires_at && now.getTime() - session.seen_at.getTime() < idleLife
}

export function needsTouch(session: SessionTimes, now: Date): boolean {
  return now.getTime() - session.seen_at.getTime() >= touchEvery
}

import { readLink, signLink } from '../../platform/links/index.ts'
import type { Config } from '../../platform/config/index.ts'
import { writeReference } from './reference.ts'

const day = 86_400_000

/** How long a link in a letter or on a confirmation page opens the case, in days. Afterwards the reference and a detail do. */
export const trackLinkDays = 180

/** How long a resident who gave the reference and a detail can look, in seconds. */
export const trackVisitSeconds = 3600

export const trackCookie = 'moothall_track'

/** The path that opens a resident's own case without asking anything, for messages and confirmation pages. */
export function trackPath(config: Pick<Config, 'secretKey'>, ref: string, now: Date): string {
  return `/track/${writeReference(ref)}?t=${signLink(config.secretKey, 'track', ref, new Date(now.getTime() + trackLinkDays * day))}`
}

export function visitToken(config: Pick<Config, 'secretKey'>, ref: string, now: Date): string {
  return signLink(config.secretKey, 'track-visit', ref, new Date(now.getTime() + trackVisitSeconds * 1000))
}

export type Entry = 'link' | 'visit' | 'expired' | 'none'

/** How someone may look at this case: by a link, by a visit that began with the reference, or not. */
export function entryTo(config: Pick<Config, 'secretKey'>, ref: string, given: { link: string; visit: string | undefined; now: Date }): Entry {
  const link = given.link === '' ? 'wrong' : readLink(config.secretKey, 'track', given.link, given.now)
  if (typeof link === 'object' && link.subject === ref) return 'link'
  const visit = given.visit ? readLink(config.secretKey, 'track-visit', given.visit, given.now) : 'wrong'
  if (typeof visit === 'object' && visit.subject === ref) return 'visit'
  return link === 'expired' || visit === 'expired' ? 'expired' : 'none'
}

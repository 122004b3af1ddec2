import { Temporal } from 'temporal-polyfill'

/** A stretch of time through which a zone keeps one offset. All in milliseconds; `from` and `until` are instants. */
export interface ZoneSegment {
  readonly from: number
  readonly until: number
  readonly offset: number
}

const year = 366 * 86_400_000
const kept = new Map<string, readonly ZoneSegment[]>()

/** The segments of a zone about this wall-clock time, in order. Worked out once for each zone and year: rows come in their ten thousands. */
export function segmentsAround(zone: string, wall: number): readonly ZoneSegment[] {
  const key = `${zone} ${new Date(wall).getUTCFullYear()}`
  let segments = kept.get(key)
  if (!segments) kept.set(key, (segments = workOut(zone, new Date(wall).getUTCFullYear())))
  return segments
}

function workOut(zone: string, of: number): ZoneSegment[] {
  const end = Date.UTC(of + 1, 0, 1) + year
  let at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(of, 0, 1) - year).toZonedDateTimeISO(zone)
  const segments: ZoneSegment[] = []
  while (at.epochMilliseconds < end) {
    const next = at.getTimeZoneTransition('next')
    const until = next && next.epochMilliseconds < end ? next.epochMilliseconds : end
    segments.push({ from: at.epochMilliseconds, until, offset: at.offsetNanoseconds / 1e6 })
    if (!next || until === end) break
    at = next
  }
  return segments
}

export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

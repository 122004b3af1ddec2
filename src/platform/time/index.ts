import { Temporal } from 'temporal-polyfill'

/**
 * Two kinds of time that never mix: an instant (a `Date`, always UTC) and a day (`YYYY-MM-DD`, a date on a wall
 * calendar). The clock is passed in; nothing else reads it.
 */
export type Day = string & { readonly day: unique symbol }

export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is moved; for tests and for generating history. */
export class SetClock implements Clock {
  private instant: Date
  constructor(instant: Date | string) {
    this.instant = new Date(instant)
  }
  now(): Date {
    return new Date(this.instant)
  }
  set(instant: Date | string): void {
    this.instant = new Date(instant)
  }
}

export const councilZone = 'Europe/London'

/** Reads `YYYY-MM-DD`; throws a RangeError on anything else, including dates that do not exist. */
export function day(text: string): Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`"${text}" is not a day written YYYY-MM-DD`)
  // a date that does not exist is no time at all, or comes back as another
  const at = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) throw new RangeError(`"${text}" is a date that does not exist`)
  return text as Day
}

/** The day on the wall calendar of `zone` at this instant. */
export function dayOf(instant: Date, zone: string = councilZone): Day {
  const at = instant.getTime()
  const known = daysAround(Math.floor(at / 86_400_000), zone)
  return at < known.starts ? known.before : at < known.nextStarts ? known.utc : known.next
}

interface DaysAround {
  before: Day
  utc: Day
  next: Day
  starts: number
  nextStarts: number
}

const around = new Map<string, Map<number, DaysAround>>()

/** What the wall calendar shows during one UTC day: the same date, or the one before or after it. */
function daysAround(number: number, zone: string): DaysAround {
  let days = around.get(zone)
  if (!days || days.size >= 10_000) around.set(zone, (days = new Map()))
  let known = days.get(number)
  if (!known) {
    const utc = new Date(number * 86_400_000).toISOString().slice(0, 10) as Day
    known = { before: addDays(utc, -1), utc, next: addDays(utc, 1), starts: startOf(utc, zone), nextStarts: startOf(addDays(utc, 1), zone) }
    days.set(number, known)
  }
  return known
}

/** The first instant of a day in `zone`. */
export function startOfDay(on: Day, zone: string = councilZone): Date {
  return new Date(startOf(on, zone))
}

// Time zones are slow to ask (30 µs) and a page of cases asks hundreds of times for the same few days.
const starts = new Map<string, number>()

function startOf(on: Day, zone: string): number {
  const key = `${zone} ${on}`
  let at = starts.get(key)
  if (at === undefined) {
    at = Temporal.PlainDate.from(on).toZonedDateTime(zone).epochMilliseconds
    if (starts.size >= 10_000) starts.clear()
    starts.set(key, at)
  }
  return at
}

/** The last millisecond of a day in `zone`: a promise "by Tuesday" is kept until then. */
export function endOfDay(on: Day, zone: string = councilZone): Date {
  return new Date(startOfDay(addDays(on, 1), zone).getTime() - 1)
}

/** Whether this is the last millisecond of its day in `zone`: `endOfDay` of that day, without working it out. */
export function isEndOfDay(instant: Date, zone: string = councilZone): boolean {
  const next = instant.getTime() + 1
  const known = daysAround(Math.floor(next / 86_400_000), zone)
  return next === known.starts || next === known.nextStarts
}

/** A wall-clock time on a day as an instant; times skipped or repeated by a clock change take the later offset rule of RFC 5545 ("compatible"). */
export function instantAt(on: Day, time: string, zone: string = councilZone): Date {
  return new Date(Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds)
}

export function addDays(on: Day, count: number): Day {
  return new Date(Date.parse(on) + count * 86_400_000).toISOString().slice(0, 10) as Day
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The same day of the month `count` months later; a day that month lacks becomes its last. */
export function addMonths(on: Day, count: number): Day {
  return Temporal.PlainDate.from(on).add({ months: count }).toString() as Day
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekday(on: Day): number {
  return ((Math.floor(Date.parse(on) / 86_400_000) + 3) % 7) + 1
}

const written = {
  long: new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  short: new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }),
  plain: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
}

const writtenDays = new Map<string, string>()

/** `long` Tuesday 24 November 2026 · `short` Tue 24 Nov · `plain` 24 November 2026 · `month` November 2026 */
export function writeDay(on: Day, style: keyof typeof written = 'plain'): string {
  const key = `${style} ${on}`
  let text = writtenDays.get(key)
  if (text === undefined) {
    if (writtenDays.size >= 10_000) writtenDays.clear()
    writtenDays.set(key, (text = written[style].format(Date.parse(on)).replace(',', '')))
  }
  return text
}

const clockTime = new Intl.DateTimeFormat('en-GB', { timeZone: councilZone, hour: 'numeric', minute: '2-digit', hour12: true })

const minutes = new Map<number, string>()

/** 4:05pm, 4pm, midday, midnight, as GOV.UK writes times. */
export function writeTime(instant: Date): string {
  const on = dayOf(instant)
  const begun = startOf(on, councilZone)
  // on the two days a year when clocks change, a time is not what has passed of the day
  if (startOf(addDays(on, 1), councilZone) - begun !== 86_400_000) return timeOf(instant)
  const minute = Math.floor((instant.getTime() - begun) / 60_000)
  let text = minutes.get(minute)
  if (text === undefined) minutes.set(minute, (text = timeOf(instant)))
  return text
}

function timeOf(instant: Date): string {
  const text = clockTime.format(instant).replace(/\s/g, '').toLowerCase().replace(':00', '')
  return text === '12am' || text === '0am' ? 'midnight' : text === '12pm' || text === '0pm' ? 'midday' : text
}

/** Tue 24 Nov, 4:05pm */
export function writeInstant(instant: Date, style: keyof typeof written = 'short'): string {
  return `${writeDay(dayOf(instant), style)}, ${writeTime(instant)}`
}

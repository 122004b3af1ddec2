import { day } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { divisions } from './holiday.ts'
import type { Division } from './holiday.ts'
import { isWholeYear } from './loaded-years.ts'
import { yearOf } from './epoch-day.ts'

export interface FeedHoliday {
  division: Division
  day: Day
  title: string
}

/** Either the holidays of a list that is whole, or everything that is wrong with it, in sentences. */
export type FeedReading = { ok: true; holidays: FeedHoliday[] } | { ok: false; problems: string[] }

/**
 * Reads the shape of https://www.gov.uk/bank-holidays.json:
 * `{ "<division>": { "division", "events": [ { "title", "date": "YYYY-MM-DD" } ] } }`.
 */
export function readFeed(feed: unknown): FeedReading {
  if (!isRecord(feed)) return { ok: false, problems: ['The list is not a JSON object with one entry for each division'] }
  const problems: string[] = []
  const unknown = Object.keys(feed).filter((key) => !divisions.some((division) => division === key))
  for (const key of unknown) problems.push(`"${key}" is not a division. The divisions are ${divisions.join(', ')}`)
  const holidays = divisions.flatMap((division) => readDivision(division, feed[division], problems))
  if (problems.length === 0) problems.push(...missingYears(holidays))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, holidays }
}

function readDivision(division: Division, entry: unknown, problems: string[]): FeedHoliday[] {
  const events = isRecord(entry) ? entry['events'] : undefined
  if (!Array.isArray(events) || events.length === 0) {
    problems.push(`${division} has no list of events`)
    return []
  }
  const read = events.flatMap((event: unknown, place) => readEvent(division, event, place, problems))
  const seen = new Set<Day>()
  for (const holiday of read) {
    if (seen.has(holiday.day)) problems.push(`${division} lists ${holiday.day} twice`)
    seen.add(holiday.day)
  }
  return read
}

function readEvent(division: Division, event: unknown, place: number, problems: string[]): FeedHoliday[] {
  const where = `${division}, event ${place + 1}`
  const { title, date } = isRecord(event) ? event : {}
  if (typeof title !== 'string' || title.trim() === '') problems.push(`${where} has no title`)
  const on = typeof date === 'string' ? readDate(date) : undefined
  if (!on) problems.push(`${where}: ${JSON.stringify(date ?? null)} is not a date written YYYY-MM-DD`)
  return on && typeof title === 'string' ? [{ division, day: on, title: title.trim() }] : []
}

function readDate(text: string): Day | undefined {
  try {
    return day(text)
  } catch {
    return undefined
  }
}

/** A list with half a year, or without a year in between, would make bank holidays into working days. */
function missingYears(holidays: readonly FeedHoliday[]): string[] {
  const years = holidays.map((holiday) => yearOf(holiday.day))
  const from = Math.min(...years)
  const span = Array.from({ length: Math.max(...years) - from + 1 }, (_, i) => from + i)
  return divisions.flatMap((division) => {
    const days = holidays.filter((holiday) => holiday.division === division).map((holiday) => holiday.day)
    return span.filter((year) => !isWholeYear(year, days)).map((year) => `${division} does not have the whole of ${year}`)
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

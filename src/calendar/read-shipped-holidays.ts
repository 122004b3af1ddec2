import { readFileSync } from 'node:fs'
import type { Holiday } from './rules/holiday.ts'

const file = new URL('../../data/calendars/bank-holidays.json', import.meta.url)

export interface ShippedHoliday extends Omit<Holiday, 'removed'> {
  removed?: Holiday['removed']
  notes: string
  /** How do we know the day on which it became known? Told in data/calendars/README.md. */
  knownBasis: 'verified' | 'unverified' | 'assumed'
}

/** The bank holidays that come with Moothall, 2012 to 2028, so that deadlines can be worked out before any list is imported. */
export function readShippedHolidays(): Holiday[] {
  return readShippedFile().map(({ division, day, title, known, removed }) => ({ division, day, title, known, removed: removed ?? null }))
}

export function readShippedFile(): ShippedHoliday[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { holidays: ShippedHoliday[] }).holidays
}

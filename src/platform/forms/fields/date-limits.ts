import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { addDays, day, writeDay } from '../../time/index.ts'
import type { Day } from '../../time/index.ts'

/** A fixed day, today, or so many days from today (negative is before). */
export const limitSchema = Type.Union([
  Type.Literal('today'),
  Type.String({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$` }),
  Type.Object({ daysFromToday: Type.Integer({ minimum: -45_000, maximum: 45_000 }) }, { additionalProperties: false }),
])
export type Limit = Static<typeof limitSchema>

export function limitDay(limit: Limit, today: Day): Day {
  if (limit === 'today') return today
  return typeof limit === 'string' ? day(limit) : addDays(today, limit.daysFromToday)
}

/** Whole years are said as years; a day or two of leap years either way does not matter to the reader. */
function span(count: number): string {
  const years = Math.abs(count) / 365.25
  const isYears = years > 0.99 && Math.abs(years - Math.round(years)) * 365.25 < 3
  const [number, unit] = isYears ? [Math.round(years), 'year'] : [Math.abs(count), 'day']
  return number === 1 ? unit : `${number} ${unit}s`
}

/** The rest of the sentence "The date must be …" for a date before the earliest allowed. */
export function earliestWords(limit: Limit): string {
  if (limit === 'today') return 'today or in the future'
  if (typeof limit === 'string') return `on or after ${writeDay(day(limit))}`
  const count = limit.daysFromToday
  if (count === 1) return 'in the future'
  return count < 0 ? `within the last ${span(count)}` : `at least ${span(count)} away`
}

/** The same for a date after the latest allowed. */
export function latestWords(limit: Limit): string {
  if (limit === 'today') return 'today or in the past'
  if (typeof limit === 'string') return `on or before ${writeDay(day(limit))}`
  const count = limit.daysFromToday
  if (count === -1) return 'in the past'
  return count > 0 ? `within the next ${span(count)}` : `at least ${span(count)} ago`
}

import { Temporal } from 'temporal-polyfill'
import { dayOf } from '../../time/index.ts'
import { cleanLine } from '../clean-text.ts'

/** A date as typed into three inputs. */
export interface DateParts {
  readonly day: string
  readonly month: string
  readonly year: string
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

/** 3, 03, Mar, march, "3." → 3; NaN for anything else. */
export function monthNumber(typed: string): number {
  const word = typed.toLowerCase().replace(/[.,]$/, '')
  if (/^\d{1,2}$/.test(word)) return Number(word)
  const found = word.length < 3 ? -1 : months.findIndex((month) => month.startsWith(word) || (word === 'sept' && month === 'september'))
  return found === -1 ? Number.NaN : found + 1
}

/** 7, 07, 7th → 7; NaN for anything else. */
export function dayNumber(typed: string): number {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?[.,]?$/i.exec(typed)
  return match ? Number(match[1]) : Number.NaN
}

export function cleanParts(parts: DateParts): DateParts {
  return { day: cleanLine(parts.day), month: cleanLine(parts.month), year: cleanLine(parts.year) }
}

export function isRealDate(year: number, month: number, dayOfMonth: number): boolean {
  try {
    Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

/** Splits one string: 2026-03-27, 2026-03, an ISO 8601 instant (its day in London), 27/3/2026, 27 March 2026. */
export function splitDate(text: string): DateParts {
  const typed = cleanLine(text)
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(typed)
  if (iso) return { year: iso[1] ?? '', month: iso[2] ?? '', day: iso[3] ?? '' }
  if (/^\d{4}-\d{2}-\d{2}T/.test(typed)) return splitInstant(typed)
  const [dayOfMonth = '', month = '', ...year] = typed.split(/[\s/.-]+/)
  return { day: dayOfMonth, month, year: year.join(' ') }
}

function splitInstant(typed: string): DateParts {
  const instant = Date.parse(typed)
  const zoned = /(?:z|[+-]\d{2}:?\d{2})$/i.test(typed)
  return splitDate(zoned && !Number.isNaN(instant) ? dayOf(new Date(instant)) : typed.slice(0, 10))
}

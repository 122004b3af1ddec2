import { addDays, addMonths, day } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'

/** A span of days that a report is about. */
export interface Period {
  /** "2026/27", "2026/27, quarter 2". */
  readonly title: string
  /** The council year that it lies in, which begins on 1 April of it. */
  readonly year: number
  readonly quarter?: number
  readonly from: Day
  readonly to: Day
  readonly today: Day
  /** The last day that can be told about: the end of the period, or today when that is earlier. */
  readonly asOf: Day
  /** The last day that is over: what is due today is not late yet. */
  readonly lastPast: Day
}

/** The council year 1 April to 31 March, or one of its quarters. */
export function periodOf(year: number, today: Day, quarter?: number): Period {
  const from = addMonths(day(`${year}-04-01`), quarter ? (quarter - 1) * 3 : 0)
  const to = addDays(addMonths(from, quarter ? 3 : 12), -1)
  const title = `${year}/${String((year + 1) % 100).padStart(2, '0')}`
  return { title: quarter ? `${title}, quarter ${quarter}` : title, year, ...(quarter ? { quarter } : {}), from, to, today, asOf: to < today ? to : today, lastPast: to < today ? to : addDays(today, -1) }
}

export function councilYearOf(on: Day): number {
  const year = Number(on.slice(0, 4))
  return on.slice(5) >= '04-01' ? year : year - 1
}

/** The quarter of the council year: 1 is April to June. */
export function quarterOf(on: Day): number {
  return Math.floor(((Number(on.slice(5, 7)) + 8) % 12) / 3) + 1
}

/** `2026` or `2026/27`, both the year that begins on 1 April 2026; undefined is not a year. */
export function readYear(text: string): number | undefined {
  const found = /^(20\d\d)(?:[/-](\d\d))?$/.exec(text.trim())
  const year = Number(found?.[1])
  if (!found || (found[2] !== undefined && Number(found[2]) !== (year + 1) % 100)) return undefined
  return year
}

/** The day lies in the period and is over. */
export function fellDue(on: Day | null, period: Pick<Period, 'from' | 'lastPast'>): boolean {
  return within(on, { from: period.from, to: period.lastPast })
}

export function within(on: Day | null, period: Pick<Period, 'from' | 'to'>): boolean {
  return on !== null && on >= period.from && on <= period.to
}

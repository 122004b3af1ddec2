import type { Day } from '../../platform/time/index.ts'
import type { LoadedYears } from './calendar-not-loaded.ts'
import { divisions } from './holiday.ts'
import type { Division } from './holiday.ts'
import { yearOf } from './epoch-day.ts'

/** Fewer than any division has ever had in a year (England & Wales: 8). */
const fewestInYear = 6

/**
 * Is this whole year in the list? One-off days are proclaimed alone, so one entry proves nothing: a year is loaded when
 * its New Year and its Christmas (or their substitutes) are both there.
 */
export function isWholeYear(year: number, days: Iterable<Day>): boolean {
  return isWhole([...days].filter((day) => yearOf(day) === year))
}

function isWhole(daysOfOneYear: readonly Day[]): boolean {
  const has = (from: string, to: string) => daysOfOneYear.some((day) => day.slice(5) >= from && day.slice(5) <= to)
  return new Set(daysOfOneYear).size >= fewestInYear && has('01-01', '01-04') && has('12-25', '12-28')
}

/** The years that every named division holds whole; the latest run of them when there is a gap. Null when there is none. */
export function loadedYears(days: ReadonlyMap<Division, readonly Day[]>, of: readonly Division[] = divisions): LoadedYears | null {
  const lists = of.map((division) => Map.groupBy(days.get(division) ?? [], yearOf))
  const seen = lists.flatMap((list) => [...list.keys()])
  if (seen.length === 0) return null
  const isLoaded = (year: number) => lists.every((list) => isWhole(list.get(year) ?? []))
  const earliest = Math.min(...seen)
  let to = Math.max(...seen)
  while (to >= earliest && !isLoaded(to)) to--
  if (to < earliest) return null
  let from = to
  while (isLoaded(from - 1)) from--
  return { from, to }
}

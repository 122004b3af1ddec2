import { civilToEpoch } from './epoch-day.ts'
import type { EpochDay } from './epoch-day.ts'

/** Good Friday of a year, two days before Gregorian Easter (the anonymous computus, Meeus, Astronomical Algorithms ch. 8). */
export function goodFridayOf(year: number): EpochDay {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const place = epact + toSunday - 7 * late + 114
  return civilToEpoch(year, Math.floor(place / 31), (place % 31) + 1) - 2
}

import { addDays, weekday, writeDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { CalendarNotLoaded } from './calendar-not-loaded.ts'
import { openingDay, weekdayNames } from './opening-hours.ts'
import type { OpeningDay, OpeningHours } from './opening-hours.ts'
import { writePeriods } from './week-words.ts'

/** So far ahead residents are told of a day that differs; further away they would not remember it. */
export const toldAheadDays = 14

/**
 * Days of the next two weeks that differ from the ordinary week, today among them: "Thursday 24 December closed,
 * Christmas closure". Empty when none does, and for days of a year whose bank holidays are not known.
 */
export function daysThatDiffer(hours: OpeningHours, today: Day): string {
  const runs: { from: Day; to: Day; open: string; reason: string }[] = []
  for (let ahead = 0; ahead < toldAheadDays; ahead++) {
    const on = addDays(today, ahead)
    const found = differing(hours, on)
    if (!found) continue
    const [open, reason] = [writePeriods(found.periods, on), found.reason!]
    const last = runs.at(-1)
    if (last && last.open === open && last.reason === reason && goesOnTo(hours, last.to, on)) last.to = on
    else runs.push({ from: on, to: on, open, reason })
  }
  return runs.map((run) => `${run.from === run.to ? dayWords(run.from) : `${dayWords(run.from)} to ${dayWords(run.to)}`} ${run.open || 'closed'}, ${run.reason}`).join('; ')
}

/** Undefined for a day that is as always, or closed as always. */
function differing(hours: OpeningHours, on: Day): OpeningDay | undefined {
  try {
    const found = openingDay(hours, on)
    return found.reason !== null && writePeriods(found.periods, on) !== writePeriods(ordinary(hours, on), on) ? found : undefined
  } catch (error) {
    if (error instanceof CalendarNotLoaded) return undefined
    throw error
  }
}

function ordinary(hours: OpeningHours, on: Day) {
  return hours.record.weeks.findLast((week) => week.validFrom <= on)?.week[weekdayNames[weekday(on) - 1]!] ?? []
}

/** Is there nothing between but days that are closed every week? A run goes on over a weekend. */
function goesOnTo(hours: OpeningHours, last: Day, on: Day): boolean {
  let next = addDays(last, 1)
  while (next < on && ordinary(hours, next).length === 0) next = addDays(next, 1)
  return next === on
}

const dayWords = (on: Day) => writeDay(on, 'long').replace(/ \d{4}$/, '')

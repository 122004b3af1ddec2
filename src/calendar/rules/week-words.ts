import { councilZone, instantAt, writeTime } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { weekdayNames } from './opening-hours.ts'
import type { OpeningHours, Period, WeekdayName } from './opening-hours.ts'

/** The ordinary week that holds on a day, in words: "Monday to Friday, 9am to 5pm; Saturday, 9am to midday". Undefined before the first week. */
export function writeOpeningWeek(hours: OpeningHours, on: Day): string | undefined {
  const week = hours.record.weeks.findLast((each) => each.validFrom <= on)
  if (!week) return undefined
  const runs: { from: WeekdayName; to: WeekdayName; open: string }[] = []
  for (const name of weekdayNames) {
    const open = writePeriods(week.week[name] ?? [], on)
    const last = runs.at(-1)
    if (last?.open === open) last.to = name
    else runs.push({ from: name, to: name, open })
  }
  const said = runs.filter((run) => run.open !== '').map((run) => `${run.from === run.to ? capital(run.from) : `${capital(run.from)} to ${capital(run.to)}`}, ${run.open}`)
  return said.length > 0 ? said.join('; ') : 'Closed until further notice'
}

const capital = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)}`

/** "9am to 12:30pm and 1:30pm to 5pm"; empty when closed. */
export function writePeriods(periods: readonly Period[], on: Day): string {
  return periods.map((period) => writePeriod(period, on)).join(' and ')
}

function writePeriod({ opens, closes }: Period, on: Day): string {
  if (opens === '00:00' && closes === '24:00') return 'all day'
  return `${writeClockTime(opens, on)} to ${writeClockTime(closes, on)}`
}

function writeClockTime(time: string, on: Day): string {
  return time === '24:00' ? 'midnight' : writeTime(instantAt(on, time, councilZone))
}

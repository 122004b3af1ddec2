import { readOpeningHours, writeOpeningWeek } from '../calendar/index.ts'
import type { Calendars } from '../calendar/index.ts'
import type { Queryable } from '../platform/database/index.ts'
import type { Day } from '../platform/time/index.ts'
import type { Council } from './store/council-settings.ts'

export const phoneSubject = 'line:main'

/** The name under which a counter's opening hours are recorded: place:library-hub-stanmere. */
export function placeSubject(name: string): string {
  return `place:${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}`
}

/** The council's facts with the hours that are recorded, as words; the words among the facts stand only where none are. */
export async function withRecordedHours(db: Queryable, council: Council, calendars: Calendars, today: Day): Promise<Council> {
  const calendar = calendars.calendar('ENG-CODE')
  const told = async (subject: string, otherwise: string) => {
    const hours = await readOpeningHours(db, subject, calendar)
    return (hours && writeOpeningWeek(hours, today)) ?? otherwise
  }
  const [phoneHours, counters] = await Promise.all([
    told(phoneSubject, council.phoneHours),
    Promise.all(council.counters.map(async (counter) => ({ ...counter, hours: await told(placeSubject(counter.name), counter.hours) }))),
  ])
  return { ...council, phoneHours, counters }
}

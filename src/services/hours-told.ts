import { daysThatDiffer, readOpeningHours, writeOpeningWeek } from '../calendar/index.ts'
import type { Calendars, OpeningHours } from '../calendar/index.ts'
import type { Queryable } from '../platform/database/index.ts'
import type { Day } from '../platform/time/index.ts'
import type { Council } from './store/council-settings.ts'

export const phoneSubject = 'line:main'

/** The name under which a counter's opening hours are recorded: place:library-hub-stanmere. */
export function placeSubject(name: string): string {
  return `place:${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}`
}

/**
 * The council's facts with the hours that are recorded, as words, and days of the next two weeks that differ; the words
 * among the facts stand only where none are recorded. The hours themselves come along, to tell what is open now.
 */
export async function withRecordedHours(db: Queryable, council: Council, calendars: Calendars, today: Day): Promise<Council> {
  const calendar = calendars.calendar('ENG-CODE')
  const subjects = [phoneSubject, ...council.counters.map((counter) => placeSubject(counter.name))]
  const read = await Promise.all(subjects.map(async (subject) => [subject, await readOpeningHours(db, subject, calendar)] as const))
  const opening = new Map(read.filter((pair): pair is [string, OpeningHours] => pair[1] !== undefined))
  const told = (subject: string, otherwise: string) => wordsFor(opening.get(subject), today) ?? otherwise
  return { ...council, opening, phoneHours: told(phoneSubject, council.phoneHours), counters: council.counters.map((counter) => ({ ...counter, hours: told(placeSubject(counter.name), counter.hours) })) }
}

function wordsFor(hours: OpeningHours | undefined, today: Day): string | undefined {
  const week = hours && writeOpeningWeek(hours, today)
  const differs = hours ? daysThatDiffer(hours, today) : ''
  return week && (differs ? `${week}; but ${differs}` : week)
}

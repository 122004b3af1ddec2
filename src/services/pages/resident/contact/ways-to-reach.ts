import { CalendarNotLoaded, describeOpening, readOpeningHours } from '../../../../calendar/index.ts'
import type { Calendars } from '../../../../calendar/index.ts'
import type { ReachWay } from '../../../../design/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import { phoneSubject, placeSubject } from '../../../hours-told.ts'
import { telephoneLink } from '../fill-words.ts'
import type { ResidentDoors } from '../resident-doors.ts'

/** Every way to reach the council with its hours now, in one order everywhere: phone, online, in person, post. */
export async function waysToReach(tools: CouncilTools, doors: ResidentDoors): Promise<ReachWay[]> {
  const [council, calendars] = await Promise.all([tools.council(), tools.calendars()])
  const [phoneHours, wait, more] = await Promise.all([openNow(tools, calendars, phoneSubject), doors.phoneWait?.(), doors.moreWays?.()])
  const counters = await Promise.all(council.counters.map(async (counter) => ({ counter, hours: await openNow(tools, calendars, placeSubject(counter.name)) })))
  return [
    { name: council.phone, href: telephoneLink(council.phone), ...(wait ? { wait } : {}), note: { text: `${phoneHours ?? council.phoneHours}. Text relay: ${council.textRelay}. We can get an interpreter.` } },
    ...(more ?? []),
    { name: 'Online form', href: '/services/something-else', note: { text: 'Any time. You get a reference, and a date where we can give one.' } },
    ...counters.map(({ counter, hours }) => ({ name: counter.name, note: { text: `${hours ?? counter.hours}. ${counter.address}` } })),
    { name: 'By post', note: { text: council.postalAddress } },
  ]
}

/** "Open until 5pm"; undefined when no hours are recorded, or next year's bank holidays are not known yet. */
async function openNow(tools: CouncilTools, calendars: Calendars, subject: string): Promise<string | undefined> {
  try {
    const hours = await readOpeningHours(tools.db, subject, calendars.calendar('ENG-CODE'))
    return hours && describeOpening(hours, tools.clock.now()).words
  } catch (error) {
    if (error instanceof CalendarNotLoaded) return undefined
    throw error
  }
}

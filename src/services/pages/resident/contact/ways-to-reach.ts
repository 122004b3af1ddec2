import { CalendarNotLoaded, describeOpening } from '../../../../calendar/index.ts'
import type { ReachWay } from '../../../../design/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import type { Council } from '../../../store/council-settings.ts'
import { phoneSubject, placeSubject } from '../../../hours-told.ts'
import { telephoneLink } from '../fill-words.ts'
import type { ResidentDoors } from '../resident-doors.ts'

/** Every way to reach the council with its hours now, in one order everywhere: phone, online, in person, post. */
export async function waysToReach(tools: CouncilTools, doors: ResidentDoors): Promise<ReachWay[]> {
  const [council, wait, more] = await Promise.all([tools.council(), doors.phoneWait?.(), doors.moreWays?.()])
  const now = tools.clock.now()
  const phoneHours = openNow(council, phoneSubject, now)
  return [
    { name: council.phone, href: telephoneLink(council.phone), ...(wait ? { wait } : {}), note: { text: `${phoneHours ?? council.phoneHours}. Text relay: ${council.textRelay}. We can get an interpreter.` } },
    ...(more ?? []),
    { name: 'Online form', href: '/services/something-else', note: { text: 'Any time. You get a reference, and a date where we can give one.' } },
    ...council.counters.map((counter) => ({ name: counter.name, note: { text: `${openNow(council, placeSubject(counter.name), now) ?? counter.hours}. ${counter.address}` } })),
    { name: 'By post', note: { text: council.postalAddress } },
  ]
}

/** "Open until 5pm"; undefined when no hours are recorded, or next year's bank holidays are not known yet. */
function openNow({ opening }: Council, subject: string, now: Date): string | undefined {
  try {
    const hours = opening?.get(subject)
    return hours && describeOpening(hours, now).words
  } catch (error) {
    if (error instanceof CalendarNotLoaded) return undefined
    throw error
  }
}

import { daysBetween, dayOf, writeDay, writeTime } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { CalendarNotLoaded } from './calendar-not-loaded.ts'
import { openingDay } from './opening-hours.ts'
import type { OpeningHours } from './opening-hours.ts'
import { isOpenAt, nextClosing, nextOpening } from './opening-times.ts'

export interface OpeningDescription {
  isOpen: boolean
  /** One or two sentences for residents: "Open until 5pm", "Closed. Opens tomorrow at 9am". */
  words: string
  /** When the words stop being true; null when nothing is going to change. */
  until: Date | null
}

/** Throws CalendarNotLoaded when it cannot be known whether today is a bank holiday. */
export function describeOpening(hours: OpeningHours, instant: Date): OpeningDescription {
  const today = dayOf(instant)
  if (isOpenAt(hours, instant)) {
    const closes = nextClosing(hours, instant)
    return { isOpen: true, words: closes ? `Open until ${closing(closes, today)}` : 'Open all day, every day', until: closes }
  }
  const closed = closedWords(hours, today)
  const opens = nextKnownOpening(hours, instant)
  if (opens === 'unknown') return { isOpen: false, words: closed, until: null }
  if (!opens) return { isOpen: false, words: `${closed} until further notice`, until: null }
  return { isOpen: false, words: `${closed}. Opens ${opening(opens, today)}`, until: opens }
}

/** At the end of the last loaded year a resident is still told that it is closed, only not when it opens. */
function nextKnownOpening(hours: OpeningHours, instant: Date): Date | null | 'unknown' {
  try {
    return nextOpening(hours, instant)
  } catch (error) {
    if (error instanceof CalendarNotLoaded) return 'unknown'
    throw error
  }
}

/** The reason is given only when the whole day is closed for it: on a shorter day it would mislead. */
function closedWords(hours: OpeningHours, today: Day): string {
  const { periods, reason } = openingDay(hours, today)
  return reason !== null && periods.length === 0 ? `Closed today (${reason})` : 'Closed'
}

/** Midnight is said of the day that it ends: "until midnight", not "until midnight tomorrow". */
function closing(closes: Date, today: Day): string {
  const lastOpenDay = dayOf(new Date(closes.getTime() - 1))
  const time = writeTime(closes)
  return lastOpenDay === today ? time : `${time} ${nearDay(time === 'midnight' ? lastOpenDay : dayOf(closes), today)}`
}

function opening(opens: Date, today: Day): string {
  const day = dayOf(opens)
  return day === today ? `today at ${writeTime(opens)}` : `${nearDay(day, today)} at ${writeTime(opens)}`
}

/** Within a week the weekday is enough; further away it could be any of them. */
function nearDay(day: Day, today: Day): string {
  const away = daysBetween(today, day)
  if (away === 1) return 'tomorrow'
  return `on ${away < 7 ? writeDay(day, 'long').split(' ')[0] : writeDay(day, 'long')}`
}

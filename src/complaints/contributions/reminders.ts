import type { Calendars } from '../../calendar/index.ts'
import { dayOf } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Contribution } from '../complaint.ts'

export type Reminder = 'before' | 'after' | 'escalate'

/** How many working days something may be late before the owner and the asked team's lead are told. */
export const patience = 2

/** The days by which reminders are due today: the next working day, and the last day that is late enough to be escalated. */
export interface ReminderDays {
  readonly today: Day
  readonly next: Day
  readonly lateSince: Day
}

export function reminderDays(today: Day, calendars: Calendars): ReminderDays {
  const calendar = calendars.calendar('ENG-CODE')
  return { today, next: calendar.addWorkingDays(today, 1), lateSince: calendar.addWorkingDays(today, -patience) }
}

/** What is to be done about one contribution today. What was said to come later is waited for, but counted as late all the same. */
export function remindersDue(asked: Contribution, { today, next, lateSince }: ReminderDays): Reminder[] {
  if (asked.given !== null) return []
  const waited = asked.expected && asked.expected > asked.due ? asked.expected : asked.due
  return [
    ...(asked.remindedBefore === null && asked.due >= today && asked.due <= next && dayOf(asked.askedAt) < today ? ['before' as const] : []),
    ...(asked.remindedAfter === null && asked.due < today ? ['after' as const] : []),
    ...(asked.escalated === null && waited <= lateSince ? ['escalate' as const] : []),
  ]
}

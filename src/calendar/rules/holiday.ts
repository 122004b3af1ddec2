import type { Day } from '../../platform/time/index.ts'

/** The three lists that GOV.UK publishes. */
export const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const
export type Division = (typeof divisions)[number]

/** One bank holiday with its own history: a day that was moved stays, with the day on which it stopped being one. */
export interface Holiday {
  division: Division
  day: Day
  title: string
  /** From which day could anyone have known of it? One-off days are proclaimed weeks, not years, ahead. */
  known: Day
  /** On which day was it taken off the list? Null while it stands. */
  removed: Day | null
}

/** Did this holiday stand in the list as it was on `on`? Null asks of the list as it is now, with nothing left out. */
export function isKnownOn(holiday: Holiday, on: Day | null): boolean {
  if (on === null) return holiday.removed === null
  return holiday.known <= on && (holiday.removed === null || holiday.removed > on)
}

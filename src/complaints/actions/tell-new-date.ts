import { dayOf, writeDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { newDateLetter } from '../rules/new-date.ts'
import type { ToldDay } from '../rules/new-date.ts'
import type { NewComplaintEvent } from '../complaint.ts'
import type { HeldComplaint, Step } from './change-complaint.ts'

/** Why a date moved: for officers, and as the end of "because …" for the resident. */
export interface Because {
  readonly what: string
  readonly because: string
}

/**
 * What a date that moved by itself comes to: the event, the case's promise with its reason, and a letter to the resident.
 * Where no e-mail address is known, the case asks somebody to tell them. Nobody writes to someone who has died.
 */
export function tellNewDate({ complaint, now }: HeldComplaint, event: (moved: { was: Day; now: Day; because: string }) => NewComplaintEvent, { was, after, why }: { was: Day; after: ToldDay; why: Because }): Step {
  const moved = { was, now: after.on, because: why.because }
  const gone = complaint.died !== null && !complaint.representative
  return {
    events: [event(moved)], why: `The date changed because ${why.because}.`,
    told: {
      what: `${why.what}: ${writeDay(was, 'short')} is now ${writeDay(after.on, 'short')}${gone ? '. The resident has died, so nobody was written to' : ''}`,
      told: `The date changed to ${writeDay(after.on, 'long')}, because ${why.because}`,
    },
    ...(gone ? {} : { letter: { ...newDateLetter(after, moved, dayOf(now)), isMailed: true } }),
  }
}

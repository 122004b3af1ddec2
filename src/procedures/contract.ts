/**
 * What every procedure must say about itself: stages, clocks, moves, roles, outcomes and letters, as plain data, each
 * with the clause that asks for it. A member of this family is a folder; it imports this file, platform/ and its own
 * folder, nothing else. Owns no table. Buttons, due dates, the resident's "what happens next", guidance for officers
 * and the diagram are derived from it and written nowhere else.
 */
import type { Day } from '../platform/time/index.ts'

export { known, seen } from './clause.ts'
export type { Clause, Instrument } from './clause.ts'
export { ico, housingOmbudsman, lgsco } from './outside-bodies.ts'
export type { Ending } from './outside-bodies.ts'

import type { Clause, Instrument } from './clause.ts'
import type { Ending } from './outside-bodies.ts'

/** A time limit. The same shape as the calendar's own `DayClock`; a test holds the two together. */
export interface DayClock {
  unit: 'working-days' | 'calendar-days' | 'calendar-months'
  count: number
  calendar: 'ENG-CODE' | 'ENG-STAT' | 'ENG-CHILD' | 'UK-UNION' | 'CAL'
  /** Is the day of the event day 1, or the day after it? */
  startsOn: 'same-day' | 'next-day'
  roll?: 'none' | 'next-working-day'
}

/** One way of reading the clause. */
export interface Timing {
  readonly clock: DayClock
  /** Is something that comes on a day off taken as received on the next working day? Else it counts from its own day. */
  readonly receipt?: 'next-working-day'
  /** Up to how many, in the clock's unit and from the same start, may an extension go? */
  readonly furthest?: number
}

/** Where the law can be read in more than one way, a council chooses; until it does, the earliest day of all readings is due. */
export interface Readings {
  readonly choice: string
  readonly readings: Readonly<Record<string, Timing>>
}

export interface Extension {
  /** Good reasons; none means that any reason must be written. */
  readonly reasons: readonly string[]
  /** What the resident must be told. */
  readonly tell: readonly ('reasons' | 'new-date' | 'ombudsman')[]
  /** An extension of no fixed length, because both sides agree on it. */
  readonly byAgreement?: true
  readonly clause: string
}

/** Days that do not count, from one event to another. */
export interface Pause {
  readonly from: string
  readonly until: string
  /** Does the day on which it stops still count? The day on which it ends never does. */
  readonly stopDayCounts: boolean
  readonly clause: string
}

/** A clock that waits for something and then starts afresh on the day that it comes. */
export interface Restart {
  readonly asked: string
  readonly answered: string
  readonly clause: string
}

export interface ClockRule {
  /** `acknowledge` and `respond` wherever they fit: measures compare them. */
  readonly id: string
  readonly title: string
  /** Whom the limit binds. */
  readonly binds: 'council' | 'resident'
  /** How strong it is. */
  readonly force: 'law' | 'code' | 'guidance' | 'local'
  /** The event it starts with; of several, the first in this list that has happened. */
  readonly starts: string | readonly string[]
  /** The event that keeps it. */
  readonly ends: string
  /**
   * There is no limit but the day that was agreed: told by the event that starts it, and after that by each extension, in
   * time or not. Its timing is the limit within which that day lies.
   */
  readonly told?: true
  readonly timing: Timing | Readings
  readonly extension?: Extension
  readonly pauses?: readonly Pause[]
  readonly restarts?: readonly Restart[]
  readonly clause: string
}

/** What must be done that no clock can measure: "promptly", "keep informed". */
export interface Duty {
  readonly words: string
  readonly clause: string
}

export interface Stage {
  readonly id: string
  readonly name: string
  readonly residentName: string
  /** The event that opens it. */
  readonly begins: string
  readonly clocks: readonly ClockRule[]
  readonly duties: readonly Duty[]
  /** The role that decides. */
  readonly decides: string
  /** Roles that nobody may hold here who held them in an earlier stage. */
  readonly barred: readonly { readonly role: string; readonly stage: string; readonly clause: string }[]
}

export interface Role {
  readonly id: string
  readonly title: string
  readonly is: 'officer' | 'outside' | 'resident'
  /** Conditions on who may hold it. */
  readonly must?: readonly Duty[]
}

export interface State {
  readonly id: string
  readonly stage: string
  readonly name: string
  readonly residentName: string
  /** What is done next, without a full stop and without a date: the date of clock `by` is put behind it. */
  readonly resident: string
  readonly officer: string
  readonly by?: string
  readonly guidance: readonly Duty[]
  readonly isEnd?: true
}

export interface Move {
  readonly action: string
  readonly label: string
  readonly from: readonly string[]
  /** `stay` leaves the state as it is. */
  readonly to: string
  readonly roles: readonly string[]
  /** The event that clocks read. */
  readonly records?: string
  readonly needsComment?: true
  readonly needsFinding?: true
  /** The day that both agree on is told with it. */
  readonly tellsDay?: true
  /** Which findings it may carry: on every point one of `each`, or on some point one of `some`. */
  readonly finds?: { readonly each?: readonly string[]; readonly some?: readonly string[]; readonly otherwise: string; readonly clause: string }
  /** Only if the person agrees: the clause that says so. */
  readonly onlyIfAgreed?: string
  /** Only once the clock of the state has passed. */
  readonly afterTime?: true
  /** How long a question must have stood open before it, where no clock of the resident's runs. */
  readonly silence?: { readonly since: string; readonly clock: DayClock; readonly clause: string }
  readonly letter?: string
}

/** What a matter can be about. A check names it when another procedure may be the right one; that one says that it takes it. */
export type Subject = 'information' | 'environment' | 'own-data' | 'use-of-data' | 'complaint'

/** A question that decides whether this procedure takes the matter. `yes` and `no` say what an answer leads to. */
export interface Check {
  readonly id: string
  readonly question: string
  readonly yes: 'go-on' | 'refuse' | 'person-decides'
  readonly no: 'go-on' | 'refuse' | 'person-decides'
  /** Told when it does not go on: why, in words for the resident. */
  readonly reason: string
  /** What it is about then, so that the procedure that takes it can be offered. */
  readonly instead?: Subject
  readonly clause: string
}

export interface Acceptance {
  readonly checks: readonly Check[]
  /** How long after the matter, or after the resident knew of it, it may come. Later, a person decides. */
  readonly limit?: { readonly months: number; readonly from: 'known' | 'happened'; readonly clause: string }
  /** What a refusal must tell. */
  readonly refusal: readonly Duty[]
}

export interface Choosable {
  readonly id: string
  readonly title: string
}

export interface Outcomes {
  readonly findings: readonly (Choosable & { readonly resident: string })[]
  readonly remedies: readonly Choosable[]
}

export interface Letter {
  readonly id: string
  readonly title: string
  /** What it must contain; one with `when` only where some point has one of these findings. */
  readonly elements: readonly { readonly id: string; readonly words: string; readonly clause: string; readonly when?: readonly string[] }[]
}

export interface Choice {
  readonly id: string
  readonly question: string
  /** Reading → words. */
  readonly readings: Readonly<Record<string, string>>
  /** `earlier`: the earliest day of all readings. A reading by name only where no law is read, but a local rule set. */
  readonly unchosen: string
  readonly clause: string
}

/** The tables as they hold for cases that begin on or after a day. */
export interface Version {
  readonly from: Day
  /** Event → what has happened. */
  readonly events: Readonly<Record<string, string>>
  readonly stages: readonly [Stage, ...Stage[]]
  readonly roles: readonly Role[]
  /** The first is where a case begins. */
  readonly states: readonly [State, ...State[]]
  readonly moves: readonly Move[]
  readonly acceptance: Acceptance
  readonly outcomes: Outcomes
  readonly letters: readonly Letter[]
  readonly endsWith: readonly Ending[]
}

export interface Procedure {
  /** The folder's name: a promise to everyone who links to it. */
  readonly id: string
  readonly title: string
  /** What kind of case it makes. */
  readonly kind: 'complaint' | 'information-request' | 'member-enquiry'
  /** What comes here, in words for whoever sorts. */
  readonly comesHere: string
  readonly doesNotComeHere: string
  readonly takes?: Subject
  readonly instruments: Readonly<Record<string, Instrument>>
  /** Every clause that the tables cite, by the name that they cite it by. */
  readonly clauses: Readonly<Record<string, Clause>>
  readonly choices: readonly Choice[]
  /** Oldest first. A case keeps the version under which it began. */
  readonly versions: readonly [Version, ...Version[]]
  /** `import.meta.dirname` of the member. */
  readonly folder: string
}

export function defineProcedure(procedure: Procedure): Procedure {
  return procedure
}

import type { Day } from '../platform/time/index.ts'
import type { Happened } from '../procedures/happened.ts'
import type { Needs } from './rules/needs.ts'

export const acceptances = ['undecided', 'accepted', 'refused', 'service-request', 'resolved-informally', 'sent-on'] as const
export type Acceptance = (typeof acceptances)[number]

/** Who holds a role: an officer here, or someone from outside by name. */
export interface RoleHeld {
  readonly number: number
  readonly round: number
  readonly stage: string
  readonly role: string
  readonly officer: number | null
  readonly name: string | null
  readonly chairs: boolean
  readonly given: Date
  readonly ended: Date | null
}

export interface Point {
  readonly n: number
  readonly words: string
  readonly agreed: Date | null
  /** The stage that its finding is of. */
  readonly stage: string | null
  readonly finding: string | null
  readonly reasons: string | null
  readonly evidence: string | null
  readonly withdrawn: Date | null
}

export const ways = ['email', 'post', 'in-person', 'phone'] as const
export type Way = (typeof ways)[number]

export interface LetterSent {
  readonly n: number
  readonly stage: string
  readonly letter: string
  readonly title: string
  readonly text: string
  /** Element that the code asks for -> the words that meet it. */
  readonly elements: Readonly<Record<string, string>>
  readonly way: Way
  readonly readingAge: number | null
  readonly sent: Date
  readonly by: string
}

export interface Contribution {
  readonly n: number
  readonly team: string
  readonly asked: string
  readonly askedAt: Date
  readonly due: Day
  readonly given: string | null
  readonly givenAt: Date | null
  readonly givenBy: number | null
  /** When the asked team was reminded, before its day and after it. */
  readonly remindedBefore: Date | null
  readonly remindedAfter: Date | null
  /** When the owner and the asked team's lead were told that it stays out. */
  readonly escalated: Date | null
  readonly escalatedTo: readonly number[]
  readonly chases: readonly { readonly at: Date; readonly by: number; readonly words: string }[]
  /** Replies that say that it takes longer. */
  readonly holdings: readonly { readonly at: Date; readonly by: number; readonly words: string; readonly until: Day }[]
  /** By when it is said to come now; null while nobody said otherwise. */
  readonly expected: Day | null
}

export interface Representative {
  readonly name: string
  readonly relation: string
  /** What shows that they may act, in the council's words. */
  readonly evidence: string
  readonly seen: boolean
}

export interface Advocacy {
  readonly offered: Day
  readonly outcome: 'accepted' | 'declined' | 'not-answered'
  readonly advocate: string
}

export interface OtherBody {
  readonly name: string
  readonly leads: 'us' | 'them' | 'together'
  readonly agreed: string
}

/** A day that the resident was told, the day that holds now, and why: in words for them. */
export interface DateMoved {
  readonly was: Day
  readonly now: Day
  readonly because: string
}

/** A case that follows a procedure, as its events make it. */
export interface Complaint {
  readonly caseId: number
  readonly procedure: string
  readonly versionFrom: Day
  readonly round: number
  /** It came before its rules held, or before our calendars begin: no clock that began before this day runs. */
  readonly countsFrom: Day | null
  readonly state: string
  readonly stage: string
  readonly choices: Readonly<Record<string, string>>
  readonly received: Date
  readonly oral: boolean
  readonly acceptance: Acceptance
  readonly acceptanceBy: string | null
  readonly acceptanceReason: string | null
  readonly finding: string | null
  readonly aboutCase: number | null
  readonly representative: Representative | null
  readonly advocacy: Advocacy | null
  readonly otherBody: OtherBody | null
  /** When the resident died, as we were told. */
  readonly died: Day | null
  readonly answered: Date | null
  readonly ended: Date | null
  readonly roles: readonly RoleHeld[]
  readonly points: readonly Point[]
  readonly letters: readonly LetterSent[]
  readonly contributions: readonly Contribution[]
  /** Where it stood when it was taken back, while it is. */
  readonly takenBackFrom: { readonly state: string; readonly stage: string; readonly at: Date } | null
  /** How the resident wants to be written to, as told on their page. */
  readonly needs: Needs | null
  /** The last date that moved without a step of ours or theirs, until the next step. */
  readonly dateMoved: DateMoved | null
  /** What the clocks of this round read. */
  readonly happened: readonly Happened[]
  /** Who decided under which role, by stage of this round: they are barred later. */
  readonly decided: readonly { readonly stage: string; readonly role: string; readonly by: string }[]
  readonly events: number
}

export interface ComplaintEvent {
  readonly seq: number
  readonly event: keyof EventData
  /** When it happened. */
  readonly at: Date
  readonly by: string
  /** When it was written down. */
  readonly writtenAt: Date
  readonly data: EventData[keyof EventData]
}

/** What each event carries. */
export interface EventData {
  /** It begins, or goes on under another procedure (`from` and `reason`). */
  began: { procedure: string; version: Day; state: string; stage: string; choices: Record<string, string>; oral: boolean; from?: string; reason?: string; countsFrom?: Day }
  sorted: { acceptance: Acceptance; answers: Record<string, string>; happened?: Day; known?: Day; reason: string; evidence: string; clauses: string[] }
  /** A move of the procedure's table. `records` is what clocks read; `to` the day told in an extension. */
  moved: { action: string; from: string; to: string; stage: string; role: string; records?: string; until?: Day; wholeDay?: true; comment?: string; ends: boolean; answers: boolean; finding?: string }
  'role-given': { number: number; stage: string; role: string; officer?: number; name?: string; chairs?: boolean; confirmed: string[] }
  'role-ended': { number: number }
  'point-added': { n: number; words: string }
  'points-agreed': { ns: number[]; how: string }
  'point-withdrawn': { n: number; why: string }
  'finding-made': { n: number; stage: string; finding: string; reasons: string; evidence: string }
  'letter-sent': { n: number; stage: string; letter: string; title: string; text: string; elements: Record<string, string>; way: Way; readingAge: number | null }
  'contribution-asked': { n: number; team: string; asked: string; due: Day }
  'contribution-given': { n: number; given: string; officer: number }
  'contribution-reminded': { n: number; when: 'before' | 'after' }
  'contribution-escalated': { n: number; to: number[] }
  'contribution-chased': { n: number; words: string; officer: number }
  'contribution-held': { n: number; words: string; until: Day; officer: number }
  'representative-noted': Representative
  'advocacy-offered': Advocacy
  'body-joined': OtherBody
  linked: { caseId: number; ref: string }
  'resident-wrote': Record<string, never>
  /** It was taken back and goes on where it stood. */
  'taken-up-again': { state: string; stage: string; words: string }
  /** How the resident wants to be written to, as they said it on their page. */
  'needs-told': Needs
  died: { on: Day; goesOnBy: string }
  /** The resident wrote after our answer; it was read, and nothing more is to be done. */
  'closed-again': { why: string }
  /** A date that the resident had been told moved with the list of bank holidays. */
  recounted: { calendarVersion: string } & Partial<DateMoved>
  /** The council reads a rule another way from a day on which this had come already. */
  'reading-changed': { choices: Record<string, string> } & Partial<DateMoved>
}

export type NewComplaintEvent = { [Name in keyof EventData]: { event: Name; data: EventData[Name]; at?: Date } }[keyof EventData]

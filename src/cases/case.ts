import type { CaseKind, CaseOutcome, CaseState } from './rules/words.ts'

/** A row of case_file: the projection of a case's events. Names are the columns'. */
export interface CaseFile {
  id: number
  ref: string
  kind: CaseKind
  /** Id of the procedure that it follows; null for a plain request. */
  procedure: string | null
  service_code: string
  title: string
  /** The resident's own words. */
  words: string
  channel: string
  resident_id: number | null
  state: CaseState
  outcome: CaseOutcome | null
  owner_team: string
  owner_officer: number | null
  /** A hand-over that waits to be accepted; the owner stays until then. */
  offered_team: string | null
  offered_officer: number | null
  /** When the open promise falls due; null when none was given. */
  due_at: Date | null
  /** The limit of the standard, apart from what we told the resident. */
  standard_due_at: Date | null
  /** Since when we wait for the resident. */
  paused_at: Date | null
  /** Only members of this team may see the case. */
  restricted_to: string | null
  address: string | null
  postcode: string | null
  ward: string | null
  latitude: number | null
  longitude: number | null
  opened_at: Date
  changed_at: Date
  closed_at: Date | null
  /** When team leads were warned about the promise that runs now. */
  escalated_at: Date | null
  events: number
}

export interface CasePromise {
  number: number
  due_at: Date
  words: string
  given_at: Date
  given_by: string
  calendar: string
  calendar_version: string
  state: 'open' | 'kept' | 'late' | 'broken' | 'withdrawn'
  ended_at: Date | null
  reason: string | null
}

export interface CaseEvent {
  seq: number
  kind: string
  at: Date
  by: string
  data: Record<string, unknown>
}

/** Who acts: an officer, the resident, the system itself, a program with a key, or an import. Written in every event. */
export type Actor = `officer:${number}` | 'resident' | 'system' | `open311:${string}` | 'import'

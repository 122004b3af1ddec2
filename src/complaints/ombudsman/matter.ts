import type { Day } from '../../platform/time/index.ts'

export const bodies = { lgsco: 'Local Government and Social Care Ombudsman', 'housing-ombudsman': 'Housing Ombudsman', ico: 'Information Commissioner' } as const
export type Body = keyof typeof bodies

export const asks = { premature: 'Sent back: we had not answered yet', enquiry: 'First questions', investigation: 'Investigation', 'decision-only': 'A decision without questions' } as const
export type Ask = keyof typeof asks

export const decisions = {
  'not-for-us': 'Not for them', premature: 'Premature', 'closed-after-first-look': 'Closed after a first look', 'not-upheld': 'Investigated, not upheld', upheld: 'Investigated, upheld', withdrawn: 'Withdrawn',
} as const
export type Decision = keyof typeof decisions

export const verdicts = { complied: 'Complied with in time', 'complied-late': 'Complied with late', 'not-complied': 'Not complied with' } as const
export type Verdict = keyof typeof verdicts

export interface Matter {
  id: number
  body: Body
  their_reference: string
  case_id: number | null
  service_code: string | null
  subject: string
  restricted_to: string | null
  received_on: Day
  ask: Ask
  answer_due_on: Day | null
  answered_on: Day | null
  owner_team: string
  owner_officer: number | null
  decision: Decision | null
  decided_on: Day | null
  decision_words: string | null
  remedied_before: boolean
  public_report: boolean
  handling_failure: boolean
  ref: string | null
  /** The team that its case is kept to; `restricted_to` is the matter's own. */
  case_restricted_to: string | null
}

export interface Recommendation {
  id: number
  matter_id: number
  words: string
  owner_team: string
  owner_officer: number | null
  due_on: Day
  done_on: Day | null
  evidence: string | null
  verdict: Verdict | null
  verdict_on: Day | null
}

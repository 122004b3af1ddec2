import type { Day } from '../../platform/time/index.ts'

/** What can put a complaint right. A procedure offers some of them by these ids. */
export const remedyKinds = {
  apology: 'Apology',
  explanation: 'Explanation',
  action: 'Do what should have been done',
  'decision-again': 'Make the decision again',
  payment: 'Payment',
  'changed-rule': 'Change a rule or a way of working',
  training: 'Training',
} as const
export type RemedyKind = keyof typeof remedyKinds
export const remedyKindIds = Object.keys(remedyKinds) as RemedyKind[]

export function remedyTitle(kind: string): string {
  return Object.hasOwn(remedyKinds, kind) ? remedyKinds[kind as RemedyKind] : kind
}

export interface Remedy {
  id: number
  case_id: number
  kind: string
  words: string
  pence: number | null
  owner_team: string
  owner_officer: number | null
  due_on: Day
  agreed_on: Day
  agreed_by: number | null
  approved_at: Date | null
  approved_by: number | null
  approved_limit: number | null
  done_on: Day | null
  done_by: number | null
  evidence: string | null
  withdrawn_on: Day | null
  withdrawn_why: string | null
}

export interface Lesson {
  id: number
  case_id: number | null
  service_code: string | null
  root_cause: string | null
  words: string
  change: string
  owner_team: string
  owner_officer: number | null
  due_on: Day
  written_on: Day
  written_by: number | null
  done_on: Day | null
  done_by: number | null
  evidence: string | null
  check_on: Day
  checked_on: Day | null
  checked_by: number | null
  worked: 'yes' | 'partly' | 'no' | null
  worked_words: string | null
  withdrawn_on: Day | null
  withdrawn_why: string | null
}

/** £1,234.50; whole pounds without pence. */
export function writePounds(pence: number): string {
  const pounds = pence / 100
  return `£${pounds.toLocaleString('en-GB', Number.isInteger(pounds) ? {} : { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`
}

import { addDays, addMonths } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'

export interface ConductDecision {
  id: number
  resident_id: number
  renews: number | null
  decided_on: Day
  decided_by: number
  reasons: string
  evidence: string
  limits: string
  open_route: string
  told_on: Day
  appeal_until: Day
  review_on: Day
  ends_on: Day
  ended_on: Day | null
  ended_by: number | null
  ended_why: string | null
}

export interface ConductAppeal {
  id: number
  decision_id: number
  received_on: Day
  words: string
  decided_on: Day | null
  decided_by: number | null
  outcome: 'stays' | 'changed' | 'ended' | null
  reasons: string | null
}

export type Standing = 'in-force' | 'review-due' | 'expired' | 'ended'

/** How a decision stands on a day. It ends by itself: nobody has to do anything for a limit to go away. */
export function standingOf(decision: Pick<ConductDecision, 'review_on' | 'ends_on' | 'ended_on'>, today: Day): Standing {
  if (decision.ended_on !== null && decision.ended_on <= today) return 'ended'
  if (decision.ends_on < today) return 'expired'
  return decision.review_on <= today ? 'review-due' : 'in-force'
}

export const holds = (standing: Standing): boolean => standing === 'in-force' || standing === 'review-due'

/** What is offered when a decision is taken: reviewed in three months, ended in six, a month to appeal. */
export function usualDates(today: Day): { review: Day; ends: Day; appeal: Day } {
  return { review: addMonths(today, 3), ends: addMonths(today, 6), appeal: addDays(today, 28) }
}

/** No limit lasts longer than a year without a fresh decision. */
export function latestEnd(decided: Day): Day {
  return addMonths(decided, 12)
}

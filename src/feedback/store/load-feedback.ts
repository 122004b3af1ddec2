import { copyRows } from '../../platform/database/copy-rows.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Helped, Rating, Resolved } from '../feedback.ts'

export interface PastFeedback {
  caseId: number
  offeredAt: Date
  answeredAt: Date | null
  rating: Rating | null
  resolved: Resolved | null
  reason?: string | null
  comment: string | null
  /** When it was asked whether those whom we named could help, and what was said. */
  askedElsewhereAt?: Date | null
  helped?: Helped | null
  helpedAt?: Date | null
}

/** Loads many offers and answers of the past at once. Facts are not marked one by one: rebuild them afterwards (performance). */
export async function loadFeedback(tx: Queryable, past: readonly PastFeedback[]): Promise<void> {
  if (past.length === 0) return
  await copyRows(tx, 'feedback', ['case_id', 'offered_at', 'answered_at', 'rating', 'resolved', 'reason', 'comment', 'asked_elsewhere_at', 'helped', 'helped_at'],
    past.map((one) => [one.caseId, one.offeredAt, one.answeredAt, one.rating, one.resolved, one.reason ?? null, one.comment, one.askedElsewhereAt ?? null, one.helped ?? null, one.helpedAt ?? null]))
}

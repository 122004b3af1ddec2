import { changeCaseIn, feedbackGiven } from '../../cases/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { ratings, reasons, resolutions } from '../feedback.ts'
import type { Rating, Resolved } from '../feedback.ts'
import { readFeedback, writeFeedback } from '../store/feedback-store.ts'

export interface Given {
  rating: string
  resolved: string
  /** One of `reasons`, or empty. */
  reason: string
  comment: string
}

export interface GivenRefusal {
  refused: 'feedback/not-complete'
  faults: { field: keyof Given; advice: string }[]
}

export const longestComment = 2000

/** Keeps how it went and tells it in the case's own history. Sending the same page twice tells it once. */
export async function giveFeedback(tx: Queryable, caseId: number, given: Given, at: Date): Promise<{ done: true } | GivenRefusal> {
  const faults = faultsIn(given)
  if (faults.length > 0) return { refused: 'feedback/not-complete', faults }
  const answer = { rating: given.rating as Rating, resolved: given.resolved as Resolved, reason: given.reason || null, comment: given.comment.trim() || null }
  const before = await readFeedback(tx, caseId)
  if (before?.answered_at && before.rating === answer.rating && before.resolved === answer.resolved && before.reason === answer.reason && before.comment === answer.comment) return { done: true }
  await writeFeedback(tx, { case_id: caseId, ...answer, at })
  await changeCaseIn(tx, at, { key: { id: caseId }, who: { actor: 'resident' }, decide: () => [
    feedbackGiven.happen({ rating: answer.rating, resolved: answer.resolved, ...(answer.comment ? { comment: answer.comment } : {}) }),
  ] })
  return { done: true }
}

function faultsIn(given: Given): GivenRefusal['faults'] {
  const faults: GivenRefusal['faults'] = []
  if (!Object.hasOwn(ratings, given.rating)) faults.push({ field: 'rating', advice: 'Select how we did' })
  if (!Object.hasOwn(resolutions, given.resolved)) faults.push({ field: 'resolved', advice: 'Select whether we put it right' })
  if (given.reason && !Object.hasOwn(reasons, given.reason)) faults.push({ field: 'reason', advice: 'Select one of the reasons, or none' })
  if (given.comment.length > longestComment) faults.push({ field: 'comment', advice: `What you want to add must be ${longestComment.toLocaleString('en-GB')} characters or fewer` })
  return faults
}

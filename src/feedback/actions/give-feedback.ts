import { changeCaseIn, feedbackGiven } from '../../cases/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { helpings, ratings, reasons, resolutions } from '../feedback.ts'
import type { Feedback, Helped, Rating, Resolved } from '../feedback.ts'
import { askNoMore, readFeedback, writeFeedback } from '../store/feedback-store.ts'

/** Which question of the two is asked: whether we put it right, or whether those whom we named helped. */
export type Asks = 'resolved' | 'helped'

export interface Given {
  rating: string
  /** Of whom we put it right for; empty when the other question is asked. */
  resolved: string
  /** Of whom we sent to somebody else; empty when the other question is asked. */
  helped: string
  /** One of `reasons`, or empty. */
  reason: string
  comment: string
  /** Does not want to be asked again; said without any answer as well. */
  noMore: boolean
}

export interface GivenRefusal {
  refused: 'feedback/not-complete'
  faults: { field: keyof Given; advice: string }[]
}

export const longestComment = 2000

/** Keeps how it went and tells it in the case's own history. Sending the same page twice tells it once. */
export async function giveFeedback(tx: Queryable, { caseId, asks }: { caseId: number; asks: Asks }, given: Given, at: Date): Promise<{ done: true } | GivenRefusal> {
  const isOnlyNoMore = given.noMore && !given.rating && !given[asks] && !given.reason && !given.comment.trim()
  const faults = isOnlyNoMore ? [] : faultsIn(given, asks)
  if (faults.length > 0) return { refused: 'feedback/not-complete', faults }
  if (!isOnlyNoMore) await keepAnswer(tx, caseId, answerOf(given, asks), at)
  if (given.noMore) await askNoMore(tx, caseId, at)
  return { done: true }
}

type Answer = Pick<Feedback, 'rating' | 'resolved' | 'reason' | 'comment' | 'helped'>

function answerOf(given: Given, asks: Asks): Answer {
  return {
    rating: given.rating as Rating, reason: given.reason || null, comment: given.comment.trim() || null,
    resolved: asks === 'resolved' ? (given.resolved as Resolved) : null, helped: asks === 'helped' ? (given.helped as Helped) : null,
  }
}

async function keepAnswer(tx: Queryable, caseId: number, answer: Answer, at: Date): Promise<void> {
  const before = await readFeedback(tx, caseId)
  const told = ['rating', 'resolved', 'reason', 'comment', 'helped'] as const
  if (before?.answered_at && told.every((part) => before[part] === answer[part])) return
  await writeFeedback(tx, { case_id: caseId, ...answer, at })
  const { rating, resolved, helped, comment } = answer
  await changeCaseIn(tx, at, { key: { id: caseId }, who: { actor: 'resident' }, decide: () => [
    feedbackGiven.happen({ rating: rating!, ...(resolved ? { resolved } : {}), ...(helped ? { helped } : {}), ...(comment ? { comment } : {}) }),
  ] })
}

function faultsIn(given: Given, asks: Asks): GivenRefusal['faults'] {
  const faults: GivenRefusal['faults'] = []
  if (asks === 'helped' && !Object.hasOwn(helpings, given.helped)) faults.push({ field: 'helped', advice: 'Select whether they helped you' })
  if (!Object.hasOwn(ratings, given.rating)) faults.push({ field: 'rating', advice: 'Select how we did' })
  if (asks === 'resolved' && !Object.hasOwn(resolutions, given.resolved)) faults.push({ field: 'resolved', advice: 'Select whether we put it right' })
  if (given.reason && !Object.hasOwn(reasons, given.reason)) faults.push({ field: 'reason', advice: 'Select one of the reasons, or none' })
  if (given.comment.length > longestComment) faults.push({ field: 'comment', advice: `What you want to add must be ${longestComment.toLocaleString('en-GB')} characters or fewer` })
  return faults
}

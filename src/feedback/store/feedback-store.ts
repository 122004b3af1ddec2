import type { Queryable } from '../../platform/database/index.ts'
import type { Feedback } from '../feedback.ts'

export async function readFeedback(db: Queryable, caseId: number): Promise<Feedback | undefined> {
  return db.one<Feedback>('feedback.of-case', 'select * from feedback where case_id = $1', [caseId])
}

const offer = `
  with offered as (
    insert into feedback (case_id, offered_at) values ($1, $2) on conflict (case_id) do nothing returning case_id
  )
  insert into fact_todo (subject, id) select 'feedback', case_id from offered`

/** From now on it counts as offered: a rate needs its base. A second offer, after a case was opened again, changes nothing. */
export async function offerFeedback(tx: Queryable, caseId: number, at: Date): Promise<void> {
  await tx.query('feedback.offer', offer, [caseId, at])
}

const write = `
  with answered as (
    insert into feedback (case_id, offered_at, answered_at, rating, resolved, reason, comment) values ($1, $2, $2, $3, $4, $5, $6)
    on conflict (case_id) do update set answered_at = excluded.answered_at, rating = excluded.rating, resolved = excluded.resolved,
      reason = excluded.reason, comment = excluded.comment
    returning case_id
  )
  insert into fact_todo (subject, id) select 'feedback', case_id from answered`

/** The last answer holds: a resident may think again. */
export async function writeFeedback(tx: Queryable, feedback: Omit<Feedback, 'offered_at' | 'answered_at'> & { at: Date }): Promise<void> {
  await tx.query('feedback.write', write, [feedback.case_id, feedback.at, feedback.rating, feedback.resolved, feedback.reason, feedback.comment])
}

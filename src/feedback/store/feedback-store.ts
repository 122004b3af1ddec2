import type { Queryable } from '../../platform/database/index.ts'
import type { Feedback, Helped } from '../feedback.ts'

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
    insert into feedback (case_id, offered_at, answered_at, rating, resolved, reason, comment, helped, helped_at)
    values ($1, $2::timestamptz, $2, $3, $4, $5, $6, $7, case when $7::text is not null then $2 end)
    on conflict (case_id) do update set answered_at = excluded.answered_at, rating = excluded.rating, resolved = excluded.resolved,
      reason = excluded.reason, comment = excluded.comment, helped = coalesce(excluded.helped, feedback.helped), helped_at = coalesce(excluded.helped_at, feedback.helped_at)
    returning case_id
  )
  insert into fact_todo (subject, id) select 'feedback', case_id from answered`

/** The last answer holds: a resident may think again. */
export async function writeFeedback(tx: Queryable, feedback: Pick<Feedback, 'case_id' | 'rating' | 'resolved' | 'reason' | 'comment' | 'helped'> & { at: Date }): Promise<void> {
  await tx.query('feedback.write', write, [feedback.case_id, feedback.at, feedback.rating, feedback.resolved, feedback.reason, feedback.comment, feedback.helped])
}

/** `values` are the case, the moment and what is kept; marks the case for the figures. */
const keep = (column: string, value: string, onConflict: string) => `
  with kept as (
    insert into feedback (case_id, offered_at, ${column}) values ($1, $2::timestamptz, ${value})
    on conflict (case_id) do update set ${onConflict} returning case_id
  )
  insert into fact_todo (subject, id) select 'feedback', case_id from kept`

const askedElsewhere = keep('asked_elsewhere_at', '$2', 'asked_elsewhere_at = coalesce(feedback.asked_elsewhere_at, excluded.asked_elsewhere_at)')

/** From now on it counts as asked whether the signpost helped. */
export async function noteAskedElsewhere(tx: Queryable, caseId: number, at: Date): Promise<void> {
  await tx.query('feedback.asked-elsewhere', askedElsewhere, [caseId, at])
}

const helpedBy = keep('helped, helped_at', '$3, $2', 'helped = excluded.helped, helped_at = excluded.helped_at')

/** As an officer was told. */
export async function writeHelped(tx: Queryable, caseId: number, helped: Helped, at: Date): Promise<void> {
  await tx.query('feedback.write-helped', helpedBy, [caseId, at, helped])
}

const noMore = keep('no_more', 'true', 'no_more = true')

export async function askNoMore(tx: Queryable, caseId: number, at: Date): Promise<void> {
  await tx.query('feedback.no-more', noMore, [caseId, at])
}

/** Those of these residents who have said of any case that they do not want to be asked. */
export async function whoWantNoQuestions(db: Queryable, residents: readonly number[]): Promise<Set<number>> {
  const rows = await db.query<{ resident_id: number }>('feedback.who-wants-none', `select distinct c.resident_id from feedback f join case_file c on c.id = f.case_id where f.no_more and c.resident_id = any ($1::bigint[])`, [residents])
  return new Set(rows.map((row) => row.resident_id))
}

/** Has the resident of this case said, in any of theirs or in a contact, that they do not want to be asked? */
export async function wantsNoQuestions(db: Queryable, caseId: number): Promise<boolean> {
  return (await db.one('feedback.wants-none', `select from case_file own join case_file c on c.resident_id = own.resident_id join feedback f on f.case_id = c.id and f.no_more
    where own.id = $1
    union all select from case_file own join contact n on n.resident_id = own.resident_id and n.no_more where own.id = $1 limit 1`, [caseId])) !== undefined
}

import type { Queryable } from '../../platform/database/index.ts'
import type { Day } from '../../platform/time/index.ts'

/** What was agreed to put a complaint right, with what is done: for the letter that tells of it. */
export async function remediesOf(db: Queryable, caseId: number): Promise<{ words: string; due: Day; done: boolean }[]> {
  return db.query('complaints.remedies', `select words, due_on as due, done_on is not null as done from complaint_remedy
    where case_id = $1 and withdrawn_on is null order by due_on, id`, [caseId])
}

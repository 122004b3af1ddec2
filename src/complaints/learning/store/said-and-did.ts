import type { Queryable } from '../../../platform/database/index.ts'
import { restrictionSql } from '../../../staff/index.ts'
import type { CaseScope } from '../../../staff/index.ts'

export interface SaidAndDid {
  id: number
  lesson_id: number
  service_code: string | null
  said: string
  did: string
  written_at: Date
  written_by: number | null
  reviewed_at: Date | null
  reviewed_by: number | null
  decision: 'published' | 'sent-back' | null
  sent_back_why: string | null
  withdrawn_at: Date | null
}

const columns = 's.id, s.lesson_id, s.service_code, s.said, s.did, s.written_at, s.written_by, s.reviewed_at, s.reviewed_by, s.decision, s.sent_back_why, s.withdrawn_at'

/** What was learned from a restricted case is for its own team until it is published, which is for everyone. */
const visible = `from said_and_did s join complaint_lesson l on l.id = s.lesson_id left join case_file c on c.id = l.case_id where (s.decision = 'published' or ${restrictionSql('c', 1)})`

export async function readSaid(db: Queryable, scope: CaseScope, id: number): Promise<SaidAndDid | undefined> {
  return db.one<SaidAndDid>('learning.said', `select ${columns} ${visible} and s.id = $2`, [scope.ownTeams, id])
}

/** Those that wait for a second person first. */
export async function readAllSaid(db: Queryable, scope: CaseScope): Promise<SaidAndDid[]> {
  return db.query<SaidAndDid>('learning.all-said', `select ${columns} ${visible} order by s.decision is not null, s.written_at desc limit 200`, [scope.ownTeams])
}

/** Of a lesson that may be seen. */
export async function readSaidOf(db: Queryable, lesson: number): Promise<SaidAndDid[]> {
  return db.query<SaidAndDid>('learning.said-of', `select ${columns} from said_and_did s where s.lesson_id = $1 order by s.written_at desc`, [lesson])
}

/** What anyone may read: published by a second person, and not taken back. */
export interface PublishedSaid {
  id: number
  service_code: string | null
  said: string
  did: string
  published_at: Date
  worked: 'yes' | 'partly' | 'no' | null
}

export async function readPublishedSaid(db: Queryable): Promise<PublishedSaid[]> {
  return db.query<PublishedSaid>('learning.published-said', `select s.id, s.service_code, s.said, s.did, s.reviewed_at as published_at, l.worked
    from said_and_did s join complaint_lesson l on l.id = s.lesson_id
    where s.decision = 'published' and s.withdrawn_at is null order by s.reviewed_at desc limit 200`)
}

export async function insertSaid(tx: Queryable, said: { lesson: number; service: string | null; said: string; did: string; at: Date; by: number }): Promise<number> {
  const row = await tx.one<{ id: number }>('learning.insert-said', 'insert into said_and_did (lesson_id, service_code, said, did, written_at, written_by) values ($1, $2, $3, $4, $5, $6) returning id',
    [said.lesson, said.service, said.said, said.did, said.at, said.by])
  return row!.id
}

/** False when it was reviewed meanwhile, or by the one who wrote it. */
export async function writeReview(tx: Queryable, id: number, review: { at: Date; by: number; decision: 'published' | 'sent-back'; why: string | null }): Promise<boolean> {
  return (await tx.one('learning.review-said', `update said_and_did set reviewed_at = $2, reviewed_by = $3, decision = $4, sent_back_why = $5
    where id = $1 and decision is null and written_by is distinct from $3 returning id`, [id, review.at, review.by, review.decision, review.why])) !== undefined
}

export async function writeSaidWithdrawn(tx: Queryable, id: number, at: Date, by: number): Promise<boolean> {
  return (await tx.one('learning.withdraw-said', `update said_and_did set withdrawn_at = $2, withdrawn_by = $3 where id = $1 and decision = 'published' and withdrawn_at is null returning id`, [id, at, by])) !== undefined
}

import type { Queryable } from '../../../platform/database/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import { scopeSql, scopeValues } from '../../../staff/index.ts'
import type { CaseScope } from '../../../staff/index.ts'
import type { Remedy } from '../remedy.ts'

export async function readRemediesOf(db: Queryable, caseId: number): Promise<Remedy[]> {
  return db.query<Remedy>('learning.remedies-of', 'select * from complaint_remedy where case_id = $1 order by agreed_on, id', [caseId])
}

export interface RemedyInCase extends Remedy {
  ref: string
  title: string
  restricted_to: string | null
}

/** A remedy of a case that may be seen, or undefined: not there and not yours look the same. */
export async function readRemedy(db: Queryable, scope: CaseScope, id: number): Promise<RemedyInCase | undefined> {
  return db.one<RemedyInCase>('learning.remedy', `select r.*, c.ref, c.title, c.restricted_to from complaint_remedy r join case_file c on c.id = r.case_id where r.id = $1 and ${scopeSql('c', 2)}`, [id, ...scopeValues(scope)])
}

export interface NewRemedy {
  case_id: number
  kind: string
  words: string
  pence: number | null
  owner_team: string
  owner_officer: number | null
  due_on: Day
  agreed_on: Day
  agreed_by: number
}

export async function insertRemedy(tx: Queryable, remedy: NewRemedy): Promise<number> {
  const row = await tx.one<{ id: number }>('learning.insert-remedy', `insert into complaint_remedy (case_id, kind, words, pence, owner_team, owner_officer, due_on, agreed_on, agreed_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
  [remedy.case_id, remedy.kind, remedy.words, remedy.pence, remedy.owner_team, remedy.owner_officer, remedy.due_on, remedy.agreed_on, remedy.agreed_by])
  return row!.id
}

/** False when somebody was quicker. */
export async function writeApproval(tx: Queryable, id: number, approval: { at: Date; by: number; limit: number }): Promise<boolean> {
  return (await tx.one('learning.approve', `update complaint_remedy set approved_at = $2, approved_by = $3, approved_limit = $4
    where id = $1 and approved_at is null and withdrawn_on is null returning id`, [id, approval.at, approval.by, approval.limit])) !== undefined
}

export async function writeRemedyDone(tx: Queryable, id: number, done: { on: Day; by: number; evidence: string }): Promise<boolean> {
  return (await tx.one('learning.remedy-done', `update complaint_remedy set done_on = $2, done_by = $3, evidence = $4
    where id = $1 and done_on is null and withdrawn_on is null returning id`, [id, done.on, done.by, done.evidence])) !== undefined
}

export async function writeRemedyWithdrawn(tx: Queryable, id: number, withdrawn: { on: Day; why: string }): Promise<boolean> {
  return (await tx.one('learning.remedy-withdrawn', 'update complaint_remedy set withdrawn_on = $2, withdrawn_why = $3 where id = $1 and done_on is null and withdrawn_on is null returning id',
    [id, withdrawn.on, withdrawn.why])) !== undefined
}

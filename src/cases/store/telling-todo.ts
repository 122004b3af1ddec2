import { addJob } from '../../platform/jobs/index.ts'
import type { Errand, Queryable } from '../../platform/database/index.ts'
import type { CaseEvent, CaseFile } from '../case.ts'
import { eventKind } from '../events/index.ts'

/** An event that its resident is to be told of. */
export interface Telling {
  caseId: number
  seq: number
}

/** The task that tells them. */
export const tellingTask = 'tell-residents'

export const wakeTelling: Errand = { name: tellingTask, run: (db) => addJob(db, tellingTask, {}, { key: tellingTask }) }

/** Which of these events the resident is written to about: none where nobody is known. */
export function toTell({ caseFile, events }: { caseFile: Pick<CaseFile, 'resident_id'>; events: readonly CaseEvent[] }): number[] {
  return caseFile.resident_id === null ? [] : events.filter(({ kind }) => eventKind(kind).tells).map(({ seq }) => seq)
}

/** Notes in the caller's transaction who is to be told what; a job for all of them follows soon after the commit. */
export async function noteTellings(tx: Queryable, caseId: number, seqs: readonly number[]): Promise<void> {
  if (seqs.length === 0) return
  await tx.send('cases.to-tell', 'insert into telling_todo (case_id, seq) select $1, unnest($2::smallint[])', [caseId, seqs])
  tx.soon(wakeTelling)
}

const claim = `
  update telling_todo t set due_at = now() + interval '5 minutes', attempts = t.attempts + 1
  from (select case_id, seq from telling_todo where due_at <= now() order by due_at limit $1 for update skip locked) due
  where t.case_id = due.case_id and t.seq = due.seq
  returning t.case_id as "caseId", t.seq`

/** Takes on what is due, for five minutes: no other process tells the same meanwhile. */
export async function claimTellings(db: Queryable, limit: number): Promise<Telling[]> {
  return db.query<Telling>('cases.claim-tellings', claim, [limit])
}

export async function tellingsDone(db: Queryable, done: readonly Telling[]): Promise<void> {
  if (done.length === 0) return
  await db.query('cases.told', 'delete from telling_todo where (case_id, seq) in (select * from unnest($1::bigint[], $2::smallint[]))', [done.map(({ caseId }) => caseId), done.map(({ seq }) => seq)])
}

/** Another try later: after one, two, four minutes and so on, in the end once a day. */
export async function tellLater(db: Queryable, { caseId, seq }: Telling): Promise<void> {
  await db.query('cases.tell-later', `update telling_todo set due_at = now() + least(interval '1 day', interval '1 minute' * 2 ^ least(attempts - 1, 11)) where case_id = $1 and seq = $2`, [caseId, seq])
}

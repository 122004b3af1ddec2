import type { Queryable } from '../../platform/database/index.ts'
import { mayOpen } from '../../staff/index.ts'
import type { CaseScope } from '../../staff/index.ts'
import type { CaseEvent, CaseFile, CasePromise } from '../case.ts'

/** A case this scope may see, or undefined: not there and not yours look the same. */
export async function readCase(db: Queryable, ref: string, scope: CaseScope): Promise<CaseFile | undefined> {
  const caseFile = await db.one<CaseFile>('cases.by-ref', 'select * from case_file where ref = $1', [ref])
  return caseFile && mayOpen(scope, caseFile) ? caseFile : undefined
}

/** For the system's own work and for residents who proved that the case is theirs; never for an officer's request. */
export async function readCaseUnscoped(db: Queryable, key: { ref: string } | { id: number }): Promise<CaseFile | undefined> {
  return 'ref' in key
    ? db.one<CaseFile>('cases.by-ref', 'select * from case_file where ref = $1', [key.ref])
    : db.one<CaseFile>('cases.by-id', 'select * from case_file where id = $1', [key.id])
}

/** Holds a case for the rest of the transaction, and reads its promises behind the lock. */
export async function lockCase(tx: Queryable, key: { ref: string } | { id: number }): Promise<{ caseFile: CaseFile; promises: CasePromise[] } | undefined> {
  const [caseFile, promises] = await Promise.all('ref' in key
    ? [tx.one<CaseFile>('cases.lock-ref', 'select * from case_file where ref = $1 for update', [key.ref]), tx.query<CasePromise>('cases.promises-by-ref', promisesOf('(select id from case_file where ref = $1)'), [key.ref])]
    : [tx.one<CaseFile>('cases.lock-id', 'select * from case_file where id = $1 for update', [key.id]), readPromises(tx, key.id)])
  return caseFile && { caseFile, promises }
}

const promisesOf = (id: string) => `select number, due_at, words, given_at, given_by, calendar, calendar_version, state, ended_at, reason from promise where case_id = ${id} order by number`

export async function readPromises(db: Queryable, caseId: number): Promise<CasePromise[]> {
  return db.query<CasePromise>('cases.read-promises', promisesOf('$1'), [caseId])
}

export async function readEvents(db: Queryable, caseId: number): Promise<CaseEvent[]> {
  return db.query<CaseEvent>('cases.read-events', 'select seq, kind, at, by, data from case_event where case_id = $1 order by seq', [caseId])
}

/** Has anything happened after event `seen` but for the kinds that are ignored? */
export async function movedOnSince(tx: Queryable, caseId: number, since: { seen: number; ignoring: readonly string[] }): Promise<boolean> {
  return (await tx.one('cases.moved-on-since', 'select 1 from case_event where case_id = $1 and seq > $2 and kind <> all($3) limit 1', [caseId, since.seen, since.ignoring])) !== undefined
}

import type { CaseEvent, CaseFile, CasePromise } from '../../cases/index.ts'
import type { Queryable } from '../../platform/database/index.ts'

/** A case as its row says it, with the events that it came from. */
export interface StoredCase {
  row: CaseFile
  promises: CasePromise[]
  events: CaseEvent[]
}

/** The next cases by id, whole. */
export async function readCaseBatch(db: Queryable, after: number, limit: number): Promise<StoredCase[]> {
  const rows = await db.query<CaseFile>('records.case-rows', 'select * from case_file where id > $1 order by id limit $2', [after, limit])
  if (rows.length === 0) return []
  const span = [rows[0]!.id, rows.at(-1)!.id]
  const events = await db.query<CaseEvent & { case_id: number }>('records.case-events',
    'select case_id, seq, kind, at, by, data from case_event where case_id between $1 and $2 order by case_id, seq', span)
  const promises = await db.query<CasePromise & { case_id: number }>('records.case-promises', `
    select case_id, number, due_at, words, given_at, given_by, calendar, calendar_version, state, ended_at, reason
    from promise where case_id between $1 and $2 order by case_id, number`, span)
  const [eventsOf, promisesOf] = [Map.groupBy(events, (event) => event.case_id), Map.groupBy(promises, (promise) => promise.case_id)]
  return rows.map((row) => ({ row, promises: promisesOf.get(row.id) ?? [], events: eventsOf.get(row.id) ?? [] }))
}

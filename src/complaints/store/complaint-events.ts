import type { Queryable } from '../../platform/database/index.ts'
import type { ComplaintEvent } from '../complaint.ts'

interface EventRow {
  seq: number
  event: ComplaintEvent['event']
  at: Date
  by: string
  written_at: Date
  data: ComplaintEvent['data']
}

/** Everything that happened in a complaint, in order. Empty when the case follows no procedure. */
export async function readComplaintEvents(db: Queryable, caseId: number): Promise<ComplaintEvent[]> {
  const rows = await db.query<EventRow>('complaints.events', 'select seq, event, at, by, written_at, data from complaint_event where case_id = $1 order by seq', [caseId])
  return rows.map(({ written_at: writtenAt, ...row }) => ({ ...row, writtenAt }))
}

export async function appendComplaintEvents(tx: Queryable, caseId: number, events: readonly ComplaintEvent[]): Promise<void> {
  await tx.query('complaints.append', `
    insert into complaint_event (case_id, seq, event, at, by, written_at, data)
    select $1, e.seq, e.event, e.at, e.by, e."writtenAt", e.data from jsonb_to_recordset($2) as e (seq smallint, event text, at timestamptz, by text, "writtenAt" timestamptz, data jsonb)`,
  [caseId, JSON.stringify(events)])
}

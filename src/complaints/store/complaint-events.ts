import type { Queryable } from '../../platform/database/index.ts'
import { day } from '../../platform/time/index.ts'
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

/** A council's dated choices of how to read a procedure's law. */
export async function readChoices(db: Queryable, procedure: string): Promise<{ choice: string; reading: string; from: ReturnType<typeof day> }[]> {
  const rows = await db.query<{ choice: string; reading: string; from_day: string }>('complaints.choices',
    'select choice, reading, from_day from procedure_choice where procedure = $1 order by from_day, written_at', [procedure])
  return rows.map(({ choice, reading, from_day: from }) => ({ choice, reading, from: day(from) }))
}

import type { Calendars } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { dayOf } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import type { ComplaintEvent } from '../complaint.ts'
import { compareComplaint } from './compare-complaint.ts'
import type { StoredComplaint } from './compare-complaint.ts'

export interface ComplaintsReport {
  complaints: number
  events: number
  /** Complaints whose rows are not what their events make of them. */
  differing: number
  /** The first of them, with what differs; never the contents. */
  differences: { ref: string; differs: string[] }[]
}

const batch = 500
type Row = Record<string, unknown> & { case_id: number }

/** Rebuilds every case that follows a procedure from its events, some hundred at a time, and compares. */
export async function verifyComplaints(db: Queryable, on: { calendars: Calendars; today: Day }): Promise<ComplaintsReport> {
  const report: ComplaintsReport = { complaints: 0, events: 0, differing: 0, differences: [] }
  let after = 0
  for (;;) {
    const stored = await readBatch(db, after)
    for (const one of stored) {
      report.complaints += 1
      report.events += one.events.length
      const differs = compareComplaint(one, on.calendars, on.today)
      if (differs.length === 0) continue
      report.differing += 1
      if (report.differences.length < 20) report.differences.push({ ref: one.ref, differs })
    }
    if (stored.length < batch) return report
    after = stored.at(-1)!.caseId
  }
}

/** Do the rows of one say what its events say? */
export async function rebuildComplaint(tools: Tools & { calendars(): Promise<Calendars> }, caseId: number): Promise<{ same: true } | { same: false; differs: string }> {
  const [stored] = await readBatch(tools.db, caseId - 1)
  const differs = stored?.caseId === caseId ? compareComplaint(stored, await tools.calendars(), dayOf(tools.clock.now())) : ['it has no events']
  return differs.length === 0 ? { same: true } : { same: false, differs: differs.join(', ') }
}

/** Those with a row, and those that have events and lost it. */
async function readBatch(db: Queryable, after: number): Promise<StoredComplaint[]> {
  const cases = await db.query<{ case_id: number; ref: string }>('verify.complaint-ids', `
    select f.id as case_id, f.ref from case_file f where f.id > $1 and (exists (select from complaint c where c.case_id = f.id) or exists (select from complaint_event e where e.case_id = f.id)) order by f.id limit ${batch}`, [after])
  const ids = cases.map((row) => row.case_id)
  const read = async (table: string, order: string) => Map.groupBy(await db.query<Row>(`verify.${table}`, `select * from ${table} where case_id = any ($1::bigint[]) order by case_id, ${order}`, [ids]), (row) => row.case_id)
  const rows = await read('complaint', 'round')
  const events = await read('complaint_event', 'seq')
  const [roles, points, letters, contributions, clocks] = [await read('complaint_role', 'number'), await read('complaint_point', 'n'), await read('complaint_letter', 'n'), await read('complaint_contribution', 'n'), await read('complaint_clock', 'round')]
  return cases.map(({ case_id: caseId, ref }) => ({
    caseId, ref, row: rows.get(caseId)?.[0] ?? {}, events: (events.get(caseId) ?? []).map(({ written_at: writtenAt, ...event }) => ({ ...event, writtenAt }) as unknown as ComplaintEvent),
    roles: roles.get(caseId) ?? [], points: points.get(caseId) ?? [], letters: letters.get(caseId) ?? [], contributions: contributions.get(caseId) ?? [], clocks: clocks.get(caseId) ?? [],
  }))
}

import type { Queryable } from '../../platform/database/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Complaint } from '../complaint.ts'

/** The last day of a clock as it was counted last, and with which list of bank holidays. */
export async function lastCounted(db: Queryable, { caseId, round }: Pick<Complaint, 'caseId' | 'round'>, clock: { stage: string; clock: string }): Promise<{ on: Day | null; version: string } | undefined> {
  return db.one('complaints.last-counted', 'select coalesce(extended_to, due) as "on", calendar_version as version from complaint_clock where case_id = $1 and round = $2 and stage = $3 and clock = $4',
    [caseId, round, clock.stage, clock.clock])
}

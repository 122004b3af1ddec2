import type { Queryable } from '../../platform/database/index.ts'
import type { Complaint } from '../complaint.ts'
import { projectComplaint } from '../rules/project.ts'
import { readComplaintEvents } from './complaint-events.ts'

/** A case's complaint from its events, or undefined when it follows no procedure. */
export async function readComplaint(db: Queryable, caseId: number): Promise<Complaint | undefined> {
  const events = await readComplaintEvents(db, caseId)
  return events.length === 0 ? undefined : projectComplaint(caseId, events)
}

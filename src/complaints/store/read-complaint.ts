import type { Calendars } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { dayOf } from '../../platform/time/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import type { Complaint } from '../complaint.ts'
import { clockState } from '../rules/clock-rows.ts'
import { clocksOf, followedBy } from '../rules/procedure-of.ts'
import { projectComplaint } from '../rules/project.ts'
import { readComplaintEvents } from './complaint-events.ts'

/** A case's complaint from its events, or undefined when it follows no procedure. */
export async function readComplaint(db: Queryable, caseId: number): Promise<Complaint | undefined> {
  const events = await readComplaintEvents(db, caseId)
  return events.length === 0 ? undefined : projectComplaint(caseId, events)
}

/** Do the rows say what the events say? For `moothall verify`. */
export async function rebuildComplaint(tools: Tools & { calendars(): Promise<Calendars> }, caseId: number): Promise<{ same: true } | { same: false; differs: string }> {
  const complaint = await readComplaint(tools.db, caseId)
  if (!complaint) return { same: false, differs: 'no events' }
  const row = await tools.db.one<Record<string, unknown>>('complaints.rebuild', `
    select c.procedure, c.round, c.state, c.stage, c.acceptance, c.finding, c.events, (select count(*) from complaint_role r where r.case_id = c.case_id) as roles,
      (select count(*) from complaint_point p where p.case_id = c.case_id) as points, (select count(*) from complaint_letter l where l.case_id = c.case_id) as letters,
      (select coalesce(string_agg(k.stage || ' ' || k.clock || ' ' || coalesce(k.due::text, '-') || ' ' || coalesce(k.ended_on::text, '-') || ' ' || k.state, ', ' order by k.stage, k.clock), '')
        from complaint_clock k where k.case_id = c.case_id and k.round = c.round) as clocks
    from complaint c where c.case_id = $1`, [caseId])
  const today = dayOf(tools.clock.now())
  const clocks = clocksOf(complaint, followedBy(complaint), await tools.calendars())
    .map((run) => `${run.stage} ${run.clock} ${run.due ?? '-'} ${run.ended ?? '-'} ${clockState(run, complaint, today)}`)
    .sort((a, b) => (a.split(' ').slice(0, 2).join(' ') < b.split(' ').slice(0, 2).join(' ') ? -1 : 1)).join(', ')
  const { procedure, round, state, stage, acceptance, finding, events } = complaint
  const expected = { procedure, round, state, stage, acceptance, finding, events, roles: complaint.roles.length, points: complaint.points.length, letters: complaint.letters.length, clocks }
  const differs = Object.entries(expected).find(([name, value]) => row?.[name] !== value)
  return differs ? { same: false, differs: `${differs[0]}: ${String(row?.[differs[0]])} and not ${String(differs[1])}` } : { same: true }
}

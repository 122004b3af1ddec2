import { holidayChangesSince } from '../../calendar/index.ts'
import { dayOf } from '../../platform/time/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { followedBy, procedureNamed, clocksOf } from '../rules/procedure-of.ts'
import { holidayReason, toldDay } from '../rules/new-date.ts'
import { lastCounted } from '../store/told-day.ts'
import { readComplaint } from '../store/read-complaint.ts'
import { writeComplaint } from '../store/write-complaint.ts'
import { beginComplaint } from './begin-complaint.ts'
import { changeComplaint } from './change-complaint.ts'
import { tellNewDate } from './tell-new-date.ts'

const stale = `
  select distinct p.case_id as id from complaint p join complaint_clock k on k.case_id = p.case_id and k.round = p.round
  where (k.state = 'running' and coalesce(k.extended_to, k.due) < $1) or (p.ended_at is null and k.state = 'running' and k.calendar_version <> $2) order by 1 limit 1000`

/** Clocks whose day has passed are missed, or over; clocks counted with an older calendar are counted again. Idempotent; a job runs it. */
export async function recountClocks(tools: CouncilTools): Promise<number> {
  const calendars = await tools.calendars()
  const rows = await tools.db.query<{ id: number }>('complaints.stale-clocks', stale, [dayOf(tools.clock.now()), calendars.version])
  for (const { id } of rows) await recountOne(tools, id)
  return rows.length
}

/** Where a date moves that the resident was told, the case's promise moves with it, and the resident is written to. */
async function recountOne(tools: CouncilTools, id: number): Promise<void> {
  const calendars = await tools.calendars()
  const outcome = await changeComplaint(tools, { id }, { actor: 'system' }, async (held, tx) => {
    const { complaint, followed, clocks, now } = held
    const after = toldDay(complaint, followed, clocks)
    const counted = after && (await lastCounted(tx, complaint, after.run))
    await writeComplaint(tx, complaint, clocks, { today: dayOf(now), calendarVersion: calendars.version })
    if (!after || !counted?.on || counted.on === after.on || counted.version === calendars.version) return { refused: 'recount/same', advice: '' }
    const because = holidayReason(await holidayChangesSince(tx, counted.version), after, { was: counted.on, calendars })
    return tellNewDate(held, (moved) => ({ event: 'recounted', data: { calendarVersion: calendars.version, ...moved } }), { was: counted.on, after, why: { what: 'The list of bank holidays changed, so the date was counted again', because } })
  })
  if ('refused' in outcome && outcome.refused !== 'recount/same') throw new Error(outcome.refused)
}

const unbegun = `
  select c.id, c.service_code, c.channel, c.opened_at from case_file c where c.closed_at is null and c.procedure is null and c.service_code = any($1) order by c.id limit 500`

/** Open cases of a service that follows a procedure and that came in past it, by an import, begin it now, from the day that they were opened. */
export async function beginForgotten(tools: CouncilTools): Promise<number> {
  const services = [...(await tools.catalogue()).services.values()].filter((service) => procedureNamed(service.procedure ?? ''))
  const rows = await tools.db.query<{ id: number; service_code: string; channel: string; opened_at: Date }>('complaints.unbegun', unbegun, [services.map((service) => service.code)])
  let begun = 0
  for (const row of rows) {
    const procedure = procedureNamed(services.find((service) => service.code === row.service_code)!.procedure!)!
    try {
      await tools.db.transaction((tx) => beginComplaint(tx, tools, { caseId: row.id, procedure, receivedAt: row.opened_at, at: tools.clock.now(), by: 'system', oral: row.channel === 'phone' }))
      begun += 1
    } catch (error) {
      tools.log.error({ case: row.id, procedure: procedure.id, error }, 'a case could not begin its procedure; the others go on')
    }
  }
  return begun
}

/** For `moothall verify` and after a restore: the rows of one complaint from its events. */
export async function rewriteComplaint(tools: CouncilTools, caseId: number): Promise<void> {
  const [complaint, calendars] = await Promise.all([readComplaint(tools.db, caseId), tools.calendars()])
  if (complaint) await writeComplaint(tools.db, complaint, clocksOf(complaint, followedBy(complaint), calendars), { today: dayOf(tools.clock.now()), calendarVersion: calendars.version })
}

import { dueInstant } from '../../calendar/index.ts'
import type { Calendars } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import type { CasePromise } from '../case.ts'
import { promiseChanged } from '../events/promise-changed.ts'
import type { PromiseGiven } from '../events/promise-given.ts'
import { promiseRecounted } from '../events/promise-recounted.ts'
import { writeDue } from '../rules/promise-for.ts'
import { changeCase } from './change-case.ts'

export interface Recount {
  caseId: number
  ref: string
  number: number
  told: Date
  counted: Date
}

interface Counted {
  case_id: number
  ref: string
  number: number
  due_at: Date
  data: PromiseGiven
}

const openAndCounted = `
  select p.case_id, c.ref, p.number, p.due_at, e.data
  from promise p join case_file c on c.id = p.case_id
  join case_event e on e.case_id = p.case_id and e.kind in ('promise-given', 'promise-changed') and (e.data->>'number')::int = p.number
  where p.state in ('open', 'broken') and c.closed_at is null and e.data ? 'clock' and not exists (
    select from case_event r where r.case_id = p.case_id and r.kind = 'resumed' and r.seq > e.seq and r.data ? 'due')
  order by p.case_id`

/** Open promises whose date comes out differently in these calendars. A promise that a person dated, or that a wait has moved, is not counted again. */
export async function promisesThatMove(db: Queryable, calendars: Calendars): Promise<Recount[]> {
  const rows = await db.query<Counted>('cases.open-and-counted', openAndCounted)
  return rows.flatMap((row) => {
    const counted = dueInstant(row.data.clock!, new Date(row.data.from!), calendars)
    return counted.getTime() === row.due_at.getTime() ? [] : [{ caseId: row.case_id, ref: row.ref, number: row.number, told: row.due_at, counted }]
  })
}

/**
 * After a change of the calendar: every open promise is counted again. `move` changes the date and writes to the
 * resident; `keep` knowingly stands by the date that was told. Either way the case's timeline says so. Idempotent.
 */
export async function recountPromises(tools: Tools, calendars: Calendars, decision: { how: 'move' | 'keep'; reason: string }): Promise<Recount[]> {
  const moving = await promisesThatMove(tools.db, calendars)
  for (const recount of moving) {
    await changeCase(tools, { id: recount.caseId }, { actor: 'system' }, ({ promises }) => {
      const promise = promises.find((one) => one.number === recount.number)
      if (!promise || promise.due_at.getTime() !== recount.told.getTime() || promise.calendar_version === calendars.version) return []
      return [decision.how === 'move' ? moved(promise, promises.length, recount, { calendars, reason: decision.reason })
        : promiseRecounted.happen({ number: promise.number, counted: writeDue(recount.counted), calendarVersion: calendars.version, reason: decision.reason })]
    })
  }
  return moving
}

function moved(promise: CasePromise, before: number, recount: Recount, why: { calendars: Calendars; reason: string }) {
  return promiseChanged.happen({
    number: before + 1, due: recount.counted.toISOString(), words: `${promise.words.replace(/: by .*$/s, '')}: by ${writeDue(recount.counted)}.`,
    calendar: promise.calendar, calendarVersion: why.calendars.version, reason: why.reason,
  })
}

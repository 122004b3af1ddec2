import type { Calendars } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { addDays, day } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'

/** Lays the calendar's working days beside the facts, so that a million spans are counted by two lookups each. Does nothing when they are there. */
export async function ensureWorkingDays(tx: Queryable, calendars: Calendars): Promise<void> {
  const kept = await tx.one<{ version: string }>('facts.calendar-version', 'select version from facts.working_day_version')
  if (kept?.version === calendars.version) return
  const calendar = calendars.calendar('ENG-CODE')
  const days: Day[] = []
  const passed: number[] = []
  if (calendar.years) {
    const first = day(`${calendar.years.from}-01-01`)
    for (let on = first; on <= `${calendar.years.to}-12-31`; on = addDays(on, 1)) {
      days.push(on)
      passed.push(calendar.workingDaysBetween(first, on))
    }
  }
  await tx.query('facts.forget-working-days', 'delete from facts.working_day')
  await tx.query('facts.working-days', 'insert into facts.working_day (day, passed) select * from unnest($1::date[], $2::int[])', [days, passed])
  await tx.query('facts.forget-calendar-version', 'delete from facts.working_day_version')
  await tx.query('facts.write-calendar-version', 'insert into facts.working_day_version values ($1)', [calendars.version])
}

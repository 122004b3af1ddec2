import { readCalendars } from '../../calendar/index.ts'
import type { Database, Queryable } from '../../platform/database/index.ts'
import { factKinds, writeFacts } from './fact-sql.ts'
import { ensureWorkingDays } from './working-days.ts'

const happenings = `
    select min(opened_on) from facts.case_fact union all select max(greatest(opened_on, closed_on)) from facts.case_fact
    union all select min(due_on) from facts.promise_fact union all select max(due_on) from facts.promise_fact where ended_at is not null
    union all select min(happened_on) from facts.contact_fact union all select max(greatest(happened_on, signpost_due_on, signpost_asked_on, helped_on)) from facts.contact_fact
    union all select min(least(acknowledge_due_on, answer_due_on)) from facts.complaint_fact union all select max(answered_on) from facts.complaint_fact
    union all select min(offered_on) from facts.feedback_fact union all select max(answered_on) from facts.feedback_fact union all select max(greatest(helped_on, signpost_asked_on)) from facts.feedback_fact`

/** Every month in which anything happened; the last open case reaches to the present, which is published anyway. */
const everyMonth = `
  insert into figure_todo (period)
  select generate_series(date_trunc('month', min(day)), date_trunc('month', max(day)), interval '1 month')::date from (${happenings}
  ) span (day) having min(day) is not null`

/** Takes away the months after the last in which anything happened: years in which an imported case merely stayed open. `$1` is today, whose month stays. */
export const forgetQuietMonths = `
  delete from figure_todo where period < date_trunc('month', $1::date) and period > (select date_trunc('month', max(day)) from (${happenings}) span (day))`

/**
 * All facts anew from cases, promises, contacts and feedback, and every month's figures to be published again: after an
 * import, a restored backup, or a change of what a fact is. Facts whose case is gone stay.
 */
export async function rebuildFacts(db: Database): Promise<{ cases: number; promises: number; contacts: number; feedback: number }> {
  const calendars = await readCalendars(db)
  await db.transaction(async (tx) => {
    await tx.query('facts.hold-all', 'select pg_advisory_xact_lock(727467)')
    await tx.query('facts.forget-todo', 'delete from fact_todo')
    await tx.query('facts.forget-calendar-version', 'delete from facts.working_day_version')
    await ensureWorkingDays(tx, calendars)
    for (const kind of Object.values(factKinds)) {
      await tx.run(writeFacts(kind, 'all'))
      await tx.run(`analyze ${kind.table}`)
    }
    await tx.query('facts.every-month', everyMonth)
  })
  return counts(db)
}

async function counts(db: Queryable): Promise<{ cases: number; promises: number; contacts: number; feedback: number }> {
  return (await db.one<{ cases: number; promises: number; contacts: number; feedback: number }>('facts.counts', `select
    (select count(*) from facts.case_fact) as cases, (select count(*) from facts.promise_fact) as promises,
    (select count(*) from facts.contact_fact) as contacts, (select count(*) from facts.feedback_fact) as feedback`))!
}

import { readCalendars } from '../../calendar/index.ts'
import type { Calendars } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { dayOf } from '../../platform/time/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { dirtyCaseMonths, dirtyComplaintMonths, dirtyContactMonths, dirtyFeedbackMonths, dirtyPromiseMonths } from './dirty-months.ts'
import { ensureWorkingDays } from './working-days.ts'

const batch = 5000

const takeTodo = `
  with taken as (delete from fact_todo where ctid = any (array (select ctid from fact_todo limit ${batch})) returning subject, id)
  select distinct subject, id from taken`

type FactTools = Tools & { calendars?(): Promise<Calendars> }

/**
 * Works off what changed since the last time, one batch a transaction: a change and its facts are never apart for longer
 * than the job's timetable, and a crash leaves the batch to be done again. One runs at a time; gives the number worked off.
 */
export async function refreshFacts(tools: FactTools): Promise<number> {
  const calendars = await (tools.calendars?.() ?? readCalendars(tools.db))
  let done = 0
  for (;;) {
    const taken = await tools.db.transaction((tx) => refreshBatch(tx, calendars, tools.clock.now()))
    done += taken
    if (taken < batch) return done
  }
}

async function refreshBatch(tx: Queryable, calendars: Calendars, now: Date): Promise<number> {
  if (!(await holdFacts(tx))) return 0
  const todo = await tx.query<{ subject: 'case' | 'contact' | 'feedback'; id: number }>('facts.take', takeTodo)
  const ids = Object.fromEntries(['case', 'contact', 'feedback'].map((subject) => [subject, todo.filter((row) => row.subject === subject).map((row) => row.id)]))
  const today = dayOf(now)
  if (ids['case']!.length) {
    await ensureWorkingDays(tx, calendars)
    await tx.query('facts.cases', dirtyCaseMonths, [ids['case'], today])
    await tx.query('facts.promises', dirtyPromiseMonths, [ids['case']])
    await tx.query('facts.complaints', dirtyComplaintMonths, [ids['case']])
  }
  if (ids['contact']!.length) await refreshContacts(tx, ids['contact']!)
  // A case that moved to another team takes its feedback with it.
  const heard = [...new Set([...ids['feedback']!, ...ids['case']!])]
  if (heard.length) await tx.query('facts.feedback', dirtyFeedbackMonths, [heard])
  return todo.length
}

const withEarlier = `
  select distinct unnest(array[n.number, earlier.number]) as number from contact n
  left join contact earlier on earlier.resident_id = n.resident_id and earlier.service_code = n.service_code
    and earlier.happened_at between n.happened_at - interval '7 days' and n.happened_at and earlier.number <> n.number
  where n.number = any ($1::bigint[])`

/** A contact makes those of the week before it repeated ones. */
async function refreshContacts(tx: Queryable, numbers: readonly number[]): Promise<void> {
  const touched = await tx.query<{ number: number | null }>('facts.contacts-touched', withEarlier, [numbers])
  await tx.query('facts.contacts', dirtyContactMonths, [touched.flatMap((row) => row.number ?? [])])
}

/** Facts are written by one process at a time, so that a slow writer cannot put back what a quicker one has seen change. */
export async function holdFacts(tx: Queryable): Promise<boolean> {
  return (await tx.one<{ held: boolean }>('facts.hold', 'select pg_try_advisory_xact_lock(727467) as held'))!.held
}


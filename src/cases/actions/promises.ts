import { CalendarNotLoaded } from '../../calendar/index.ts'
import type { Calendars } from '../../calendar/index.ts'
import { addDays, day, dayOf, endOfDay, writeDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import type { Officer } from '../../staff/index.ts'
import { promiseBroken } from '../events/promise-broken.ts'
import { promiseChanged } from '../events/promise-changed.ts'
import { promiseFulfilled } from '../events/promise-fulfilled.ts'
import { promiseGiven } from '../events/promise-given.ts'
import { together } from '../rules/refusal.ts'
import { changeCase, keyOf } from './change-case.ts'
import type { CaseKey, Outcome, Refusal } from './change-case.ts'

export interface DateForResident {
  /** YYYY-MM-DD */
  by: string
  /** What we will have done by then: "We will inspect it". */
  what: string
  reason: string
}

/** What the field on the desk offers as well. */
const furthestDays = 400

// beyond the years whose bank holidays are known any day may stand
function isDayOff(on: Day, calendars: Calendars): boolean {
  try {
    return !calendars.calendar('ENG-CODE').isWorkingDay(on)
  } catch (error) {
    if (error instanceof CalendarNotLoaded) return false
    throw error
  }
}

function readDate(given: Omit<DateForResident, 'reason'>, now: Date, calendars: Calendars): { on: Day; what: string } | Refusal {
  const [on, what] = [readDay(given.by, now, calendars), readWhat(given.what.trim())]
  if (typeof on === 'string' && typeof what === 'string') return { on, what }
  return together(typeof on !== 'string' && on, typeof what !== 'string' && what)!
}

// the length first: the closing dots of a very long text take long to find
function readWhat(typed: string): string | Refusal {
  if (typed.length > 300) return { refused: 'promise/too-long', advice: 'Say it in 300 characters or fewer.', field: 'what' }
  return typed.replace(/[.:]+$/, '') || { refused: 'promise/no-words', advice: 'Say what will be done by that date, as the resident will read it.', field: 'what' }
}

function readDay(typed: string, now: Date, calendars: Calendars): Day | Refusal {
  try {
    const on = day(typed)
    if (on >= dayOf(now) && on <= addDays(dayOf(now), furthestDays)) {
      return isDayOff(on, calendars) ? { refused: 'promise/day-off', advice: `Choose a working day: ${writeDay(on, 'long')} is not one.`, field: 'by' } : on
    }
  } catch {
    // falls to the same advice: what was typed is no date
  }
  return { refused: 'promise/no-date', advice: `Enter a date from today on, within ${furthestDays} days.`, field: 'by' }
}

const particulars = (on: Day, what: string, number: number, calendars: Calendars) => ({
  number, due: endOfDay(on).toISOString(), words: `${what}: by ${writeDay(on, 'long')}.`, calendar: 'ENG-CODE', calendarVersion: calendars.version,
})

/** Changes the date told to the resident: only with a reason, and the resident is written to. */
export async function changePromise(tools: Tools & { calendars(): Promise<Calendars> }, officer: Officer, key: CaseKey, given: DateForResident): Promise<Outcome> {
  const calendars = await tools.calendars()
  return changeCase(tools, keyOf(key), { officer, move: 'change-promise' }, ({ promises, now }) => {
    const read = readDate(given, now, calendars)
    const reason = given.reason.trim()
    const unsaid = !reason && { refused: 'promise/no-reason', advice: 'Say why the date changes. The resident will read it.', field: 'reason' }
    if ('refused' in read || unsaid) return together('refused' in read && read, unsaid)!
    return [promiseChanged.happen({ ...particulars(read.on, read.what, promises.length + 1, calendars), reason })]
  })
}

/** Gives a date where there was none. */
export async function givePromise(tools: Tools & { calendars(): Promise<Calendars> }, officer: Officer, key: CaseKey, given: Omit<DateForResident, 'reason'>): Promise<Outcome> {
  const calendars = await tools.calendars()
  return changeCase(tools, keyOf(key), { officer, move: 'give-promise' }, ({ promises, now }) => {
    const read = readDate(given, now, calendars)
    return 'refused' in read ? read : [promiseGiven.happen(particulars(read.on, read.what, promises.length + 1, calendars))]
  })
}

export async function fulfilPromise(tools: Tools, officer: Officer, key: CaseKey, what: string): Promise<Outcome> {
  return changeCase(tools, keyOf(key), { officer, move: 'done-as-promised' }, () => (what.trim()
    ? [promiseFulfilled.happen({ what: what.trim() })]
    : { refused: 'promise/no-what', advice: 'Say what was done. The resident will read it.', field: 'what' }))
}

/** Marks every promise broken whose moment has passed while its case is open. Idempotent; a job runs it every minute. */
export async function markBrokenPromises(tools: Tools): Promise<number> {
  const due = await tools.db.query<{ case_id: number; number: number }>('cases.newly-broken', `
    select p.case_id, p.number from promise p join case_file c on c.id = p.case_id
    where p.state = 'open' and p.due_at < $1 and c.closed_at is null and c.paused_at is null order by p.due_at limit 1000`, [tools.clock.now()])
  for (const { case_id: id, number } of due) {
    await changeCase(tools, { id }, { actor: 'system' }, ({ caseFile, promises, now }) => {
      const promise = promises.find((one) => one.number === number)
      const passed = promise?.state === 'open' && promise.due_at < now && caseFile.state !== 'closed' && caseFile.paused_at === null
      return passed ? [promiseBroken.happen({ number })] : []
    })
  }
  return due.length
}

import type { Calendars, HolidayChange } from '../../calendar/index.ts'
import { writeDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { ClockRun } from '../../procedures/run-clocks.ts'
import type { Complaint, DateMoved } from '../complaint.ts'
import { clockOfState } from './next-promise.ts'
import { lastDayOf, stateNamed } from './procedure-of.ts'
import type { Followed } from './procedure-of.ts'

/** The day that the resident goes by now: ours to do the next thing, or theirs to ask for more. */
export interface ToldDay {
  readonly on: Day
  readonly run: ClockRun
  /** What happens by then, as the resident reads it. */
  readonly what: string
}

export function toldDay(complaint: Complaint, { version }: Followed, clocks: readonly ClockRun[]): ToldDay | undefined {
  const run = clockOfState(complaint, version, clocks)
  const on = run && !run.ended && (run.binds === 'council' || complaint.answered !== null) ? lastDayOf(run) : null
  return run && on ? { on, run, what: stateNamed(version, complaint.state).resident } : undefined
}

/** Why a date moved with the list of bank holidays: the days that came on it or left it, within the time that was counted. */
export function holidayReason(changes: readonly HolidayChange[], { run, on }: ToldDay, { was, calendars }: { was: Day; calendars: Calendars }): string {
  const { divisions } = calendars.calendar(run.calendar as Parameters<Calendars['calendar']>[0]).definition
  const last = was > on ? was : on
  const met = changes.filter((each) => divisions.includes(each.division) && each.day >= run.starts && each.day <= last)
  const words = [...new Map(met.map((each) => [each.day, `${writeDay(each.day, 'long')} is ${each.change === 'added' ? 'now' : 'no longer'} a bank holiday (${each.title})`])).values()]
  return words.length > 0 ? words.join(', and ') : 'the list of bank holidays changed'
}

/** The letter that tells of a date that moved without anyone's step. */
export function newDateLetter({ run, what }: ToldDay, moved: DateMoved, today: Day): { title: string; text: string } {
  const theirs = run.binds === 'resident'
  const how = moved.now > moved.was ? 'later' : 'earlier'
  const now = theirs ? `If you are not happy with our answer, you can ask us to look again until ${writeDay(moved.now, 'long')}.` : `${what} by ${writeDay(moved.now, 'long')}.`
  const passed = !theirs && moved.now < today ? ['That day has passed, so we are late. We are sorry. We do it as soon as we can.'] : []
  return {
    title: theirs ? 'A new last day to ask us to look again' : 'A new date',
    text: [now, `Before, we told you ${writeDay(moved.was, 'long')}. The date is ${how} because ${moved.because}.`, ...passed, 'You need not do anything about this.'].join('\n\n'),
  }
}

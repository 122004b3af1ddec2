import { dueDay } from '../../calendar/index.ts'
import type { Refusal } from '../../cases/index.ts'
import { dayOf, writeDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Move } from '../../procedures/contract.ts'
import type { HeldComplaint } from '../actions/change-complaint.ts'
import { pointsOf, pointsWithoutFinding } from './findings.ts'
import { clockOfState } from './next-promise.ts'
import { cite, lastDayOf, stageNamed } from './procedure-of.ts'

/** A step whose letter tells of certain findings only is refused where the points have others. */
export function findingFits({ complaint, followed }: HeldComplaint, { finds }: Move): Refusal | undefined {
  if (!finds || pointsWithoutFinding(complaint).length > 0) return undefined
  const found = pointsOf(complaint).map(({ finding }) => finding!)
  const fits = (!finds.each || found.every((each) => finds.each!.includes(each))) && (!finds.some || found.some((each) => finds.some!.includes(each)))
  return fits ? undefined : { refused: 'complaint/finding-fits', advice: `${finds.otherwise} (${cite(followed.procedure, finds.clause)}).`, field: `finding-${pointsOf(complaint)[0]!.n}` }
}

/** What passes on a person's words to others waits for their word. */
export function agreedTo({ followed }: HeldComplaint, { onlyIfAgreed }: Move, agreed: boolean): Refusal | undefined {
  return onlyIfAgreed && !agreed ? { refused: 'complaint/not-agreed-to', advice: `Only if the person agrees (${cite(followed.procedure, onlyIfAgreed)}). Else answer, and say whom they can ask.`, field: 'agreed' } : undefined
}

/** The day that is agreed lies before the limit of the law. */
export function dayAgreed({ complaint, followed, clocks, now }: HeldComplaint, { tellsDay }: Move, until: Day | null): Refusal | undefined {
  const latest = tellsDay ? clocks.find((run) => run.stage === complaint.stage && run.clock === 'respond') : undefined
  const last = latest && lastDayOf(latest)
  if (!latest || !last || (until && until >= dayOf(now) && until <= last)) return undefined
  const clause = stageNamed(followed.version, complaint.stage).clocks.find(({ id }) => id === latest.clock)!.clause
  return { refused: 'complaint/agreed-day', advice: `Enter by when you answer, as agreed: from today to ${writeDay(last)} (${cite(followed.procedure, clause)}).`, field: 'until' }
}

/** What ends because the resident did not act waits for their last day; what tells why we are late, for ours. */
export function notBeforeTheirTime(held: HeldComplaint, move: Move): Refusal | undefined {
  const { complaint, followed, clocks, now } = held
  const run = move.afterTime ? clockOfState(complaint, followed.version, clocks) : undefined
  const isOpen = run !== undefined && !run.ended
  const last = isOpen ? lastDayOf(run) : silenceEnds(held, move)
  if (!last || dayOf(now) > last) return undefined
  return isOpen && run.binds === 'council' ? { refused: 'complaint/not-late', advice: `It is not late: there is time until ${writeDay(last)}.` }
    : { refused: 'complaint/their-time', advice: `They have until ${writeDay(last)}. It can end after that.` }
}

/** Until when a question stays open, asked last or asked now. */
export function silenceEnds({ complaint, calendars }: Pick<HeldComplaint, 'complaint' | 'calendars'>, { silence }: Pick<Move, 'silence'>, asked?: Day): Day | null {
  const since = silence && (asked ?? complaint.happened.findLast(({ name }) => name === silence.since)?.at)
  return silence && since ? dueDay(silence.clock, since instanceof Date ? dayOf(since) : since, calendars) : null
}

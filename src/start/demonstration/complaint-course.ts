import type { ComplaintStep, NewComplaintEvent } from '../../complaints/index.ts'
import { addDays, dayOf, instantAt, weekday } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Procedure } from '../../procedures/contract.ts'
import type { Dice } from './dice.ts'

/** One step of a made-up complaint: when, who, and what is recorded. */
export interface CourseStep {
  readonly at: Date
  readonly by: 'officer' | 'resident'
  readonly step: ComplaintStep
  /** What this answer found. */
  readonly finding?: string
}

interface Course {
  readonly dice: Dice
  readonly procedure: Procedure
  readonly state: { id: string; at: Day }
  readonly steps: CourseStep[]
}

const points = ['Nobody did what we had said we would do.', 'The calls were not returned.', 'The person at the door was told that nothing was booked.', 'It took far too long, and nobody said why.']

/** What happens to a complaint from the day it came until `until`: as the procedure's own table lets it go, told without its letters. */
export function courseOf(dice: Dice, procedure: Procedure, received: Date, until: Date): CourseStep[] {
  const course: Course = { dice, procedure, state: { id: procedure.versions.at(-1)!.states[0].id, at: dayOf(received) }, steps: [] }
  const sortedOn = dice.whole(2, 3)
  const outcome = dice.weighted({ accepted: 88, refused: 6, 'service-request': 6 })
  if (!takes(course, 'treat-as-request') || outcome === 'accepted') accept(course, sortedOn)
  else end(course, sortedOn, outcome)
  return course.steps.filter(({ at }) => at <= until && at > received)
}

const moves = (course: Course) => course.procedure.versions.at(-1)!.moves
const takes = (course: Course, action: string) => moves(course).some((move) => move.action === action)

function later(course: Course, workingDays: number): Date {
  let on = course.state.at
  for (let left = workingDays; left > 0 || weekday(on) > 5; on = addDays(on, 1)) if (weekday(on) <= 5) left--
  course.state.at = on
  return instantAt(on, `${String(course.dice.whole(9, 16)).padStart(2, '0')}:${String(course.dice.whole(0, 59)).padStart(2, '0')}:00`)
}

/** The event of a move of the procedure's table. */
function moved(course: Course, action: string, more: { finding?: string; until?: Day; role?: string } = {}): NewComplaintEvent {
  const version = course.procedure.versions.at(-1)!
  const move = version.moves.find((each) => each.action === action)!
  const from = course.state.id
  const to = move.to === 'stay' ? from : move.to
  const state = version.states.find((each) => each.id === to)!
  course.state.id = to
  const { role = move.roles.find((each) => each !== 'resident') ?? 'resident', ...rest } = more
  return {
    event: 'moved', data: { action, from, to, stage: state.stage, role, ...(move.records ? { records: move.records } : {}), ends: state.isEnd === true, answers: move.needsFinding === true, ...rest },
  }
}

function sorted(acceptance: 'accepted' | 'refused' | 'service-request', reason: string, answers: Record<string, string>): NewComplaintEvent {
  return { event: 'sorted', data: { acceptance, answers, reason, evidence: '', clauses: [] } }
}

function accept(course: Course, days: number): void {
  const { dice } = course
  const at = later(course, days)
  const count = dice.whole(1, 2)
  const words = dice.chance(0.5) ? points : points.toReversed()
  course.steps.push({ at, by: 'officer', step: { events: [sorted('accepted', 'It is about what we did or did not do.', {}), ...words.slice(0, count).map((each, i): NewComplaintEvent => ({ event: 'point-added', data: { n: i + 1, words: each } }))], told: { what: 'Accepted as a complaint' } } })
  course.steps.push({ at: later(course, dice.chance(0.92) ? dice.whole(0, 2) : dice.whole(6, 9)), by: 'officer', step: { events: [moved(course, 'acknowledge')], told: { what: 'Acknowledged', told: 'We told you that we have your complaint and how we look at it' } } })
  if (takes(course, 'agree-plan')) course.steps.push({ at: later(course, 2), by: 'officer', step: { events: [moved(course, 'agree-plan', { until: addDays(course.state.at, 28) })], told: { what: 'Plan agreed' } } })
  answer(course, { action: 'answer', days: 10, count })
  if (!takes(course, 'escalate')) return
  if (dice.chance(0.16)) goOn(course, count)
  else course.steps.push({ at: later(course, 22), by: 'officer', step: { events: [moved(course, 'close')], told: { what: 'Closed: nothing more was asked', state: 'closed' } } })
}

function end(course: Course, days: number, outcome: 'refused' | 'service-request'): void {
  const isRefused = outcome === 'refused'
  const reason = isRefused ? 'It had our last answer a year ago.' : 'It is the first that we hear of it: the service answers.'
  const events = [sorted(outcome, reason, isRefused ? (course.dice.chance(0.6) ? { 'answered-before': 'yes' } : { ours: 'no' }) : { 'first-report': 'yes' }), moved(course, isRefused ? 'refuse' : 'treat-as-request')]
  course.steps.push({ at: later(course, days + 1), by: 'officer', step: { events, told: { what: isRefused ? 'Not accepted' : 'Handled as a request for a service', state: 'closed' } } })
}

function answer(course: Course, how: { action: string; days: number; count: number }): void {
  const { dice } = course
  const finding = dice.weighted({ upheld: 34, 'partly-upheld': 24, 'not-upheld': 42 })
  const extend = how.action === 'answer' ? 'extend' : 'extend-again'
  // not every procedure allows more time
  const isExtended = dice.chance(0.14) && takes(course, extend)
  if (isExtended) {
    const at = later(course, how.days - 2)
    const until = addDays(course.state.at, 9)
    course.steps.push({ at, by: 'officer', step: { events: [moved(course, extend, { until })], told: { what: `Extended to ${until}`, told: 'We need longer, and told you why and until when' }, why: 'A record must be found first.' } })
  }
  const days = isExtended ? dice.whole(2, 5) : dice.chance(0.86) ? dice.whole(Math.floor(how.days / 2), how.days) : how.days + dice.whole(2, 11)
  const at = later(course, days)
  const stage = course.procedure.versions.at(-1)!.states.find((state) => state.id === course.state.id)!.stage
  const findings = Array.from({ length: how.count }, (_, i): NewComplaintEvent => ({ event: 'finding-made', data: { n: i + 1, stage, finding: i === 0 ? finding : 'not-upheld', reasons: 'What the record shows.', evidence: 'The case record' } }))
  course.steps.push({ at, by: 'officer', finding, step: { events: [...findings, moved(course, how.action, { finding })], told: { what: 'Answered', told: 'We answered your complaint', state: 'closed' } } })
}

function goOn(course: Course, count: number): void {
  course.steps.push({ at: later(course, course.dice.whole(2, 12)), by: 'resident', step: { events: [moved(course, 'escalate', { role: 'resident' })], told: { what: 'Asked for stage 2', told: 'You asked us to look again', state: 'in-progress' } } })
  course.steps.push({ at: later(course, course.dice.whole(1, 3)), by: 'officer', step: { events: [moved(course, 'acknowledge-again')], told: { what: 'Stage 2 acknowledged' } } })
  answer(course, { action: 'answer-finally', days: 20, count })
}

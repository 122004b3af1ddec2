import { together } from '../../cases/index.ts'
import type { Refusal } from '../../cases/index.ts'
import { dayOf, writeDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { ClockRule, Move } from '../../procedures/contract.ts'
import type { ClockRun } from '../../procedures/run-clocks.ts'
import type { HeldComplaint } from '../actions/change-complaint.ts'
import { pointsOf, pointsWithoutFinding } from './findings.ts'
import { agreedTo, dayAgreed, findingFits, notBeforeTheirTime } from './move-conditions.ts'
import { cite, lastDayOf, roleNamed, stageNamed, stateNamed } from './procedure-of.ts'
import { standingRoles } from './roles-held.ts'

/** What was filled in for a step. */
export interface MoveGiven {
  readonly comment: string
  readonly evidence: string
  readonly until: Day | null
  /** Which of the grounds that the law names. */
  readonly ground: string
  /** The day on which it happened, when that was not just now. */
  readonly on: Day | null
  readonly agreed: boolean
  /** The service that takes it instead. */
  readonly service: string
}

type Rule = (held: HeldComplaint, move: Move, given: MoveGiven) => Refusal | undefined

const refuse = (refused: string, advice: string, field?: string): Refusal => ({ refused: `complaint/${refused}`, advice, ...(field ? { field } : {}) })

/**
 * Why a step cannot be taken now, or undefined. The rules stand in the order in which a person would look: first whether
 * it can be taken at all, then all that is wrong with what was filled in.
 */
export function moveFault(held: HeldComplaint, move: Move, given: MoveGiven): Refusal | undefined {
  for (const rule of [fromHere, byRole, afterSorting, notEarly, inWindow, notBeforeTheirTime]) {
    const fault = rule(held, move, given)
    if (fault) return fault
  }
  return together(...[found, findingFits, agreedPoints, bothNamed, panelNamed, settledAtOnce, inLimit, onDayAgreed, saidWhy, personAgrees, goesSomewhere, notBeforeLast].map((rule) => rule(held, move, given)))
}

const fromHere: Rule = ({ complaint, followed }, move) => {
  if (move.from.includes(complaint.state)) return undefined
  const now = stateNamed(followed.version, complaint.state).name
  return beginsStage(followed, move) ? refuse('too-early', `This can be asked for when there is an answer. It stands at “${now}”.`) : refuse('not-now', `This cannot be done at “${now}”.`)
}

/** The stage that a step opens. */
export function beginsStage({ version }: HeldComplaint['followed'], move: Move) {
  return version.stages.find((stage, i) => i > 0 && stage.begins === move.records)
}

const byRole: Rule = ({ followed, roles }, move) => {
  if (roles.includes('system') || move.roles.some((role) => roles.includes(role))) return undefined
  const named = move.roles.filter((role) => !standingRoles.includes(role) && role !== 'resident').map((role) => roleNamed(followed.version, role).title)
  return refuse('role', named.length > 0 ? `Only this role does it: ${named.join(', or ')}. Name who that is first.` : 'Only those who lead on this procedure do it.', 'role')
}

const beforeSorting: readonly string[] = ['refuse', 'treat-as-request', 'pass-on', 'resolve-informally', 'withdraw', 'send-on', 'transfer']

/** An answer, a refusal of what was asked for too, comes after sorting. */
export const waitsForSorting = (move: Move) => !beforeSorting.includes(move.action) || move.records === 'answered'

const afterSorting: Rule = ({ complaint, roles }, move) => (complaint.acceptance === 'undecided' && waitsForSorting(move) && !roles.includes('resident')
  ? refuse('sort-first', 'Decide first whether this procedure takes it: answer the questions under “Sort”.') : undefined)

// "If it is not settled in time, the person may go on": while time is left, the stage is finished first.
const notEarly: Rule = ({ complaint, followed, clocks, now }, move) => {
  const stage = beginsStage(followed, move)
  if (!stage || stage.id === complaint.stage) return undefined
  const running = clocks.find((run) => run.stage === complaint.stage && run.clock === 'respond' && !run.ended)
  const last = running && lastDayOf(running)
  if (!last || dayOf(now) > last) return undefined
  return refuse('too-early', `There is still time for our answer, until ${writeDay(last)}. After that, or with the answer, the next stage can be asked for.`)
}

const inWindow: Rule = ({ complaint, followed, clocks, roles, now }, move) => {
  if (!roles.includes('resident') || !beginsStage(followed, move)) return undefined
  const window = clocks.find((run) => run.stage === complaint.stage && run.binds === 'resident' && !run.ended)
  const last = window && lastDayOf(window)
  if (!last || dayOf(now) <= last) return undefined
  return refuse('too-late', `The last day to ask was ${writeDay(last)}. Write to us all the same: a person decides whether we still look at it.`)
}

/** The clock that a step extends: the one of this stage that may be extended and runs. `from` is the last day as the person was told it. */
export function extendable({ complaint, followed, clocks }: Pick<HeldComplaint, 'complaint' | 'followed' | 'clocks'>): { rule: ClockRule; run: ClockRun; from: Day | null } | undefined {
  const rules = stageNamed(followed.version, complaint.stage).clocks
  const runOf = (rule: ClockRule) => clocks.find((each) => each.stage === complaint.stage && each.clock === rule.id && !each.ended)
  const told = rules.filter((rule) => rule.told).map(runOf).find(Boolean)
  for (const rule of rules) {
    const run = rule.extension && runOf(rule)
    if (run) return { rule, run, from: (told && lastDayOf(told)) ?? lastDayOf(run) }
  }
  return undefined
}

const personAgrees: Rule = (held, move, { agreed }) => agreedTo(held, move, agreed)

const onDayAgreed: Rule = (held, move, { until }) => dayAgreed(held, move, until)

const inLimit: Rule = (heldNow, move, given) => (move.records === 'extended' ? extensionFault(heldNow, given) : undefined)

function extensionFault(heldNow: HeldComplaint, { until, ground, agreed }: MoveGiven): Refusal | undefined {
  const found = extendable(heldNow)
  const last = found && lastDayOf(found.run)
  if (!found?.from || !last) return refuse('no-clock', 'No time runs that could be made longer.')
  const { rule, run, from } = found
  const clause = cite(heldNow.followed.procedure, rule.extension!.clause)
  if (dayOf(heldNow.now) > last) return refuse('extension-late', `An extension counts only if it is told before the old date ends. That was ${writeDay(last)} (${clause}). Answer as soon as you can, and say sorry.`, 'until')
  return together(newDayFault(run, from, { until, clause }), groundFault(rule.extension!, { ground, agreed, clause }))
}

function newDayFault(run: ClockRun, from: Day, { until, clause }: { until: Day | null; clause: string }): Refusal | undefined {
  if (!until || until <= from) return refuse('extension-date', `Choose a date after ${writeDay(from)}.`, 'until')
  return run.extendedDue && until > run.extendedDue ? refuse('extension-far', `The furthest that it can go is ${writeDay(run.extendedDue)} (${clause}).`, 'until') : undefined
}

function groundFault({ reasons, byAgreement }: NonNullable<ClockRule['extension']>, { ground, agreed, clause }: { ground: string; agreed: boolean; clause: string }): Refusal | undefined {
  return together(
    reasons.length > 0 && !reasons.includes(ground) && refuse('extension-ground', `Only for one of these reasons (${clause}). Choose which.`, 'ground'),
    byAgreement && !agreed && refuse('extension-agreed', `Only if the person has agreed to it (${clause}).`, 'agreed'),
  )
}

const saidWhy: Rule = ({ followed, complaint }, move, { comment, evidence }) => {
  const unsaid = move.needsComment && !comment.trim() && refuse('why', 'Say why. It is kept, and read by whoever looks at this later.', 'comment')
  const refuses = move.action === 'refuse' && move.records === undefined
  const clause = cite(followed.procedure, followed.version.acceptance.refusal[0]?.clause ?? '')
  return together(unsaid, refuses && complaint.acceptance !== 'accepted' && !evidence.trim() && refuse('evidence', `A refusal needs evidence for its reason (${clause}).`, 'evidence'))
}

const found: Rule = ({ complaint }, move) => {
  if (!move.needsFinding) return undefined
  if (pointsOf(complaint).length === 0) return refuse('no-points', 'Write down the points first: each needs an answer.', 'points')
  const open = pointsWithoutFinding(complaint)
  return open.length > 0 ? refuse('no-finding', `These points have no finding with reasons at this stage: ${open.map((point) => point.n).join(', ')}.`, 'points') : undefined
}

const agreedPoints: Rule = ({ complaint }, move) => (move.records === 'agreed' && (pointsOf(complaint).length === 0 || pointsOf(complaint).some((point) => !point.agreed))
  ? refuse('not-agreed', 'Every point must be agreed with the person first.', 'points') : undefined)

/** SI 2006/1738: an investigating officer and an independent person, both named in the letter that starts stage 2. */
const bothNamed: Rule = ({ complaint, followed }, move) => {
  const missing = move.action === 'report' || move.letter === 'statement' ? ['investigator', 'independent-person'].filter((role) => !holders(complaint, role).length) : []
  return missing.length > 0 ? refuse('not-named', `Name these first: ${missing.map((role) => roleNamed(followed.version, role).title).join(', ')}.`, 'role') : undefined
}

const panelNamed: Rule = ({ complaint, followed }, move) => {
  if (move.records !== 'panel-met') return undefined
  const panel = holders(complaint, 'panel')
  if (panel.length === 3 && panel.filter((member) => member.chairs).length === 1) return undefined
  return refuse('panel', `A panel is three independent people, one of them in the chair (${cite(followed.procedure, 'panel-members')}). ${panel.length} named.`, 'role')
}

function holders(complaint: HeldComplaint['complaint'], role: string) {
  return complaint.roles.filter((each) => each.role === role && each.stage === complaint.stage && each.round === complaint.round && each.ended === null)
}

/** SI 2009/309 reg 8, SI 2012/3094: said, not written, and settled by the end of the next working day. */
const settledAtOnce: Rule = ({ complaint, calendars, now, followed }, move) => {
  if (move.action !== 'resolve-informally') return undefined
  const clause = cite(followed.procedure, followed.version.acceptance.checks.find(({ id }) => id === 'settled')?.clause ?? '')
  if (!complaint.oral) return refuse('not-oral', `It came in writing, so it is a complaint (${clause}).`)
  const last = calendars.calendar('ENG-STAT').addWorkingDays(dayOf(complaint.received), 1)
  return dayOf(now) > last ? refuse('not-at-once', `That was possible until ${writeDay(last)}, the next working day (${clause}). Now it is a complaint.`) : undefined
}

/** Steps that hand the matter to a service: a case is opened there, so that nothing is lost. */
export const handsOn: readonly string[] = ['treat-as-request', 'pass-on']

const goesSomewhere: Rule = (_held, move, { service }) => (handsOn.includes(move.action) && !service ? refuse('service', 'Choose the service that takes it. A case is opened there.', 'service') : undefined)

const notBeforeLast: Rule = ({ complaint, now }, _move, { on }) => {
  const last = complaint.happened.at(-1)
  if (on && on > dayOf(now)) return refuse('future', 'This day has not come yet.', 'on')
  return on && last && on < dayOf(last.at) ? refuse('before', `This cannot have happened before ${writeDay(dayOf(last.at))}, when the last step was.`, 'on') : undefined
}

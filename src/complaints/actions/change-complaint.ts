import { changeCaseIn, letterGiven, letterSent, procedureStep } from '../../cases/index.ts'
import type { CaseFile, CaseKey, CasePromise, NewEvent, Outcome, ProcedureStep, Refusal, Who } from '../../cases/index.ts'
import { dayOf, endOfDay, writeDay } from '../../platform/time/index.ts'
import type { Calendars } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import type { ClockRun } from '../../procedures/run-clocks.ts'
import type { Officer } from '../../staff/index.ts'
import type { Complaint, ComplaintEvent, NewComplaintEvent } from '../complaint.ts'
import { mayOpenComplaint } from '../rules/may-open.ts'
import { nextDate } from '../rules/next-promise.ts'
import { clocksOf, followedBy, stateNamed } from '../rules/procedure-of.ts'
import type { Followed } from '../rules/procedure-of.ts'
import { applyComplaintEvent, projectComplaint } from '../rules/project.ts'
import { rolesHeld } from '../rules/roles-held.ts'
import { appendComplaintEvents, readComplaintEvents } from '../store/complaint-events.ts'
import { writeComplaint } from '../store/write-complaint.ts'

export type WithCalendars = Tools & { calendars(): Promise<Calendars> }

/** Who acts on a complaint. The resident acts from their own page, the system when a day has passed. */
export type Actor = { officer: Officer } | { actor: 'resident' | 'system' }

export interface HeldComplaint {
  readonly complaint: Complaint
  readonly followed: Followed
  readonly clocks: readonly ClockRun[]
  readonly caseFile: CaseFile
  /** The procedure's roles that whoever acts holds now. */
  readonly roles: readonly string[]
  readonly calendars: Calendars
  readonly now: Date
}

/** What an act comes to: what is recorded, and what the case's timeline and the resident are told. */
export interface Step {
  readonly events: readonly NewComplaintEvent[]
  readonly told: Partial<Omit<ProcedureStep, 'procedure' | 'promise'>> & { what: string }
  /** The letter goes with it: `way` other than e-mail leaves the sending to people. */
  readonly letter?: { title: string; text: string; isMailed: boolean }
  /** Why a promise that changes does so; told to the resident. */
  readonly why?: string
}

const noProcedure: Refusal = { refused: 'complaint/none', advice: 'This case follows no procedure.' }

export type Decide = (held: HeldComplaint, tx: Queryable) => Promise<Step | Refusal> | Step | Refusal

/** The one way to change a complaint: under the lock of its case, with events, rows, clocks, promise and timeline together. */
export async function changeComplaint(tools: WithCalendars, key: CaseKey | { id: number }, who: Actor, decide: Decide): Promise<Outcome> {
  const calendars = await tools.calendars()
  return tools.db.transaction((tx) => changeComplaintIn(tx, { key: typeof key === 'string' ? { ref: key } : key, who, now: tools.clock.now(), calendars }, decide))
}

export interface Change {
  readonly key: { readonly ref: string; readonly seen?: number } | { readonly id: number }
  readonly who: Actor
  readonly now: Date
  readonly calendars: Calendars
}

export async function changeComplaintIn(tx: Queryable, { key, who, now, calendars }: Change, decide: Decide): Promise<Outcome> {
  const by: Who = 'officer' in who ? { admitted: who.officer } : who
  return changeCaseIn(tx, now, { key, who: by, decide: async ({ caseFile, promises }) => {
    const events = await readComplaintEvents(tx, caseFile.id)
    if (events.length === 0) return noProcedure
    const complaint = projectComplaint(caseFile.id, events)
    if ('officer' in who && !mayOpenComplaint(who.officer, caseFile, complaint)) return { refused: 'case/not-found', advice: 'There is no such case, or it is not for your team.' }
    const followed = followedBy(complaint)
    const clocks = clocksOf(complaint, followed, calendars)
    const roles = 'officer' in who ? rolesHeld(who.officer, complaint, caseFile) : [who.actor]
    const step = await decide({ complaint, followed, clocks, caseFile, roles, calendars, now }, tx)
    if ('refused' in step) return step
    return record(tx, { complaint, caseFile, promises, now, calendars, by: 'officer' in who ? `officer:${who.officer.id}` : who.actor }, step)
  } })
}

interface Before {
  readonly complaint: Complaint
  readonly caseFile: CaseFile
  readonly promises: readonly CasePromise[]
  readonly now: Date
  readonly calendars: Calendars
  readonly by: string
}

/** Appends the events, writes the rows that they make, and says what the case's own timeline shows of it. */
export async function record(tx: Queryable, before: Before, step: Step): Promise<readonly NewEvent[]> {
  const { now, by, calendars } = before
  const fresh = step.events.map((event, i): ComplaintEvent => ({ seq: (before.complaint.events ?? 0) + i + 1, event: event.event, at: event.at ?? now, by, writtenAt: now, data: event.data }))
  const after = fresh.reduce(applyComplaintEvent, before.complaint)
  const followed = followedBy(after)
  const clocks = clocksOf(after, followed, calendars)
  await appendComplaintEvents(tx, after.caseId, fresh)
  await writeComplaint(tx, after, clocks, { today: dayOf(now), calendarVersion: calendars.version })
  return [caseEvent(before, { after, clocks, followed }, step)]
}

// the subject of an e-mail, which someone else may see
const privateTitle = 'News on your request'

function caseEvent(before: Before, { after, clocks, followed }: { after: Complaint; clocks: readonly ClockRun[]; followed: Followed }, step: Step): NewEvent {
  const { caseFile } = before
  const state = step.told.state ?? stateOfCase(caseFile, before.complaint, after, clocks)
  const data: ProcedureStep = { ...step.told, procedure: after.procedure, state, ...promiseChange(before, { after, clocks, followed, state, step }) }
  if (!step.letter) return procedureStep.happen(data)
  const letter = { ...data, title: step.letter.isMailed && caseFile.restricted_to !== null ? privateTitle : step.letter.title, text: step.letter.text }
  return step.letter.isMailed ? letterSent.happen(letter) : letterGiven.happen(letter)
}

/** An answer closes the case until the resident asks for more; a clock that waits for them makes it wait. */
function stateOfCase(caseFile: CaseFile, before: Complaint, after: Complaint, clocks: readonly ClockRun[]): ProcedureStep['state'] {
  if (after.ended || (after.answered !== null && after.answered !== before.answered)) return 'closed'
  const moved = after.state !== before.state || after.round !== before.round || after.happened.length !== before.happened.length
  if (!moved) return caseFile.state
  return clocks.some((run) => run.stage === after.stage && run.waitsFor && !run.ended) ? 'waiting-for-resident' : 'in-progress'
}

interface Next {
  readonly after: Complaint
  readonly clocks: readonly ClockRun[]
  readonly followed: Followed
  readonly state: ProcedureStep['state']
  readonly step: Step
}

/** The case's promise follows the council's next clock: kept when that is met, changed with its reason when it moves. */
function promiseChange({ promises, caseFile, calendars, complaint }: Before, next: Next): Pick<ProcedureStep, 'ends' | 'promise'> {
  const running = promises.find((promise) => promise.state === 'open' || promise.state === 'broken')
  const date = next.state === 'closed' ? undefined : nextDate(next.after, next.followed.version, next.clocks)
  const ends = running ? { ends: endOf(complaint, next) } : {}
  if (!date) return next.state !== caseFile.state || next.after.state !== complaint.state ? ends : {}
  const due = endOfDay(date.on)
  const words = `${date.what}: by ${writeDay(date.on, 'long')}.`
  if (running?.words === words && caseFile.due_at?.getTime() === due.getTime()) return {}
  return { ...ends, promise: { number: promises.length + 1, due: due.toISOString(), words, calendar: date.calendar, calendarVersion: calendars.version } }
}

function endOf(complaint: Complaint, { after, clocks, state, step }: Next): NonNullable<ProcedureStep['ends']> {
  if (state === 'closed') return step.told.outcome === 'withdrawn' ? { how: 'withdrawn', reason: 'You took it back.' } : { how: 'answered' }
  const by = after.round === complaint.round ? stateNamed(followedBy(complaint).version, complaint.state).by : undefined
  const met = clocks.some((run) => run.stage === complaint.stage && run.clock === by && run.ended)
  return met ? { how: 'answered' } : { how: 'withdrawn', reason: step.why ?? (state === 'waiting-for-resident' ? 'We wait for your answer.' : 'Another date holds now.') }
}

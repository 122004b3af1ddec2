import type { CaseKey, CaseOutcome, Outcome, Refusal } from '../../cases/index.ts'
import { dayOf, instantAt } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { eachFault, residentOfCase, together } from '../../cases/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import type { Move, State } from '../../procedures/contract.ts'
import type { Acceptance, Complaint, EventData, NewComplaintEvent, Way } from '../complaint.ts'
import { findingOfAll } from '../rules/findings.ts'
import { letterFaults, letterText, readingOf } from '../rules/letter-faults.ts'
import { letterOf, letterParts } from '../rules/letter-parts.ts'
import type { LetterPart } from '../rules/letter-parts.ts'
import { beginsStage, handsOn, moveFault } from '../rules/move-faults.ts'
import type { MoveGiven } from '../rules/move-faults.ts'
import { cite, moveNamed, stateNamed } from '../rules/procedure-of.ts'
import { refusalGrounds } from '../rules/refusal-grounds.ts'
import { groundOf } from './letter-ground.ts'
import { openBeside } from './open-beside.ts'
import { takeBackAction } from '../rules/project.ts'
import { tellTakenBack } from './take-back.ts'
import { changeComplaint } from './change-complaint.ts'
import type { Actor, HeldComplaint, Step } from './change-complaint.ts'

export interface Moving extends MoveGiven {
  readonly action: string
  /** Part of the letter -> its words; a part that is not given is built as the page builds it. */
  readonly parts: Readonly<Record<string, string>>
  readonly way: Way
}

export const nothingGiven: Omit<Moving, 'action'> = { comment: '', evidence: '', until: null, ground: '', on: null, agreed: false, service: '', parts: {}, way: 'email' }

/** One step of a procedure: checked against its rules, recorded, its letter checked and sent, all at once or not at all. */
export async function makeMove(tools: CouncilTools, key: CaseKey | { id: number }, who: Actor, moving: Moving): Promise<Outcome> {
  return changeComplaint(tools, key, who, async (held, tx) => {
    const move = moveNamed(held.followed.version, moving.action)
    if (!move) return { refused: 'complaint/no-move', advice: 'This procedure has no such step.' }
    const fault = moveFault(held, move, moving)
    if (fault && !eachFault(fault).every((each) => each.field)) return fault
    const parts = await filledParts(tools, tx, { held, move, moving, who })
    const unfit = together(fault, await letterFault(tx, held, parts, moving))
    if (unfit) return unfit
    const step = move.action === takeBackAction ? await tellTakenBack(tools, held, stepOf(held, move, { moving, parts })) : stepOf(held, move, { moving, parts })
    const beside = handsOn.includes(move.action) ? await openBeside(tools, tx, { held, service: moving.service }) : undefined
    if (beside && 'refused' in beside) return beside
    return beside ? { ...step, events: [beside, ...step.events] } : step
  })
}

/** The letter's parts as they were sent, or as they are built where nothing was sent for them. */
export async function filledParts(tools: CouncilTools, db: Queryable, { held, move, moving, who }: { held: HeldComplaint; move: Move; moving: Moving; who: Actor }): Promise<LetterPart[]> {
  const { until, service } = moving
  const built = letterParts(await groundOf(tools, db, { held, move, who, comment: whyOf(moving), until, service }))
  return built.map((part) => ({ ...part, text: moving.parts[part.id] ?? part.text }))
}

async function letterFault(tx: Queryable, { caseFile, complaint, followed }: HeldComplaint, parts: readonly LetterPart[], moving: Moving): Promise<Refusal | undefined> {
  const letter = moveLetter(followed, moving.action)
  if (!letter) return undefined
  const unfit = letterFaults(parts).map(({ part, advice }): Refusal => ({ refused: 'complaint/letter', advice, field: `part-${part}` }))
  return together(...unfit, moving.way === 'email' && (await mailFault(tx, caseFile, complaint)))
}

async function mailFault(tx: Queryable, caseFile: HeldComplaint['caseFile'], complaint: Complaint): Promise<Refusal | undefined> {
  if (caseFile.restricted_to !== null) return { refused: 'complaint/private', advice: 'This is private, so it does not go by e-mail. Choose post, in person or phone, and print it.', field: 'way' }
  if (complaint.died !== null && !complaint.representative) return { refused: 'complaint/died', advice: 'The resident has died. Send it to whoever goes on for them, by post.', field: 'way' }
  const resident = await residentOfCase(tx, caseFile)
  return resident?.email ? undefined : { refused: 'complaint/no-address', advice: 'No e-mail address is known. Choose post, in person or phone.', field: 'way' }
}

function moveLetter(followed: HeldComplaint['followed'], action: string) {
  const move = moveNamed(followed.version, action)!
  return letterOf({ move, followed })
}

function stepOf(held: HeldComplaint, move: Move, { moving, parts }: { moving: Moving; parts: readonly LetterPart[] }): Step {
  const { complaint, followed } = held
  const to = stateNamed(followed.version, move.to === 'stay' ? complaint.state : move.to)
  const letter = letterOf({ move, followed })
  const data = movedData(held, move, { moving, to })
  const outcome = outcomeOf(move, data.ends || data.answers)
  const events: NewComplaintEvent[] = [
    ...sortedBy(held, move, moving), { event: 'moved', data, at: whenOf(held, moving.on) },
    ...(letter ? [letterEvent(complaint, { id: letter.id, title: letter.title, parts, way: moving.way })] : []),
  ]
  const told = { what: move.label, ...toldOf(to, move, held), ...(outcome ? { outcome } : {}) }
  if (!letter) return { events, told: { ...told, ...(moving.comment ? { text: moving.comment } : {}) } }
  return { events, told, letter: { title: letter.title, text: letterText(parts), isMailed: moving.way === 'email' }, ...(move.records === 'extended' ? { why: whyOf(moving) } : {}) }
}

const whyOf = ({ ground, comment }: Moving) => [comment.includes(ground) ? '' : ground, comment.trim()].filter(Boolean).join('. ')

function movedData({ complaint, roles }: HeldComplaint, move: Move, { moving, to }: { moving: Moving; to: State }): EventData['moved'] {
  const finding = move.needsFinding ? findingOfAll(complaint) : undefined
  const comment = whyOf(moving)
  return {
    action: move.action, from: complaint.state, to: to.id, stage: to.isEnd ? complaint.stage : to.stage, role: move.roles.find((role) => roles.includes(role)) ?? 'system',
    ends: to.isEnd === true, answers: move.records === 'answered', ...(move.records ? { records: move.records } : {}),
    ...(moving.until && (move.records === 'extended' || move.tellsDay) ? { until: moving.until } : {}), ...(comment ? { comment } : {}), ...(finding ? { finding } : {}),
  }
}

function toldOf(to: { residentName: string }, move: Move, { followed, complaint }: HeldComplaint): { told?: string } {
  if (move.letter) return { told: `We wrote to you: ${letterOf({ move, followed })!.title}` }
  return move.to !== 'stay' && move.to !== complaint.state ? { told: to.residentName } : {}
}

/** Just now; or on an earlier day, after the step before it. */
function whenOf({ complaint, now }: HeldComplaint, on: Day | null): Date {
  const last = complaint.happened.at(-1)?.at ?? complaint.received
  if (!on || on === dayOf(now)) return now
  return new Date(Math.max(instantAt(on, '12:00').getTime(), last.getTime() + 1))
}

const acceptedAs: Readonly<Record<string, Acceptance>> = {
  refuse: 'refused', 'treat-as-request': 'service-request', 'pass-on': 'service-request', 'resolve-informally': 'resolved-informally', 'send-on': 'sent-on', transfer: 'sent-on',
}

/** Steps that end it before it was looked at are decisions not to accept it: each is counted, with the question that decided. */
function sortedBy({ complaint, followed }: HeldComplaint, move: Move, moving: Moving): NewComplaintEvent[] {
  const acceptance = move.records === undefined && complaint.acceptance !== 'accepted' ? acceptedAs[move.action] : undefined
  const ground = acceptance === 'refused' ? refusalGrounds(followed.version).find(({ words }) => words === moving.ground) : undefined
  return acceptance ? [{ event: 'sorted', data: { acceptance, answers: ground?.answers ?? {}, reason: whyOf(moving), evidence: moving.evidence, clauses: ground ? [cite(followed.procedure, ground.clause)] : [] } }] : []
}

function letterEvent(complaint: Complaint, { id, title, parts, way }: { id: string; title: string; parts: readonly LetterPart[]; way: Way }): NewComplaintEvent {
  const elements = Object.fromEntries(parts.map((part) => [part.id, part.text.trim()]))
  return { event: 'letter-sent', data: { n: complaint.letters.length + 1, stage: complaint.stage, letter: id, title, text: letterText(parts), elements, way, readingAge: readingOf(parts).readingAge } }
}

const outcomes: Readonly<Record<string, CaseOutcome>> = { withdraw: 'withdrawn', refuse: 'cannot', lapse: 'cannot', 'send-on': 'not-ours', transfer: 'not-ours' }

function outcomeOf(move: Move, closes: boolean): CaseOutcome | undefined {
  return closes ? (outcomes[move.action] ?? 'answered') : undefined
}

/** The step by which a resident asks for the next stage, if the procedure has one here. */
export function nextStageMove({ complaint, followed }: Pick<HeldComplaint, 'complaint' | 'followed'>): Move | undefined {
  return followed.version.moves.find((move) => move.from.includes(complaint.state) && move.roles.includes('resident') && beginsStage(followed, move) !== undefined)
}

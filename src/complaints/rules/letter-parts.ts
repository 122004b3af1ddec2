import { dayOf, writeDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Ending, Letter, Move } from '../../procedures/contract.ts'
import type { Complaint, Point } from '../complaint.ts'
import { findingsOf, pointsOf } from './findings.ts'
import { silenceEnds } from './move-conditions.ts'
import { clockOfState, nextDate } from './next-promise.ts'
import { clocksOf, lastDayOf, letterNamed, stageNamed, stateNamed } from './procedure-of.ts'
import type { Followed } from './procedure-of.ts'
import type { Calendars } from '../../calendar/index.ts'

/** What a letter can be built from. */
export interface LetterGround {
  readonly complaint: Complaint
  readonly followed: Followed
  readonly calendars: Calendars
  readonly now: Date
  readonly words: string
  readonly move: Move
  /** Why, as it was written for this step. */
  readonly comment: string
  /** The later date, of an extension. */
  readonly until: Day | null
  readonly signs: string
  readonly reach: { readonly phone: string; readonly address: string }
  readonly team: string
  /** What the service that takes it promises; empty when none takes it, or it promises nothing. */
  readonly theirPromise: string
  /** Who has a part in this stage, with the title of the part, in the order in which they were named. */
  readonly people: readonly { readonly name: string; readonly title: string }[]
  /** What the resident wants to come of it, in their words; empty when they did not say. */
  readonly wanted: string
  /** What was agreed to put it right, with what is done. */
  readonly remedies: readonly { readonly words: string; readonly due: Day; readonly done: boolean }[]
}

/** One part of a letter: what the code asks for, and the words that meet it. */
export interface LetterPart {
  readonly id: string
  readonly asked: string
  readonly clause: string
  readonly text: string
  /** What must stand in it whatever else does: a date, a phone number. */
  readonly must?: string
}

/** The parts of a step's letter, each filled in from what is known. What stays empty is for the officer to write. */
export function letterParts(ground: LetterGround): LetterPart[] {
  const letter = letterOf(ground)
  return letter ? letter.elements.filter(({ when }) => isAsked(when, ground.complaint)).map(({ id, words, clause }) => ({ id, asked: words, clause, ...partNamed(id, ground) })) : []
}

function isAsked(when: readonly string[] | undefined, complaint: Complaint): boolean {
  return !when || pointsOf(complaint).some(({ finding }) => finding !== null && when.includes(finding))
}

export function letterOf({ move, followed }: Pick<LetterGround, 'move' | 'followed'>): Letter | undefined {
  return move.letter === undefined ? undefined : letterNamed(followed.version, move.letter)
}

function partNamed(id: string, ground: LetterGround): Pick<LetterPart, 'text' | 'must'> {
  const made = parts[id]?.(ground) ?? ''
  return typeof made === 'string' ? { text: made } : made
}

type Part = (ground: LetterGround) => string | Pick<LetterPart, 'text' | 'must'>

const ending: Part = (ground) => {
  const [body] = ground.followed.version.endsWith
  if (!body) return ''
  return { text: `${endingWords(ground, body)}\n${body.name}: ${body.website}, phone ${body.phone}`, must: body.phone }
}

const untilWhen = / Please ask within 12 months.*$/

function endingWords(ground: LetterGround, body: Ending): string {
  const complaintAction = ground.followed.procedure.kind === 'complaint' ? ground.move : undefined
  // there is no answer yet that someone could be unhappy with
  if (complaintAction?.records === 'extended') return 'You can ask them for help and advice while we look at it. This is free, and they do not work for us.'
  const words = hasElement(ground, 'twelve-months') ? body.words.replace(untilWhen, '') : hasElement(ground, 'review') ? (body.afterReview ?? body.words) : body.words
  return complaintAction?.action === 'refuse' ? `You can ask the ${body.name} about our decision not to look at this.${words.slice(words.indexOf('. ') + 1)}` : words
}

const theComplaint: Part = ({ complaint, words }) => {
  const points = pointsOf(complaint)
  return points.length === 0 ? `You told us:\n${words.trim()}` : `You told us:\n${points.map((point, i) => `${i + 1}. ${point.words}`).join('\n')}`
}

/** Nothing until every point has its finding: half of them would read as if they were all. */
function eachPoint({ complaint, followed }: LetterGround, says: (point: Point, finding: string) => string): string {
  const points = pointsOf(complaint)
  return points.some(({ finding }) => finding === null) ? '' : points.map((point, i) => `${i + 1}. ${point.words}\n${says(point, titleOf(point.finding, followed))}`).join('\n\n')
}

const decision: Part = (ground) => eachPoint(ground, (_point, finding) => `${finding}.`)
const isGiven = ({ finding }: Point) => finding === 'given'

/** Why, of all points; of those that are not given in full, where the letter tells of what is given by itself. */
const reasons: Part = (ground) => {
  if (!ground.move.needsFinding) return ground.comment
  return reasonsOf(ground, hasElement(ground, 'given') ? (point) => !isGiven(point) : () => true)
}

function reasonsOf({ complaint }: LetterGround, told: (point: Point) => boolean): string {
  const points = pointsOf(complaint)
  if (points.length === 1) return points.filter(told).map((point) => point.reasons ?? '').join('')
  return points.flatMap((point, i) => (told(point) ? [`On point ${i + 1}: ${point.reasons ?? ''}`] : [])).join('\n\n')
}

function hasElement({ move, followed }: Pick<LetterGround, 'move' | 'followed'>, id: string): boolean {
  return letterOf({ move, followed })?.elements.some((element) => element.id === id) === true
}

const held: Part = ({ complaint }) => {
  const none = pointsOf(complaint).map(({ finding }) => finding === 'not-held')
  if (none.length === 0) return ''
  return none.every(Boolean) ? 'We do not have what you asked for.' : none.some(Boolean) ? 'We have some of what you asked for, and not the rest.' : 'We have what you asked for.'
}

const both: Part = (ground) => eachPoint(ground, (point, finding) => `${finding}. ${point.reasons ?? ''}`)

function titleOf(finding: string | null, { procedure, version }: Followed): string {
  return findingsOf(procedure, version).find((each) => each.id === finding)?.resident ?? ''
}

const date: Part = (ground) => {
  const next = dateAfter(ground)
  return next ? { text: `We answer you by ${writeDay(next, 'long')}.`, must: writeDay(next) } : ''
}

/** By when the resident is answered once this step is done. */
export function dateAfter({ complaint, followed, calendars, now, move, until: told }: LetterGround): Day | undefined {
  const after = afterMove(complaint, { followed, move, now, until: told })
  return nextDate(after, followed.version, clocksOf(after, followed, calendars))?.on
}

function afterMove(complaint: Complaint, { followed, move, now, until: told }: Pick<LetterGround, 'followed' | 'move' | 'now' | 'until'>): Complaint {
  const state = stateNamed(followed.version, move.to === 'stay' ? complaint.state : move.to)
  return { ...complaint, state: state.id, stage: state.isEnd ? complaint.stage : state.stage, happened: move.records ? [...complaint.happened, { name: move.records, at: now, ...(told && move.tellsDay ? { to: told } : {}) }] : complaint.happened }
}

const askAgain: Part = (ground) => {
  const { complaint, followed, calendars, reach } = ground
  const after = afterMove(complaint, ground)
  const window = clocksOf(after, followed, calendars).find((run) => run.stage === complaint.stage && run.binds === 'resident' && !run.ended)
  const last = window && lastDayOf(window)
  const by = last ? ` Please ask by ${writeDay(last, 'long')}.` : ''
  return { text: `If you are not happy with our answer, you can ask us to look again.${by} You need not say why. Press “I am not happy with this answer” on your page. You can also call ${reach.phone}, or write to us: ${reach.address}.`, ...(last ? { must: writeDay(last) } : {}) }
}

const remedyLines = (ground: LetterGround, done: boolean) => ground.remedies.filter((remedy) => remedy.done === done)
  .map((remedy) => (done ? `We have done this: ${remedy.words}` : `We will do this by ${writeDay(remedy.due, 'long')}: ${remedy.words}`)).join('\n')

/** What is done and what will be; the dates of what will be stand apart where the letter has a part for them. */
const remedy: Part = (ground) => {
  const apart = hasElement(ground, 'actions')
  const toDo = apart ? ground.remedies.filter(({ done }) => !done).map(({ words }) => `We will do this: ${words}`).join('\n') : remedyLines(ground, false)
  return [remedyLines(ground, true), toDo].filter(Boolean).join('\n') || nothingToPutRight(ground)
}

const stillToDo: Part = ({ remedies }) => remedies.filter(({ done }) => !done).map(({ words, due }) => `By ${writeDay(due, 'long')}: ${words}`).join('\n') || 'Nothing is left for us to do.'

const whatIsDone: Part = (ground) => {
  const toDo = ground.remedies.some(({ done }) => !done) ? 'We have not done all of it yet. We tell you when it is done.' : ''
  return [remedyLines(ground, true), toDo].filter(Boolean).join('\n') || (nothingToPutRight(ground) && 'There is nothing left for us to do.')
}

/** As they said it; of a plan, which is agreed with them, nobody can guess it. */
const wanted: Part = ({ wanted: said, move }) => {
  if (said) return `You want this to come of it:\n${said}`
  return move.records === 'agreed' ? '' : 'You have not told us yet what you want to come of it. Please tell us.'
}

/** Where no point was upheld there is nothing to put right, and the letter says so. */
function nothingToPutRight({ complaint }: LetterGround): string {
  const points = pointsOf(complaint)
  return points.length > 0 && points.every(({ finding }) => finding === 'not-upheld') ? 'We found nothing that we have to put right.' : ''
}

const complainToUs: Part = (ground) => {
  const told = ending(ground)
  const first = `If something is missing or wrong, tell us: call ${ground.reach.phone}, or write to ${ground.reach.address}.`
  return typeof told === 'string' ? told : { ...told, text: `${first}\n${told.text}` }
}

/** By when the resident must do their part, once this step is done. */
const payUntil: Part = (ground) => {
  const { complaint, followed, calendars } = ground
  const after = afterMove(complaint, ground)
  const run = clockOfState(after, followed.version, clocksOf(after, followed, calendars))
  const last = run?.binds === 'resident' ? lastDayOf(run) : null
  return last ? { text: `Please pay by ${writeDay(last, 'long')}. The days until you pay do not count in our time. If we do not have it by then, your request ends.`, must: writeDay(last) } : ''
}

/** What the officer wrote for this step, in the part that is about it. */
const saidHere: Part = ({ comment }) => comment

const said: Readonly<Record<string, Part>> = {
  until: payUntil, amount: saidHere, body: saidHere, what: saidHere, progress: saidHere,
  exemption: ({ move, comment }) => (move.records === 'extended' ? comment : ''),
  lapsed: ({ comment }) => (comment ? `${comment} You can ask us again at any time.` : ''),
  'what-now': ({ followed, move }) => `${stateNamed(followed.version, move.to).resident}.`,
  'goes-on': () => 'While we wait for your answer our time stands still. It goes on the day after you answer.',
}

/** By when a question is to be answered, where the request ends without. */
function untilWhenOpen({ followed, complaint, calendars, move, now }: LetterGround): string {
  const ends = followed.version.moves.find(({ silence }) => silence !== undefined && silence.since === move.records)
  const last = ends && silenceEnds({ complaint, calendars }, ends, dayOf(now))
  return last ? ` If we have not heard by ${writeDay(last, 'long')}, we may end your request.` : ''
}

function handedTo({ team, theirPromise, comment }: LetterGround): string {
  const why = comment && !/[.!?]$/.test(comment) ? `${comment}.` : comment
  return [why, theirPromise ? `The ${team} team has it now. ${theirPromise}.` : `The ${team} team has it now and answers you.`].filter(Boolean).join(' ')
}

const parts: Readonly<Record<string, Part>> = {
  stage: ({ complaint, followed }) => `This is ${stageNamed(followed.version, complaint.stage).name.toLowerCase()} of our way of looking at complaints.`,
  complaint: theComplaint, statement: theComplaint, issues: theComplaint,
  decision: (ground) => (hasElement(ground, 'reasons') ? decision(ground) : both(ground)),
  conclusions: both, answer: (ground) => (ground.move.needsFinding ? both(ground) : ''), outcome: (ground) => (ground.move.needsFinding ? both(ground) : wanted(ground)), information: reasons, reasons,
  held, given: (ground) => reasonsOf(ground, isGiven),
  received: ({ complaint }) => `We have your ${complaint.procedure.includes('information') ? 'request' : 'complaint'}. It reached us on ${writeDay(dayOf(complaint.received), 'long')}.`,
  date,
  'new-date': ({ until }) => (until ? { text: `We now answer you by ${writeDay(until, 'long')}.`, must: writeDay(until) } : ''),
  remedy, actions: stillToDo, done: whatIsDone,
  next: askAgain, review: askAgain,
  ombudsman: ending, commissioner: ending,
  'twelve-months': ({ followed }) => untilWhen.exec(followed.version.endsWith[0]?.words ?? '')?.[0].trim() ?? '',
  complain: (ground) => (ground.followed.procedure.kind === 'complaint' ? 'If you are not happy with their answer, you can still complain to us.' : complainToUs(ground)),
  court: () => 'You can also go to court about this.',
  offer: ({ reach }) => `Would you like to talk about how we look at it, and how long it may take? Call ${reach.phone}.`,
  advocate: ({ reach }) => `A child or young person can have someone to speak for them. They are called an advocate, and it is free. Call ${reach.phone} and we find one.`,
  who: ({ people, signs, reach }) => `${people.length === 0 ? `${signs} looks` : `${peopleWords(people)} ${people.length === 1 ? 'looks' : 'look'}`} at it. Call ${reach.phone} and say the reference.`,
  team: handedTo, where: handedTo,
  signed: ({ signs }) => `Yours sincerely\n${signs}`,
  considered: () => '', sorry: () => 'We are sorry that our answer is late. We send it as soon as we can.',
  ...said,
  time: (ground) => `Our time to answer starts when we hear from you.${untilWhenOpen(ground)}`,
  all: () => 'You can still ask for all of it.',
}

function peopleWords(people: LetterGround['people']): string {
  const named = people.map(({ name, title }) => `${name} (${title.charAt(0).toLowerCase()}${title.slice(1)})`)
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}

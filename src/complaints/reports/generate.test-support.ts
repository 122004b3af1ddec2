import type { Queryable } from '../../platform/database/index.ts'
import { addDays, day } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { addLesson, addMatter, addRemedies, at, causes, diceOf, emptyRows } from './generate-beside.test-support.ts'
import type { Generated, Making } from './generate-beside.test-support.ts'

interface Options {
  count: number
  year: number
  seed: number
  today: Day
  restrictedTeam?: string
  /** Where their numbers begin, when another year is there already. */
  first?: number
}

/** A year of made-up complaints straight into the tables, as their events would have left them. The same seed gives the same. */
export async function generateComplaints(owner: Queryable, options: Options): Promise<void> {
  const dice = diceOf(options.seed)
  const services = (await owner.run<{ code: string }>('select distinct code from service order by 1')).map((row) => row.code)
  const teams = (await owner.run<{ id: string }>('select id from team order by 1')).map((row) => row.id)
  const officer = (await owner.run<{ id: number }>(`insert into officer (name, email, created_at) values ('Generated Officer', 'generated-${options.seed}@moothshire.example', now()) returning id`))[0]!.id
  const rows = emptyRows()
  for (let i = 0; i < options.count; i++) addComplaint(rows, { id: 1_000_000 + (options.first ?? 0) + i, ref: refOf((options.first ?? 0) + i), dice, services, teams, officer, ...options })
  await write(owner, rows)
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const refOf = (i: number) => `C${Array.from({ length: 6 }, (_, place) => letters[Math.floor(i / 32 ** (5 - place)) % 32]).join('')}`


interface Happening {
  event: string
  on: Day
  data: object
  /** When it was written down, if later. */
  written?: Day
}

/** One complaint while it is made up. */
interface Course extends Making {
  procedure: string
  received: Day
  complaint: Moving
  events: Happening[]
  round: number
  /** When the present procedure took it. */
  taken: Day
}

interface Moving {
  state: string
  stage: string
  acceptance: string
  finding: string | null
  answered_at: string | null
  ended_at: string | null
}

const twoStages: readonly string[] = ['corporate', 'council-landlord']

const generated = ['corporate', 'corporate', 'corporate', 'council-landlord', 'adult-social-care', 'childrens-social-care'] as const

function addComplaint(rows: Generated, making: Making): void {
  const { id, dice } = making
  const received = addDays(day(`${making.year}-04-01`), dice.upTo(364))
  const complaint: Moving = { state: 'new', stage: 'stage-1', acceptance: 'undecided', finding: null, answered_at: null, ended_at: null }
  const course: Course = { ...making, procedure: dice.of(generated), received, complaint, events: [], round: 1, taken: received }
  began(course)
  for (let changes = dice.chance(0.04) ? (dice.chance(0.4) ? 2 : 1) : 0; changes > 0; changes--) goOver(rows, course)
  sort(course)
  if (complaint.acceptance === 'accepted') runStages(rows, course)
  else leave(rows, course)
  rows.complaint.push({ case_id: id, procedure: course.procedure, version_from: '2024-02-08', round: course.round, choices: {}, received_at: at(received), oral: false, acceptance_by: null, acceptance_reason: null, events: course.events.length, ...complaint })
  rows.complaint_event.push(...course.events.map((event, i) => ({ case_id: id, seq: i + 1, event: event.event, at: at(event.on), by: 'system', written_at: at(event.written ?? event.on), data: event.data })))
  nameCauses(rows, course)
  rows.case_file.push(caseOf(course))
  if (dice.chance(0.02)) addMatter(rows, making, received)
  if (dice.chance(0.03)) addLesson(rows, making, addDays(received, 10))
}

function began({ procedure, received, taken, events }: Course): void {
  events.push({ event: 'began', on: received, written: taken, data: { procedure, version: '2024-02-08', stage: 'stage-1', state: 'new' } })
}

/** Some time under one procedure, perhaps with an answer, and then over to another, whose days count from the receipt too. */
function goOver(rows: Generated, course: Course): void {
  const { dice, id, procedure, round, received, taken, today, events } = course
  const next = addDays(taken, dice.upTo(30))
  if (next > today) return
  const acknowledged = addDays(taken, dice.upTo(9))
  const came = acknowledged < next
  if (procedure !== 'childrens-social-care') clock(rows, { id, round, procedure, stage: 'stage-1', name: 'acknowledge', starts: received, due: addDays(received, 7), extended: null, ended: came ? acknowledged : null })
  const answered = addDays(acknowledged, 5)
  const isAnswered = came && answered < next && dice.chance(0.5) && twoStages.includes(procedure)
  if (came) clock(rows, { id, round, procedure, stage: 'stage-1', name: 'respond', starts: acknowledged, due: addDays(acknowledged, 14), extended: null, ended: isAnswered ? answered : null })
  if (isAnswered) events.push({ event: 'moved', on: answered, data: { action: 'answer', from: lookingAt(1), to: 'answered', stage: 'stage-1', role: 'investigator', records: 'answered', ends: false, answers: true, finding: 'not-upheld' } })
  course.procedure = dice.of(generated.filter((each) => each !== procedure))
  course.round = round + 1
  course.taken = next
  began(course)
}

const aboutOurs: Readonly<Record<string, string>> = { corporate: 'ours', 'council-landlord': 'home', 'adult-social-care': 'care', 'childrens-social-care': 'childrens-care' }

function sort({ dice, taken, procedure, complaint, events }: Course): void {
  if (!dice.chance(0.97)) return
  const refused = dice.chance(0.06)
  complaint.acceptance = refused ? 'refused' : dice.chance(0.03) ? 'service-request' : 'accepted'
  const answers = refused && dice.chance(0.7) ? { [aboutOurs[procedure]!]: 'no' } : {}
  events.push({ event: 'sorted', on: addDays(taken, dice.upTo(3)), data: { acceptance: complaint.acceptance, answers, clauses: refused && dice.chance(0.5) ? ['twelve-months'] : [], reason: 'made up' } })
}

function leave(rows: Generated, { id, round, procedure, received, taken, complaint }: Course): void {
  clock(rows, { id, round, procedure, stage: 'stage-1', name: 'acknowledge', starts: received, due: addDays(received, 7), extended: null, ended: null })
  if (complaint.acceptance !== 'undecided') Object.assign(complaint, { state: 'refused', ended_at: at(addDays(taken, 4)) })
}

function nameCauses(rows: Generated, { id, dice, complaint, officer, today }: Course): void {
  if (complaint.finding === null || !dice.chance(0.6)) return
  const named = new Set([dice.of(causes), ...(dice.chance(0.2) ? [dice.of(causes)] : [])])
  rows.complaint_cause.push(...[...named].map((root_cause) => ({ case_id: id, root_cause, officer_id: officer, at: at(today) })))
}

function caseOf({ id, ref, dice, services, teams, officer, procedure, received, complaint, restrictedTeam }: Course): object {
  const closed = complaint.ended_at
  return {
    id, ref, kind: 'complaint', service_code: dice.of(services), title: `Complaint ${id}`, words: 'It went wrong.', channel: dice.of(['phone', 'web-form', 'email', 'letter']), state: closed ? 'closed' : 'in-progress',
    outcome: closed ? 'answered' : null, owner_team: dice.of(teams), owner_officer: dice.chance(0.8) ? officer : null, restricted_to: procedure === 'childrens-social-care' ? (restrictedTeam ?? null) : null,
    opened_at: at(received), changed_at: at(received), closed_at: closed, events: 1,
  }
}

function runStages(rows: Generated, course: Course): void {
  let begun: Day | undefined = course.received
  for (const number of twoStages.includes(course.procedure) ? [1, 2] : [1]) {
    begun = begun && runStage(rows, course, { number, begun })
  }
}

/** Gives the day on which the next stage was asked for. */
function runStage(rows: Generated, course: Course, { number, begun }: { number: number; begun: Day }): Day | undefined {
  const { dice, today, id, round, taken, procedure, complaint } = course
  const stage = `stage-${number}`
  const acknowledged = later(addDays(begun, dice.upTo(9)), taken)
  const came = acknowledged <= today
  if (procedure !== 'childrens-social-care') clock(rows, { id, round, procedure, stage, name: 'acknowledge', starts: begun, due: addDays(begun, 7), extended: null, ended: came ? acknowledged : null })
  const due = addDays(acknowledged, number === 1 ? 14 : 28)
  const extended = dice.chance(0.2) ? addDays(due, 1 + dice.upTo(13)) : null
  const answered = later(addDays(due, dice.upTo(30) - 20), acknowledged)
  const isWithdrawn = dice.chance(0.04)
  const isAnswered = !isWithdrawn && answered <= today && dice.chance(0.97)
  if (came) clock(rows, { id, round, procedure, stage, name: 'respond', starts: acknowledged, due, extended, ended: isAnswered ? answered : null })
  complaint.stage = stage
  return isAnswered ? answer(rows, course, { number, answered }) : stop(course, { number, isWithdrawn, acknowledged })
}

const later = (one: Day, other: Day): Day => (one < other ? other : one)

function stop({ dice, today, complaint }: Course, { number, isWithdrawn, acknowledged }: { number: number; isWithdrawn: boolean; acknowledged: Day }): undefined {
  const ended = addDays(acknowledged, dice.upTo(25))
  Object.assign(complaint, isWithdrawn && ended <= today ? { state: 'withdrawn', ended_at: at(ended) } : { state: lookingAt(number) })
}

const lookingAt = (number: number) => (number === 1 ? 'looking' : 'looking-again')

function answer(rows: Generated, course: Course, { number, answered }: { number: number; answered: Day }): Day | undefined {
  const { dice, id, complaint, events, today } = course
  const isTwoStage = twoStages.includes(course.procedure)
  const finding = dice.of(['upheld', 'partly-upheld', 'not-upheld', 'not-upheld'])
  const to = number === 1 && isTwoStage ? 'answered' : 'finished'
  const stage = `stage-${number}`
  events.push({ event: 'moved', on: answered, data: { action: 'answer', from: lookingAt(number), to, stage, role: 'investigator', records: 'answered', ends: to === 'finished', answers: true, finding } })
  Object.assign(complaint, { finding, answered_at: at(answered), state: to })
  rows.complaint_point.push({ case_id: id, n: number, words: 'A point', stage, finding, reasons: 'made up' })
  addRemedies(rows, course, answered, finding)
  const asks = addDays(answered, 1 + dice.upTo(20))
  if (to === 'answered' && dice.chance(0.18) && asks <= today) {
    events.push({ event: 'moved', on: asks, data: { action: 'escalate', from: 'answered', to: 'escalated', stage: 'stage-2', role: 'resident', records: 'escalated', ends: false, answers: false } })
    return asks
  }
  if (to === 'finished') Object.assign(complaint, { ended_at: at(answered) })
  else if (dice.chance(0.9)) Object.assign(complaint, { state: 'closed', ended_at: at(addDays(answered, 30)) })
  return undefined
}

function clock(rows: Generated, given: { id: number; round: number; procedure: string; stage: string; name: string; starts: Day; due: Day; extended: Day | null; ended: Day | null }): void {
  const last = given.extended ?? given.due
  rows.complaint_clock.push({
    case_id: given.id, round: given.round, procedure: given.procedure, stage: given.stage, clock: given.name, title: given.name, binds: 'council', calendar: 'ENG-CODE', starts: given.starts, due: given.due,
    extended_to: given.extended, ended_on: given.ended, state: given.ended ? (given.ended <= last ? 'kept' : 'missed') : 'running', calendar_version: 'made-up',
  })
}

async function write(owner: Queryable, rows: Generated): Promise<void> {
  for (const [table, list] of Object.entries(rows)) {
    if (list.length === 0) continue
    const columns = [...new Set(list.flatMap((row) => Object.keys(row)))].join(', ')
    const overriding = table === 'case_file' || table === 'ombudsman_matter' ? 'overriding system value' : ''
    await owner.run(`insert into ${table} (${columns}) ${overriding} select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(list)])
    await owner.run(`analyze ${table}`)
  }
}

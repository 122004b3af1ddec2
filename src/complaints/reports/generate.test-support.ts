import type { Queryable } from '../../platform/database/index.ts'
import { addDays, addMonths, day } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'

/** A year of made-up complaints straight into the tables, as their events would have left them. The same seed gives the same. */
export async function generateComplaints(owner: Queryable, options: { count: number; year: number; seed: number; today: Day; restrictedTeam?: string }): Promise<void> {
  const dice = diceOf(options.seed)
  const services = (await owner.run<{ code: string }>('select distinct code from service order by 1')).map((row) => row.code)
  const teams = (await owner.run<{ id: string }>('select id from team order by 1')).map((row) => row.id)
  const officer = (await owner.run<{ id: number }>(`insert into officer (name, email, created_at) values ('Generated Officer', 'generated-${options.seed}@moothshire.example', now()) returning id`))[0]!.id
  const rows = emptyRows()
  for (let i = 0; i < options.count; i++) addComplaint(rows, { id: 1_000_000 + i, ref: refOf(i), dice, services, teams, officer, ...options })
  await write(owner, rows)
}

type Dice = ReturnType<typeof diceOf>

/** Mulberry32: small, even enough, the same everywhere. */
function diceOf(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return { chance: (share: number) => next() < share, upTo: (most: number) => Math.floor(next() * (most + 1)), of: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]! }
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const refOf = (i: number) => `C${Array.from({ length: 6 }, (_, place) => letters[Math.floor(i / 32 ** (5 - place)) % 32]).join('')}`

function emptyRows() {
  return { case_file: [] as object[], complaint: [] as object[], complaint_event: [] as object[], complaint_clock: [] as object[], complaint_point: [] as object[], complaint_cause: [] as object[], complaint_remedy: [] as object[], ombudsman_matter: [] as object[] }
}
type Generated = ReturnType<typeof emptyRows>

interface Making {
  id: number
  ref: string
  dice: Dice
  services: readonly string[]
  teams: readonly string[]
  officer: number
  year: number
  today: Day
  restrictedTeam?: string
}

const at = (on: Day) => `${on}T12:00:00Z`
const causes = ['promise-not-kept', 'no-reply', 'hand-over', 'delay', 'contractor', 'manner']

interface Happening {
  event: string
  on: Day
  data: object
}

/** One complaint while it is made up. */
interface Course extends Making {
  procedure: string
  received: Day
  complaint: Moving
  events: Happening[]
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

function addComplaint(rows: Generated, making: Making): void {
  const { id, dice } = making
  const procedure = dice.of(['corporate', 'corporate', 'corporate', 'council-landlord', 'adult-social-care', 'childrens-social-care'])
  const received = addDays(day(`${making.year}-04-01`), dice.upTo(364))
  const complaint: Moving = { state: 'new', stage: 'stage-1', acceptance: 'undecided', finding: null, answered_at: null, ended_at: null }
  const course: Course = { ...making, procedure, received, complaint, events: [{ event: 'began', on: received, data: { procedure, stage: 'stage-1', state: 'new' } }] }
  sort(course)
  if (complaint.acceptance === 'accepted') runStages(rows, course)
  else leave(rows, course)
  rows.complaint.push({ case_id: id, procedure, version_from: '2024-02-08', round: 1, choices: {}, received_at: at(received), oral: false, acceptance_by: null, acceptance_reason: null, events: course.events.length, ...complaint })
  rows.complaint_event.push(...course.events.map((event, i) => ({ case_id: id, seq: i + 1, event: event.event, at: at(event.on), by: 'system', written_at: at(event.on), data: event.data })))
  nameCauses(rows, course)
  rows.case_file.push(caseOf(course))
  if (dice.chance(0.02)) addMatter(rows, making, received)
}

function sort({ dice, received, complaint, events }: Course): void {
  if (!dice.chance(0.97)) return
  const refused = dice.chance(0.06)
  complaint.acceptance = refused ? 'refused' : dice.chance(0.03) ? 'service-request' : 'accepted'
  const answers = refused && dice.chance(0.7) ? { ours: 'no' } : {}
  events.push({ event: 'sorted', on: addDays(received, dice.upTo(3)), data: { acceptance: complaint.acceptance, answers, clauses: refused && dice.chance(0.5) ? ['twelve-months'] : [], reason: 'made up' } })
}

function leave(rows: Generated, { id, procedure, received, complaint }: Course): void {
  clock(rows, { id, procedure, stage: 'stage-1', name: 'acknowledge', starts: received, due: addDays(received, 7), extended: null, ended: null })
  if (complaint.acceptance !== 'undecided') Object.assign(complaint, { state: 'refused', ended_at: at(addDays(received, 4)) })
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
  const { dice, today, id, procedure, complaint } = course
  const stage = `stage-${number}`
  const acknowledged = addDays(begun, dice.upTo(9))
  const came = acknowledged <= today
  if (procedure !== 'childrens-social-care') clock(rows, { id, procedure, stage, name: 'acknowledge', starts: begun, due: addDays(begun, 7), extended: null, ended: came ? acknowledged : null })
  const due = addDays(acknowledged, number === 1 ? 14 : 28)
  const extended = dice.chance(0.2) ? addDays(due, 1 + dice.upTo(13)) : null
  const answered = addDays(due, dice.upTo(30) - 20)
  const isWithdrawn = dice.chance(0.04)
  const isAnswered = !isWithdrawn && answered <= today && dice.chance(0.97)
  if (came) clock(rows, { id, procedure, stage, name: 'respond', starts: acknowledged, due, extended, ended: isAnswered ? answered : null })
  complaint.stage = stage
  if (isAnswered) return answer(rows, course, { number, answered })
  Object.assign(complaint, isWithdrawn && came ? { state: 'withdrawn', ended_at: at(acknowledged) } : { state: lookingAt(number) })
  return undefined
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

function clock(rows: Generated, given: { id: number; procedure: string; stage: string; name: string; starts: Day; due: Day; extended: Day | null; ended: Day | null }): void {
  const last = given.extended ?? given.due
  rows.complaint_clock.push({
    case_id: given.id, round: 1, procedure: given.procedure, stage: given.stage, clock: given.name, title: given.name, binds: 'council', calendar: 'ENG-CODE', starts: given.starts, due: given.due,
    extended_to: given.extended, ended_on: given.ended, state: given.ended ? (given.ended <= last ? 'kept' : 'missed') : 'running', calendar_version: 'made-up',
  })
}

function addRemedies(rows: Generated, { id, dice, teams, today, officer }: Making, on: Day, finding: string): void {
  if (finding === 'not-upheld') return
  const kinds = ['apology', ...(dice.chance(0.3) ? ['payment'] : []), ...(dice.chance(0.4) ? ['action'] : [])]
  for (const kind of kinds) {
    const due = addDays(on, 7 + dice.upTo(40))
    const done = addDays(due, dice.upTo(20) - 14)
    const isDone = done >= on && done <= today && dice.chance(0.9)
    const pence = kind === 'payment' ? 5000 + dice.upTo(40) * 500 : null
    rows.complaint_remedy.push({
      case_id: id, kind, words: 'made up', pence, owner_team: dice.of(teams), due_on: due, agreed_on: on, agreed_by: officer, done_on: isDone ? done : null, evidence: isDone ? 'seen' : null,
      ...(pence && isDone ? { approved_at: at(on), approved_by: officer, approved_limit: 100_000 } : {}),
    })
  }
}

function addMatter(rows: Generated, { id, dice, teams }: Making, received: Day): void {
  const on = addMonths(received, 3)
  const decision = dice.of(['upheld', 'upheld', 'not-upheld', 'premature', 'closed-after-first-look', null])
  rows.ombudsman_matter.push({
    body: dice.of(['lgsco', 'lgsco', 'housing-ombudsman', 'ico']), their_reference: `M${id}`, case_id: id, subject: 'made up', received_on: on, ask: dice.of(['premature', 'enquiry', 'investigation']), owner_team: dice.of(teams),
    decision, decided_on: decision && addDays(on, 60), remedied_before: decision === 'upheld' && dice.chance(0.3), public_report: false, handling_failure: false, written_at: at(on),
  })
}

async function write(owner: Queryable, rows: Generated): Promise<void> {
  for (const [table, list] of Object.entries(rows)) {
    if (list.length === 0) continue
    const columns = [...new Set(list.flatMap((row) => Object.keys(row)))].join(', ')
    const overriding = table === 'case_file' ? 'overriding system value' : ''
    await owner.run(`insert into ${table} (${columns}) ${overriding} select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(list)])
    await owner.run(`analyze ${table}`)
  }
}

import { addDays } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import type { Officer } from '../../staff/index.ts'
import type { Dice } from './dice.ts'
import type { MadeComplaint } from './load-complaints.ts'

interface Made {
  readonly dice: Dice
  readonly officers: readonly Officer[]
  readonly today: Day
}

const causes = { 'promise-not-kept': 30, 'no-reply': 22, 'hand-over': 18, delay: 14, contractor: 9, manner: 4, 'wrong-information': 3 }
const lessons = [
  { cause: 'promise-not-kept', words: 'Dates were given that the crew’s list did not show.', change: 'The list is printed from the promises each morning.', said: 'You wait in for us and we do not come.', did: 'Crews now work from the list of what we promised, printed each morning.', worked: 'yes' },
  { cause: 'no-reply', words: 'Messages to one officer were not read while they were away.', change: 'Messages go to the team’s queue, not to one person.', said: 'You write to us and hear nothing.', did: 'Messages go to a team that is always there, not to one person.', worked: 'partly' },
  { cause: 'hand-over', words: 'Nobody owned a case between two teams.', change: 'A case keeps its owner until the other team has accepted it.', said: 'You are sent from one team to the next.', did: 'The first team stays with you until the next one has said yes.', worked: null },
  { cause: 'contractor', words: 'Work was marked as done without a look.', change: 'One job in ten is looked at before it is paid.', said: 'We say that it is done and it is not.', did: 'We look at one job in ten before we pay for it.', worked: null },
] as const

/** Remedies, causes, lessons, the ombudsman's matters and a yearly letter, as a year of complaints leaves them. */
export async function loadLearning(tools: CouncilTools, complaints: readonly MadeComplaint[], made: Made): Promise<void> {
  const manager = made.officers.find((officer) => officer.roles.includes('complaints'))?.id ?? null
  const second = made.officers.find((officer) => officer.id !== manager && officer.roles.includes('service-manager'))?.id ?? null
  const upheld = complaints.filter((complaint) => complaint.answers.some(({ finding }) => finding !== 'not-upheld'))
  await insert(tools, 'complaint_cause', upheld.map((complaint) => ({ case_id: complaint.caseId, root_cause: made.dice.weighted(causes), officer_id: manager, at: complaint.answers[0]!.on })))
  await insert(tools, 'complaint_remedy', upheld.flatMap((complaint) => remediesOf(complaint, made, manager)))
  await loadLessons(tools, made, { manager, second })
  await loadOmbudsman(tools, complaints, made, manager)
}

function remediesOf(complaint: MadeComplaint, { dice, today }: Made, manager: number | null): object[] {
  const { on } = complaint.answers.find(({ finding }) => finding !== 'not-upheld')!
  const kinds = ['apology', ...(dice.chance(0.45) ? ['action'] : []), ...(dice.chance(0.2) ? ['payment'] : [])]
  return kinds.map((kind) => {
    const due = addDays(on, dice.whole(7, 35))
    const done = addDays(on, dice.whole(1, 30))
    const isDone = done <= today && dice.chance(0.94)
    const pence = kind === 'payment' ? dice.whole(2, 12) * 2500 : null
    const text = { apology: 'A written apology from the head of the service', action: 'Do what was promised, and look at it a week later', payment: 'For the time and trouble' }[kind]
    return {
      case_id: complaint.caseId, kind, words: text, pence, owner_team: complaint.team, due_on: due, agreed_on: on, agreed_by: manager, done_on: isDone ? done : null, evidence: isDone ? 'Letter and note on the case' : null,
      ...(pence && (isDone || dice.chance(0.5)) ? { approved_at: `${on}T15:00:00Z`, approved_by: manager, approved_limit: 100_000 } : {}),
    }
  })
}

async function loadLessons(tools: CouncilTools, { today, dice }: Made, people: { manager: number | null; second: number | null }): Promise<void> {
  const team = (await tools.db.one<{ id: string }>('demonstration.a-team', 'select id from team where not restricted order by id limit 1'))!.id
  for (const [i, lesson] of lessons.entries()) {
    const due = addDays(today, -200 + i * 70)
    const check = addDays(due, 90)
    const isDone = due < today
    const done = isDone ? { done_on: addDays(due, -dice.whole(0, 9)), done_by: people.manager, evidence: 'The new list, kept with the team' } : {}
    const looked = lesson.worked && check < today ? { checked_on: check, checked_by: people.second, worked: lesson.worked, worked_words: 'Complaints about it since then, against the months before.' } : {}
    const [row] = await insert(tools, 'complaint_lesson', [{
      root_cause: lesson.cause, words: lesson.words, change: lesson.change, owner_team: team, due_on: due, written_on: addDays(due, -40), written_by: people.manager, check_on: check, ...done, ...looked,
    }], 'returning id')
    if (isDone) await insert(tools, 'said_and_did', [saidOf(lesson, { lesson: row!.id, isRead: i < 2, due, ...people })])
  }
}

/** The newest still waits for a second person to read it. */
function saidOf(words: (typeof lessons)[number], { lesson, isRead, due, manager, second }: { lesson: number; isRead: boolean; due: Day; manager: number | null; second: number | null }): object {
  const written = { lesson_id: lesson, said: words.said, did: words.did, written_at: `${due}T10:00:00Z`, written_by: manager }
  return !isRead || second === null ? written : { ...written, reviewed_at: `${addDays(due, 2)}T10:00:00Z`, reviewed_by: second, decision: 'published' }
}

async function loadOmbudsman(tools: CouncilTools, complaints: readonly MadeComplaint[], { dice, today }: Made, manager: number | null): Promise<void> {
  const old = complaints.filter((complaint) => complaint.answers.length > 0 && complaint.received < addDays(today, -100)).slice(0, 14)
  await insert(tools, 'ombudsman_matter', old.map((complaint, i) => ({ ...matterOf(complaint, i, { dice, today }), written_at: `${today}T09:00:00Z`, written_by: manager })))
  await tools.db.run(`insert into ombudsman_recommendation (matter_id, words, owner_team, due_on, done_on, evidence)
    select id, 'Apologise, and show what has changed.', owner_team, decided_on + 30, case when decided_on + 20 < $1::date then decided_on + 20 end, case when decided_on + 20 < $1::date then 'Letter and minute' end from ombudsman_matter where decision = 'upheld'`, [today])
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '08' ? 2 : 1)
  await tools.db.run(`insert into annual_letter (body, year, version, dealt_with, not_for_us, closed_after_first_look, investigated, upheld, remedied_before, compliance_due, complied, written_at) values ('lgsco', $1, 1, 46, 17, 12, 17, 12, 2, 9, 9, $2)`, [year, `${today}T09:00:00Z`])
  await tools.db.run(`insert into annual_letter_average (body, year, council_type, version, uphold_rate, remedy_rate, compliance_rate, source, written_at) values ('lgsco', $1, 'unitary', 1, 0.8, 0.12, 0.99, 'Made up for the demonstration', $2)`, [year, `${today}T09:00:00Z`])
  await tools.db.run(`insert into complaint_base (year, version, population, homes, source, written_at) values ($1, 1, 238000, 5400, 'Made up for the demonstration', $2)`, [year, `${today}T09:00:00Z`])
}

const decisions = ['upheld', 'not-upheld', 'premature', 'closed-after-first-look', 'upheld', 'not-upheld', null] as const

function matterOf(complaint: MadeComplaint, i: number, { dice, today }: Pick<Made, 'dice' | 'today'>): object {
  const after = addDays(complaint.answers.at(-1)!.on, dice.whole(20, 60))
  const received = after < today ? after : addDays(today, -3)
  const decided = addDays(received, dice.whole(30, 90))
  const decision = decided <= today ? decisions[i % decisions.length]! : null
  const known = { body: i % 5 === 4 ? 'ico' : 'lgsco', their_reference: `26 ${1000 + i * 37}`, case_id: complaint.caseId, subject: ['A promise that was not kept', 'No reply to letters', 'Delay'][i % 3], received_on: received, answer_due_on: addDays(received, 28), owner_team: complaint.team }
  if (decision === null) return { ...known, ask: 'enquiry', remedied_before: false, public_report: false, handling_failure: false }
  return {
    ...known, ask: decision === 'premature' ? 'premature' : 'enquiry', answered_on: addDays(received, 20), decision, decided_on: decided, decision_words: 'As their letter says.', remedied_before: decision === 'upheld' && dice.chance(0.4), public_report: false, handling_failure: false,
  }
}

async function insert(tools: CouncilTools, table: string, rows: readonly object[], returning: '' | 'returning id' = ''): Promise<{ id: number }[]> {
  if (rows.length === 0) return []
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ')
  return tools.db.run(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1) on conflict do nothing ${returning}`, [JSON.stringify(rows)])
}

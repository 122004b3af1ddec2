/** What made-up complaints have beside them: remedies, lessons and the ombudsman's matters. */
import { addDays, addMonths } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'

export type Dice = ReturnType<typeof diceOf>

/** Mulberry32: small, even enough, the same everywhere. */
export function diceOf(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return { chance: (share: number) => next() < share, upTo: (most: number) => Math.floor(next() * (most + 1)), of: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]! }
}

export function emptyRows() {
  return { case_file: [] as object[], complaint: [] as object[], complaint_event: [] as object[], complaint_clock: [] as object[], complaint_point: [] as object[], complaint_cause: [] as object[], complaint_remedy: [] as object[], complaint_lesson: [] as object[], ombudsman_matter: [] as object[], ombudsman_recommendation: [] as object[] }
}
export type Generated = ReturnType<typeof emptyRows>

export interface Making {
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

export const at = (on: Day) => `${on}T12:00:00Z`
export const causes = ['promise-not-kept', 'no-reply', 'hand-over', 'delay', 'contractor', 'manner']

export function addRemedies(rows: Generated, { id, dice, teams, today, officer }: Making, on: Day, finding: string): void {
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

export function addMatter(rows: Generated, { id, dice, teams }: Making, received: Day): void {
  const on = addMonths(received, 3)
  const decision = dice.of(['upheld', 'upheld', 'not-upheld', 'premature', 'closed-after-first-look', null])
  const matter = id
  rows.ombudsman_matter.push({
    id: matter, body: dice.of(['lgsco', 'lgsco', 'housing-ombudsman', 'ico']), their_reference: `M${id}`, case_id: id, subject: 'made up', received_on: on, ask: dice.of(['premature', 'enquiry', 'investigation']), owner_team: dice.of(teams),
    decision, decided_on: decision && addDays(on, 60), remedied_before: decision === 'upheld' && dice.chance(0.3), public_report: decision === 'upheld' && dice.chance(0.2), handling_failure: decision === 'upheld' && dice.chance(0.3), written_at: at(on),
  })
  if (decision === 'upheld') addRecommendation(rows, dice, { matter, team: dice.of(teams), due: addDays(on, 90) })
}

function addRecommendation(rows: Generated, dice: Dice, { matter, team, due }: { matter: number; team: string; due: Day }): void {
  const done = dice.chance(0.8) ? addDays(due, dice.upTo(20) - 15) : null
  const verdict = done && dice.chance(0.5) ? dice.of(['complied', 'complied-late']) : null
  rows.ombudsman_recommendation.push({ matter_id: matter, words: 'made up', owner_team: team, due_on: due, done_on: done, evidence: done && 'seen', verdict, verdict_on: verdict && done })
}

export function addLesson(rows: Generated, { id, dice, teams, today, officer }: Making, on: Day): void {
  if (on > today) return
  const due = addDays(on, 10 + dice.upTo(60))
  const done = addDays(due, dice.upTo(30) - 15)
  const isDone = done >= on && done <= today && dice.chance(0.8)
  const check = addDays(due, 60)
  const checked = addDays(done > check ? done : check, dice.upTo(10))
  const isChecked = isDone && checked <= today
  const isWithdrawn = !isDone && dice.chance(0.2)
  const finished = isDone ? { done_on: done, evidence: 'seen' } : { done_on: null, evidence: null }
  const seen = isChecked ? { checked_on: checked, worked: dice.of(['yes', 'yes', 'partly', 'no']), worked_words: 'seen' } : { checked_on: null, worked: null, worked_words: null }
  const withdrawn = isWithdrawn ? { withdrawn_on: on, withdrawn_why: 'made up' } : { withdrawn_on: null, withdrawn_why: null }
  rows.complaint_lesson.push({ case_id: id, root_cause: dice.of(causes), words: 'made up', change: 'made up', owner_team: dice.of(teams), due_on: due, written_on: on, written_by: officer, check_on: check, ...finished, ...seen, ...withdrawn })
}

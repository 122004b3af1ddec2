import type { Queryable } from '../../platform/database/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { restrictionSql } from '../../staff/index.ts'
import type { CaseScope } from '../../staff/index.ts'
import type { Decision, Matter, Recommendation, Verdict } from './matter.ts'

/** A matter is as closed as its case, and may be kept to a team by itself. */
const visible = `${restrictionSql('m', 1, 'kept')} and ${restrictionSql('c', 1)}`
const from = 'from ombudsman_matter m left join case_file c on c.id = m.case_id'

export async function readMatters(db: Queryable, scope: CaseScope): Promise<Matter[]> {
  return db.query<Matter>('ombudsman.matters', `select m.*, c.ref, c.restricted_to as case_restricted_to ${from} where ${visible} order by m.decision is not null, m.decided_on desc, coalesce(m.answer_due_on, m.received_on), m.id limit 300`, [scope.ownTeams])
}

export async function readMatter(db: Queryable, scope: CaseScope, id: number): Promise<Matter | undefined> {
  return db.one<Matter>('ombudsman.matter', `select m.*, c.ref, c.restricted_to as case_restricted_to ${from} where ${visible} and m.id = $2`, [scope.ownTeams, id])
}

export async function readRecommendations(db: Queryable, matter: number): Promise<Recommendation[]> {
  return db.query<Recommendation>('ombudsman.recommendations', 'select id, matter_id, words, owner_team, owner_officer, due_on, done_on, evidence, verdict, verdict_on from ombudsman_recommendation where matter_id = $1 order by due_on, id', [matter])
}

export type NewMatter = Pick<Matter, 'body' | 'their_reference' | 'case_id' | 'service_code' | 'subject' | 'restricted_to' | 'received_on' | 'ask' | 'answer_due_on' | 'owner_team' | 'owner_officer'>

export async function insertMatter(tx: Queryable, matter: NewMatter, by: { officer: number; at: Date }): Promise<number | undefined> {
  const row = await tx.one<{ id: number }>('ombudsman.insert', `insert into ombudsman_matter (body, their_reference, case_id, service_code, subject, restricted_to, received_on, ask, answer_due_on, owner_team, owner_officer, written_at, written_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing returning id`,
  [matter.body, matter.their_reference, matter.case_id, matter.service_code, matter.subject, matter.restricted_to, matter.received_on, matter.ask, matter.answer_due_on, matter.owner_team, matter.owner_officer, by.at, by.officer])
  return row?.id
}

export async function writeAnswered(tx: Queryable, id: number, on: Day): Promise<boolean> {
  return (await tx.one('ombudsman.answered', 'update ombudsman_matter set answered_on = $2 where id = $1 and answered_on is null returning id', [id, on])) !== undefined
}

/** They ask again: a new date, and the answer of before no longer closes it. The audit keeps the dates. */
export async function writeAskedAgain(tx: Queryable, id: number, ask: string, due: Day): Promise<boolean> {
  return (await tx.one('ombudsman.asked-again', 'update ombudsman_matter set ask = $2, answer_due_on = $3, answered_on = null where id = $1 and decision is null returning id', [id, ask, due])) !== undefined
}

export interface Decided {
  decision: Decision
  on: Day
  words: string
  remediedBefore: boolean
  publicReport: boolean
  handlingFailure: boolean
}

export async function writeDecision(tx: Queryable, id: number, decided: Decided): Promise<void> {
  await tx.query('ombudsman.decide', `update ombudsman_matter set decision = $2, decided_on = $3, decision_words = $4, remedied_before = $5, public_report = $6, handling_failure = $7 where id = $1`,
    [id, decided.decision, decided.on, decided.words, decided.remediedBefore, decided.publicReport, decided.handlingFailure])
}

export async function insertRecommendation(tx: Queryable, given: { matter: number; words: string; owner_team: string; owner_officer: number | null; due: Day }): Promise<number> {
  const row = await tx.one<{ id: number }>('ombudsman.recommend', 'insert into ombudsman_recommendation (matter_id, words, owner_team, owner_officer, due_on) values ($1, $2, $3, $4, $5) returning id',
    [given.matter, given.words, given.owner_team, given.owner_officer, given.due])
  return row!.id
}

export async function writeRecommendationDone(tx: Queryable, id: number, done: { on: Day; by: number; evidence: string }): Promise<boolean> {
  return (await tx.one('ombudsman.recommendation-done', 'update ombudsman_recommendation set done_on = $2, done_by = $3, evidence = $4 where id = $1 and done_on is null returning id', [id, done.on, done.by, done.evidence])) !== undefined
}

export async function writeVerdict(tx: Queryable, id: number, verdict: Verdict, on: Day): Promise<void> {
  await tx.query('ombudsman.verdict', 'update ombudsman_recommendation set verdict = $2, verdict_on = $3 where id = $1', [id, verdict, on])
}

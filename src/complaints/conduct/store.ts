import type { Queryable } from '../../platform/database/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { ConductAppeal, ConductDecision } from './decision.ts'

const columns = 'd.id, d.resident_id, d.renews, d.decided_on, d.decided_by, d.reasons, d.evidence, d.limits, d.open_route, d.told_on, d.appeal_until, d.review_on, d.ends_on, d.ended_on, d.ended_by, d.ended_why'

export interface NamedDecision extends ConductDecision {
  name: string | null
}

/** Those in force first, the earliest review leading. */
export async function readDecisions(db: Queryable, today: Day): Promise<NamedDecision[]> {
  return db.query<NamedDecision>('conduct.all', `select ${columns}, r.name from conduct_decision d join resident r on r.id = d.resident_id
    order by coalesce(d.ended_on, d.ends_on) < $1::date, d.review_on, d.id limit 300`, [today])
}

export async function readDecision(db: Queryable, id: number): Promise<NamedDecision | undefined> {
  return db.one<NamedDecision>('conduct.one', `select ${columns}, r.name from conduct_decision d join resident r on r.id = d.resident_id where d.id = $1`, [id])
}

/** The decision that holds for a resident today, if any: the newest. */
export async function readHolding(db: Queryable, resident: number, today: Day): Promise<ConductDecision | undefined> {
  return db.one<ConductDecision>('conduct.holding', `select ${columns} from conduct_decision d where d.resident_id = $1 and d.ends_on >= $2::date and (d.ended_on is null or d.ended_on > $2::date) and d.decided_on <= $2::date order by d.id desc limit 1`, [resident, today])
}

export async function readAppeals(db: Queryable, decision: number): Promise<ConductAppeal[]> {
  return db.query<ConductAppeal>('conduct.appeals', 'select id, decision_id, received_on, words, decided_on, decided_by, outcome, reasons from conduct_appeal where decision_id = $1 order by id', [decision])
}

export async function insertDecision(tx: Queryable, decision: Omit<ConductDecision, 'id' | 'ended_on' | 'ended_by' | 'ended_why'>): Promise<number> {
  const row = await tx.one<{ id: number }>('conduct.insert', `insert into conduct_decision (resident_id, renews, decided_on, decided_by, reasons, evidence, limits, open_route, told_on, appeal_until, review_on, ends_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
  [decision.resident_id, decision.renews, decision.decided_on, decision.decided_by, decision.reasons, decision.evidence, decision.limits, decision.open_route, decision.told_on, decision.appeal_until, decision.review_on, decision.ends_on])
  return row!.id
}

export async function writeEnded(tx: Queryable, id: number, ended: { on: Day; by: number; why: string }): Promise<boolean> {
  return (await tx.one('conduct.end', 'update conduct_decision set ended_on = $2, ended_by = $3, ended_why = $4 where id = $1 and ended_on is null returning id', [id, ended.on, ended.by, ended.why])) !== undefined
}

export async function insertAppeal(tx: Queryable, appeal: { decision: number; on: Day; words: string }): Promise<number> {
  const row = await tx.one<{ id: number }>('conduct.appeal', 'insert into conduct_appeal (decision_id, received_on, words) values ($1, $2, $3) returning id', [appeal.decision, appeal.on, appeal.words])
  return row!.id
}

export async function writeAppealDecided(tx: Queryable, id: number, decided: { on: Day; by: number; outcome: 'stays' | 'changed' | 'ended'; reasons: string }): Promise<boolean> {
  return (await tx.one('conduct.appeal-decided', 'update conduct_appeal set decided_on = $2, decided_by = $3, outcome = $4, reasons = $5 where id = $1 and outcome is null returning id', [id, decided.on, decided.by, decided.outcome, decided.reasons])) !== undefined
}

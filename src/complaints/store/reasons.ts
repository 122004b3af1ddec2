import type { Queryable } from '../../platform/database/index.ts'
import { recordAct } from '../../staff/index.ts'

/** Must this officer say first why they open a restricted case? A reason holds for twelve hours. */
export async function reasonIsDue(db: Queryable, officer: number, { ref, restricted_to: team }: { ref: string; restricted_to: string | null }): Promise<boolean> {
  if (team === null) return false
  const row = await db.one<{ due: boolean }>('complaints.reason-due', `select exists (select from reason_rule where team = $1) and not exists (
    select from audit_entry where officer_id = $2 and subject = $3 and act = 'reason' and at > now() - interval '12 hours') as due`, [team, officer, `case:${ref}`])
  return row!.due
}

export async function keepReason(db: Queryable, officer: number, ref: string, reason: string): Promise<void> {
  await recordAct(db, officer, 'reason', `case:${ref}`, { reason })
}

export async function teamsThatAsk(db: Queryable): Promise<string[]> {
  return (await db.query<{ team: string }>('complaints.reason-teams', 'select team from reason_rule order by team')).map((row) => row.team)
}

export async function setReasonRule(tx: Queryable, given: { team: string; asks: boolean; officer: number; at: Date }): Promise<void> {
  if (given.asks) await tx.query('complaints.reason-set', 'insert into reason_rule (team, set_by, set_at) values ($1, $2, $3) on conflict (team) do nothing', [given.team, given.officer, given.at])
  else await tx.query('complaints.reason-unset', 'delete from reason_rule where team = $1', [given.team])
  await recordAct(tx, given.officer, given.asks ? 'ask reasons' : 'stop asking reasons', `team:${given.team}`)
}

import type { Queryable } from '../../platform/database/index.ts'
import { recordAct } from '../../staff/index.ts'

/** What is kept to a team: a case, or a matter of an ombudsman. `subject` is how the audit names it. */
export interface KeptToTeam {
  readonly subject: string
  readonly team: string | null
}

export const caseSubject = (ref: string): string => `case:${ref}`

/** Whether a reason is due for a restricted case, as a condition on a table of cases; the officer is the placeholder of this number. */
export function reasonDueSql(alias: string, officer: number): string {
  return `(exists (select from reason_rule w where w.team = ${alias}.restricted_to) and not exists (
    select from audit_entry a where a.officer_id = $${officer} and a.subject = 'case:' || ${alias}.ref and a.act = 'reason' and a.at > now() - interval '12 hours'))`
}

/** Must this officer say first why they open it? A reason holds for twelve hours. */
export async function reasonIsDue(db: Queryable, officer: number, { subject, team }: KeptToTeam): Promise<boolean> {
  if (team === null) return false
  const row = await db.one<{ due: boolean }>('complaints.reason-due', `select exists (select from reason_rule where team = $1) and not exists (
    select from audit_entry where officer_id = $2 and subject = $3 and act = 'reason' and at > now() - interval '12 hours') as due`, [team, officer, subject])
  return row!.due
}

/** Of these cases, those whose words a list must not show yet, because their team asks why they are read. */
export async function casesToExplain(db: Queryable, officer: number, refs: readonly (string | null)[]): Promise<Set<string>> {
  const asked = [...new Set(refs.filter((ref) => ref !== null))]
  if (asked.length === 0) return new Set()
  const rows = await db.query<{ ref: string }>('complaints.cases-to-explain', `select c.ref from case_file c where c.ref = any($2) and ${reasonDueSql('c', 1)}`, [officer, asked])
  return new Set(rows.map((row) => row.ref))
}

export async function keepReason(db: Queryable, officer: number, subject: string, reason: string): Promise<void> {
  await recordAct(db, officer, 'reason', subject, { reason })
}

export async function teamsThatAsk(db: Queryable): Promise<string[]> {
  return (await db.query<{ team: string }>('complaints.reason-teams', 'select team from reason_rule order by team')).map((row) => row.team)
}

export async function setReasonRule(tx: Queryable, given: { team: string; asks: boolean; officer: number; at: Date }): Promise<void> {
  if (given.asks) await tx.query('complaints.reason-set', 'insert into reason_rule (team, set_by, set_at) values ($1, $2, $3) on conflict (team) do nothing', [given.team, given.officer, given.at])
  else await tx.query('complaints.reason-unset', 'delete from reason_rule where team = $1', [given.team])
  await recordAct(tx, given.officer, given.asks ? 'ask reasons' : 'stop asking reasons', `team:${given.team}`)
}

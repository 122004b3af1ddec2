import type { Queryable } from '../../../platform/database/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import { restrictionSql } from '../../../staff/index.ts'
import type { CaseScope } from '../../../staff/index.ts'

export interface RootCause {
  id: string
  title: string
  words: string
  closed_at: Date | null
}

export async function readCauses(db: Queryable): Promise<RootCause[]> {
  return db.query<RootCause>('learning.causes', 'select id, title, words, closed_at from root_cause order by closed_at is not null, title')
}

export interface CauseChange {
  number: number
  title: string
  words: string
  is_closed: boolean
  officer_id: number | null
  at: Date
}

export async function readCauseHistory(db: Queryable, id: string): Promise<CauseChange[]> {
  return db.query<CauseChange>('learning.cause-history', 'select number, title, words, is_closed, officer_id, at from root_cause_change where root_cause = $1 order by number desc', [id])
}

/** Writes the cause as it is from now on, and the change into its history. */
export async function writeCause(tx: Queryable, cause: Omit<RootCause, 'closed_at'> & { is_closed: boolean }, change: { by: number; at: Date }): Promise<void> {
  await tx.query('learning.write-cause', `insert into root_cause (id, title, words, closed_at) values ($1, $2, $3, case when $4 then $5::timestamptz end)
    on conflict (id) do update set title = $2, words = $3, closed_at = case when $4 then coalesce(root_cause.closed_at, $5::timestamptz) end`, [cause.id, cause.title, cause.words, cause.is_closed, change.at])
  await tx.query('learning.write-cause-change', `insert into root_cause_change (root_cause, number, title, words, is_closed, officer_id, at)
    select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 from root_cause_change where root_cause = $1`, [cause.id, cause.title, cause.words, cause.is_closed, change.by, change.at])
}

export async function readCausesOf(db: Queryable, caseId: number): Promise<string[]> {
  return (await db.query<{ root_cause: string }>('learning.causes-of', 'select root_cause from complaint_cause where case_id = $1 order by 1', [caseId])).map((row) => row.root_cause)
}

export async function writeCausesOf(tx: Queryable, caseId: number, causes: readonly string[], by: { officer: number; at: Date }): Promise<void> {
  await tx.query('learning.drop-causes', 'delete from complaint_cause where case_id = $1 and not root_cause = any($2::text[])', [caseId, causes])
  await tx.query('learning.add-causes', 'insert into complaint_cause (case_id, root_cause, officer_id, at) select $1, unnest($2::text[]), $3, $4 on conflict do nothing', [caseId, causes, by.officer, by.at])
}

export interface CauseSpread {
  root_cause: string
  title: string
  complaints: number
  /** Services in which it was found, the most complaints first. */
  services: { code: string; complaints: number }[]
  lessons: number
  /** Complaints of the same length of time before. */
  before: number
}

/**
 * Causes found in complaints opened between two days, and in which services: the same cause in several services is no
 * one service's own fault. The service is that of the request that a complaint is about, where it is linked. Restricted complaints, and the lessons from them, count only for their own team.
 */
export async function readCauseSpread(db: Queryable, scope: CaseScope, span: { from: Day; to: Day }): Promise<CauseSpread[]> {
  return db.query<CauseSpread>('learning.cause-spread', `
    with found as (
      select x.root_cause, coalesce(about.service_code, c.service_code) as service_code, c.opened_at >= $1::date as is_now
      from complaint_cause x join case_file c on c.id = x.case_id left join complaint k on k.case_id = x.case_id left join case_file about on about.id = k.about_case and about.restricted_to is null
      where c.opened_at >= $1::date - ($2::date - $1::date + 1) and c.opened_at < $2::date + 1 and ${restrictionSql('c', 3)}
    ), by_service as (
      select root_cause, service_code, count(*) filter (where is_now)::int as complaints, count(*) filter (where not is_now)::int as before from found group by 1, 2
    )
    select b.root_cause, r.title, sum(b.complaints)::int as complaints, sum(b.before)::int as before,
      coalesce(jsonb_agg(jsonb_build_object('code', b.service_code, 'complaints', b.complaints) order by b.complaints desc, b.service_code) filter (where b.complaints > 0), '[]') as services,
      (select count(*)::int from complaint_lesson l left join case_file c on c.id = l.case_id where l.root_cause = b.root_cause and l.withdrawn_on is null and ${restrictionSql('c', 3)}) as lessons
    from by_service b join root_cause r on r.id = b.root_cause group by b.root_cause, r.title having sum(b.complaints) > 0
    order by count(*) filter (where b.complaints > 0) desc, sum(b.complaints) desc, r.title`, [span.from, span.to, scope.ownTeams])
}

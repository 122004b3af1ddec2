import type { Queryable } from '../../../platform/database/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import { restrictionSql, scopeSql, scopeValues } from '../../../staff/index.ts'
import type { CaseScope } from '../../../staff/index.ts'

/** Something agreed that is not done: a remedy, a lesson, a lesson to look at again, a recommendation of an ombudsman. */
export interface Outstanding {
  kind: 'remedy' | 'lesson' | 'check' | 'recommendation'
  id: number
  what: string
  words: string
  pence: number | null
  is_approved: boolean
  ref: string | null
  matter_id: number | null
  owner_team: string
  owner_officer: number | null
  due_on: Day
  /** The team that its case is kept to, and the one that its matter is. */
  case_kept: string | null
  matter_kept: string | null
}

const items = `
  select 'remedy' as kind, r.id, r.kind as what, r.words, r.pence, r.approved_at is not null as is_approved, c.ref, null::bigint as matter_id, r.owner_team, r.owner_officer, r.due_on, c.restricted_to as case_kept, null::text as matter_kept
  from complaint_remedy r join case_file c on c.id = r.case_id where r.done_on is null and r.withdrawn_on is null and (${scopeSql('c', 1)} or (r.owner_officer = $3 and ${restrictionSql('c', 2)}))
  union all
  select case when l.done_on is null then 'lesson' else 'check' end, l.id, '', l.change, null, true, c.ref, null, l.owner_team, l.owner_officer, case when l.done_on is null then l.due_on else l.check_on end, c.restricted_to, null
  from complaint_lesson l left join case_file c on c.id = l.case_id where l.checked_on is null and l.withdrawn_on is null and ${restrictionSql('c', 2)}
  union all
  select 'recommendation', n.id, m.body, n.words, null, true, c.ref, m.id, n.owner_team, n.owner_officer, n.due_on, c.restricted_to, m.restricted_to
  from ombudsman_recommendation n join ombudsman_matter m on m.id = n.matter_id left join case_file c on c.id = m.case_id
  where n.done_on is null and ${restrictionSql('m', 2, 'kept')} and ${restrictionSql('c', 2)}`

export interface OutstandingFilter {
  whose: 'mine' | 'teams' | 'all'
  teams: readonly string[]
}

/** The earliest date first, so that what is overdue leads. */
export async function readOutstanding(db: Queryable, scope: CaseScope, filter: OutstandingFilter, limit = 300): Promise<Outstanding[]> {
  return db.query<Outstanding>('learning.outstanding', `select * from (${items}) item
    where ($4 = 'all' or ($4 = 'mine' and owner_officer = $3) or ($4 = 'teams' and owner_team = any($5::text[]))) order by due_on, kind, id limit $6`,
  [...scopeValues(scope), filter.whose, filter.teams, limit])
}

/** How many of one's own or one's teams' are past their date; for the navigation. */
export async function countOverdue(db: Queryable, scope: CaseScope, filter: { teams: readonly string[]; today: Day }): Promise<number> {
  const row = await db.one<{ count: number }>('learning.overdue', `select count(*)::int as count from (${items}) item where (owner_officer = $3 or owner_team = any($4::text[])) and due_on < $5`, [...scopeValues(scope), filter.teams, filter.today])
  return row!.count
}

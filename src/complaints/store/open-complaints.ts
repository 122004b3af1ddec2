import type { Queryable } from '../../platform/database/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { scopeOf, scopeSql, scopeValues } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import { reasonDueSql } from './reasons.ts'
import type { Acceptance } from '../complaint.ts'

export interface OpenRow {
  ref: string
  title: string
  /** The resident's own words, cut; null where the team asks first why they are read. */
  words: string | null
  procedure: string
  state: string
  acceptance: Acceptance
  /** The council's nearest day that still runs. */
  due: Day | null
  /** It waits for the resident. */
  waits: boolean
  /** Why it is in this officer's list when their scope alone would not show it. */
  part: string | null
}

const open = `
  select c.ref, c.title, case when c.restricted_to is null or not ${reasonDueSql('c', 4)} then left(c.words, 160) end as words, p.procedure, p.state, p.acceptance, k.due, c.state = 'waiting-for-resident' as waits,
    case when own.yes then 'you have a part in it' when asked.yes then 'your team was asked' end as part
  from complaint p join case_file c on c.id = p.case_id
  left join lateral (select min(coalesce(k.extended_to, k.due)) as due from complaint_clock k
    where k.case_id = p.case_id and k.round = p.round and k.stage = p.stage and k.binds = 'council' and k.ended_on is null and k.state <> 'stopped') k on true
  cross join lateral (select exists (select from complaint_role r where r.case_id = p.case_id and r.officer_id = $4 and r.ended_at is null) as yes) own
  cross join lateral (select exists (select from complaint_contribution b where b.case_id = p.case_id and b.given_at is null and b.team = any($2)) as yes) asked
  where p.ended_at is null and c.closed_at is null
    and ((${scopeSql('c', 1)}) or (c.restricted_to is null and (own.yes or asked.yes)))
  order by coalesce(k.due, case when c.state = 'waiting-for-resident' then 'infinity'::date else $5::date end), c.id limit 200`

/**
 * Open complaints that an officer may see: by their scope, by a role, or because their team was asked to add something.
 * What no day runs for is owed without delay, so it stands with what is due today; what waits for the resident comes last.
 */
export async function openComplaints(db: Queryable, officer: Officer, today: Day): Promise<OpenRow[]> {
  return db.query<OpenRow>('complaints.open', open, [...scopeValues(scopeOf(officer)), officer.id, today])
}

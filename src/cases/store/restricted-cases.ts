import type { Queryable } from '../../platform/database/index.ts'

/** Cases of a team that others may still see, open ones first. */
export async function casesToClose(db: Queryable, team: string): Promise<number[]> {
  return ids(await db.query<{ id: number }>('cases.to-close-to-others', `select id from case_file
    where owner_team = $1 and restricted_to is distinct from $1 order by closed_at is not null, id`, [team]))
}

// Anything in its history that closed it to others besides this team's own rule.
const forAnotherReason = `
  select from case_event e where e.case_id = c.id and (
    e.kind = 'case-opened' and e.data ? 'restrictedTo' and (e.data->>'restrictedFor' is distinct from 'team' or e.data->>'restrictedTo' <> $1)
    or e.kind in ('procedure-step', 'letter-sent', 'letter-given') and e.data ? 'restrictedTo'
    or e.kind = 'restriction-changed' and e.data->>'restrictedTo' <> $1
    or e.kind = 'hand-over-accepted' and e.data->>'restricted' = 'true' and e.data->>'team' <> $1)`

/** Cases of a team that others may not see for no reason but the team's own rule. `kept`: services whose cases stay closed to others. */
export async function casesToOpen(db: Queryable, team: string, kept: readonly string[]): Promise<number[]> {
  return ids(await db.query<{ id: number }>('cases.to-open-to-others', `select c.id from case_file c
    where c.owner_team = $1 and c.restricted_to = $1 and not (c.service_code = any($2)) and not exists (${forAnotherReason})
    order by c.closed_at is not null, c.id`, [team, kept]))
}

const ids = (rows: readonly { id: number }[]) => rows.map((row) => row.id)

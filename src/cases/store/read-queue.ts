import type { Queryable } from '../../platform/database/index.ts'
import { scopeSql, scopeValues } from '../../staff/index.ts'
import type { CaseScope } from '../../staff/index.ts'
import type { CaseFile } from '../case.ts'
import { dueLimits } from '../rules/queue-filter.ts'
import type { QueueFilter } from '../rules/queue-filter.ts'

/** A case as a list shows it; `words` is cut. */
export type QueueRow = Pick<CaseFile, 'id' | 'ref' | 'title' | 'words' | 'service_code' | 'state' | 'outcome' | 'owner_team' | 'owner_officer'
  | 'offered_team' | 'due_at' | 'paused_at' | 'opened_at' | 'closed_at' | 'escalated_at'>

/** Where a page of a list begins: after this moment and this case. */
export interface QueuePlace {
  readonly at: Date | 'infinity' | '-infinity'
  readonly id: number
}

export interface QueueAsk {
  readonly of: { readonly team: string } | { readonly officer: number }
  readonly filter: QueueFilter
  readonly officer: number
  readonly now: Date
  readonly after?: QueuePlace | undefined
  readonly limit: number
}

export const rowColumns = `c.id, c.ref, c.title, left(c.words, 200) as words, c.service_code, c.state, c.outcome, c.owner_team, c.owner_officer,
  c.offered_team, c.due_at, c.paused_at, c.opened_at, c.closed_at, c.escalated_at`

// null means no limit, so that every filter is one prepared statement on one index, walked in order of promise
const narrowing = `
  and ($2::text is null or c.state = $2) and ($3::text is null or c.service_code = $3)
  and ($4::int is null or c.owner_officer = $4) and (not $5::boolean or c.owner_officer is null)
  and ($6::text is null or exists (select from case_search s where s.case_id = c.id
    and s.document @@ (select websearch_to_tsquery('english', $6) || websearch_to_tsquery('simple', $6))))`

const openList = (of: string) => `
  select ${rowColumns} from case_file c
  where c.closed_at is null and ${of} = $1 ${narrowing}
    and ($7::timestamptz is null or c.due_at >= $7) and ($8::timestamptz is null or c.due_at < $8) and (not $9::boolean or c.due_at is null)
    and (coalesce(c.due_at, 'infinity'), c.id) > ($10::timestamptz, $11::bigint) and ${scopeSql('c', 12)}
  order by coalesce(c.due_at, 'infinity'), c.id limit $15`

const closedList = (of: string) => `
  select ${rowColumns} from case_file c
  where c.closed_at is not null and ${of} = $1 ${narrowing}
    and (c.closed_at, c.id) < ($7::timestamptz, $8::bigint) and ${scopeSql('c', 9)}
  order by c.closed_at desc, c.id desc limit $12`

const statements = { team: 'c.owner_team', officer: 'c.owner_officer' } as const
const open = { team: openList(statements.team), officer: openList(statements.officer) }
const closed = { team: closedList(statements.team), officer: closedList(statements.officer) }

/** Cases of a team or an officer: open ones by promise (those without a date last), closed ones newest first. Never by offset. */
export async function readQueue(db: Queryable, scope: CaseScope, ask: QueueAsk): Promise<QueueRow[]> {
  const { filter, after, limit } = ask
  const kind = 'team' in ask.of ? 'team' : 'officer'
  const owner = filter.owner === 'me' ? ask.officer : filter.owner && filter.owner !== 'none' ? Number(filter.owner) : null
  const common = ['team' in ask.of ? ask.of.team : ask.of.officer, filter.state ?? null, filter.service ?? null, owner, filter.owner === 'none', filter.q ?? null]
  if (filter.state === 'closed') {
    return db.query<QueueRow>(`desk.closed-by-${kind}`, closed[kind], [...common, after?.at ?? 'infinity', after?.id ?? 0, ...scopeValues(scope), limit])
  }
  const due = dueLimits(filter.due, ask.now)
  return db.query<QueueRow>(`desk.open-by-${kind}`, open[kind], [...common, due.from, due.before, due.none, after?.at ?? '-infinity', after?.id ?? 0, ...scopeValues(scope), limit])
}

/** Cases that other teams want to hand to these teams, oldest promise first. */
export async function readOffered(db: Queryable, scope: CaseScope, teams: readonly string[]): Promise<QueueRow[]> {
  return db.query<QueueRow>('desk.offered', `select ${rowColumns} from case_file c where c.offered_team = any($1) and ${scopeSql('c', 2)}
    order by coalesce(c.due_at, 'infinity'), c.id limit 20`, [teams, ...scopeValues(scope)])
}

/** The rows with these references that may be seen, in no order. */
export async function readRows(db: Queryable, scope: CaseScope, refs: readonly string[]): Promise<CaseFile[]> {
  return db.query<CaseFile>('desk.rows', `select c.* from case_file c where c.ref = any($1) and ${scopeSql('c', 2)}`, [refs, ...scopeValues(scope)])
}

/** Open cases that an officer owns. */
export async function countMine(db: Queryable, officer: number): Promise<number> {
  return (await db.one<{ count: number }>('desk.count-mine', 'select count(*) from case_file where closed_at is null and owner_officer = $1', [officer]))!.count
}

/** Open cases of every team, as its own members may see them: from the partial index alone, whose size is what is open, not what ever was. */
export async function countByTeam(db: Queryable): Promise<Map<string, number>> {
  const rows = await db.query<{ team: string; count: number }>('desk.count-by-team', `
    select owner_team as team, count(*) from case_file where closed_at is null and (restricted_to is null or restricted_to = owner_team) group by owner_team`)
  return new Map(rows.map((row) => [row.team, row.count]))
}

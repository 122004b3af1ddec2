import { seeEverything } from '../../platform/database/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { scopeSql, scopeValues } from '../../staff/index.ts'
import type { CaseScope } from '../../staff/index.ts'
import type { CaseFile } from '../case.ts'
import { dueLimits } from '../rules/queue-filter.ts'
import type { QueueFilter } from '../rules/queue-filter.ts'

/** A case as a list shows it; `words` is cut. */
export type QueueRow = Pick<CaseFile, 'id' | 'ref' | 'title' | 'words' | 'service_code' | 'state' | 'outcome' | 'owner_team' | 'owner_officer'
  | 'offered_team' | 'due_at' | 'paused_at' | 'opened_at' | 'closed_at' | 'escalated_at'> & {
  /** Why it was opened again, cut; of an open case whose answer did not put it right. */
  readonly reopened: string | null
}

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
  c.offered_team, c.due_at, c.paused_at, c.opened_at, c.closed_at, c.escalated_at,
  case when c.closed_at is null then (select left(e.data->>'reason', 200) from case_event e where e.case_id = c.id and e.kind = 'case-reopened' order by e.seq desc limit 1) end as reopened`

/** Cases without a date stand last. Spelled as in the indexes, which row security lets be used so and not with coalesce. */
const promised = `(case when c.due_at is null then 'infinity' else c.due_at end)`

/** A list's statement as it is put together: each filter in use adds its condition, its value and a word to the name. */
class Narrowing {
  readonly values: unknown[]
  private readonly conditions: string[]
  private readonly names: string[]

  constructor(owner: 'owner_team' | 'owner_officer', value: string | number, isOpen: boolean) {
    this.values = [value]
    this.names = [isOpen ? 'open' : 'closed', owner]
    this.conditions = [`c.closed_at is ${isOpen ? '' : 'not '}null`, `c.${owner} = $1`]
  }

  /** `condition` says ? where its values go, in order. */
  where(name: string, condition: string, ...values: unknown[]): void {
    this.names.push(name)
    this.conditions.push(condition.replace(/\?/g, () => `$${this.values.push(values.shift())}`))
  }

  /** The same filters always give the same name and the same text, so that PostgreSQL plans each once. */
  statement(scope: CaseScope, order: string, limit: number): { name: string; text: string; values: unknown[] } {
    const scoped = scopeSql('c', this.values.length + 1)
    const values = [...this.values, ...scopeValues(scope), limit]
    return { name: `desk.${this.names.join('.')}`, text: `select ${rowColumns} from case_file c where ${this.conditions.join(' and ')} and ${scoped} order by ${order} limit $${values.length}`, values }
  }
}

/** Cases of a team or an officer: open ones by promise (those without a date last), closed ones newest first. Never by offset. */
export async function readQueue(db: Queryable, scope: CaseScope, ask: QueueAsk): Promise<QueueRow[]> {
  const { filter, after } = ask
  const isOpen = filter.state !== 'closed'
  const list = 'team' in ask.of ? new Narrowing('owner_team', ask.of.team, isOpen) : new Narrowing('owner_officer', ask.of.officer, isOpen)
  narrow(list, filter, ask)
  if (after && isOpen) list.where('after', `(${promised}, c.id) > (?::timestamptz, ?::bigint)`, after.at, after.id)
  if (after && !isOpen) list.where('after', '(c.closed_at, c.id) < (?::timestamptz, ?::bigint)', after.at, after.id)
  const { name, text, values } = list.statement(scope, isOpen ? `${promised}, c.id` : 'c.closed_at desc, c.id desc', ask.limit)
  return db.query<QueueRow>(name, text, values)
}

const hasWords = (table: string) => `exists (select from ${table} s where s.case_id = c.id and s.document @@ (select websearch_to_tsquery('english', ?) || websearch_to_tsquery('simple', ?)))`

function narrow(list: Narrowing, filter: QueueFilter, ask: QueueAsk): void {
  const { state, service, owner, q } = filter
  if (state && state !== 'closed') list.where('state', 'c.state = ?', state)
  if (service) list.where('service', 'c.service_code = ?', service)
  if (owner === 'none') list.where('nobody', 'c.owner_officer is null')
  else if (owner) list.where('owner', 'c.owner_officer = ?', owner === 'me' ? ask.officer : Number(owner))
  const due = dueLimits(filter.due, ask.now)
  if (due.none) list.where('no-date', 'c.due_at is null')
  if (due.from) list.where('from', 'c.due_at >= ?', due.from)
  if (due.before) list.where('before', 'c.due_at < ?', due.before)
  if (q) list.where('words', `(${hasWords('case_search')} or c.restricted_to is not null and ${hasWords('case_search_restricted')})`, q, q, q, q)
}

/** Cases that other teams want to hand to these teams, oldest promise first. The teams stand in a select of their own: seen by the planner, they would make it plan anew each time. */
export async function readOffered(db: Queryable, scope: CaseScope, teams: readonly string[]): Promise<QueueRow[]> {
  return db.query<QueueRow>('desk.offered', `select ${rowColumns} from case_file c where c.offered_team = any((select $1::text[])::text[]) and ${scopeSql('c', 2)}
    order by ${promised}, c.id limit 20`, [teams, ...scopeValues(scope)])
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
  const rows = await seeEverything(() => db.query<{ team: string; count: number }>('desk.count-by-team', `
    select owner_team as team, count(*) from case_file where closed_at is null and (restricted_to is null or restricted_to = owner_team) group by owner_team`))
  return new Map(rows.map((row) => [row.team, row.count]))
}

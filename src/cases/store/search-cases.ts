import type { Queryable } from '../../platform/database/index.ts'
import { scopeSql, scopeValues } from '../../staff/index.ts'
import type { CaseScope } from '../../staff/index.ts'
import { rowColumns } from './read-queue.ts'
import type { QueueRow } from './read-queue.ts'

/** A hit with the part of its words that fits the question; what was found stands between `hitStart` and `hitStop`. */
export interface SearchHit extends QueueRow {
  excerpt: string
}

export const hitStart = '\uE000'
export const hitStop = '\uE001'

/** So many of the newest cases are walked through first. As many hits in them as `common` say that walking on is quicker than the index. */
const walked = 1000
const common = 6

// what cases stand before the newest ones; a select of its own is worked out once, not for every row
const bound = `(select least($2, (select max(case_id) + 1 from case_search)) - ${walked})`
const allowed = `cross join lateral (select from case_file c where c.id = s.case_id and ${scopeSql('c', 3)} offset 0) allowed`
const question = '(select question from asked)'
const found = '(select count(*) from newest)'

// English for words, simple for names and references, which stemming would bend
const asked = `asked as materialized (select websearch_to_tsquery('english', $1) || websearch_to_tsquery('simple', $1) as question)`

// "is true" keeps the GIN index out: newest first, until enough are found
const walk = `select s.case_id from case_search s ${allowed} where (s.document @@ ${question}) is true`
const newest = `newest as materialized (${walk} and s.case_id < $2 and s.case_id >= ${bound} order by s.case_id desc limit $6)`
const furtherBack = `further_back as materialized (${walk} and ${found} >= ${common} and ${found} < $6 and s.case_id < ${bound} order by s.case_id desc limit $6)`

// sorted before it is known which are allowed, so that no more are looked at than are shown
const byIndex = `by_index as materialized (
    select s.case_id from (select case_id from case_search where document @@ ${question} and case_id < ${bound} order by case_id desc) s ${allowed}
    where ${found} < ${common} limit $6)`

// closed cases first, their words afterwards: PostgreSQL takes no other way on a table under row security
const closed = `closed as materialized (
    select s.case_id from (select c.id as case_id from case_file c where c.restricted_to is not null and c.id < $2 and ${scopeSql('c', 3)} order by c.id desc offset 0) s
    where exists (select from case_search_restricted w where w.case_id = s.case_id and w.document @@ ${question}) limit $6)`

const search = (...parts: readonly string[]) => `
  with ${[asked, newest, furtherBack, byIndex, ...parts].join(', ')}, hits as (
    ${['newest', 'further_back', 'by_index', ...(parts.length > 0 ? ['closed'] : [])].map((part) => `select case_id from ${part}`).join(' union all ')} order by case_id desc limit $6)
  select ${rowColumns}, ts_headline('english', left(c.title || ' · ' || c.words, 4000), ${question},
    'StartSel=${hitStart}, StopSel=${hitStop}, MaxFragments=1, MaxWords=28, MinWords=12') as excerpt
  from hits join case_file c on c.id = hits.case_id order by c.id desc`

const inOpenCases = search()
const inClosedToo = search(closed)

/**
 * Full text over what the officer may see, newest first; `before` is the last case of the page before. Common words are
 * found by walking back from the newest case, rare ones by the GIN index, in one statement: the planner guesses badly for
 * phrases (a wrong guess reads every case: 55 ms at 100,000, against 1). Words of closed cases are looked at for those
 * alone who hold a key to some: for everyone else they are not there, nor in the time that it takes.
 */
export async function searchCases(db: Queryable, scope: CaseScope, ask: { words: string; before?: number | undefined; limit: number }): Promise<SearchHit[]> {
  const values = [ask.words, ask.before ?? Number.MAX_SAFE_INTEGER, ...scopeValues(scope), ask.limit]
  return scope.keys.length > 0 ? db.query<SearchHit>('desk.search-closed-too', inClosedToo, values) : db.query<SearchHit>('desk.search', inOpenCases, values)
}

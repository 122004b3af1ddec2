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

// English for words, simple for names and references, which stemming would bend. A select of its own is worked out once, not for every row.
const question = `(select websearch_to_tsquery('english', $1) || websearch_to_tsquery('simple', $1))`

/** How many of the newest cases are looked at to see whether the words are common ones. */
const probed = 2000
const common = 20

const probe = `
  select count(*) as hits from (select from case_search
    where case_id < $2 and case_id >= least($2, (select max(case_id) + 1 from case_search)) - ${probed} and (document @@ ${question}) is true limit ${common}) newest`

const shown = (found: string) => `
  with found as ${found}
  select ${rowColumns}, ts_headline('english', left(c.title || ' · ' || c.words, 4000), ${question},
    'StartSel=${hitStart}, StopSel=${hitStop}, MaxFragments=1, MaxWords=28, MinWords=12') as excerpt
  from found join case_file c on c.id = found.case_id order by c.id desc`

// "is true" keeps the GIN index out: newest first, until enough are found
const walk = shown(`(
  select s.case_id from case_search s join case_file c on c.id = s.case_id
  where (s.document @@ ${question}) is true and s.case_id < $2 and ${scopeSql('c', 3)}
  order by s.case_id desc limit $6)`)

// materialised so that the GIN index comes first; lateral with offset so that each hit is looked up, not every case walked
const collect = shown(`(
  with hits as materialized (select case_id from case_search where document @@ ${question})
  select hits.case_id from hits cross join lateral (select from case_file c where c.id = hits.case_id and ${scopeSql('c', 3)} offset 0) allowed
  where hits.case_id < $2 order by hits.case_id desc limit $6)`)

/**
 * Full text over what the officer may see, newest first; `before` is the last case of the page before. Common words are
 * found by walking back from the newest case, rare ones by the GIN index; which they are is seen from the newest cases,
 * because the planner guesses badly for phrases (a wrong guess reads every case: 55 ms at 100,000, against 1).
 */
export async function searchCases(db: Queryable, scope: CaseScope, ask: { words: string; before?: number | undefined; limit: number }): Promise<SearchHit[]> {
  const before = ask.before ?? Number.MAX_SAFE_INTEGER
  const { hits } = (await db.one<{ hits: number }>('desk.search-probe', probe, [ask.words, before]))!
  const values = [ask.words, before, ...scopeValues(scope), ask.limit]
  return hits >= common ? db.query<SearchHit>('desk.search-walk', walk, values) : db.query<SearchHit>('desk.search-collect', collect, values)
}

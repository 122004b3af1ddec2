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

// English for words, simple for names and references, which stemming would bend.
const question = `(websearch_to_tsquery('english', $1) || websearch_to_tsquery('simple', $1))`

const find = `
  with found as (
    select s.case_id from case_search s join case_file c on c.id = s.case_id
    where s.document @@ ${question} and s.case_id < $2 and ${scopeSql('c', 3)}
    order by s.case_id desc limit $6
  )
  select ${rowColumns}, ts_headline('english', left(c.title || ' · ' || c.words, 4000), ${question},
    'StartSel=${hitStart}, StopSel=${hitStop}, MaxFragments=1, MaxWords=28, MinWords=12') as excerpt
  from found join case_file c on c.id = found.case_id order by c.id desc`

/**
 * Full text over what the officer may see, newest first; `before` is the last case of the page before. Unnamed on
 * purpose: a rare word is found by the GIN index and a common one by walking back from the newest case, and only a plan
 * made for the words at hand knows which it is.
 */
export async function searchCases(db: Queryable, scope: CaseScope, ask: { words: string; before?: number | undefined; limit: number }): Promise<SearchHit[]> {
  return db.run<SearchHit>(find, [ask.words, ask.before ?? Number.MAX_SAFE_INTEGER, ...scopeValues(scope), ask.limit])
}

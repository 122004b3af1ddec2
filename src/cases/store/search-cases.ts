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

const allowed = `cross join lateral (select from case_file c where c.id = s.case_id and ${scopeSql('c', 3)} offset 0) allowed`
const question = '(select question from asked)'

// English for words, simple for names and references, which stemming would bend. What must not be there must be there as neither.
const asked = `asked as materialized (
    select case when $7 = '' then wanted else wanted && websearch_to_tsquery('english', $7) && websearch_to_tsquery('simple', $7) end as question
    from (select websearch_to_tsquery('english', $1) || websearch_to_tsquery('simple', $1) as wanted) w),
  top as materialized (select least($2, (select max(case_id) + 1 from case_search)) - 1 as id)`

/** Windows of the index (case_search_document): cases whose ids are alike but for so many bits. Each is eight times as wide as the one before. */
const widths = [8, 11, 14, 17, 20] as const
const windowOf = (bits: number) => `((select id from top) >> ${bits})`
/** Ids from here on stand in the window of the newest case asked for, or in the one before it. */
const floorOf = (bits: number) => `((${windowOf(bits)} - 1) << ${bits})`

// "is true" keeps the primary key out: it would read every case before
const hitsBefore = (before: string) => `select case_id from case_search where document @@ ${question} and (case_id < ${before}) is true`
const inWindow = (bits: number, back: 0 | 1, before: string) => `${hitsBefore(before)} and (case_id >> ${bits}) = ${windowOf(bits)} - ${back}`

/** One step further back, taken only while too few were found. Sorted before it is known which are allowed, so that no more are looked at than are shown. */
function step(name: string, hits: string, nearer: readonly string[]): string {
  const found = nearer.map((each) => `(select count(*) from ${each})`).join(' + ')
  return `${name} as materialized (select s.case_id from (select case_id from (${hits}) h order by case_id desc) s ${allowed}${found ? ` where ${found} < $6` : ''} order by s.case_id desc limit $6)`
}

const steps = [...widths.map((bits) => `within_${bits}`), 'further_back']
const parts = steps.map((name, at) => {
  const [bits, nearer] = [widths[at], widths[at - 1]]
  const before = nearer === undefined ? '$2' : floorOf(nearer)
  const hits = bits === undefined ? hitsBefore(before) : `${inWindow(bits, 0, before)} union all ${inWindow(bits, 1, before)}`
  return step(name, hits, steps.slice(0, at))
})

// closed cases first, their words afterwards: PostgreSQL takes no other way on a table under row security
const closed = `closed as materialized (
    select s.case_id from (select c.id as case_id from case_file c where c.restricted_to is not null and c.id < $2 and ${scopeSql('c', 3)} order by c.id desc offset 0) s
    where exists (select from case_search_restricted w where w.case_id = s.case_id and w.document @@ ${question}) order by s.case_id desc limit $6)`

const search = (...more: readonly string[]) => `
  with ${[asked, ...parts, ...more].join(',\n  ')}, hits as (
    ${[...steps, ...(more.length > 0 ? ['closed'] : [])].map((each) => `select case_id from ${each}`).join(' union all ')} order by case_id desc limit $6)
  select ${rowColumns}, ts_headline('english', left(c.title || ' · ' || c.words, 4000), ${question},
    'StartSel=${hitStart}, StopSel=${hitStop}, MaxFragments=1, MaxWords=28, MinWords=12') as excerpt
  from hits join case_file c on c.id = hits.case_id order by c.id desc`

const inOpenCases = search()
const inClosedToo = search(closed)

const signs = /-(?:[^\p{L}\p{N}"]*-)+/gu
/** Words and phrases with the sign that they must not be there. */
const unwanted = /(?<!\S)-(?:"[^"]*"?|[^\s"]+)/g

/**
 * Full text over what the officer may see, newest first; `before` is the last case of the page before. The index knows no
 * order, so that a word of a million cases would be fetched as often as it was ever written: it is asked for one window
 * of cases after the other, the newest first, until enough are found. Words of closed cases are looked at for those alone
 * who hold a key to some: for everyone else they are not there, nor in the time that it takes.
 */
export async function searchCases(db: Queryable, scope: CaseScope, ask: { words: string; before?: number | undefined; limit: number }): Promise<SearchHit[]> {
  const words = ask.words.replaceAll(signs, '-') // a row of signs is one, or PostgreSQL runs out of stack
  const values = [words, ask.before ?? Number.MAX_SAFE_INTEGER, ...scopeValues(scope), ask.limit, words.match(unwanted)?.join(' ') ?? '']
  return scope.keys.length > 0 ? db.query<SearchHit>('desk.search-closed-too', inClosedToo, values) : db.query<SearchHit>('desk.search', inOpenCases, values)
}

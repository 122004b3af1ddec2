import type { Queryable } from '../../platform/database/index.ts'
import type { Day } from '../../platform/time/index.ts'

/** A published figure, as it stands. All the portal reads; it never looks behind it. */
export interface PublishedRow {
  measure: string
  method: string
  dimension: string
  member: string
  period: Day
  numerator: number | null
  denominator: number | null
  value: number | null
  low: number | null
  high: number | null
  base: number | null
  parts: Record<string, number>
  suppressed: boolean
}

const columns = 'measure, method, dimension, member, period, numerator, denominator, value, low, high, base, parts, suppressed'

export interface PublishedMonth {
  period: Day
  as_of: Date
}

/** Newest first, five years at the most, none after `until`. */
export async function publishedMonths(db: Queryable, until: Day): Promise<PublishedMonth[]> {
  return db.query<PublishedMonth>('portal.months', 'select period, as_of from published_month where period <= $1 order by period desc limit 60', [until])
}

export interface Line {
  measure: string
  method: string
  /** Both empty for the whole. */
  dimension: string
  member: string
}

/** Figures of one line, oldest first; both months included. */
export async function readLine(db: Queryable, line: Line, from: Day, to: Day): Promise<PublishedRow[]> {
  return db.query<PublishedRow>('portal.line', `select ${columns} from published_figure
    where measure = $1 and method = $2 and dimension = $3 and member = $4 and period between $5 and $6 order by period`,
  [line.measure, line.method, line.dimension, line.member, from, to])
}

/** Several measures of one member between two months, oldest first. */
export async function readMember(db: Queryable, measures: readonly { measure: string; method: string }[], member: { dimension: string; member: string }, span: { from: Day; to: Day }): Promise<PublishedRow[]> {
  return db.query<PublishedRow>('portal.member', `select ${columns.split(', ').map((column) => `p.${column}`).join(', ')} from unnest($1::text[], $2::text[]) as asked (measure, method)
    join published_figure p using (measure, method) where p.dimension = $3 and p.member = $4 and p.period between $5 and $6 order by p.period`,
  [measures.map((one) => one.measure), measures.map((one) => one.method), member.dimension, member.member, span.from, span.to])
}

/** All that the portal's first page shows, in one question: the line of its measure, the services in two months, and the measures beside it. */
export async function readHomeRows(db: Queryable, of: { measure: string; method: string }, span: { from: Day; to: Day; before: Day }, beside: readonly { measure: string; method: string }[]): Promise<PublishedRow[]> {
  return db.query<PublishedRow>('portal.home', `
    select ${columns} from published_figure where measure = $1 and method = $2 and dimension = '' and member = '' and period between $3 and $4
    union all select ${columns} from published_figure where measure = $1 and method = $2 and dimension = 'service' and period in ($4, $5)
    union all select ${columns} from published_figure where (measure, method) in (select * from unnest($6::text[], $7::text[])) and dimension = '' and member = '' and period = $4
    order by period`,
  [of.measure, of.method, span.from, span.to, span.before, beside.map((one) => one.measure), beside.map((one) => one.method)])
}

/** Every member of a split in these months. */
export async function readSplit(db: Queryable, of: Omit<Line, 'member'>, months: readonly Day[]): Promise<PublishedRow[]> {
  return db.query<PublishedRow>('portal.split', `select ${columns} from published_figure
    where measure = $1 and method = $2 and dimension = $3 and period = any ($4::date[]) order by period, member`, [of.measure, of.method, of.dimension, months])
}

/** Those of `dimensions` in which this month has two members or more that are known: a split of fewer tells nothing. */
export async function readSplits(db: Queryable, of: { measure: string; method: string; period: Day }, dimensions: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ dimension: string }>('portal.splits', `select dimension from published_figure
    where measure = $1 and method = $2 and period = $3 and dimension = any ($4::text[]) and member <> 'not-known' and (suppressed or base > 0) group by dimension having count(*) > 1`,
  [of.measure, of.method, of.period, dimensions])
  return rows.map((row) => row.dimension)
}

/** All figures of a measure, for those who work with them elsewhere. */
export async function readAll(db: Queryable, measure: string, choice: { dimension: string | null; member: string | null; method: string | null }): Promise<PublishedRow[]> {
  return db.query<PublishedRow>('portal.all', `select ${columns} from published_figure
    where measure = $1 and ($2::text is null or dimension = $2) and ($3::text is null or member = $3) and ($4::text is null or method = $4)
    order by method, dimension, member, period`, [measure, choice.dimension, choice.member, choice.method])
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Dimension, Measure, Method } from '../../measures/contract.ts'

/** A statement over one measure's rows. Its parameters are: first day, last day, as-of instant, now[, the one member]. */
export interface Statement {
  name: string
  text: string
}

const parameters: Record<string, string> = { from: '$1::date', to: '$2::date', as_of: '$3::timestamptz', now: '$4::timestamptz' }

const texts = new Map<string, string>()

function rowsOf(measure: Measure, method: Method): string {
  const file = path.join(measure.folder, method.sql ?? 'measure.sql')
  let text = texts.get(file)
  if (text === undefined) {
    text = readFileSync(file, 'utf8').replace(/(?<!:):(from|to|as_of|now)\b/g, (_, name: string) => parameters[name]!)
    texts.set(file, text)
  }
  return text
}

const columns: Record<Dimension, string> = {
  service: 'service', team: 'team', channel: 'channel', ward: `coalesce(ward, 'not-known')`, kind: 'kind', source: `coalesce(source, '')`,
  month: `to_char(day, 'YYYY-MM')`, 'opened-month': `to_char(opened_on, 'YYYY-MM')`, procedure: 'procedure', stage: 'stage',
}

export interface More {
  /** Keeps the rows of one member of a dimension; `$5` is the member. */
  only?: Dimension | undefined
  /** Also tells where rows of these services are among those counted, and counts the first two splits crossed; `$5` is the list. */
  personal?: boolean
}

/** The whole and each split, in one pass over the rows. */
export function measureStatement(measure: Measure, method: Method, splits: readonly Dimension[], { only, personal }: More = {}): Statement {
  const groups = splits.map((_, i) => `g${i}`)
  const parts = Object.keys(measure.parts)
  const rows = rowsOf(measure, method)
  const present = parts.filter((part) => rows.includes(columnOf(part)))
  const text = `with given as (select $1::date, $2::date, $3::timestamptz, $4::timestamptz)
select ${groups.length ? `grouping(${groups.join(', ')})` : '0'} as mask${groups.map((group) => `, ${group}`).join('')},
  bool_or(restricted) as restricted, ${personal ? 'bool_or(service = any($5::text[])) as personal, ' : ''}${aggregates(method)}${present.map((part) => `, coalesce(sum(${columnOf(part)}), 0)::bigint as ${columnOf(part)}`).join('')}
from (select counted.*${splits.map((split, i) => `, ${columns[split]} as g${i}`).join('')} from (${rows}) counted${only ? ` where ${columns[only]} = $5` : ''}) grouped
group by grouping sets ((${groups.map((group) => `), (${group}`).join('')}${personal && groups.length > 1 ? '), (g0, g1' : ''}))`
  // PostgreSQL keeps 63 characters of a name, which the words would pass.
  return { name: `measure ${createHash('sha256').update(text).digest('hex').slice(0, 32)}`, text }
}

export function columnOf(part: string): string {
  return `part_${part.replaceAll('-', '_')}`
}

function aggregates(method: Method): string {
  if (method.kind === 'quantile') {
    const amount = method.amount ?? 'amount'
    return `count(${amount}) as amounts, percentile_cont(${Number(method.quantile)}) within group (order by ${amount}::double precision) as quantile`
  }
  const denominator = method.kind === 'count' ? '' : ', sum(denominator)::bigint as denominator'
  const squares = method.kind === 'net' ? ', sum(numerator * numerator)::bigint as squares' : ''
  return `sum(numerator)::bigint as numerator${denominator}${squares}`
}

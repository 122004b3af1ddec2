import { caseKinds, caseOutcomes } from '../../../cases/index.ts'
import type { CaseKind, CaseOutcome } from '../../../cases/index.ts'
import type { Mapping } from './mapping.ts'
import { momentReader } from './moment-reader.ts'
import { valueReader } from './read-value.ts'
import type { Row } from './read-value.ts'
import { pointReader } from './point-reader.ts'
import { columnOf, Rejected } from './rejected.ts'
import type { Remark } from './remarks.ts'

/** A row as the mapping understands it; names of services and teams are still the source's own. */
export interface SourceCase {
  key: string
  kind: CaseKind
  service: string
  team: string
  channel: string
  title: string
  words: string
  openedAt: Date
  promisedBy: Date | null
  closedAt: Date | null
  outcome: CaseOutcome
  answer: string
  /** The source's own judgement whether it was in time. Kept to compare with; never a figure of ours. */
  verdict: string
  place: { address?: string; postcode?: string; ward?: string; latitude?: number; longitude?: number }
  /** What was odd about the row and what was made of it. */
  remarks: readonly Remark[]
}

export type CaseReading = { case: SourceCase } | { rejected: string }

/** Makes a mapping into a function from a row to a case, or to the reason why it cannot be one. */
export function caseReader(mapping: Mapping): (row: Row) => CaseReading {
  const { fields } = mapping
  const text = Object.fromEntries(Object.keys(fields).map((name) => [name, valueReader(fields[name as keyof typeof fields])])) as Partial<Record<keyof typeof fields, (row: Row) => string>>
  const key = valueReader(mapping.key)
  const moments = momentReader(mapping)
  const point = pointReader(mapping)
  const get = (name: keyof typeof fields, row: Row) => text[name]?.(row) ?? ''
  const needed = (name: keyof typeof fields, row: Row) => {
    const found = get(name, row)
    if (found === '') throw new Rejected(`there is no ${spoken[name] ?? name}${columnOf(fields[name])}`)
    return found
  }
  return (row) => {
    try {
      const id = key(row)
      if (id === '') throw new Rejected(`there is no number to know the case by${columnOf(mapping.key)}`)
      if (id.length > 200) throw new Rejected('the number to know the case by is longer than 200 characters')
      const service = needed('service', row)
      const when = moments(row, get('state', row))
      const where = point(row)
      const verdict = get('verdict', row)
      const remarks = [...when.remarks, ...where.remarks, ...(fields.verdict && verdict === '' ? ['no-verdict' as const] : [])]
      const place = { ...given('address', oneLine(get('address', row))), ...given('postcode', get('postcode', row)), ...given('ward', get('ward', row)), ...where.point }
      const { openedAt, promisedBy, closedAt } = when
      return { case: {
        key: id, service, team: needed('team', row), channel: needed('channel', row), openedAt, promisedBy, closedAt,
        kind: oneOf(get('kind', row) || 'service-request', caseKinds, 'kind of case'),
        outcome: oneOf(get('outcome', row) || 'answered', caseOutcomes, 'outcome'),
        title: (oneLine(get('title', row)) || service).slice(0, 200), words: get('words', row), answer: get('answer', row), verdict, place, remarks,
      } }
    } catch (error) {
      if (error instanceof Rejected) return { rejected: error.message }
      throw error
    }
  }
}

const spoken: Readonly<Record<string, string>> = { openedAt: 'time of opening', service: 'service', team: 'team', channel: 'channel' }

function oneOf<Word extends string>(word: string, known: readonly Word[], what: string): Word {
  const found = known.find((each) => each === word)
  if (!found) throw new Rejected(`"${word.slice(0, 80)}" is no ${what} of ours: give it one in the mapping's table`)
  return found
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function given<Name extends string>(name: Name, text: string): Partial<Record<Name, string>> {
  return text === '' ? {} : { [name]: text } as Record<Name, string>
}

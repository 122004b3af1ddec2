import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { caseKinds, caseOutcomes } from '../../../cases/index.ts'
import { formatFault } from './source-time.ts'
import { isZone } from './zone-segments.ts'

const strict = { additionalProperties: false }
const words = Type.String({ minLength: 1, maxLength: 600 })
const table = Type.Record(Type.String(), Type.String())

const valueProperties = {
  /** Exactly one of these three says where the value comes from. */
  column: Type.Optional(words),
  constant: Type.Optional(Type.String()),
  /** Text with columns in braces: "{TYPE}, {REASON}". Columns in it may be empty; all empty is no value. */
  template: Type.Optional(words),
  /** A regular expression; its first group, or all of the match, is the value. No match is no value. */
  match: Type.Optional(words),
  /** Cells that mean nothing: "N/A". */
  blank: Type.Optional(Type.Array(Type.String())),
  values: Type.Optional(table),
  startsWith: Type.Optional(table),
  /** The value where no table has the text; without it, the text itself stays. */
  otherwise: Type.Optional(Type.String()),
}
const value = Type.Object(valueProperties, strict)
export type ValueRule = Static<typeof value>

/** A name that stands in a list of ours. `create` adds what is missing; without it such a row is refused. */
const named = Type.Object({ ...valueProperties, create: Type.Optional(Type.Boolean()) }, strict)
export type NamedRule = Static<typeof named>

const formats = Type.Union([words, Type.Array(words, { minItems: 1 })])
const dates = Type.Object({ format: formats, zone: words, ambiguous: Type.Optional(Type.Union([Type.Literal('earlier'), Type.Literal('later')])) }, strict)

const fields = Type.Object({
  openedAt: value,
  service: named,
  team: named,
  channel: value,
  title: Type.Optional(value),
  words: Type.Optional(value),
  kind: Type.Optional(value),
  state: Type.Optional(value),
  closedAt: Type.Optional(value),
  outcome: Type.Optional(value),
  answer: Type.Optional(value),
  promisedBy: Type.Optional(value),
  verdict: Type.Optional(value),
  address: Type.Optional(value),
  postcode: Type.Optional(value),
  ward: Type.Optional(value),
  latitude: Type.Optional(value),
  longitude: Type.Optional(value),
}, strict)

export const mappingSchema = Type.Object({
  /** Part of every source key: two mappings never mix, and a renamed one is another source. */
  id: Type.String({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 24 }),
  about: words,
  of: Type.Literal('cases'),
  file: Type.Optional(Type.Object({
    format: Type.Optional(Type.Union([Type.Literal('csv'), Type.Literal('tsv'), Type.Literal('ndjson')])),
    delimiter: Type.Optional(Type.String({ minLength: 1, maxLength: 3 })),
    encoding: Type.Optional(Type.Union([Type.Literal('utf8'), Type.Literal('latin1'), Type.Literal('utf16le')])),
  }, strict)),
  dates,
  /** What the source calls this case for ever. */
  key: value,
  fields,
  /** The point of a row is not a place when this column says one of these. */
  noPoint: Type.Optional(Type.Object({ column: words, is: Type.Array(Type.String(), { minItems: 1 }) }, strict)),
}, strict)
export type Mapping = Static<typeof mappingSchema>

export type MappingOutcome = { mapping: Mapping } | { faults: readonly string[] }

/** Checks a mapping whole: every fault is told at once, with the place where it stands. */
export function readMapping(json: unknown): MappingOutcome {
  if (!Value.Check(mappingSchema, json)) {
    const faults = [...Value.Errors(mappingSchema, json)].slice(0, 30).map(({ path, message }) => `${path || '/'}: ${message}`)
    return { faults: [...new Set(faults)] }
  }
  const faults = [...ruleFaults('/key', json.key), ...Object.entries(json.fields).flatMap(([name, rule]) => ruleFaults(`/fields/${name}`, rule)), ...dateFaults(json), ...listFaults(json)]
  return faults.length > 0 ? { faults } : { mapping: json }
}

function ruleFaults(at: string, rule: ValueRule): string[] {
  const faults: string[] = []
  const ways = [rule.column, rule.constant, rule.template].filter((way) => way !== undefined).length
  if (ways !== 1) faults.push(`${at}: needs exactly one of "column", "constant" and "template"`)
  if (rule.match !== undefined && !isPattern(rule.match)) faults.push(`${at}/match: is not a regular expression`)
  return faults
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp
  } catch {
    return false
  }
}

function dateFaults({ dates: { format, zone } }: Mapping): string[] {
  const faults = [format].flat().map((each) => [each, formatFault(each)]).filter(([, fault]) => fault).map(([each, fault]) => `/dates/format: "${each}" ${fault}`)
  return isZone(zone) ? faults : [...faults, `/dates/zone: there is no time zone "${zone}" (write it like Europe/London)`]
}

/** Values that must be words of ours, where the mapping names them itself. */
function listFaults({ fields: { kind, outcome, state } }: Mapping): string[] {
  return [...wordFaults('kind', kind, caseKinds), ...wordFaults('outcome', outcome, caseOutcomes), ...wordFaults('state', state, ['open', 'closed'])]
}

function wordFaults(name: string, rule: ValueRule | undefined, known: readonly string[]): string[] {
  return [rule?.constant, rule?.otherwise, ...Object.values(rule?.values ?? {}), ...Object.values(rule?.startsWith ?? {})]
    .filter((word) => word !== undefined && !known.includes(word)).map((word) => `/fields/${name}: "${word}" is none of ${known.join(', ')}`)
}

/** Every column that a mapping reads, so that a file without one of them is refused before its first row. */
export function columnsOf(mapping: Mapping): string[] {
  const rules: ValueRule[] = [mapping.key, ...Object.values(mapping.fields)]
  const read = rules.flatMap((rule) => [...(rule.column === undefined ? [] : [rule.column]), ...(rule.template?.match(/\{[^{}]+\}/g) ?? []).map((each) => each.slice(1, -1))])
  return [...new Set([...read, ...(mapping.noPoint ? [mapping.noPoint.column] : [])])]
}

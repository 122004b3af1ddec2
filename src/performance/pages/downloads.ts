import { stringify } from 'csv-stringify/sync'
import { field, json, notFound, text } from '../../platform/http/index.ts'
import type { Answer, Call } from '../../platform/http/index.ts'
import type { Measure } from '../../measures/contract.ts'
import { neutralCell } from '../neutral-cell.ts'
import { readAll } from '../store/read-figures.ts'
import type { PublishedRow } from '../store/read-figures.ts'
import { readChanges } from '../store/portal-words.ts'
import { namesOf, visit } from './portal.ts'
import type { Portal } from './portal.ts'

export const licence = { name: 'Open Government Licence v3.0', url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/' }

interface Download {
  measure: Measure
  rows: readonly (PublishedRow & { name: string })[]
}

/** Every figure of a measure, as published: what is hidden on the pages is hidden here. `?by=`, `?member=` and `?method=` narrow it. */
async function gather(portal: Portal, call: Call, id: string): Promise<Download> {
  const measure = portal.measures.find((one) => one.id === id)
  if (!measure) throw notFound('There is no measure of this name.')
  const given = (name: string) => field(call.query, name) || null
  const [rows, seen] = await Promise.all([readAll(portal.tools.db, measure.id, { dimension: given('by'), member: given('member'), method: given('method') }), visit(portal, { ...call, query: {} })])
  const naming = new Map(await Promise.all([...new Set(rows.map((row) => row.dimension))].map(async (dimension) => [dimension, await namesOf(portal, seen, dimension)] as const)))
  return { measure, rows: rows.map((row) => ({ ...row, name: row.dimension ? naming.get(row.dimension)!(row.member) : 'All' })) }
}

export async function measureJson(portal: Portal, call: Call, id: string): Promise<Answer> {
  const { measure, rows } = await gather(portal, call, id)
  const [changes, asOf] = await Promise.all([readChanges(portal.tools.db, id), newest(portal)])
  const { title, definition, numerator, denominator, better, dimensions, parts, owner, source, notes } = measure
  const methods = measure.methods.map((method) => ({ id: method.id, title: method.title, unit: method.unit, sample: method.sample }))
  return withCache(json({
    id, title, definition, numerator, denominator, better, methods, dimensions, parts, numerator_parts: measure.madeUpOf?.parts ?? [], owner, source, notes: notes ?? [], changes,
    as_of: asOf, licence,
    figures: rows.map(published),
  }))
}

function published(row: PublishedRow & { name: string }): object {
  const { method, period, dimension, member, name, numerator, denominator, value, low, high, base, suppressed, parts } = row
  return { period: period.slice(0, 7), method, dimension: dimension || null, group: member, name, numerator, denominator, value, low, high, base, suppressed, parts }
}

export async function measureCsv(portal: Portal, call: Call, id: string): Promise<Answer> {
  const { measure, rows } = await gather(portal, call, id)
  const parts = Object.keys(measure.parts)
  const head = ['measure', 'method', 'period', 'dimension', 'group', 'name', 'numerator', 'denominator', 'value', 'low', 'high', 'base', 'suppressed', ...parts]
  const lines = rows.map((row) => [
    row.measure, row.method, row.period.slice(0, 7), row.dimension, neutralCell(row.member), neutralCell(row.name), row.numerator, row.denominator, row.value, row.low, row.high, row.base,
    String(row.suppressed), ...parts.map((part) => row.parts[part] ?? null),
  ])
  return withCache(text(stringify([head, ...lines]), 'text/csv', { fileName: `${id}.csv` }))
}

async function newest(portal: Portal): Promise<Date | null> {
  const row = await portal.tools.db.one<{ as_of: Date | null }>('portal.as-of', 'select max(as_of) as as_of from published_month')
  return row?.as_of ?? null
}

function withCache(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, 'cache-control': 'public, max-age=60', 'access-control-allow-origin': '*' } }
}

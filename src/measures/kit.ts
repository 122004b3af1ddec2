/**
 * What every measure of the family must pass: its contract, and its worked example computed in a real database.
 * Owns no table. For tests only; it knows no engine, which is handed to it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Queryable } from '../platform/database/index.ts'
import type { Measure } from './contract.ts'

type Row = Record<string, string>

/** A row of expected.csv: the question, and what must come out. Empty cells are not looked at; "none" means that nothing may be shown. */
export interface Expectation {
  question: { from: string; to: string; now: string; by: string | undefined; method: string | undefined }
  rows: Row[]
}

const questionColumns = ['from', 'to', 'now', 'by', 'method']

function readRows(measure: Measure, file: string): Row[] {
  return parse(readFileSync(path.join(measure.folder, 'worked-example', file)), { columns: true, skip_empty_lines: true }) as Row[]
}

export function expectationsOf(measure: Measure): Expectation[] {
  const grouped = new Map<string, Expectation>()
  for (const row of readRows(measure, 'expected.csv')) {
    const key = questionColumns.map((column) => row[column] ?? '').join(' ')
    const question = { from: row['from']!, to: row['to']!, now: row['now'] || '2027-01-15T12:00:00Z', by: row['by'] || undefined, method: row['method'] || undefined }
    const expectation = grouped.get(key) ?? { question, rows: [] }
    expectation.rows.push(row)
    grouped.set(key, expectation)
  }
  return [...grouped.values()]
}

/** What does not hold between a computed figure and an expected row, in words; empty when all of it holds. */
export function differences(expected: Row, figure: Readonly<Record<string, unknown>> & { parts: Readonly<Record<string, number>> }): string[] {
  return Object.entries(expected).flatMap(([column, wanted]) => {
    if (wanted === '' || questionColumns.includes(column)) return []
    const actual = column in figure ? figure[column] : figure.parts[column]
    const same = wanted === 'none' ? (actual ?? null) === null : typeof actual === 'number' ? Math.abs(actual - Number(wanted)) < 0.00006 : String(actual) === wanted
    return same ? [] : [`${column} is ${String(actual)}, expected ${wanted}`]
  })
}

/** Puts the example's facts into an empty schema `facts`. A column that the example leaves out has a plain default. */
export async function loadWorkedExample(owner: Queryable, measure: Measure): Promise<void> {
  await owner.run('delete from facts.case_fact; delete from facts.promise_fact; delete from facts.contact_fact; delete from facts.feedback_fact; delete from facts.complaint_fact')
  for (const { fact, ...given } of readRows(measure, 'facts.csv')) {
    const row = { ...defaults[fact!]!(given), ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')) }
    if (fact === 'promise_fact') for (const virtual of ['ended_on', 'given_on']) delete row[virtual]
    const columns = Object.keys(row)
    await owner.run(`insert into facts.${fact} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(row))
  }
}

const noon = (day: string | undefined) => (day ? `${day}T12:00:00Z` : null)
const evening = (day: string | undefined) => (day ? `${day}T22:59:59Z` : null)
const plain = { service: 'missed-bin', team: 'waste', channel: 'web-form' }

const defaults: Record<string, (row: Row) => Record<string, string | null>> = {
  case_fact: (row) => ({ ...plain, kind: 'service-request', opened_at: noon(row['opened_on']), closed_at: noon(row['closed_on']), due_at: evening(row['due_on']) }),
  promise_fact: (row) => ({ ...plain, kind: 'service-request', opened_on: row['given_on'] || '2026-09-01', given_at: noon(row['given_on'] || '2026-09-01'), due_at: evening(row['due_on']), ended_at: noon(row['ended_on']) }),
  contact_fact: (row) => ({ channel: 'phone', direction: 'in', happened_at: noon(row['happened_on']) }),
  complaint_fact: (row) => ({ ...plain, stage_number: '1', stage: 'stage-1', procedure: 'example', kind: 'complaint', opened_on: '2026-09-01', begun_on: row['begun_on'] || '2026-09-01' }),
  feedback_fact: (row) => ({ ...plain, kind: 'service-request', opened_on: '2026-09-01', offered_on: row['offered_on'] || row['answered_on'] || null }),
}

/** What is wrong with a member's folder and contract, in words. */
export function contractFaults(measure: Measure): string[] {
  const faults: string[] = []
  const need = (holds: boolean, what: string) => holds || faults.push(what)
  need(path.basename(measure.folder) === measure.id, 'its id is not its folder’s name')
  need(/^[A-Z].*\.$/.test(measure.definition), 'its definition is not a sentence')
  need(new Set(measure.methods.map((method) => method.id)).size === measure.methods.length, 'two of its methods are named alike')
  need(measure.dimensions.length > 0, 'it cannot be split by anything')
  for (const method of measure.methods) {
    const file = path.join(measure.folder, method.sql ?? 'measure.sql')
    need(existsSync(file), `${path.basename(file)} is missing`)
    if (existsSync(file)) faults.push(...statementFaults(readFileSync(file, 'utf8'), path.basename(file)))
    need((method.kind === 'quantile') === (method.quantile !== undefined), `${method.id}: a quantile says which, and nothing else does`)
    need((method.kind === 'share' || method.kind === 'net') === (measure.denominator !== null && method.kind !== 'quantile'), `${method.id}: what is divided has a denominator in words`)
  }
  for (const file of ['facts.csv', 'expected.csv']) need(readdirSync(path.join(measure.folder, 'worked-example')).includes(file), `worked-example/${file} is missing`)
  return faults
}

function statementFaults(text: string, file: string): string[] {
  const faults: string[] = []
  for (const [, table] of text.matchAll(/(?<!:)\b(?:from|join)\s+(?!lateral\b)([a-z_.]+)/g)) {
    if (!table!.startsWith('facts.')) faults.push(`${file} reads ${table}, which is not in facts`)
  }
  if (/\b(now\(\)|current_date|current_timestamp)\b/.test(text)) faults.push(`${file} reads the clock`)
  return faults
}

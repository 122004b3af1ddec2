import { loadContacts, loadLedger, takeNumbers } from '../../contacts/index.ts'
import { copyRows } from '../../platform/database/copy-rows.ts'
import { trustReferences } from '../../platform/database/trust-references.ts'
import type { ResidentDetails } from '../../residents/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Actor, CaseEvent, CaseFile, CasePromise } from '../case.ts'
import { applyEvent, applyPromises } from '../events/index.ts'
import { caseColumns } from './case-columns.ts'
import { drawReferences } from './draw-references.ts'

/** One past case, whole: how it came in and everything that happened to it, in order of time. */
export interface History {
  channel: string
  receivedAt: Date
  sourceKey?: string
  raw: object
  /** Id of a resident who is there already. */
  resident?: number
  /** How they could be reached, as they gave it then. */
  reach?: ResidentDetails
  /** The first is case-opened; its `contact` and `resident` are filled in here. */
  events: readonly { kind: string; data: Record<string, unknown>; at: Date; by: Actor }[]
  /** Plain words to be found by, beside the case's own. */
  searchable?: string
  /** Ledger number taken before, where contacts of several kinds are numbered in one order. All histories of one call have one, or none. */
  number?: number
  /** Reference made before, where other things name this case. */
  ref?: string
  /** Who took the contact. */
  officer?: number
}

export interface Loaded {
  id: number
  ref: string
  number: number
}

/**
 * Loads many past cases at once by COPY: ledger, contacts, cases, events, promises, search. The rows are made by the
 * same projection that live work uses, so a loaded case cannot differ from one that was worked. `tx` must be a
 * transaction, and residents and officers that are named must be there. Facts are not marked one by one: rebuild them
 * afterwards (performance).
 */
export async function loadHistories(tx: Queryable, histories: readonly History[]): Promise<Loaded[]> {
  if (histories.length === 0) return []
  const numbers = histories[0]!.number === undefined ? await takeNumbers(tx, histories.length) : histories.map((history) => history.number!)
  const ids = await takeIds(tx, histories.length)
  const refs = await referencesOf(tx, histories)
  const cases = histories.map((history, i) => projectHistory({ ...history, ref: refs[i]! }, numbers[i]!, ids[i]!))
  await copyRows(tx, 'case_file', fileColumns, caseRows(cases))
  await trustReferences(tx, () => writeAround(tx, histories, cases, numbers))
  return cases.map(({ caseFile }, i) => ({ id: caseFile.id, ref: caseFile.ref, number: numbers[i]! }))
}

interface Projected {
  caseFile: CaseFile
  events: CaseEvent[]
  promises: readonly CasePromise[]
}

/** What belongs to the cases just written, under ids and numbers taken just before. */
async function writeAround(tx: Queryable, histories: readonly History[], cases: readonly Projected[], numbers: readonly number[]): Promise<void> {
  await loadLedger(tx, histories.map((history, i) => ({ ...history, number: numbers[i]! })))
  await copyRows(tx, 'case_event', ['case_id', 'seq', 'kind', 'at', 'by', 'data'], eventRows(cases))
  await copyRows(tx, 'promise', ['case_id', ...promiseColumns], promiseRows(cases))
  await loadContacts(tx, cases.map(({ caseFile }, i) => ({
    number: numbers[i]!, direction: 'in', channel: caseFile.channel, happened_at: caseFile.opened_at, outcome: 'case-opened',
    service_code: caseFile.service_code, resident_id: caseFile.resident_id, officer_id: histories[i]!.officer ?? null, case_id: caseFile.id, summary: null, reach: histories[i]!.reach ?? null,
  })))
  await fillSearch(tx, histories, cases)
}

const fileColumns = ['id', 'ref', ...caseColumns] as const
const promiseColumns = ['number', 'due_at', 'words', 'given_at', 'given_by', 'calendar', 'calendar_version', 'state', 'ended_at', 'reason'] as const

// Rows are made one by one as they are sent: arrays of them all would outlive what clears away young objects cheaply.
function* caseRows(cases: readonly Projected[]): Generator<unknown[]> {
  for (const { caseFile } of cases) yield fileColumns.map((column) => caseFile[column])
}

function* eventRows(cases: readonly Projected[]): Generator<unknown[]> {
  for (const { caseFile, events } of cases) for (const e of events) yield [caseFile.id, e.seq, e.kind, e.at, e.by, e.data]
}

function* promiseRows(cases: readonly Projected[]): Generator<unknown[]> {
  for (const { caseFile, promises } of cases) for (const promise of promises) yield [caseFile.id, ...promiseColumns.map((column) => promise[column])]
}

async function takeIds(tx: Queryable, count: number): Promise<number[]> {
  const rows = await tx.query<{ id: number }>('cases.take-ids', `select nextval(pg_get_serial_sequence('case_file', 'id')) as id from generate_series(1, $1)`, [count])
  return rows.map((row) => row.id)
}

/** Their own references, and drawn ones for those that have none. */
async function referencesOf(tx: Queryable, histories: readonly History[]): Promise<string[]> {
  const own = histories.flatMap((history) => history.ref ?? [])
  const drawn = own.length < histories.length ? await drawReferences(tx, histories.length - own.length, own) : []
  let next = 0
  return histories.map((history) => history.ref ?? drawn[next++]!)
}

function projectHistory(history: History & { ref: string }, number: number, id: number): Projected {
  let caseFile = { id, ref: history.ref, events: 0 } as CaseFile
  let promises: readonly CasePromise[] = []
  const events: CaseEvent[] = []
  for (const happened of history.events) {
    const data = events.length > 0 ? happened.data : { ...happened.data, contact: number, ...(history.resident === undefined ? {} : { resident: history.resident }) }
    const event = { ...happened, seq: events.length + 1, data }
    events.push(event)
    caseFile = applyEvent(caseFile, event)
    promises = applyPromises(promises, event)
  }
  return { caseFile, events, promises }
}

const fill = (table: string) => `
  insert into ${table} (case_id, document)
  select c.id, to_tsvector('english', left(c.title || ' ' || c.words, 20000)) || to_tsvector('simple', c.ref || ' ' || coalesce(c.address, '') || ' ' || coalesce(c.postcode, '') || ' ' || w.words)
  from unnest($1::bigint[], $2::text[]) as w (id, words) join case_file c on c.id = w.id`

async function fillSearch(tx: Queryable, histories: readonly History[], cases: readonly Projected[]): Promise<void> {
  const all = cases.map(({ caseFile }, i) => ({ id: caseFile.id, words: (histories[i]!.searchable ?? '').replaceAll('\0', ''), isClosed: caseFile.restricted_to !== null }))
  const write = async (table: string, words: typeof all) => {
    if (words.length > 0) await tx.query(`cases.fill-${table}`, fill(table), [words.map(({ id }) => id), words.map((each) => each.words)])
  }
  await write('case_search', all.filter(({ isClosed }) => !isClosed))
  await write('case_search_restricted', all.filter(({ isClosed }) => isClosed))
}

import { outcomeWords, readReference, writeReference } from '../cases/index.ts'
import type { CaseFile, CaseState, Received } from '../cases/index.ts'
import type { PublicFilter, PublicRequest } from '../channels/open311/index.ts'
import { publicPlace } from '../channels/open311/index.ts'
import type { Queryable } from '../platform/database/index.ts'
import { isPublic, isSpot } from '../services/index.ts'
import type { Catalogue } from '../services/index.ts'

type Row = Pick<CaseFile, 'ref' | 'service_code' | 'state' | 'outcome' | 'opened_at' | 'changed_at' | 'closed_at' | 'due_at' | 'address' | 'postcode' | 'latitude' | 'longitude'> & { promise_words: string | null }

// What the public may see of cases: requests about services that are offered in Open311, restricted to no team, without a word of free text.
const columns = 'id, ref, service_code, state, outcome, opened_at, changed_at, closed_at, due_at, address, postcode, latitude, longitude'
const seen = `service_code = any($1) and restricted_to is null and kind = 'service-request'`
const withPromise = `
  select f.*, p.words as promise_words from f
  left join lateral (select words from promise where case_id = f.id and state <> 'withdrawn' order by number desc limit 1) p on true
  order by f.opened_at desc, f.id desc`

const find = `
  with f as materialized (
    select ${columns} from case_file
    where ${seen} and opened_at between $2 and $3 and ($4 = 'all' or (closed_at is null) = ($4 = 'open'))
    order by opened_at desc, id desc offset $5 limit $6
  )${withPromise}`
const byReference = `with f as (select ${columns} from case_file where ref = any($2) and ${seen})${withPromise}`
const byId = `with f as (select ${columns} from case_file where id = $2 and ${seen})${withPromise}`

/** Newest first. */
export async function findPublicRequests(db: Queryable, catalogue: Catalogue, filter: PublicFilter): Promise<PublicRequest[]> {
  const codes = publicCodes(catalogue).filter((code) => filter.services.length === 0 || filter.services.includes(code))
  if (codes.length === 0) return []
  const rows = await db.query<Row>('open311.find', find, [codes, filter.from, filter.to, filter.status, filter.offset, filter.limit])
  return rows.map((row) => publicRequest(row, catalogue))
}

export async function publicRequests(db: Queryable, catalogue: Catalogue, ids: readonly string[]): Promise<PublicRequest[]> {
  const references = ids.map(readReference).filter((ref) => ref !== undefined)
  if (references.length === 0) return []
  const rows = await db.query<Row>('open311.by-reference', byReference, [publicCodes(catalogue), references])
  return rows.map((row) => publicRequest(row, catalogue))
}

export async function publicRequestById(db: Queryable, catalogue: Catalogue, caseId: number): Promise<PublicRequest | undefined> {
  const row = await db.one<Row>('open311.by-id', byId, [publicCodes(catalogue), caseId])
  return row && publicRequest(row, catalogue)
}

/** The same of a case in hand that has just been opened, without asking for it. */
export function publicRequestOf({ caseFile, promises }: NonNullable<Received['opened']>, catalogue: Catalogue): PublicRequest | undefined {
  const { service_code: code, restricted_to: restricted, kind } = caseFile
  if (restricted !== null || kind !== 'service-request' || !publicCodes(catalogue).includes(code)) return undefined
  return publicRequest({ ...caseFile, promise_words: promises.findLast(({ state }) => state !== 'withdrawn')?.words ?? null }, catalogue)
}

function publicCodes({ services }: Catalogue): string[] {
  return [...services.values()].filter(isPublic).map(({ code }) => code)
}

const openWords: Record<Exclude<CaseState, 'closed'>, string> = { new: 'Received', 'in-progress': 'In progress', 'waiting-for-resident': 'In progress' }

function publicRequest(row: Row, catalogue: Catalogue): PublicRequest {
  const service = catalogue.services.get(row.service_code)!
  return {
    id: writeReference(row.ref),
    service: { code: service.code, name: service.name },
    status: row.state === 'closed' ? 'closed' : 'open',
    statusWords: row.state === 'closed' ? outcomeWords[row.outcome!].officer : openWords[row.state],
    openedAt: row.opened_at, changedAt: row.changed_at, closedAt: row.closed_at,
    dueAt: row.due_at, promiseWords: row.promise_words,
    ...publicPlace(row, isSpot(service)),
  }
}

import type { Queryable } from '../../platform/database/index.ts'
import { reachSql } from '../../contacts/index.ts'
import { residentSql } from '../../residents/index.ts'
import type { Resident, ResidentDetails } from '../../residents/index.ts'
import { scopeSql, scopeValues } from '../../staff/index.ts'
import type { CaseScope } from '../../staff/index.ts'
import type { CaseEvent, CaseFile, CasePromise } from '../case.ts'
import type { Attachment } from './attachments.ts'
import { asReached } from './resident-of-case.ts'
import { rowColumns } from './read-queue.ts'
import type { QueueRow } from './read-queue.ts'

/** Everything that a case's page shows besides its row. */
export interface DeskCase {
  events: CaseEvent[]
  promises: CasePromise[]
  files: Attachment[]
  resident: Resident | undefined
  /** The resident's other cases that may be seen, newest first, ten at most. */
  others: QueueRow[]
  before: SeenBefore
}

/** How often the same was asked for at the same place in the 60 days before, since when, and what of it is open still. */
export interface SeenBefore {
  times: number
  first: Date | null
  open: number
  /** References of the newest, three at most. */
  newest: string[] | null
}

/** As near as this counts as the same place. */
export const nearMetres = 50

/** By what the place is known: its postcode, else its point on the map, else the words for it. */
export function knownBy({ postcode, latitude, longitude }: Pick<CaseFile, 'postcode' | 'latitude' | 'longitude'>): 'postcode' | 'point' | 'words' {
  if (postcode !== null) return 'postcode'
  return latitude !== null && longitude !== null ? 'point' : 'words'
}

// The box is for the index; the distance is that of a flat earth, good to a metre at this size.
const near = `c.postcode is null and c.latitude between $3::float8 - 0.0005 and $3::float8 + 0.0005
  and (111195 * (c.latitude - $3::float8)) ^ 2 + (111195 * cos(radians($3::float8)) * (c.longitude - $9::float8)) ^ 2 <= ${nearMetres ** 2}`

const samePlace = {
  postcode: { where: 'c.postcode = $3', values: ({ postcode }: CaseFile) => [postcode, null] },
  point: { where: near, values: ({ latitude, longitude }: CaseFile) => [latitude, longitude] },
  words: { where: 'c.postcode is null and c.latitude is null and left(lower(c.address), 200) = left(lower($3), 200)', values: ({ address }: CaseFile) => [address, null] },
} as const

// One statement instead of seven: a round trip costs more than the reading.
const whole = (place: keyof typeof samePlace) => `
  select
    (select coalesce(json_agg(e order by e.seq), '[]') from (select seq, kind, at, by, data from case_event where case_id = $1) e) as events,
    (select coalesce(json_agg(p order by p.number), '[]') from (
      select number, due_at, words, given_at, given_by, calendar, calendar_version, state, ended_at, reason from promise where case_id = $1) p) as promises,
    (select coalesce(json_agg(f order by f.id), '[]') from (select id, name, type, bytes, stored, added_by, added_at from attachment where case_id = $1 limit 200) f) as files,
    (select coalesce(json_agg(o), '[]') from (
      select ${rowColumns} from case_file c where c.resident_id = $2 and c.id <> $1 and ${scopeSql('c', 6)} order by c.opened_at desc limit 10) o) as others,
    (select json_build_object('times', count(*), 'first', min(c.opened_at), 'open', count(*) filter (where c.closed_at is null), 'newest', (array_agg(c.ref order by c.opened_at desc))[1:3]) from case_file c
      where ${samePlace[place].where}${place === 'point' ? '' : ' and $9::float8 is null'} and c.service_code = $4 and c.id <> $1 and c.opened_at > $5::timestamptz - interval '60 days' and c.opened_at <= $5 and ${scopeSql('c', 6)}) as before,
    (select to_json(r) from (${residentSql('$2')}) r) as resident, (${reachSql('$1')}) as reach`

const statements = { postcode: whole('postcode'), point: whole('point'), words: whole('words') }

export async function readDeskCase(db: Queryable, scope: CaseScope, caseFile: CaseFile): Promise<DeskCase> {
  const { id, resident_id: resident, service_code: service, opened_at: opened } = caseFile
  const place = knownBy(caseFile)
  const [at, beside] = samePlace[place].values(caseFile)
  const row = await db.one<Omit<DeskCase, 'resident'> & { resident: Resident | null; reach: ResidentDetails | null }>(`desk.case-${place}`, statements[place], [id, resident, at, service, opened, ...scopeValues(scope), beside])
  const { events, promises, files, others, before, resident: known, reach } = row!
  return {
    events: events.map((event) => withDates(event, 'at')), promises: promises.map((promise) => withDates(promise, 'due_at', 'given_at', 'ended_at')),
    files: files.map((file) => withDates(file, 'added_at')), others: others.map((other) => withDates(other, 'due_at', 'paused_at', 'opened_at', 'closed_at', 'escalated_at')),
    before: withDates(before, 'first'), resident: asReached(known ? withDates(known, 'created_at') : undefined, reach ?? undefined),
  }
}

/** JSON has no instants: these columns come as text and are made what they were. */
function withDates<Row extends object>(row: Row, ...columns: (keyof Row)[]): Row {
  const read = { ...row }
  for (const column of columns) if (row[column] !== null) read[column] = new Date(row[column] as unknown as string) as Row[keyof Row]
  return read
}

/** Every case of a resident that may be seen, newest first. */
export async function readCasesOf(db: Queryable, scope: CaseScope, resident: number): Promise<QueueRow[]> {
  return db.query<QueueRow>('desk.cases-of', `select ${rowColumns} from case_file c where c.resident_id = $1 and ${scopeSql('c', 2)} order by c.opened_at desc limit 100`, [resident, ...scopeValues(scope)])
}

/** A file of a case that may be seen, with the case it belongs to. */
export async function readFileInScope(db: Queryable, scope: CaseScope, id: number): Promise<(Attachment & { ref: string; restricted_to: string | null }) | undefined> {
  return db.one<Attachment & { ref: string; restricted_to: string | null }>('desk.file', `select a.id, a.name, a.type, a.bytes, a.stored, a.added_by, a.added_at, c.ref, c.restricted_to
    from attachment a join case_file c on c.id = a.case_id where a.id = $1 and ${scopeSql('c', 2)}`, [id, ...scopeValues(scope)])
}

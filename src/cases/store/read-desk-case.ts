import type { Queryable } from '../../platform/database/index.ts'
import { readResident } from '../../residents/index.ts'
import type { Resident } from '../../residents/index.ts'
import { scopeSql, scopeValues } from '../../staff/index.ts'
import type { CaseScope } from '../../staff/index.ts'
import type { CaseFile } from '../case.ts'
import type { Attachment } from './attachments.ts'
import { rowColumns } from './read-queue.ts'
import type { QueueRow } from './read-queue.ts'

export interface CaseSurroundings {
  resident: Resident | undefined
  /** The resident's other cases that may be seen, newest first, ten at most. */
  others: QueueRow[]
  /** How often the same was asked for at the same postcode in the 60 days before, and since when. */
  before: { times: number; first: Date | null }
  files: Attachment[]
}

const others = `select ${rowColumns} from case_file c where c.resident_id = $1 and c.id <> $2 and ${scopeSql('c', 3)} order by c.opened_at desc limit 10`

const before = `select count(*) as times, min(c.opened_at) as first from case_file c
  where c.postcode = $1 and c.service_code = $2 and c.id <> $3 and c.opened_at > $4::timestamptz - interval '60 days' and c.opened_at <= $4 and ${scopeSql('c', 5)}`

/** What stands around a case: its resident, their other cases, the same elsewhere, its files. */
export async function readSurroundings(db: Queryable, scope: CaseScope, caseFile: CaseFile): Promise<CaseSurroundings> {
  const { id, resident_id: resident, postcode, service_code: service, opened_at: opened } = caseFile
  const [known, theirs, same, files] = await Promise.all([
    resident === null ? undefined : readResident(db, resident),
    resident === null ? [] : db.query<QueueRow>('desk.other-cases', others, [resident, id, ...scopeValues(scope)]),
    postcode === null ? undefined : db.one<CaseSurroundings['before']>('desk.seen-before', before, [postcode, service, id, opened, ...scopeValues(scope)]),
    readFiles(db, id),
  ])
  return { resident: known, others: theirs, before: same ?? { times: 0, first: null }, files }
}

export async function readFiles(db: Queryable, caseId: number): Promise<Attachment[]> {
  return db.query<Attachment>('desk.files', 'select id, name, type, bytes, stored, added_by, added_at from attachment where case_id = $1 order by id limit 200', [caseId])
}

/** Every case of a resident that may be seen, newest first. */
export async function readCasesOf(db: Queryable, scope: CaseScope, resident: number): Promise<QueueRow[]> {
  return db.query<QueueRow>('desk.cases-of', `select ${rowColumns} from case_file c where c.resident_id = $1 and ${scopeSql('c', 2)} order by c.opened_at desc limit 100`, [resident, ...scopeValues(scope)])
}

/** A file of a case that may be seen, with the case it belongs to. */
export async function readFileInScope(db: Queryable, scope: CaseScope, id: number): Promise<(Attachment & { ref: string }) | undefined> {
  return db.one<Attachment & { ref: string }>('desk.file', `select a.id, a.name, a.type, a.bytes, a.stored, a.added_by, a.added_at, c.ref
    from attachment a join case_file c on c.id = a.case_id where a.id = $1 and ${scopeSql('c', 2)}`, [id, ...scopeValues(scope)])
}

import type { Database, Queryable } from '../../platform/database/index.ts'

export interface Attachment {
  id: number
  name: string
  /** Media type, by its bytes. */
  type: string
  bytes: number
  /** SHA-256 under which the file store keeps it. */
  stored: string
  added_by: string
  added_at: Date
}

type Owner = { draft: string } | { caseId: number }

const columns = 'id, name, type, bytes, stored, added_by, added_at'

/** Notes a stored file on a half-filled form or on a case. */
export async function addAttachment(db: Queryable, owner: Owner, file: Omit<Attachment, 'id'>): Promise<number> {
  const row = await db.one<{ id: number }>('attachments.add', `
    insert into attachment (case_id, draft_id, name, type, bytes, stored, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
  ['caseId' in owner ? owner.caseId : null, 'draft' in owner ? owner.draft : null, file.name, file.type, file.bytes, file.stored, file.added_by, file.added_at])
  return row!.id
}

/** Notes a file on a form or message that is not sent yet, unless it has as many already; those that come at once are counted one after the other. */
export async function addToDraft(db: Database, draft: string, file: Omit<Attachment, 'id'>, most: number): Promise<number | undefined> {
  return db.transaction(async (tx) => {
    await tx.query('attachments.lock-draft', `select pg_advisory_xact_lock(hashtextextended('attachment:' || $1, 0))`, [draft])
    const row = await tx.one<{ held: number }>('attachments.count-draft', 'select count(*) as held from attachment where draft_id = $1', [draft])
    return row!.held < most ? addAttachment(tx, { draft }, file) : undefined
  })
}

/** Takes a file off a form before it is sent. */
export async function removeFromDraft(db: Queryable, draft: string, id: number): Promise<void> {
  await db.query('attachments.remove', 'delete from attachment where id = $1 and draft_id = $2', [id, draft])
}

export async function readAttachment(db: Queryable, owner: Owner, id: number): Promise<Attachment | undefined> {
  return 'draft' in owner
    ? db.one<Attachment>('attachments.of-draft', `select ${columns} from attachment where id = $1 and draft_id = $2`, [id, owner.draft])
    : db.one<Attachment>('attachments.of-case', `select ${columns} from attachment where id = $1 and case_id = $2`, [id, owner.caseId])
}

/** Files that wait on a form or a message, oldest first. */
export async function draftAttachments(db: Queryable, draft: string): Promise<Attachment[]> {
  return db.query<Attachment>('attachments.drafts', `select ${columns} from attachment where draft_id = $1 order by id`, [draft])
}

// Sent by the resident, or added by an officer for the resident to see as well.
const forResident = `(added_by = 'resident' or exists (select from case_event e where e.case_id = attachment.case_id and e.kind = 'file-added'
  and (e.data->>'attachment')::bigint = attachment.id and not coalesce((e.data->>'internal')::boolean, false)))`

/** A file of a case that its resident may open. */
export async function readForResident(db: Queryable, caseId: number, id: number): Promise<Attachment | undefined> {
  return db.one<Attachment>('attachments.one-for-resident', `select ${columns} from attachment where id = $1 and case_id = $2 and ${forResident}`, [id, caseId])
}

/** What the resident sent with a case and what was added for them, oldest first. */
export async function residentAttachments(db: Queryable, caseId: number): Promise<Attachment[]> {
  return db.query<Attachment>('attachments.by-resident', `select ${columns} from attachment where case_id = $1 and ${forResident} order by id limit 100`, [caseId])
}

/** Forgets files of forms that were never sent. */
export async function forgetDraftFiles(db: Queryable, addedBefore: Date): Promise<number> {
  return (await db.query('attachments.forget', 'delete from attachment where draft_id is not null and added_at < $1 returning id', [addedBefore])).length
}

/** Which of these stored files a case or a form still names. */
export async function namedFiles(db: Queryable, stored: readonly string[]): Promise<Set<string>> {
  return new Set((await db.query<{ stored: string }>('attachments.named', 'select distinct stored from attachment where stored = any($1)', [stored])).map((row) => row.stored))
}

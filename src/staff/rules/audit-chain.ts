import { createHash } from 'node:crypto'

/** An audit entry in the text forms that are hashed: the moment to the microsecond in UTC, the detail as PostgreSQL writes jsonb. */
export interface EntryText {
  readonly id: number
  readonly at: string
  readonly officer_id: number | null
  readonly act: string
  readonly subject: string
  readonly detail: string | null
}

/** What the first seal stands on. */
export const chainStart: Buffer = createHash('sha256').update('moothall audit').digest()

/** A seal covers the one before and the whole entry, so that neither can change without every later seal changing. */
export function sealOf(before: Buffer, entry: EntryText): Buffer {
  const canonical = JSON.stringify([entry.id, entry.at, entry.officer_id, entry.act, entry.subject, entry.detail])
  return createHash('sha256').update(before).update(canonical).digest()
}

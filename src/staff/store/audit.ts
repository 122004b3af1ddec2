import type { Queryable } from '../../platform/database/index.ts'
import type { Officer } from '../officer.ts'

/**
 * Writes down what someone did, in the same transaction as the deed. The moment is the database's own: nothing in the
 * application can choose it. `subject` is kind and key: case:REF, officer:12, service:missed-bin, settings:theme.
 * `detail` never holds a password, a code or a token.
 */
export async function recordAct(tx: Queryable, officer: number | null, act: string, ...[subject, detail]: [subject: string, detail?: object]): Promise<void> {
  await tx.query('staff.audit', 'insert into audit_entry (officer_id, act, subject, detail) values ($1, $2, $3, $4)',
    [officer, act, subject, detail ? JSON.stringify(detail) : null])
}

/** Writes down that someone looked at a person's details. Every page whose route says `personal` calls it once. */
export async function recordRead(db: Queryable, officer: Pick<Officer, 'id'>, subject: string, detail?: object): Promise<void> {
  await recordAct(db, officer.id, 'read', subject, detail)
}

/** A list that is drawn anew by itself is one read for so long; every other page is one each time. */
export const listReadMinutes = 5

const recordList = `
  insert into audit_entry (officer_id, act, subject, detail)
  select $1::int, 'read', $2::text, $3::jsonb
  where not exists (
    select from (select act, subject, detail, at from audit_entry where officer_id = $1::int order by id desc limit 200) newest
    where act = 'read' and subject = $2::text and detail is not distinct from $3::jsonb and at > clock_timestamp() - interval '${listReadMinutes} minutes')`

/**
 * Writes down that someone looked at a list of cases, once in five minutes for the same list narrowed in the same way: a
 * queue that stands open looks again at each change, and nobody reads it anew.
 */
export async function recordListRead(db: Queryable, officer: Pick<Officer, 'id'>, subject: string, detail?: object): Promise<void> {
  await db.query('staff.audit-list', recordList, [officer.id, subject, detail ? JSON.stringify(detail) : null])
}

/** Was this resident among what this officer looked up within the last hour? Of their newest entries alone. */
export async function foundLately(db: Queryable, officer: Pick<Officer, 'id'>, resident: number): Promise<boolean> {
  return (await db.one('staff.found-lately', `select 1 from (select subject, at, detail from audit_entry where officer_id = $1 order by id desc limit 500) newest
    where subject = 'residents:look-up' and at > clock_timestamp() - interval '1 hour' and detail->'found' @> to_jsonb($2::bigint) limit 1`, [officer.id, resident])) !== undefined
}

export interface AuditEntry {
  id: number
  at: Date
  officer_id: number | null
  act: string
  subject: string
  detail: object | null
}

export interface AuditFilter {
  officer?: number
  /** Whole, or the beginning before a colon: `case` finds `case:REF`. */
  subject?: string
  from?: Date
  until?: Date
  /** Entries before this number; for the next page. */
  before?: number
}

/** Entries newest first. */
export async function readAudit(db: Queryable, filter: AuditFilter, limit: number): Promise<AuditEntry[]> {
  return db.query<AuditEntry>('staff.read-audit', `select id, at, officer_id, act, subject, detail from audit_entry
    where ($1::int is null or officer_id = $1) and ($2::text is null or subject = $2 or starts_with(subject, $2 || ':'))
      and ($3::timestamptz is null or at >= $3) and ($4::timestamptz is null or at <= $4) and ($5::bigint is null or id < $5)
    order by id desc limit $6`, [filter.officer ?? null, filter.subject ?? null, filter.from ?? null, filter.until ?? null, filter.before ?? null, limit])
}

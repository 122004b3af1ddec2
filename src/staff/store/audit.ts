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

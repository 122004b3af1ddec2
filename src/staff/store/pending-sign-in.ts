import type { Queryable } from '../../platform/database/index.ts'
import { hashToken, newToken } from './sessions.ts'

export const pendingCookie = 'moothall_sign_in'
/** Seconds to finish a sign-in that was begun. */
export const pendingLife = 900

export interface PendingSignIn {
  kind: 'code' | 'enrol' | 'oidc'
  officer_id: number | null
  data: { next: string; secret?: string; verifier?: string; state?: string; nonce?: string }
  tries: number
}

/** Begins a sign-in that takes another step; the token goes into a cookie. */
export async function beginPending(db: Queryable, pending: Omit<PendingSignIn, 'tries'>, now: Date): Promise<string> {
  const token = newToken()
  await db.query('staff.begin-pending', 'insert into sign_in_pending (token_hash, kind, officer_id, data, expires_at) values ($1, $2, $3, $4, $5)',
    [hashToken(token), pending.kind, pending.officer_id, JSON.stringify(pending.data), new Date(now.getTime() + pendingLife * 1000)])
  return token
}

export async function readPending(db: Queryable, token: string | undefined, kind: PendingSignIn['kind'], now: Date): Promise<PendingSignIn | undefined> {
  if (!token) return undefined
  return db.one<PendingSignIn>('staff.read-pending', `select kind, officer_id, data, tries from sign_in_pending
    where token_hash = $1 and kind = $2 and expires_at > $3 and tries < 5`, [hashToken(token), kind, now])
}

/** Counts a try before its code is looked at; undefined when there have been five or the time is over. */
export async function tryPending(db: Queryable, token: string | undefined, kind: PendingSignIn['kind'], now: Date): Promise<PendingSignIn | undefined> {
  if (!token) return undefined
  return db.one<PendingSignIn>('staff.try-pending', `update sign_in_pending set tries = tries + 1
    where token_hash = $1 and kind = $2 and expires_at > $3 and tries < 5 returning kind, officer_id, data, tries`, [hashToken(token), kind, now])
}

/** Ends it: true for the one caller who did. */
export async function endPending(tx: Queryable, token: string): Promise<boolean> {
  return (await tx.one('staff.end-pending', 'delete from sign_in_pending where token_hash = $1 returning kind', [hashToken(token)])) !== undefined
}

export async function dropOldPending(db: Queryable, now: Date): Promise<void> {
  await db.query('staff.drop-pending', 'delete from sign_in_pending where expires_at <= $1', [now])
}

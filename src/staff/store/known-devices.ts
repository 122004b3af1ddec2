import type { Queryable } from '../../platform/database/index.ts'
import { hashToken, newToken } from './sessions.ts'

export const deviceCookie = 'moothall_device'
/** Seconds that a browser stays known after its last sign-in. */
export const deviceLife = 365 * 24 * 3600

/** The hash of the device token, when this officer once signed in from this browser. */
export async function knownDevice(db: Queryable, token: string | undefined, officer: number, now: Date): Promise<Buffer | undefined> {
  if (!token || token.length > 100) return undefined
  const hash = hashToken(token)
  const row = await db.one('staff.known-device', `select 1 from known_device
    where token_hash = $1 and officer_id = $2 and seen_at > $3::timestamptz - make_interval(secs => $4)`, [hash, officer, now, deviceLife])
  return row && hash
}

/** Remembers the browser and gives a new token for its cookie; the one before ends, so a stolen copy does not live on. */
export async function rememberDevice(tx: Queryable, token: string | undefined, officer: number, now: Date): Promise<string> {
  if (token) await tx.query('staff.forget-device', 'delete from known_device where token_hash = $1', [hashToken(token)])
  const fresh = newToken()
  await tx.query('staff.remember-device', 'insert into known_device (token_hash, officer_id, seen_at) values ($1, $2, $3)', [hashToken(fresh), officer, now])
  return fresh
}

export async function forgetDevices(tx: Queryable, officer: number): Promise<void> {
  await tx.query('staff.forget-devices', 'delete from known_device where officer_id = $1', [officer])
}

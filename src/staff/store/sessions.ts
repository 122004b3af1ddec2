import { hash, randomBytes } from 'node:crypto'
import type { Database, Queryable } from '../../platform/database/index.ts'
import type { Officer } from '../officer.ts'
import { isAlive, needsTouch, wholeLife } from '../rules/session-life.ts'
import type { SessionTimes } from '../rules/session-life.ts'
import { knownSessions } from './known-sessions.ts'
import { officerOf } from './officers.ts'
import type { OfficerRow } from './officers.ts'

export const sessionCookie = 'moothall_desk'

/** Only this is stored: whoever reads the database cannot sign in with what stands there. */
export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer')
}

export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Opens a session and gives the token for the cookie. Always a fresh one, so nothing set before sign-in survives it. */
export async function openSession(tx: Queryable, officer: number, now: Date): Promise<string> {
  const token = newToken()
  await tx.query('staff.open-session', 'insert into officer_session (token_hash, officer_id, signed_in_at, seen_at, expires_at) values ($1, $2, $3, $3, $4)',
    [hashToken(token), officer, now, new Date(now.getTime() + wholeLife)])
  return token
}

export type Session = OfficerRow & SessionTimes

/** Who holds this token, or undefined; sliding on while it is used. One statement at the most, and a write at most once a minute. */
export async function readSession(db: Database, token: string | undefined, now: Date): Promise<Officer | undefined> {
  if (!token || token.length > 100) return undefined
  const key = hashToken(token)
  const row = await knownSessions(db).get(key.toString('base64'), () => sessionOf(db, key))
  if (!row || !isAlive(row, now)) return undefined
  if (needsTouch(row, now)) {
    await db.query('staff.touch-session', 'update officer_session set seen_at = $2 where token_hash = $1 and seen_at < $2', [key, now])
    row.seen_at = now
  }
  return officerOf(row)
}

async function sessionOf(db: Queryable, key: Buffer): Promise<Session | undefined> {
  return db.one<Session>('staff.session', `
    select s.signed_in_at, s.seen_at, s.expires_at, o.id, o.name, o.email,
      array(select role from officer_role r where r.officer_id = o.id order by role) as roles,
      array(select team_id from officer_team t where t.officer_id = o.id order by team_id) as teams,
      array(select team_id from officer_team t join team_with_closed_cases using (team_id) where t.officer_id = o.id order by team_id) as keys
    from officer_session s join officer o on o.id = s.officer_id
    where s.token_hash = $1 and o.disabled_at is null`, [key])
}

export async function closeSession(db: Queryable, token: string | undefined): Promise<void> {
  if (token) await db.query('staff.close-session', 'delete from officer_session where token_hash = $1', [hashToken(token)])
}

/**
 * Signs an officer out everywhere: at a new password, other roles or teams, and when an account is disabled. Sign-ins
 * that were only begun end as well: whoever had the old password must not finish with it.
 */
export async function closeSessions(tx: Queryable, officer: number): Promise<void> {
  await tx.query('staff.end-begun', 'delete from sign_in_pending where officer_id = $1', [officer])
  await tx.query('staff.close-sessions', 'delete from officer_session where officer_id = $1', [officer])
}

export async function dropDeadSessions(db: Queryable, now: Date): Promise<void> {
  await db.query('staff.drop-dead-sessions', `delete from officer_session where expires_at <= $1 or seen_at <= $1::timestamptz - interval '8 hours'`, [now])
}

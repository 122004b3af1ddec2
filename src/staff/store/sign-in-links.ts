import type { Queryable } from '../../platform/database/index.ts'
import { hashToken, newToken } from './sessions.ts'

/** Hours that a one-time link works. */
export const linkLife = 24

/** Makes a link's token; earlier ones of the same officer stop working. */
export async function makeLink(tx: Queryable, officer: number, now: Date): Promise<{ token: string; until: Date }> {
  const token = newToken()
  const until = new Date(now.getTime() + linkLife * 3_600_000)
  await tx.query('staff.end-links', 'delete from sign_in_link where officer_id = $1', [officer])
  await tx.query('staff.make-link', 'insert into sign_in_link (token_hash, officer_id, made_at, expires_at) values ($1, $2, $3, $4)', [hashToken(token), officer, now, until])
  return { token, until }
}

/** Whose link this is, while it works. Looking at it does not use it up: mail programs open links by themselves. */
export async function readLink(db: Queryable, token: string, now: Date): Promise<number | undefined> {
  const row = await db.one<{ officer_id: number }>('staff.read-link', `select l.officer_id from sign_in_link l join officer o on o.id = l.officer_id
    where token_hash = $1 and used_at is null and expires_at > $2 and o.disabled_at is null`, [hashToken(token), now])
  return row?.officer_id
}

export async function useLink(tx: Queryable, token: string, now: Date): Promise<boolean> {
  return (await tx.one('staff.use-link', 'update sign_in_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2 returning officer_id', [hashToken(token), now])) !== undefined
}

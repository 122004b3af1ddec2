import { createHash } from 'node:crypto'
import type { Queryable } from '../../platform/database/index.ts'

const minutes = 15

/** Tries within a quarter of an hour that one reference allows, right or wrong, known or not. */
export const triesAllowed = 5

const count = `
  insert into track_attempt as t (subject, tries, since) values ($1, 1, $2)
  on conflict (subject) do update set
    tries = case when t.since < $3 then 1 else t.tries + 1 end, since = case when t.since < $3 then $2 else t.since end
  returning tries`

/** Counts a try before anything is looked up, so that many at once cannot slip through. False: too many. */
export async function mayTry(db: Queryable, typed: string, now: Date): Promise<boolean> {
  const row = await db.one<{ tries: number }>('track.count', count, [subject(typed), now, new Date(now.getTime() - minutes * 60_000)])
  return row!.tries <= triesAllowed
}

export async function forgetTries(db: Queryable, typed: string): Promise<void> {
  await db.query('track.forget', 'delete from track_attempt where subject = $1', [subject(typed)])
}

export async function forgetOldTries(db: Queryable, now: Date): Promise<void> {
  await db.query('track.forget-old', 'delete from track_attempt where since < $1', [new Date(now.getTime() - minutes * 60_000)])
}

function subject(typed: string): string {
  return createHash('sha256').update(typed).digest('hex').slice(0, 32)
}

import { createHmac } from 'node:crypto'
import type { Queryable } from '../../platform/database/index.ts'

const minutes = 15

/**
 * Tries within a quarter of an hour, right or wrong, known or not: at one reference from one network address, and at one
 * reference from everywhere, so that a stranger's wrong tries do not shut a resident out.
 */
export const triesAllowed = { fromOne: 5, fromAll: 50 }

/** What is tried, and from where. `secret` makes the hash of a network address one that cannot be looked up. */
export interface Trying {
  readonly typed: string
  readonly from: string
  readonly secret: string
}

const count = `
  insert into track_attempt as t (subject, tries, since) values ($1, 1, $2)
  on conflict (subject) do update set
    tries = case when t.since < $3 then 1 else t.tries + 1 end, since = case when t.since < $3 then $2 else t.since end
  returning tries`

/** Counts a try before anything is looked up, so that many at once cannot slip through. False: too many. */
export async function mayTry(db: Queryable, trying: Trying, now: Date): Promise<boolean> {
  // who is over their own count adds nothing to everyone's
  if ((await counted(db, fromOne(trying), now)) > triesAllowed.fromOne) return false
  return (await counted(db, fromAll(trying), now)) <= triesAllowed.fromAll
}

async function counted(db: Queryable, subject: string, now: Date): Promise<number> {
  return (await db.one<{ tries: number }>('track.count', count, [subject, now, new Date(now.getTime() - minutes * 60_000)]))!.tries
}

/** After a right try; what came from elsewhere still counts. */
export async function forgetTries(db: Queryable, trying: Trying): Promise<void> {
  await db.query('track.forget', 'delete from track_attempt where subject = $1', [fromOne(trying)])
}

export async function forgetOldTries(db: Queryable, now: Date): Promise<void> {
  await db.query('track.forget-old', 'delete from track_attempt where since < $1', [new Date(now.getTime() - minutes * 60_000)])
}

const fromOne = ({ typed, from, secret }: Trying) => hashed(secret, `${typed}\n${from}`)
const fromAll = ({ typed, secret }: Trying) => hashed(secret, typed)

function hashed(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex').slice(0, 32)
}

import { createHash } from 'node:crypto'
import type { Queryable } from '../../platform/database/index.ts'
import { forgetAfter, perAccountAndNetwork, perDevice, perNetwork } from '../rules/attempt-limits.ts'
import type { AttemptLimit } from '../rules/attempt-limits.ts'

/** What an attempt is counted under. */
export interface Counter {
  readonly key: Buffer
  readonly limit: AttemptLimit
}

const hashed = (text: string) => createHash('sha256').update(text).digest()

/** A known device has a counter of its own; anyone else is counted by account and network, and by network. */
export function countersFor(attempt: { email: string; network: string; device: Buffer | undefined }): Counter[] {
  if (attempt.device) return [{ key: hashed(`device ${attempt.device.toString('hex')}`), limit: perDevice }]
  return [
    { key: hashed(`account ${attempt.email.toLowerCase()} ${attempt.network}`), limit: perAccountAndNetwork },
    { key: hashed(`network ${attempt.network}`), limit: perNetwork },
  ]
}

const take = `
  insert into sign_in_count (key, failures, last_at, free_at) values ($1, 1, $2, $2)
  on conflict (key) do update set
    failures = case when sign_in_count.last_at < $2::timestamptz - make_interval(secs => $3) then 1 else sign_in_count.failures + 1 end,
    last_at = $2,
    free_at = $2::timestamptz + make_interval(secs => case
      when sign_in_count.last_at < $2::timestamptz - make_interval(secs => $3) or sign_in_count.failures + 1 < $4 then 0
      else least($6, $5 * power(2, least(sign_in_count.failures + 1 - $4, 20))) end)
  where sign_in_count.free_at <= $2
  returning failures`

/**
 * Counts an attempt as failed before anything is checked, so that a thousand at once are a thousand; a good one is
 * taken back. Returns undefined when it may go on, or the moment from which the next one may.
 */
export async function takeAttempt(db: Queryable, counters: readonly Counter[], now: Date): Promise<Date | undefined> {
  for (const [place, { key, limit }] of counters.entries()) {
    const taken = await db.one('staff.take-attempt', take, [key, now, forgetAfter, limit.free, limit.firstDelay, limit.longestDelay])
    if (taken) continue
    for (const before of counters.slice(0, place)) await giveBack(db, before.key, now)
    const row = await db.one<{ free_at: Date }>('staff.attempt-free', 'select free_at from sign_in_count where key = $1', [key])
    return row?.free_at ?? now
  }
  return undefined
}

/** After a good sign-in: the account's or device's count starts again, the network's is what it was before. */
export async function forgiveAttempt(tx: Queryable, [own, ...others]: readonly Counter[], now: Date): Promise<void> {
  if (own) await tx.query('staff.forget-attempts', 'delete from sign_in_count where key = $1', [own.key])
  for (const other of others) await giveBack(tx, other.key, now)
}

/** One step was right: its attempt does not count, and those before it still do. */
export async function settleAttempt(db: Queryable, counters: readonly Counter[], now: Date): Promise<void> {
  for (const { key } of counters) await giveBack(db, key, now)
}

async function giveBack(db: Queryable, key: Buffer, now: Date): Promise<void> {
  await db.query('staff.give-back-attempt', 'update sign_in_count set failures = greatest(failures - 1, 0), free_at = $2 where key = $1', [key, now])
}

export async function dropOldCounts(db: Queryable, now: Date): Promise<void> {
  await db.query('staff.drop-counts', 'delete from sign_in_count where last_at < $1::timestamptz - make_interval(secs => $2) and free_at < $1', [now, forgetAfter])
}

import type { Queryable } from '../../platform/database/index.ts'
import { hashToken } from './sessions.ts'

export const keyScopes = ['open311', 'api'] as const
export type KeyScope = (typeof keyScopes)[number]

export interface ApiKey {
  id: number
  name: string
  /** The first characters, to tell keys apart. */
  start: string
  scopes: KeyScope[]
  created_by: number | null
  created_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
}

const columns = 'id, name, start, scopes, created_by, created_at, last_used_at, revoked_at'

export async function readKeys(db: Queryable): Promise<ApiKey[]> {
  return db.query<ApiKey>('staff.keys', `select ${columns} from api_key order by revoked_at is not null, name`)
}

/** The key that a program sent, while it holds; notes its use at most once a minute. */
export async function useKey(db: Queryable, key: string, now: Date): Promise<ApiKey | undefined> {
  if (key.length > 100) return undefined
  const row = await db.one<ApiKey>('staff.key-by-hash', `select ${columns} from api_key where key_hash = $1 and revoked_at is null`, [hashToken(key)])
  if (row && (!row.last_used_at || now.getTime() - row.last_used_at.getTime() > 60_000)) await db.query('staff.key-used', 'update api_key set last_used_at = $2 where id = $1', [row.id, now])
  return row
}

export async function insertKey(tx: Queryable, key: { name: string; key: string; scopes: readonly KeyScope[]; officer: number }, now: Date): Promise<number | undefined> {
  const row = await tx.one<{ id: number }>('staff.insert-key', `insert into api_key (name, key_hash, start, scopes, created_by, created_at)
    values ($1, $2, $3, $4, $5, $6) on conflict (lower(name)) where revoked_at is null do nothing returning id`, [key.name, hashToken(key.key), key.key.slice(0, 8), key.scopes, key.officer, now])
  return row?.id
}

export async function revokeKey(tx: Queryable, id: number, now: Date): Promise<boolean> {
  return (await tx.one('staff.revoke-key', 'update api_key set revoked_at = $2 where id = $1 and revoked_at is null returning id', [id, now])) !== undefined
}

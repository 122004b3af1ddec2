import { copyRows } from '../../platform/database/copy-rows.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { ResidentDetails } from './residents.ts'

/** Adds many residents in one go, as they are given, and tells their ids in order. */
export async function loadResidents(tx: Queryable, residents: readonly (ResidentDetails & { since: Date })[]): Promise<number[]> {
  const rows = await tx.query<{ id: number }>('residents.take-ids', `select nextval(pg_get_serial_sequence('resident', 'id')) as id from generate_series(1, $1)`, [residents.length])
  const ids = rows.map((row) => row.id)
  await copyRows(tx, 'resident', ['id', 'name', 'email', 'phone', 'address', 'postcode', 'needs', 'created_at'],
    residents.map((r, i) => [ids[i], r.name ?? '', r.email, r.phone, r.address, r.postcode, r.needs, r.since]))
  return ids
}

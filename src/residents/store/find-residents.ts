import type { Queryable } from '../../platform/database/index.ts'
import type { Resident } from './residents.ts'

const find = `
  select id, name, email, phone, address, postcode, needs, created_at from findable_resident
  where (phone is not null and phone = $1) or (email is not null and lower(email) = lower($2)) or ($3::text is not null and name ilike $3)
  order by (phone is not null and phone = $1) or (email is not null and lower(email) = lower($2)) desc, id desc limit 8`

/**
 * People who may be the one in touch: the same phone or e-mail first, then names with these words in them. Never decides
 * which, and never finds anyone whom only cases that are closed to others make known.
 */
export async function findResidents(db: Queryable, by: { phone?: string | undefined; email?: string | undefined; name?: string | undefined }): Promise<Resident[]> {
  const name = by.name && by.name.trim().length >= 3 ? `%${by.name.trim().replace(/[\\%_]/g, '\\$&')}%` : null
  if (!by.phone && !by.email && !name) return []
  return db.query<Resident>('residents.find', find, [by.phone ?? null, by.email ?? null, name])
}

import type { Queryable } from '../../platform/database/index.ts'

export interface ResidentDetails {
  name?: string
  email?: string
  /** E.164: +441234567890 */
  phone?: string
  address?: string
  postcode?: string
  needs?: string
}

export interface Resident {
  id: number
  name: string
  email: string | null
  phone: string | null
  address: string | null
  postcode: string | null
  needs: string | null
  created_at: Date
}

// one index each: put as one condition with a limit, PostgreSQL reads everybody in the order of their ids (half a second for a million)
const findOrAdd = `
  with found as (
    select min(id) as id from (
      select id from resident where email is not null and lower(email) = lower($2) and lower(name) = lower($1)
      union all
      select id from resident where phone is not null and phone = $3 and lower(name) = lower($1)) same having min(id) is not null
  ), learned as (
    update resident set email = coalesce(resident.email, $2::text), phone = coalesce(resident.phone, $3::text), address = coalesce(resident.address, $4::text),
      postcode = coalesce(resident.postcode, $5::text), needs = coalesce(resident.needs, $6::text)
    from found where $8::boolean and resident.id = found.id and (resident.email is null and $2::text is not null or resident.phone is null and $3::text is not null
      or resident.address is null and $4::text is not null or resident.postcode is null and $5::text is not null or resident.needs is null and $6::text is not null)
  ), made as (
    insert into resident (name, email, phone, address, postcode, needs, created_at)
    select $1, $2, $3, $4, $5, $6, $7 where not exists (select from found) returning id
  )
  select id from found union all select id from made`

/**
 * The same person only on the same name together with the same e-mail or phone: a shared address or a family's phone
 * alone must not show one resident another's cases. What we did not know of them yet is added when an officer took it
 * down (`isTrusted`), never from a form that anyone may send under a name: who adds their own phone to somebody else's
 * record would be told of them. What we know is never overwritten. Null when nothing says who it is.
 */
export async function findOrAddResident(tx: Queryable, details: ResidentDetails, { at, isTrusted }: { at: Date; isTrusted: boolean }): Promise<number | null> {
  const { name, email, phone, address, postcode, needs } = details
  if (!name && !email && !phone) return null
  const row = await tx.one<{ id: number }>('residents.find-or-add', findOrAdd, [name ?? '', email ?? null, phone ?? null, address ?? null, postcode ?? null, needs ?? null, at, isTrusted])
  return row!.id
}

/** How to write to someone and what they need, as they told us from their own page. */
export async function noteNeeds(tx: Queryable, id: number, needs: string): Promise<void> {
  await tx.query('residents.note-needs', 'update resident set needs = nullif($2, $3) where id = $1', [id, needs, ''])
}

/** A `Resident` by the id that stands in `id`, such as $1: for a statement that reads more besides. */
export const residentSql = (id: string) => `select id, name, email, phone, address, postcode, needs, created_at from resident where id = ${id}`

export async function readResident(db: Queryable, id: number): Promise<Resident | undefined> {
  return db.one<Resident>('residents.by-id', residentSql('$1'), [id])
}

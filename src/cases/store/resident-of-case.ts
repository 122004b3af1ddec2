import { reachOfCase } from '../../contacts/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { readResident } from '../../residents/index.ts'
import type { Resident, ResidentDetails } from '../../residents/index.ts'
import type { CaseFile } from '../case.ts'

/** The resident as they are reached in this case: what they gave for it comes before what we know of them otherwise. */
export async function residentOfCase(db: Queryable, { id, resident_id: resident }: Pick<CaseFile, 'id' | 'resident_id'>): Promise<Resident | undefined> {
  if (resident === null) return undefined
  return asReached(...(await Promise.all([readResident(db, resident), reachOfCase(db, id)])))
}

export function asReached(known: Resident | undefined, given: ResidentDetails | undefined): Resident | undefined {
  if (!known || !given) return known
  const { email, phone, address, postcode, needs } = given
  return {
    ...known, email: email ?? known.email, phone: phone ?? known.phone, needs: bothSaid(known.needs, needs ?? null),
    ...(address ? { address, postcode: postcode ?? null } : {}),
  }
}

function bothSaid(before: string | null, now: string | null): string | null {
  return before !== null && now !== null && before !== now ? `${before} ${now}` : (before ?? now)
}

/** What may prove that a case is theirs: what was given for this case alone, never what was learned of them elsewhere. */
export async function proofOfCase(db: Queryable, { id, resident_id: resident }: Pick<CaseFile, 'id' | 'resident_id'>): Promise<Pick<Resident, 'email' | 'phone' | 'postcode'> | undefined> {
  if (resident === null) return undefined
  const given = await reachOfCase(db, id)
  if (given) return { email: given.email ?? null, phone: given.phone ?? null, postcode: given.postcode ?? null }
  return readResident(db, resident)
}

import { fieldOf, normalisePostcode } from '../../platform/forms/index.ts'
import type { PhoneNumber } from '../../platform/forms/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Resident } from '../../residents/index.ts'

const phone = { code: 'phone', type: 'phone', label: 'Phone', required: false } as const

/**
 * Is what was typed (e-mail, phone or postcode) among what was given for a case? Spaces, capitals and +44 do not matter.
 * A postcode proves nothing where the case's place is `isPublic`: everyone can read it there.
 */
export function provesItIsTheirs(typed: string, resident: Pick<Resident, 'email' | 'phone' | 'postcode'>, isPublic: boolean): boolean {
  const text = typed.trim()
  if (text.includes('@')) return resident.email !== null && resident.email.toLowerCase() === text.toLowerCase()
  const postcode = normalisePostcode(text)
  if (postcode) return !isPublic && resident.postcode !== null && normalisePostcode(resident.postcode) === postcode
  const number = phoneOf(text)
  return number !== undefined && resident.phone !== null && phoneOf(resident.phone) === number
}

function phoneOf(text: string): string | undefined {
  const parsed = fieldOf(phone).parse(phone, text, '2000-01-01' as Day)
  return 'problems' in parsed ? undefined : (parsed.value as PhoneNumber | null)?.number
}

import type { Queryable } from '../../platform/database/index.ts'
import { isPublic, isSpot } from '../../services/index.ts'
import type { KnownNearby, Service } from '../../services/index.ts'
import { knownBy, nearMetres } from './read-desk-case.ts'

// The same rule by which the desk has seen a place before; open cases alone, and none that anybody may not see.
const find = (place: string) => `
  select c.opened_at as since, p.words as promise from case_file c
  left join lateral (select words from promise where case_id = c.id and state in ('open', 'broken') order by number desc limit 1) p on true
  where c.service_code = $1 and ${place} and c.closed_at is null and c.restricted_to is null and c.kind = 'service-request' order by c.opened_at limit 1`

const statements = {
  postcode: find('c.postcode = $2 and $3::float8 is null'),
  point: find(`c.postcode is null and c.latitude between $2::float8 - 0.0005 and $2::float8 + 0.0005
    and (111195 * (c.latitude - $2::float8)) ^ 2 + (111195 * cos(radians($2::float8)) * (c.longitude - $3::float8)) ^ 2 <= ${nearMetres ** 2}`),
  words: find('c.postcode is null and c.latitude is null and left(lower(c.address), 200) = left(lower($2), 200) and $3::float8 is null'),
}

interface Place {
  readonly address?: string | null
  readonly postcode?: string | null
  readonly latitude?: number | null
  readonly longitude?: number | null
}

/**
 * The oldest open report of the same fault at the same place, for whoever is about to report it again. Only of faults out
 * of doors, which everyone may see anyway; nothing that anybody wrote is told.
 */
export async function knownNearby(db: Queryable, service: Service, answers: Readonly<Record<string, unknown>>): Promise<KnownNearby | undefined> {
  if (!isPublic(service) || !isSpot(service)) return undefined
  const asked = service.questions.find((question) => question.type === 'place' && answers[question.code])
  const place = asked && (answers[asked.code] as Place)
  if (!place) return undefined
  const { postcode = null, latitude = null, longitude = null, address = null } = place
  const by = knownBy({ postcode, latitude, longitude })
  const values = { postcode: [postcode, null], point: [latitude, longitude], words: [address, null] }[by]
  const found = await db.one<{ since: Date; promise: string | null }>(`cases.nearby-${by}`, statements[by], [service.code, ...values])
  return found && { ...found, where: { postcode: `in ${postcode}`, point: `within ${nearMetres} metres`, words: 'there' }[by] }
}

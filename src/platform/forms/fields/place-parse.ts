import { isTicked } from '../body.ts'
import { cleanLine, isLongerThan } from '../clean-text.ts'
import type { Parsed } from '../field.ts'
import { empty, problem } from '../messages.ts'
import { normalisePostcode } from '../postcode.ts'
import type { PlaceAnswer, PlaceParts, PlaceQuestion } from './place.ts'

/** West, south, east, north of the United Kingdom with its waters. */
const unitedKingdom = [-8.7, 49.7, 1.9, 61] as const

type Messages = Readonly<Record<string, string>>
type Point = { latitude: number; longitude: number }

/** `null` when no point was given, a problem code when it cannot be one. */
function readPoint(question: PlaceQuestion, parts: PlaceParts): Point | null | 'not-a-point' | 'point-outside' {
  const typed = [parts.latitude, parts.longitude].map(cleanLine)
  if (question.pointAllowed === false || typed.every((each) => each === '')) return null
  if (!typed.every((each) => /^-?\d{1,3}(\.\d{1,20})?$/.test(each))) return 'not-a-point'
  const [latitude = Number.NaN, longitude = Number.NaN] = typed.map((each) => Math.round(Number(each) * 1e6) / 1e6)
  const [west, south, east, north] = question.bounds ?? unitedKingdom
  const inside = latitude >= south && latitude <= north && longitude >= west && longitude <= east
  return inside ? { latitude, longitude } : 'point-outside'
}

/** Last line of an address is often its postcode. */
function postcodeIn(address: string): string | null {
  const tail = /([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})$/i.exec(address.trim())
  return tail ? normalisePostcode(`${tail[1]}${tail[2]}`) : null
}

function readUprn(typed: string): string | null {
  const digits = cleanLine(typed).replace(/^0+/, '')
  return /^\d{1,12}$/.test(digits) ? digits : null
}

function tidyAddress(typed: string): string {
  return typed
    .split(/\r\n?|\n/)
    .map((line) => cleanLine(line).replace(/,$/, ''))
    .filter((line) => line !== '')
    .join(', ')
}

interface Tidied {
  readonly address: string
  readonly typedPostcode: string
  readonly postcode: string | null
  readonly point: ReturnType<typeof readPoint>
}

function tidy(question: PlaceQuestion, parts: PlaceParts): Tidied {
  const address = tidyAddress(parts.address)
  const typedPostcode = cleanLine(parts.postcode)
  const postcode = typedPostcode === '' ? postcodeIn(address) : normalisePostcode(typedPostcode)
  return { address, typedPostcode, postcode, point: readPoint(question, parts) }
}

function faults(question: PlaceQuestion, tidied: Tidied): [code: string, part: string][] {
  const found: [string, string][] = []
  const { address, typedPostcode, postcode, point } = tidied
  if (isLongerThan(address, 500)) found.push(['address-too-long', 'address'])
  if (typedPostcode !== '' && postcode === null) found.push(['not-a-postcode', 'postcode'])
  if (typeof point === 'string') found.push([point, 'latitude'])
  if (question.postcodeRequired && address !== '' && typedPostcode === '' && postcode === null) found.push(['no-postcode', 'postcode'])
  return found
}

/** See `place`. Harmless characters are tidied away; each wrong part gets its own problem. */
export function parsePlace(question: PlaceQuestion, parts: PlaceParts, messages: Messages): Parsed<PlaceAnswer> {
  const tidied = tidy(question, parts)
  const wrong = faults(question, tidied)
  if (wrong.length > 0) return { problems: wrong.map(([code, part]) => problem(question, messages, code, part)) }
  const point = typeof tidied.point === 'string' ? null : tidied.point
  const noFixedAddress = question.noFixedAddressAllowed === true && isTicked(parts.noFixedAddress)
  const given = tidied.address !== '' || tidied.postcode !== null || point !== null
  if (!given && !noFixedAddress) return empty(question, messages, 'address')
  const how = noFixedAddress ? 'no-fixed-address' : point ? 'point' : 'address'
  const words = { address: tidied.address || null, postcode: tidied.postcode, uprn: readUprn(parts.uprn) }
  return { value: { how, ...words, latitude: null, longitude: null, ...point } }
}

import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { textOf } from '../body.ts'
import { commonSettings } from '../field.ts'
import type { CommonView, Field } from '../field.ts'
import { commonView, ownWords, what } from '../messages.ts'
import { parsePlace } from './place-parse.ts'

const settings = Type.Object(
  {
    ...commonSettings,
    type: Type.Literal('place'),
    /** Offers a point on a map beside the typed address; true unless set. */
    pointAllowed: Type.Optional(Type.Boolean()),
    noFixedAddressAllowed: Type.Optional(Type.Boolean()),
    /** Refuses an address without its postcode. */
    postcodeRequired: Type.Optional(Type.Boolean()),
    /** Points outside are refused: west, south, east, north in degrees (WGS84). The United Kingdom unless set. */
    bounds: Type.Optional(Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()])),
  },
  { additionalProperties: false },
)
export type PlaceQuestion = Static<typeof settings>

/** A place as typed: each part is its own input, named code-part. */
export interface PlaceParts {
  readonly address: string
  readonly postcode: string
  /** Unique Property Reference Number, set when an address was picked from a list. */
  readonly uprn: string
  readonly latitude: string
  readonly longitude: string
  /** `yes` when ticked. */
  readonly noFixedAddress: string
}

export interface PlaceAnswer {
  readonly how: 'address' | 'point' | 'no-fixed-address'
  readonly address: string | null
  /** As "AB1 2CD". */
  readonly postcode: string | null
  /** 1 to 12 digits without leading noughts. */
  readonly uprn: string | null
  /** Degrees, WGS84, six decimals; both or neither. */
  readonly latitude: number | null
  readonly longitude: number | null
}

export interface PlaceView extends CommonView {
  readonly kind: 'place'
  readonly parts: PlaceParts
  readonly names: Readonly<Record<keyof PlaceParts, string>>
  readonly pointAllowed: boolean
  readonly noFixedAddressAllowed: boolean
  readonly wrong: readonly string[]
}

function namesOf(code: string): Record<keyof PlaceParts, string> {
  return {
    address: `${code}-address`,
    postcode: `${code}-postcode`,
    uprn: `${code}-uprn`,
    latitude: `${code}-latitude`,
    longitude: `${code}-longitude`,
    noFixedAddress: `${code}-no-fixed-address`,
  }
}

const nowhere: PlaceParts = { address: '', postcode: '', uprn: '', latitude: '', longitude: '', noFixedAddress: '' }

function wordsOf(value: PlaceAnswer): string {
  const has = value.postcode !== null && value.address?.toUpperCase().includes(value.postcode)
  const words = [value.address, has ? null : value.postcode].filter((part) => part !== null).join(', ')
  const point = value.latitude === null ? '' : `map point ${value.latitude}, ${value.longitude}`
  return words && point ? `${words} (${point})` : words || point
}

function asText(value: PlaceAnswer): string {
  const words = wordsOf(value)
  if (value.how === 'no-fixed-address') return words ? `No fixed address; can be reached at ${words}` : 'No fixed address'
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** An address typed or picked, a postcode, a point on a map, or no fixed address; any one of them is enough. */
export const place: Field<PlaceQuestion, PlaceParts, PlaceAnswer, PlaceView> = {
  type: 'place',
  settings,
  read(code, body) {
    const names = namesOf(code)
    return {
      address: textOf(body, names.address),
      postcode: textOf(body, names.postcode),
      uprn: textOf(body, names.uprn),
      latitude: textOf(body, names.latitude),
      longitude: textOf(body, names.longitude),
      noFixedAddress: textOf(body, names.noFixedAddress),
    }
  },
  readText: (values) => ({ ...nowhere, address: values.join(', ') }),
  fill: (value) => ({
    address: value.address ?? '',
    postcode: value.postcode ?? '',
    uprn: value.uprn ?? '',
    latitude: value.latitude === null ? '' : String(value.latitude),
    longitude: value.longitude === null ? '' : String(value.longitude),
    noFixedAddress: value.how === 'no-fixed-address' ? 'yes' : '',
  }),
  parse(question, raw) {
    return parsePlace(question, raw, this.messages(question))
  },
  messages: (question) =>
    ownWords(question, {
      missing: `Enter ${what({ ...question, what: question.what ?? 'an address or a postcode' })}`,
      'address-too-long': 'The address must be 500 characters or less',
      'not-a-postcode': 'Enter a full UK postcode, like AB1 2CD',
      ...(question.postcodeRequired && { 'no-postcode': 'Enter the postcode of the address' }),
      ...(question.pointAllowed !== false && {
        'not-a-point': 'Enter the map coordinates as numbers, like 52.80712 and -2.11693, or type the address',
        'point-outside': 'The map coordinates must be inside our area. Check them, or type the address',
      }),
    }),
  view: (question, raw, problems) => ({
    kind: 'place',
    ...commonView(question, problems),
    parts: raw,
    names: namesOf(question.code),
    pointAllowed: question.pointAllowed ?? true,
    noFixedAddressAllowed: question.noFixedAddressAllowed ?? false,
    wrong: problems.filter((each) => each.question === question.code).map((each) => each.field),
  }),
  asText: (_question, value) => asText(value),
  asJson: (value) => ({ ...value }),
  asCsv: (_question, value) => asText(value),
  open311: () => null,
}

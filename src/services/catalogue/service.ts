import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { conditionSchema, holds, questionSchema } from '../../platform/forms/index.ts'
import type { Answers } from '../../platform/forms/index.ts'
import { promiseSchema, standardSchema } from './promise.ts'
import type { ServicePromise, ServiceStandard } from './promise.ts'

const strict = { additionalProperties: false }
const code = Type.String({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 64 })
const words = Type.String({ minLength: 1, maxLength: 600 })
const phrases = Type.Array(Type.String({ minLength: 2, maxLength: 60 }), { uniqueItems: true })
const lgsl = Type.Integer({ minimum: 1, maximum: 99_999 })

export const kinds = ['report', 'apply', 'ask', 'information', 'pay'] as const
export const tiers = ['county', 'district', 'all'] as const

export const providerSchema = Type.Union([
  Type.Object({ by: Type.Literal('us') }, strict),
  Type.Object({ by: Type.Literal('district'), signpost: words }, strict),
  Type.Object({ by: Type.Literal('county'), signpost: words }, strict),
  Type.Object({ by: Type.Literal('other'), name: words, signpost: words, phone: Type.Optional(words), web: Type.Optional(words) }, strict),
])
/** Who does it. `us` holds where the council has the service's tier; see `providerFor`. */
export type Provider = Static<typeof providerSchema>

export const otherWaysSchema = Type.Object({ phone: words, post: words, inPerson: words }, strict)

/** Another promise when a question has one of these answers: offensive graffiti goes sooner. */
const promiseWhenSchema = Type.Object({ when: conditionSchema, promise: promiseSchema, standard: standardSchema }, strict)

export const serviceSchema = Type.Object(
  {
    /** Stable for ever; also the Open311 service_code. */
    code,
    name: Type.String({ minLength: 2, maxLength: 80 }),
    /** Local Government Service List code; null when the list has none, never invented. */
    lgsl: Type.Union([lgsl, Type.Null()]),
    lgslAlso: Type.Optional(Type.Array(lgsl, { minItems: 1 })),
    /** The code is from an earlier list and nobody has compared it with the present one. */
    lgslUnchecked: Type.Optional(Type.Literal(true)),
    /** Which councils provide it in two-tier areas. A unitary council provides all. */
    tier: Type.Union(tiers.map((tier) => Type.Literal(tier))),
    group: code,
    kind: Type.Union(kinds.map((kind) => Type.Literal(kind))),
    summary: words,
    whatHappensNext: Type.Array(words, { minItems: 2, maxItems: 4 }),
    promise: Type.Union([promiseSchema, Type.Null()]),
    /** Why no date can be promised; present exactly when `promise` is null. */
    noPromise: Type.Optional(words),
    standard: Type.Union([standardSchema, Type.Null()]),
    promiseWhen: Type.Optional(Type.Array(promiseWhenSchema, { minItems: 1 })),
    /** Closing and offer dates that return each year. */
    yearlyDates: Type.Optional(
      Type.Array(Type.Object({ month: Type.Integer({ minimum: 1, maximum: 12 }), day: Type.Integer({ minimum: 1, maximum: 31 }), words }, strict)),
    ),
    /** What to do at once when someone is in danger. */
    emergency: Type.Union([words, Type.Null()]),
    otherWays: otherWaysSchema,
    provider: providerSchema,
    team: code,
    /** Id of the procedure whose stages and clocks the case follows, when it is not a plain request. */
    procedure: Type.Optional(code),
    /** Cases of it are for its own team alone. */
    restricted: Type.Optional(Type.Boolean()),
    /** Official words, for lists and Open311. */
    keywords: phrases,
    /** Residents' own words, for search. */
    synonyms: phrases,
    questions: Type.Array(questionSchema),
    anonymousAllowed: Type.Boolean(),
    /** About a person's own life: never shown to the public, never in Open311. */
    personal: Type.Boolean(),
    open311: Type.Boolean(),
    /** Abuse may be near: pages carry "Exit this page". */
    quickExit: Type.Optional(Type.Boolean()),
  },
  strict,
)
export type Service = Static<typeof serviceSchema>

/** True when a request makes no sense without a place. */
export function needsPlace(service: Service): boolean {
  return service.questions.some((question) => question.type === 'place' && question.required)
}

/** May anyone see its requests, without the words, in Open311? */
export function isPublic(service: Pick<Service, 'open311' | 'personal'>): boolean {
  return service.open311 && !service.personal
}

/** Is its place one out of doors, shown by a point on the map? One that must be an address is a home. */
export function isSpot({ questions }: Pick<Service, 'questions'>): boolean {
  return questions.some((question) => question.type === 'place' && question.pointAllowed !== false && question.postcodeRequired !== true)
}

export function allowsPhotos(service: Service): boolean {
  return service.questions.some((question) => question.type === 'files')
}

/** The promise and limit for these answers: the first exception that holds, else the service's own. */
export function promiseFor(service: Service, answers: Answers): { promise: ServicePromise | null; standard: ServiceStandard | null } {
  return service.promiseWhen?.find((exception) => holds(exception.when, answers)) ?? service
}

import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { fields } from '../../platform/forms/index.ts'
import type { FieldType } from '../../platform/forms/index.ts'
import { checkServices } from './check-services.ts'
import { otherWaysSchema, serviceSchema } from './service.ts'
import type { Provider, Service } from './service.ts'

const strict = { additionalProperties: false }
const code = Type.String({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 64 })
const words = Type.String({ minLength: 1, maxLength: 600 })
const named = Type.Object({ code, name: words, summary: words }, strict)

export const catalogueSchema = Type.Object(
  {
    /** In the order in which they are browsed. */
    groups: Type.Array(named, { minItems: 1 }),
    teams: Type.Array(Type.Object({ ...named.properties, restricted: Type.Optional(Type.Boolean()) }, strict), { minItems: 1 }),
    /** For services that name no other ways of their own. */
    otherWays: otherWaysSchema,
    /** What a resident is told when the other tier of council does it. */
    signposts: Type.Object({ district: words, county: words }, strict),
    services: Type.Array(serviceSchema, { minItems: 1 }),
  },
  strict,
)
export type Catalogue = Static<typeof catalogueSchema>

export interface CatalogueProblem {
  /** Where: a service's code, or a path into the document. */
  readonly at: string
  readonly message: string
}

export type CatalogueOutcome =
  | { readonly outcome: 'read'; readonly catalogue: Catalogue }
  | { readonly outcome: 'refused'; readonly problems: readonly CatalogueProblem[] }

/** Checks shape first, then what the shape cannot say. All problems of one kind come together. */
export function readCatalogue(json: unknown): CatalogueOutcome {
  const filled = withOtherWays(json)
  if (!Value.Check(catalogueSchema, filled)) return { outcome: 'refused', problems: shapeProblems(filled) }
  const problems = checkServices(filled)
  return problems.length > 0 ? { outcome: 'refused', problems } : { outcome: 'read', catalogue: filled }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function withOtherWays(json: unknown): unknown {
  if (!isRecord(json) || !Array.isArray(json['services'])) return json
  const otherWays = json['otherWays']
  const services = json['services'].map((service: unknown) => (isRecord(service) ? { otherWays, ...service } : service))
  return { ...json, services }
}

function shapeProblems(json: unknown): CatalogueProblem[] {
  const services = isRecord(json) && Array.isArray(json['services']) ? json['services'] : []
  return [...Value.Errors(catalogueSchema, json)].slice(0, 100).flatMap((error) => {
    const index = /^\/services\/(\d+)/.exec(error.path)?.[1]
    const service: unknown = index === undefined ? undefined : services[Number(index)]
    const name = isRecord(service) && typeof service['code'] === 'string' ? ` (${service['code']})` : ''
    return insideQuestion(error).map(({ path, message }) => ({ at: `${path || '/'}${name}`, message }))
  })
}

/** "Expected union value" helps nobody: says what is wrong for the type that the question names. */
function insideQuestion(error: { path: string; message: string; value: unknown }): readonly { path: string; message: string }[] {
  const { path, value } = error
  if (!/\/questions\/\d+$/.test(path) || !isRecord(value)) return [error]
  const type = String(value['type'])
  if (!isFieldType(type)) return [{ path, message: `There is no type of question called "${type}"` }]
  return [...Value.Errors(fields[type].settings, value)].map((inner) => ({ path: path + inner.path, message: inner.message }))
}

function isFieldType(type: string): type is FieldType {
  return Object.hasOwn(fields, type)
}

/** Who provides a service where this council has only some of the tiers; a unitary council has both. */
export function providerFor(service: Service, catalogue: Pick<Catalogue, 'signposts'>, ours: readonly ('county' | 'district')[]): Provider {
  const { tier, provider } = service
  if (provider.by !== 'us' || tier === 'all' || ours.includes(tier)) return provider
  return { by: tier, signpost: catalogue.signposts[tier] }
}

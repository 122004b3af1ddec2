import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { calendarIds } from '../../calendar/index.ts'
import type { DeadlineClock } from '../../calendar/index.ts'

const strict = { additionalProperties: false }
const count = Type.Integer({ minimum: 1, maximum: 400 })
const calendar = Type.Union(calendarIds.map((id) => Type.Literal(id)))

/** The deadline clock of calendar/, as data. */
export const clockSchema = Type.Union([
  Type.Object(
    {
      unit: Type.Union([Type.Literal('working-days'), Type.Literal('calendar-days'), Type.Literal('calendar-months')]),
      count,
      calendar,
      startsOn: Type.Union([Type.Literal('same-day'), Type.Literal('next-day')]),
      roll: Type.Optional(Type.Union([Type.Literal('none'), Type.Literal('next-working-day')])),
    },
    strict,
  ),
  Type.Object(
    { unit: Type.Literal('hours'), count, calendar, runs: Type.Optional(Type.Union([Type.Literal('all-hours'), Type.Literal('opening-hours')])) },
    strict,
  ),
])

export const promiseSchema = Type.Object(
  {
    /** What the resident is told, as a sentence without a full stop. */
    words: Type.String({ minLength: 1, maxLength: 300 }),
    clock: clockSchema,
    /** The clock starts when everything needed is in, not on the day we receive the request. */
    countsFrom: Type.Optional(Type.Literal('complete')),
    /** V: seen in published material named in data/services/README.md. G: a default that each council confirms first. */
    basis: Type.Union([Type.Literal('V'), Type.Literal('G')]),
  },
  strict,
)
export type ServicePromise = Static<typeof promiseSchema>

export const standardSchema = Type.Object({ clock: clockSchema, basis: promiseSchema.properties.basis }, strict)
/** The limit that the service is measured against; as long as the promise or longer. */
export type ServiceStandard = Static<typeof standardSchema>

const hoursIn = { hours: 1, 'calendar-days': 24, 'working-days': 24, 'calendar-months': 24 * 28 } as const

/** False when the limit is surely shorter than the promise; different units are compared roughly. */
export function isAtLeast(limit: DeadlineClock, promised: DeadlineClock): boolean {
  return limit.count * hoursIn[limit.unit] >= promised.count * hoursIn[promised.unit]
}

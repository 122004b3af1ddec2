import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'

/**
 * Calendars a promise may count in: England's bank holidays; the same with days named by statute; the children's
 * regulations' own; the union of the UK nations (FOIA 2000 s.10(6)); every day, rolled on to a working one.
 */
export const calendars = ['ENG-CODE', 'ENG-STAT', 'ENG-CHILD', 'UK-UNION', 'CAL'] as const

const strict = { additionalProperties: false }
const words = Type.String({ minLength: 1, maxLength: 600 })

export const clockSchema = Type.Object(
  {
    unit: Type.Union([Type.Literal('hours'), Type.Literal('working-days'), Type.Literal('calendar-days'), Type.Literal('months')]),
    count: Type.Integer({ minimum: 1, maximum: 400 }),
    calendar: Type.Union(calendars.map((calendar) => Type.Literal(calendar))),
    /** What starts it, when that is not the day we receive it: `complete` is the day everything needed is in. */
    from: Type.Optional(Type.Literal('complete')),
  },
  strict,
)
export type PromiseClock = Static<typeof clockSchema>

/** V: seen in published material named in data/services/README.md. G: a default that each council confirms first. */
export const basisSchema = Type.Union([Type.Literal('V'), Type.Literal('G')])

export const promiseSchema = Type.Object({ words, clock: clockSchema, basis: basisSchema }, strict)
/** What the resident is told, and the clock that holds us to it. */
export type ServicePromise = Static<typeof promiseSchema>

export const standardSchema = Type.Object({ clock: clockSchema, basis: basisSchema }, strict)
/** The limit that the service is measured against; the promise or longer. */
export type ServiceStandard = Static<typeof standardSchema>

const hoursIn = { hours: 1, 'calendar-days': 24, 'working-days': 24, months: 24 * 28 } as const

/** False when the limit is surely shorter than the promise; different calendars are compared roughly. */
export function isAtLeast(limit: PromiseClock, promised: PromiseClock): boolean {
  return limit.count * hoursIn[limit.unit] >= promised.count * hoursIn[promised.unit]
}

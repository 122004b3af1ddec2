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

const small = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const spans = /\b(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\s+(working\s+|school\s+)?(hour|day|week|month)s?\b/gi

/** What the words say when they name a length of time, and the clock counts another: ["2 working days"]. Empty when they agree or name none. */
export function otherLengths({ words, clock }: Pick<ServicePromise, 'words' | 'clock'>): string[] {
  const said = [...words.matchAll(spans)]
  const agrees = said.some(([, number = '', kind, unit = '']) => {
    const many = /^\d/.test(number) ? Number(number) : small.indexOf(number.toLowerCase()) + 1
    return lengthsOf(many, kind !== undefined, unit.toLowerCase()).some((length) => length.unit === clock.unit && length.count === clock.count)
  })
  return agrees ? [] : said.map(([length]) => length)
}

function lengthsOf(many: number, isWorking: boolean, unit: string): Pick<DeadlineClock, 'unit' | 'count'>[] {
  if (unit === 'hour') return [{ unit: 'hours', count: many }]
  if (unit === 'day') return [{ unit: isWorking ? 'working-days' : 'calendar-days', count: many }]
  if (unit === 'week') return [{ unit: 'calendar-days', count: many * 7 }, { unit: 'working-days', count: many * 5 }]
  return [{ unit: 'calendar-months', count: many }]
}

/** "9 working days", "1 hour". */
export function writeClock(clock: Pick<DeadlineClock, 'unit' | 'count'>): string {
  const words = { hours: 'hour', 'working-days': 'working day', 'calendar-days': 'day', 'calendar-months': 'month' }[clock.unit]
  return `${clock.count} ${words}${clock.count === 1 ? '' : 's'}`
}

import { Temporal } from 'temporal-polyfill'
import { councilZone, day, dayOf, startOfDay } from '../../platform/time/index.ts'
import type { Happened } from '../../procedures/happened.ts'
import { takenBack } from '../../procedures/taken-back.ts'
import type { Chosen } from '../../procedures/version-on.ts'
import type { Procedure } from '../../procedures/contract.ts'

/** They may happen in every procedure, so that no table of one names them. */
const takenBackEvents = { [takenBack.back]: 'The person took it back', [takenBack.upAgain]: 'The person took it up again' }

/** What was typed makes no sense; the message says what would. */
export class WrongUsage extends Error {}

/** The events that any version of the procedure knows, with their meaning. */
export function eventsOf(procedure: Procedure): Readonly<Record<string, string>> {
  return Object.assign({}, ...procedure.versions.map(({ events }) => events), takenBackEvents) as Record<string, string>
}

/** `received=2026-04-02`, `received=2026-04-02T09:00` (London), `…T09:00Z`; `extended=2026-04-20/2026-05-05` with the day that was told. */
export function readEvent(procedure: Procedure, typed: string): Happened {
  const [, name, instant, to] = /^([^=]*)=([^/]*)(?:\/(.*))?$/.exec(typed) ?? []
  const known = eventsOf(procedure)
  if (name === undefined || instant === undefined) throw new WrongUsage(`“${typed}” is not an event. Write NAME=INSTANT, such as received=2026-04-02`)
  if (!Object.hasOwn(known, name)) throw new WrongUsage(`“${name}” is no event of ${procedure.id}. Its events are ${Object.keys(known).join(', ')}`)
  if (to !== undefined && name !== 'extended' && !tellsDay(procedure, name)) throw new WrongUsage(`Only “extended” takes a second day: ${typed}`)
  return { name, ...readInstant(instant), ...(to === undefined ? {} : { to: readDay(to) }) }
}

const tellsDay = ({ versions }: Procedure, event: string) => versions.some(({ moves }) => moves.some((move) => move.tellsDay && move.records === event))

export function readInstant(text: string): { at: Date; wholeDay?: true } {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { at: startOfDay(readDay(text)), wholeDay: true }
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) throw new WrongUsage(notAnInstant(text))
  try {
    const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text)
    const instant = zoned ? Temporal.Instant.from(text) : Temporal.PlainDateTime.from(text).toZonedDateTime(councilZone)
    const at = new Date(instant.epochMilliseconds)
    dayOf(at)
    return { at }
  } catch {
    throw new WrongUsage(notAnInstant(text))
  }
}

export function readDay(text: string) {
  try {
    return day(text)
  } catch {
    throw new WrongUsage(notAnInstant(text))
  }
}

/** `weekend-receipt=next-working-day` */
export function readChoice(procedure: Procedure, typed: string): Chosen {
  const [, name, reading] = /^([^=]*)=(.*)$/.exec(typed) ?? []
  const choice = procedure.choices.find(({ id }) => id === name)
  if (!choice) {
    const there = procedure.choices.map(({ id }) => id).join(', ')
    throw new WrongUsage(`“${typed}” is no choice of ${procedure.id}. ${there ? `Its choices are ${there}` : 'It leaves none'}`)
  }
  const readings = ['earlier', ...Object.keys(choice.readings)]
  if (!readings.includes(reading!)) throw new WrongUsage(`“${reading}” is no reading of ${choice.id}. The readings are ${readings.join(', ')}`)
  return { choice: choice.id, reading: reading! }
}

function notAnInstant(text: string): string {
  return `“${text}” is not a day or a time. Write 2026-04-02, 2026-04-02T09:00 for London, or 2026-04-02T09:00Z`
}

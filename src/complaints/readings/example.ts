import { dueDay } from '../../calendar/index.ts'
import type { Calendars } from '../../calendar/index.ts'
import { addDays, instantAt } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { runClocks } from '../../procedures/run-clocks.ts'
import type { Choosing } from './choice.ts'

/** What one reading makes of an example. */
export interface ExampleRow {
  readonly reading: string
  readonly due: Day
  /** The furthest that it may be extended; null where it cannot be. */
  readonly furthest: Day | null
}

/** The event that starts the clock that a choice is about. */
export const exampleEvent = ({ rule }: Choosing): string => [rule.starts].flat()[0]!

/** What each reading does when the clock starts on a day. Throws NotInForce, and CalendarNotLoaded for a year that is not there. */
export function exampleOn(choosing: Choosing, on: Day, calendars: Calendars): ExampleRow[] {
  const { procedure, choice, stage, rule } = choosing
  const at = instantAt(on, '12:00')
  const happened = [...new Set([stage.begins, exampleEvent(choosing)])].map((name) => ({ name, at, wholeDay: true as const }))
  return Object.keys(choice.readings).map((reading) => {
    const { clocks } = runClocks(procedure, happened, { count: (clock, start) => dueDay(clock, start, calendars), chosen: [{ choice: choice.id, reading }] })
    const run = clocks.find((each) => each.stage === stage.id && each.clock === rule.id)!
    return { reading, due: run.due!, furthest: run.extendedDue }
  })
}

const differs = (rows: readonly ExampleRow[]) => new Set(rows.map((row) => `${row.due} ${row.furthest}`)).size > 1

/** The first day from here on on which the readings part ways; this day when they do not within half a year. */
export function tellingDay(choosing: Choosing, from: Day, calendars: Calendars): Day {
  for (let i = 0; i < 180; i++) {
    const on = addDays(from, i)
    if (differs(exampleOn(choosing, on, calendars))) return on
  }
  return from
}

/** Whether each row's date is the earlier; where no last day parts them, the furthest extension does. */
export function earlierOf(rows: readonly ExampleRow[]): string | undefined {
  if (!differs(rows)) return undefined
  const key = ({ due, furthest }: ExampleRow) => `${due} ${furthest ?? ''}`
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))[0]!.reading
}

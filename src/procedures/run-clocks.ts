import type { Day } from '../platform/time/index.ts'
import type { ClockRule, Procedure, Stage, Version } from './contract.ts'
import type { Count } from './clock-span.ts'
import { byStage, dayOfEvent, inOrder } from './happened.ts'
import type { Happened } from './happened.ts'
import { runOne } from './run-one.ts'
import type { Track } from './run-one.ts'
import { returning } from './taken-back.ts'
import { readingOn, versionOn } from './version-on.ts'
import type { Chosen } from './version-on.ts'

/** How one clock of a case stands. All days are Europe/London. */
export interface ClockRun {
  readonly stage: string
  readonly clock: string
  readonly title: string
  readonly binds: ClockRule['binds']
  readonly calendar: string
  readonly starts: Day
  /** The last day without an extension. Null while the clock waits. */
  readonly due: Day | null
  /** The furthest that an extension may go. Null when there is none, or it has no fixed end. */
  readonly extendedDue: Day | null
  /** The day told in an extension that was given in time and goes no further than it may. */
  readonly extendedTo: Day | null
  /** The day on which the event came that ends the clock. */
  readonly ended: Day | null
  /** The event that it waits for. */
  readonly waitsFor: string | null
  /** Reading → its name, where the law can be read in more than one way. */
  readonly reading: string | null
  /** Has not started: counted as if all before it came on its last day. */
  readonly forecast: boolean
  /** Why an extension did not count. */
  readonly notes: readonly string[]
}

export interface ClocksRun {
  readonly version: Version
  readonly began: Day
  /** Choice → reading. */
  readonly readings: Readonly<Record<string, string>>
  readonly clocks: readonly ClockRun[]
}

export interface Counting {
  readonly count: Count
  readonly chosen?: readonly Chosen[]
  /** The version that the case follows, where it is known; else the one that held on the day that it began. */
  readonly version?: Version
  /** Clocks that started before this day are left out: there is no rule, or no calendar, to count them by. */
  readonly since?: Day
  /** Also clocks that have not started, as they will if everything before them comes on its last day. */
  readonly forecast?: boolean
}

/**
 * Which clocks run in a case, and when each is due. `happened` must hold at least one event; names that the procedure
 * does not know are ignored. Throws NotInForce, and whatever `count` throws for a year that is not loaded.
 */
export function runClocks(procedure: Procedure, happened: readonly Happened[], counting: Counting): ClocksRun {
  const [first] = inOrder(happened)
  if (!first) throw new RangeError('Nothing has happened, so no clock can run')
  const began = dayOfEvent(first)
  const version = counting.version ?? versionOn(procedure, began)
  const readings = Object.fromEntries(procedure.choices.map((choice) => [choice.id, readingOn(choice, counting.chosen ?? [], began)]))
  const stages = [...byStage(version, happened)].sort(([a], [b]) => version.stages.indexOf(a) - version.stages.indexOf(b))
  const begins = stages.flatMap(([stage, events]) => events.filter(({ name }) => name === stage.begins))
  const clocks = stages.flatMap(([stage, events]) => runStage(stage, { events, begins: begins.filter((event) => !events.includes(event)), count: counting.count, readings, returning: returning(procedure) }, counting))
  return { version, began, readings, clocks }
}

function runStage(stage: Stage, track: Track, { forecast = false, since }: Pick<Counting, 'forecast' | 'since'>): ClockRun[] {
  const runs: ClockRun[] = []
  for (const rule of stage.clocks) {
    const start = startOf(rule, track.events)
    if (cannotRun(rule, start, since)) continue
    const expected = !start && forecast && rule.binds === 'council' ? forecastStart(rule, stage, runs) : undefined
    const run = start ? runOne(stage, rule, start, track) : expected && { ...runOne(stage, rule, expected, { ...track, events: [] }), forecast: true }
    if (run) runs.push(run)
  }
  return runs
}

/** A clock whose day nobody told, or that started before there was a rule or a calendar to count it by. */
function cannotRun(rule: ClockRule, start: Happened | undefined, since: Day | undefined): boolean {
  if (rule.told && !start?.to) return true
  return start !== undefined && since !== undefined && dayOfEvent(start) < since
}

function startOf(rule: ClockRule, events: readonly Happened[]): Happened | undefined {
  for (const name of [rule.starts].flat()) {
    const found = events.find((event) => event.name === name)
    if (found) return found
  }
  return undefined
}

/** The last day of the clock that the starting event will keep. */
function forecastStart(rule: ClockRule, stage: Stage, runs: readonly ClockRun[]): Happened | undefined {
  const starts = [rule.starts].flat()
  const before = runs.find((run) => starts.includes(stage.clocks.find(({ id }) => id === run.clock)?.ends ?? ''))
  const on = before && (before.extendedTo ?? before.due)
  return on ? { name: starts[0]!, at: new Date(`${on}T12:00:00Z`), wholeDay: true } : undefined
}

import { dayOf } from '../platform/time/index.ts'
import type { Day } from '../platform/time/index.ts'
import type { Stage, Version } from './contract.ts'

/** Something that happened to a case, as its clocks read it. */
export interface Happened {
  readonly name: string
  readonly at: Date
  /** Only the day is known, not the time. */
  readonly wholeDay?: true
  /** Of an extension: the day that was told. */
  readonly to?: Day
}

export const dayOfEvent = (event: Happened): Day => dayOf(event.at)

/** Did `a` come at the same time as `b` or after it? Where one has no time, their days are compared. */
export function notBefore(a: Happened, b: Happened): boolean {
  return a.wholeDay || b.wholeDay ? dayOfEvent(a) >= dayOfEvent(b) : a.at >= b.at
}

export function inOrder(happened: readonly Happened[]): Happened[] {
  return happened.toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

/** The stages that have begun, each with the events that came in it, in order. What came before any stage belongs to the first. */
export function byStage(version: Version, happened: readonly Happened[]): Map<Stage, Happened[]> {
  const ordered = inOrder(happened)
  const begun = version.stages.flatMap((stage) => {
    // a stage that was begun again counts from then
    const begins = ordered.findLast((event) => event.name === stage.begins)
    return begins ? [{ stage, begins }] : []
  })
  return Map.groupBy(ordered, (event) => {
    const own = begun.find(({ begins }) => begins === event)
    return (own ?? begun.findLast(({ begins }) => notBefore(event, begins)))?.stage ?? version.stages[0]
  })
}

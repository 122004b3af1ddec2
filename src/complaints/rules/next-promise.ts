import type { Day } from '../../platform/time/index.ts'
import type { Version } from '../../procedures/contract.ts'
import type { ClockRun } from '../../procedures/run-clocks.ts'
import type { Complaint } from '../complaint.ts'
import { lastDayOf, stateNamed } from './procedure-of.ts'

export interface NextDate {
  readonly on: Day
  /** What will be done by then, as the resident reads it. */
  readonly what: string
  readonly calendar: string
}

/** The date that the resident holds us to now: the council's clock that the state waits for. */
export function nextDate(complaint: Complaint, version: Version, clocks: readonly ClockRun[]): NextDate | undefined {
  const state = stateNamed(version, complaint.state)
  const run = clocks.find((each) => each.stage === complaint.stage && each.clock === state.by && each.binds === 'council' && !each.ended)
  const on = run && lastDayOf(run)
  return run && on ? { on, what: state.resident, calendar: run.calendar } : undefined
}

/** The clock that a state waits for, whoever it binds. */
export function clockOfState(complaint: Complaint, version: Version, clocks: readonly ClockRun[]): ClockRun | undefined {
  const state = stateNamed(version, complaint.state)
  return clocks.find((each) => each.stage === complaint.stage && each.clock === state.by)
}

import { writeDay } from '../platform/time/index.ts'
import type { Day } from '../platform/time/index.ts'
import type { Duty, Move, State, Version } from './contract.ts'
import type { ClockRun } from './run-clocks.ts'

export interface NextWords {
  /** "What happens next", for the resident. */
  readonly resident: string
  readonly officer: string
  readonly guidance: readonly Duty[]
}

/** What happens next in a state, said to both sides from one table so that they agree. Throws a RangeError for a state that there is not. */
export function describeNext(version: Version, stateId: string, clocks: readonly ClockRun[], today: Day): NextWords {
  const state = stateOf(version, stateId)
  const clock = clocks.findLast((run) => run.stage === state.stage && run.clock === state.by && !run.ended)
  const by = clock ? (clock.extendedTo ?? clock.due) : null
  if (!by) return { resident: `${state.resident}.`, officer: `${state.officer}.`, guidance: state.guidance }
  const late = clock!.binds === 'council' && by < today
  return {
    resident: late ? `We should have done this by ${writeDay(by, 'long')}: ${lowerFirst(state.resident)}. We are late, and we are sorry.` : `${state.resident} by ${writeDay(by, 'long')}.`,
    officer: late ? `${state.officer} now: ${writeDay(by, 'short')} has passed.` : `${state.officer} by ${writeDay(by, 'short')}.`,
    guidance: state.guidance,
  }
}

/** The buttons: what a role may do in a state. */
export function movesFrom(version: Version, stateId: string, role: string): Move[] {
  return version.moves.filter((move) => move.from.includes(stateId) && move.roles.includes(role))
}

/** May someone who held these roles in earlier stages hold the deciding role of this one? Says the clause when not. */
export function barredBy(version: Version, stageId: string, held: readonly { role: string; stage: string }[]): string | undefined {
  const stage = version.stages.find(({ id }) => id === stageId)
  return stage?.barred.find((bar) => held.some(({ role, stage: earlier }) => role === bar.role && earlier === bar.stage))?.clause
}

export function stateOf(version: Version, id: string): State {
  const state = version.states.find((each) => each.id === id)
  if (!state) throw new RangeError(`“${id}” is not a state. The states are ${version.states.map((each) => each.id).join(', ')}`)
  return state
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

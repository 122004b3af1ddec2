import { dueDay } from '../../calendar/index.ts'
import type { Calendars } from '../../calendar/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { Clause, Letter, Move, Procedure, Role, Stage, State, Version } from '../../procedures/contract.ts'
import { procedures } from '../../procedures/register.generated.ts'
import { runClocks } from '../../procedures/run-clocks.ts'
import type { ClockRun } from '../../procedures/run-clocks.ts'
import type { Complaint } from '../complaint.ts'

export { procedures }

/** A procedure and the version of it that a case follows. */
export interface Followed {
  readonly procedure: Procedure
  readonly version: Version
}

export function procedureNamed(id: string): Procedure | undefined {
  return procedures.find((each) => each.id === id)
}

/** Throws when the program no longer has the procedure: its folder must never be taken away while cases follow it. */
export function followedBy(complaint: Pick<Complaint, 'procedure' | 'versionFrom'>): Followed {
  const procedure = procedureNamed(complaint.procedure)
  const version = procedure?.versions.find((each) => each.from === complaint.versionFrom)
  if (!procedure || !version) throw new Error(`There is no procedure ${complaint.procedure} of ${complaint.versionFrom}`)
  return { procedure, version }
}

/** The clocks of a complaint, as its events made them. */
export function clocksOf(complaint: Complaint, followed: Followed, calendars: Calendars): readonly ClockRun[] {
  const chosen = Object.entries(complaint.choices).map(([choice, reading]) => ({ choice, reading }))
  return runClocks(followed.procedure, complaint.happened, { count: (clock, start) => dueDay(clock, start, calendars), chosen, version: followed.version, ...(complaint.countsFrom ? { since: complaint.countsFrom } : {}) }).clocks
}

export const lastDayOf = (run: ClockRun): Day | null => run.extendedTo ?? run.due

export function stateNamed(version: Version, id: string): State {
  return found(version.states, id, 'state')
}

export function stageNamed(version: Version, id: string): Stage {
  return found(version.stages, id, 'stage')
}

/** Has it our answer, with nothing begun since? A stage that was asked for after an answer is being looked at. */
export function standsAnswered({ version }: Followed, { state }: Pick<Complaint, 'state'>): boolean {
  return stateNamed(version, state).isEnd === true || version.moves.some((move) => move.records === 'answered' && move.to === state)
}

export function moveNamed(version: Version, action: string): Move | undefined {
  return version.moves.find((each) => each.action === action)
}

export function roleNamed(version: Version, id: string): Role {
  return found(version.roles, id, 'role')
}

export function letterNamed(version: Version, id: string): Letter {
  return found(version.letters, id, 'letter')
}

function found<Named extends { readonly id: string }>(list: readonly Named[], id: string, what: string): Named {
  const one = list.find((each) => each.id === id)
  if (!one) throw new Error(`There is no ${what} ${id}`)
  return one
}

/** What a case is called, by officers and to residents: "Back to the request". */
export const nouns = { complaint: 'complaint', 'information-request': 'request', 'member-enquiry': 'enquiry' } as const satisfies Record<Procedure['kind'], string>

/** "reg 13(1), Local Authority Social Services … 2009": how a clause is cited to an officer. */
export function cite(procedure: Procedure, clauseId: string): string {
  const clause: Clause | undefined = procedure.clauses[clauseId]
  if (!clause) return ''
  const instrument = procedure.instruments[clause.of]
  return `${clause.place}${instrument ? `, ${instrument.link?.text ?? instrument.title}` : ''}`
}

import { may } from '../../staff/index.ts'
import type { Act, Officer } from '../../staff/index.ts'
import type { CaseFile } from '../case.ts'
import type { CaseState } from './words.ts'

/**
 * What an officer may do with a case, by its state: one table that buttons, keys and actions all read.
 * `key` is the letter that starts the move on the desk.
 */
export interface Move {
  readonly name: MoveName
  readonly label: string
  readonly key: string
  readonly states: readonly CaseState[]
  readonly act: Act
  /** A further condition on who stands where. */
  readonly when?: (officer: Officer, caseFile: CaseFile) => boolean
}

export type MoveName = 'take-on' | 'answer-and-close' | 'reply' | 'ask' | 'note' | 'hand-over' | 'accept' | 'decline' | 'take-back' | 'change-promise'
  | 'give-promise' | 'done-as-promised' | 'resume' | 'reopen' | 'change-details' | 'add-file'

/** Moves that a procedure does in its own way, with its own clocks and letters. */
const ofProcedures: readonly MoveName[] = ['answer-and-close', 'ask', 'resume', 'give-promise', 'change-promise', 'done-as-promised', 'reopen']

/** Is it refused because the case follows a procedure, which has a step of its own for it? */
export function procedureDecides(caseFile: Pick<CaseFile, 'procedure'>, name: MoveName): boolean {
  return caseFile.procedure !== null && ofProcedures.includes(name)
}

const working: readonly CaseState[] = ['new', 'in-progress', 'waiting-for-resident']
const offeredToMe = (officer: Officer, caseFile: CaseFile) => caseFile.offered_team !== null && officer.teams.includes(caseFile.offered_team)

export const moves: readonly Move[] = [
  { name: 'accept', label: 'Accept hand-over', key: 'y', states: working, act: 'work cases', when: offeredToMe },
  { name: 'decline', label: 'Decline hand-over', key: 'n', states: working, act: 'work cases', when: offeredToMe },
  { name: 'take-back', label: 'Take back the offer', key: 'b', states: working, act: 'work cases', when: (officer, caseFile) => caseFile.offered_team !== null && (caseFile.owner_officer === officer.id || officer.teams.includes(caseFile.owner_team)) },
  { name: 'take-on', label: 'Take this on', key: 't', states: working, act: 'work cases', when: (officer, caseFile) => caseFile.owner_officer !== officer.id && officer.teams.includes(caseFile.owner_team) },
  { name: 'answer-and-close', label: 'Answer and close', key: 'e', states: working, act: 'work cases' },
  { name: 'reply', label: 'Reply', key: 'r', states: working, act: 'work cases' },
  { name: 'ask', label: 'Ask', key: 'a', states: ['new', 'in-progress'], act: 'work cases', when: (_officer, caseFile) => caseFile.resident_id !== null },
  { name: 'resume', label: 'Stop waiting', key: 's', states: ['waiting-for-resident'], act: 'work cases' },
  { name: 'note', label: 'Note', key: 'm', states: ['new', 'in-progress', 'waiting-for-resident', 'closed'], act: 'work cases' },
  { name: 'hand-over', label: 'Hand over', key: 'h', states: working, act: 'work cases', when: (_officer, caseFile) => caseFile.offered_team === null },
  { name: 'give-promise', label: 'Give a date', key: 'd', states: working, act: 'work cases', when: (_officer, caseFile) => caseFile.due_at === null },
  { name: 'change-promise', label: 'Change the date', key: 'd', states: working, act: 'change promises', when: (_officer, caseFile) => caseFile.due_at !== null },
  { name: 'done-as-promised', label: 'Done as promised', key: 'p', states: ['new', 'in-progress'], act: 'work cases', when: (_officer, caseFile) => caseFile.due_at !== null },
  { name: 'change-details', label: 'Change details', key: 'g', states: working, act: 'work cases' },
  { name: 'add-file', label: 'Add a file', key: 'f', states: working, act: 'work cases' },
  { name: 'reopen', label: 'Reopen', key: 'o', states: ['closed'], act: 'work cases' },
]

export function movesFor(officer: Officer, caseFile: CaseFile): Move[] {
  return moves.filter((move) => allowed(move, officer, caseFile))
}

export function mayMove(officer: Officer, caseFile: CaseFile, name: MoveName): boolean {
  return moves.some((move) => move.name === name && allowed(move, officer, caseFile))
}

function allowed(move: Move, officer: Officer, caseFile: CaseFile): boolean {
  return move.states.includes(caseFile.state) && !procedureDecides(caseFile, move.name) && may(officer, move.act) && (move.when?.(officer, caseFile) ?? true)
}

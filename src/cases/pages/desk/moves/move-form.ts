import type { Html } from '../../../../platform/html/index.ts'
import type { Fields, Upload } from '../../../../platform/http/index.ts'
import type { Day } from '../../../../platform/time/index.ts'
import type { Resident } from '../../../../residents/index.ts'
import type { CouncilTools } from '../../../../services/index.ts'
import type { Officer } from '../../../../staff/index.ts'
import type { CaseKey, Outcome, Refusal } from '../../../actions/change-case.ts'
import type { CaseFile } from '../../../case.ts'
import { eachFault } from '../../../rules/refusal.ts'
import type { MoveName } from '../../../rules/moves.ts'

/** What a move's form is drawn from. */
export interface MoveView {
  readonly caseFile: CaseFile
  readonly resident: Resident | undefined
  readonly values: Fields
  readonly fault: Refusal | undefined
  readonly today: Day
  readonly officer: Officer
  readonly officers: readonly Officer[]
  readonly teams: readonly { readonly id: string; readonly name: string; readonly closed_at: Date | null }[]
  readonly services: readonly { readonly code: string; readonly name: string }[]
}

/** The form of one move. Its main text is always called `text`, so that what was typed is kept when another move is chosen. */
export interface MoveForm {
  readonly name: MoveName
  /** As a question or an instruction, above the form. */
  readonly title: string
  /** On the button. */
  readonly send: string
  /** Who will read it: shown beside the title, because a note and a letter must never be mixed up. */
  readonly readBy?: 'officers' | 'resident'
  /** What the action calls the fields of this form. */
  readonly fieldNames?: Readonly<Record<string, string>>
  readonly takesFile?: boolean
  fields(view: MoveView): Html
  submit(tools: CouncilTools, officer: Officer, key: CaseKey, sent: { values: Fields; files: readonly Upload[] }): Promise<Outcome>
}

/** What is wrong, each with the field of the form that it speaks of, in the order of the form. */
export function faultsOf(form: MoveForm, fault: Refusal | undefined): { readonly name: string | undefined; readonly advice: string }[] {
  return fault === undefined ? [] : eachFault(fault).map(({ field, advice }) => ({ name: field === undefined ? undefined : (form.fieldNames?.[field] ?? field), advice }))
}

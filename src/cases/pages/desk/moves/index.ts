/** The forms of the moves, one for each name in the moves table. Acts only through cases' actions. */
import type { MoveName } from '../../../rules/moves.ts'
import { answerAndClose, reopen } from './ending.ts'
import type { MoveForm } from './move-form.ts'
import { accept, decline, handOver, resume, takeBack, takeOn } from './owning.ts'
import { changeThePromise, doneAsPromised, giveADate } from './promising.ts'
import { details, file } from './putting-right.ts'
import { ask, note, reply } from './writing.ts'

export type { MoveForm, MoveView } from './move-form.ts'
export { faultsOf } from './move-form.ts'

export const moveForms: Readonly<Record<MoveName, MoveForm>> = {
  accept, decline, 'take-back': takeBack, 'take-on': takeOn, 'answer-and-close': answerAndClose, reply, ask, resume, note, 'hand-over': handOver,
  'give-promise': giveADate, 'change-promise': changeThePromise, 'done-as-promised': doneAsPromised, 'change-details': details, 'add-file': file, reopen,
}

export function moveForm(name: string): MoveForm | undefined {
  return Object.hasOwn(moveForms, name) ? moveForms[name as MoveName] : undefined
}

import type { CaseFile } from '../case.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Officer } from '../../staff/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { caseClosed } from '../events/closing.ts'
import { readReference, writeReference } from '../rules/reference.ts'
import { caseOutcomes } from '../rules/words.ts'
import type { CaseOutcome } from '../rules/words.ts'
import { readCase } from '../store/read-case.ts'
import { scopeOf } from '../../staff/index.ts'
import { changeCase, keyOf, refOf } from './change-case.ts'
import type { CaseKey, Outcome } from './change-case.ts'
import { longestText } from './correspond.ts'

export interface Closing {
  outcome: string
  answer: string
  duplicateOf?: string
  signpost?: string
}

/** Answers with reasons and closes. Each outcome asks for what makes it honest: the other case, the other body, the reason. */
export async function closeCase(tools: Tools, officer: Officer, key: CaseKey, closing: Closing): Promise<Outcome> {
  return changeCase(tools, keyOf(key), { officer, move: 'answer-and-close' }, async (held, tx) => {
    const outcome = caseOutcomes.find((known) => known === closing.outcome) as CaseOutcome | undefined
    if (!outcome) return { refused: 'close/no-outcome', advice: 'Choose how this ended.', field: 'outcome' }
    const answer = closing.answer.trim()
    if (!answer) return { refused: 'close/no-answer', advice: 'Write the answer: what was decided, and why.', field: 'answer' }
    if (answer.length > longestText) return { refused: 'close/too-long', advice: `Shorten the answer to ${longestText.toLocaleString('en-GB')} characters or fewer.`, field: 'answer' }
    const data = { outcome, answer }
    if (outcome === 'not-ours') {
      const signpost = closing.signpost?.trim()
      if (!signpost) return { refused: 'close/no-signpost', advice: 'Say who can help, and how to reach them.', field: 'signpost' }
      return [caseClosed.happen({ ...data, signpost })]
    }
    if (outcome !== 'duplicate') return [caseClosed.happen(data)]
    const found = await goesOn(tx, officer, refOf(key), closing.duplicateOf)
    if (!found) return { refused: 'close/no-duplicate', advice: 'Enter the reference of the case that goes on. It must be another case that you may see.', field: 'duplicateOf' }
    return [caseClosed.happen({ ...data, duplicateOf: writeReference(found.ref), duplicateIsTheirs: found.resident_id !== null && found.resident_id === held.caseFile.resident_id })]
  })
}

/** The other case that goes on, when it is one that this officer may see. */
async function goesOn(tx: Queryable, officer: Officer, own: string | undefined, typed = ''): Promise<CaseFile | undefined> {
  const other = readReference(typed)
  return other && other !== own ? readCase(tx, other, scopeOf(officer)) : undefined
}

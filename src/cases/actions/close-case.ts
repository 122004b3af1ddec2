import type { CaseFile } from '../case.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Officer } from '../../staff/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { caseClosed } from '../events/closing.ts'
import { readReference, writeReference } from '../rules/reference.ts'
import { together } from '../rules/refusal.ts'
import { caseOutcomes } from '../rules/words.ts'
import type { CaseOutcome } from '../rules/words.ts'
import { readCase } from '../store/read-case.ts'
import { scopeOf } from '../../staff/index.ts'
import { changeCase, keyOf, refOf } from './change-case.ts'
import type { CaseKey, Outcome, Refusal } from './change-case.ts'
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
    const [answer, signpost] = [closing.answer.trim(), closing.signpost?.trim() ?? '']
    const found = outcome === 'duplicate' ? await goesOn(tx, officer, refOf(key), closing.duplicateOf) : undefined
    const fault = together(answerFault(answer), outcomeFault(outcome, { signpost, isFound: found !== undefined }))
    if (fault || !outcome) return fault ?? noOutcome
    const data = { outcome, answer }
    if (found) return [caseClosed.happen({ ...data, duplicateOf: writeReference(found.ref), duplicateIsTheirs: found.resident_id !== null && found.resident_id === held.caseFile.resident_id })]
    return [caseClosed.happen(outcome === 'not-ours' ? { ...data, signpost } : data)]
  })
}

const noOutcome: Refusal = { refused: 'close/no-outcome', advice: 'Choose how this ended.', field: 'outcome' }

function answerFault(answer: string): Refusal | undefined {
  if (!answer) return { refused: 'close/no-answer', advice: 'Write the answer: what was decided, and why.', field: 'answer' }
  return answer.length > longestText ? { refused: 'close/too-long', advice: `Shorten the answer to ${longestText.toLocaleString('en-GB')} characters or fewer.`, field: 'answer' } : undefined
}

function outcomeFault(outcome: CaseOutcome | undefined, { signpost, isFound }: { signpost: string; isFound: boolean }): Refusal | undefined {
  if (!outcome) return noOutcome
  if (outcome === 'not-ours' && !signpost) return { refused: 'close/no-signpost', advice: 'Say who can help, and how to reach them.', field: 'signpost' }
  return outcome === 'duplicate' && !isFound ? { refused: 'close/no-duplicate', advice: 'Enter the reference of the case that goes on. It must be another case that you may see.', field: 'duplicateOf' } : undefined
}

/** The other case that goes on, when it is one that this officer may see. */
async function goesOn(tx: Queryable, officer: Officer, own: string | undefined, typed = ''): Promise<CaseFile | undefined> {
  const other = readReference(typed)
  return other && other !== own ? readCase(tx, other, scopeOf(officer)) : undefined
}

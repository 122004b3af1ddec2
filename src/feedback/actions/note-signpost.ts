import { changeCaseIn, feedbackGiven, isSignposted, longestText, reopenCase, together } from '../../cases/index.ts'
import type { Refusal } from '../../cases/index.ts'
import { settleAsking } from '../../conversations/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import type { Officer } from '../../staff/index.ts'
import { helpings } from '../feedback.ts'
import type { Helped } from '../feedback.ts'
import { askNoMore, noteAskedElsewhere, writeHelped } from '../store/feedback-store.ts'

export const waysToAsk = { phone: 'By phone', letter: 'By letter', 'in person': 'In person' } as const

/** What the resident said of those whom we named, as an officer was told it; `not-reached`: asked, and no answer. */
export interface SignpostNote {
  helped: string
  how: string
  words: string
  /** They did not help, and the resident wants us to look at it again. */
  opensAgain: boolean
  noMore: boolean
}

/** Keeps what a resident said to an officer, takes the question out of the tray, and opens the case again when that is asked for. */
export async function noteSignpost(tools: CouncilTools, officer: Officer, ref: string, note: SignpostNote): Promise<{ done: true } | Refusal> {
  const fault = faultIn(note)
  if (fault) return fault
  const how = waysToAsk[note.how as keyof typeof waysToAsk].toLowerCase()
  const kept = await tools.db.transaction(async (tx) => {
    const now = tools.clock.now()
    return changeCaseIn(tx, now, { key: { ref }, who: { officer, move: 'note' }, decide: async ({ caseFile }) => {
      if (!isSignposted(caseFile)) return { refused: 'signpost/none', advice: 'This case did not end by sending the resident to somebody else, or it is open again.' }
      await noteAskedElsewhere(tx, caseFile.id, now)
      if (note.helped !== 'not-reached') await writeHelped(tx, caseFile.id, note.helped as Helped, now)
      if (note.noMore) await askNoMore(tx, caseFile.id, now)
      await settleAsking(tx, caseFile.id, how, now)
      return [feedbackGiven.happen({ helped: note.helped, how, ...(note.words.trim() ? { comment: note.words.trim() } : {}) })]
    } })
  })
  if ('refused' in kept || !note.opensAgain) return 'refused' in kept ? kept : { done: true }
  const again = await reopenCase(tools, officer, ref, note.words)
  return 'refused' in again ? again : { done: true }
}

function faultIn({ helped, how, words, opensAgain }: SignpostNote): Refusal | undefined {
  return together(
    !Object.hasOwn(helpings, helped) && helped !== 'not-reached' && { refused: 'signpost/no-answer', advice: 'Choose what they said.', field: 'helped' },
    !Object.hasOwn(waysToAsk, how) && { refused: 'signpost/no-way', advice: 'Choose how you asked them.', field: 'how' },
    words.length > longestText && { refused: 'signpost/too-long', advice: `Shorten what they said to ${longestText.toLocaleString('en-GB')} characters or fewer.`, field: 'words' },
    opensAgain && !words.trim() && { refused: 'signpost/no-words', advice: 'Write what is still to be done, so that whoever takes it on knows.', field: 'words' },
  )
}

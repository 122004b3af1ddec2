import { signpostedCases } from '../../cases/index.ts'
import { askWhetherTheyHelped } from '../../conversations/index.ts'
import { wording } from '../../letters/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { noteAskedElsewhere, readFeedback, wantsNoQuestions } from '../store/feedback-store.ts'

const day = 86_400_000

/** Long enough that another body can have answered. */
export const signpostDays = 14

/**
 * Asks whoever we sent to somebody else whether that helped, once. A fortnight is looked through, so that a time without a
 * worker is made good. Not who has told us already, nor who does not want to be asked. Gives how many were asked.
 */
export async function askAfterSignposts(tools: CouncilTools): Promise<number> {
  const now = tools.clock.now()
  const span = [now.getTime() - 2 * signpostDays * day, now.getTime() - signpostDays * day].map((at) => new Date(at)) as [Date, Date]
  let asked = 0
  for (const caseId of await signpostedCases(tools.db, ...span)) {
    const feedback = await readFeedback(tools.db, caseId)
    if (feedback?.helped_at || feedback?.asked_elsewhere_at || (await wantsNoQuestions(tools.db, caseId))) continue
    if (!(await askWhetherTheyHelped(tools, wording, caseId))) continue
    await noteAskedElsewhere(tools.db, caseId, now)
    asked++
  }
  return asked
}

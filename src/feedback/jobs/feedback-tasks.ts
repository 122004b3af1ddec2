import { answersSent, askHowItWent } from '../../conversations/index.ts'
import { wording } from '../../letters/index.ts'
import type { Task } from '../../platform/jobs/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { askAfterContact, askAfterContacts, askTask } from '../actions/ask-after-contacts.ts'
import { askAfterSignposts } from '../actions/ask-after-signposts.ts'
import { offerFeedback, readFeedback, wantsNoQuestions } from '../store/feedback-store.ts'

const day = 86_400_000

export const feedbackTasks: readonly Task<CouncilTools>[] = [
  // queued with the answer, which carries the link
  { name: 'offer-feedback', run: (payload, tools) => offerFeedback(tools.db, (payload as { caseId: number }).caseId, tools.clock.now()) },
  { name: 'ask-after-signposts', schedule: '45 9 * * *', run: async (_payload, tools) => void (await askAfterSignposts(tools)) },
  { name: 'ask-after-contacts', schedule: '50 9 * * *', run: async (_payload, tools) => void (await askAfterContacts(tools)) },
  { name: askTask, run: (payload, tools) => askAfterContact(tools, (payload as { number: number }).number) },
  { name: 'ask-how-it-went', schedule: '30 9 * * *', run: async (_payload, tools) => void (await askUnanswered(tools)) },
]

/** Asks once, a week after the answer was sent. Two days are looked through, so that a missed night is made good. */
export async function askUnanswered(tools: CouncilTools): Promise<number> {
  const now = tools.clock.now().getTime()
  let asked = 0
  for (const caseId of await answersSent(tools.db, new Date(now - 9 * day), new Date(now - 7 * day))) {
    if ((await readFeedback(tools.db, caseId))?.answered_at || (await wantsNoQuestions(tools.db, caseId))) continue
    if (await askHowItWent(tools, wording, caseId)) asked++
  }
  return asked
}

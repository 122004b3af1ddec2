import { noteSignpostAsked, noteSignpostDue, unaskedSignpost, unaskedSignposts } from '../../contacts/index.ts'
import type { UnaskedContact } from '../../contacts/index.ts'
import { askOfContact } from '../../conversations/index.ts'
import { wording } from '../../letters/index.ts'
import { addJob } from '../../platform/jobs/index.ts'
import type { CouncilTools, Service } from '../../services/index.ts'
import { readTeams } from '../../staff/index.ts'
import { whoWantNoQuestions } from '../store/feedback-store.ts'
import { signpostDays } from './ask-after-signposts.ts'

const day = 86_400_000

export const askTask = 'ask-after-contact'

/**
 * Whom a contact without a case sent to somebody else falls due to be asked, two weeks later; who has an e-mail address
 * is asked, by a job of their own. What mail cannot take today is tried again daily for a fortnight. Gives how many are to be asked.
 */
export async function askAfterContacts(tools: CouncilTools): Promise<number> {
  const now = tools.clock.now().getTime()
  const due = await unaskedSignposts(tools.db, { until: new Date(now - signpostDays * day), loggedSince: new Date(now - 2 * signpostDays * day) })
  const asked = await thoseToAsk(tools, due)
  await tools.db.transaction(async (tx) => {
    for (const one of due.filter((each) => each.signpost_due_at === null)) await noteSignpostDue(tx, one.number, tools.clock.now())
    for (const one of asked) await addJob(tx, askTask, { number: one.number }, { key: `${askTask}:${one.number}`, queue: `mail-${one.number % 16}`, maxAttempts: 3 })
  })
  return asked.length
}

/** One attempt; a second time it does nothing. A crash between the mail server's answer and our record asks once more, under the same message id. */
export async function askAfterContact(tools: CouncilTools, number: number): Promise<void> {
  const contact = await unaskedSignpost(tools.db, number)
  if (!contact || (await thoseToAsk(tools, [contact])).length === 0) return
  const { outcome, reason } = await askOfContact(tools, wording, contact)
  if (outcome === 'sent') return tools.db.transaction((tx) => noteSignpostAsked(tx, number, tools.clock.now()))
  if (outcome !== 'refused') tools.log.warn({ contact: number, problem: reason }, 'whether a signpost helped could not be asked: it is tried again tomorrow')
}

async function thoseToAsk(tools: CouncilTools, contacts: readonly UnaskedContact[]): Promise<UnaskedContact[]> {
  const reachable = contacts.filter((one) => one.email?.trim() && !one.is_unwanted)
  if (reachable.length === 0) return []
  const [isGuarded, unwilling] = await Promise.all([guardedServices(tools), whoWantNoQuestions(tools.db, reachable.flatMap((one) => one.resident_id ?? []))])
  return reachable.filter((one) => !isGuarded(one.service_code) && !(one.resident_id !== null && unwilling.has(one.resident_id)))
}

/** A question about a service that only its team may see, or that a page may have to be left quickly for, could put somebody in danger. */
async function guardedServices(tools: CouncilTools): Promise<(service: string | null) => boolean> {
  const [{ services }, teams] = await Promise.all([tools.catalogue(), readTeams(tools.db)])
  const restricted = new Set(teams.filter((team) => team.restricted).map((team) => team.id))
  const isClosed = (service: Service) => service.restricted === true || service.quickExit === true || restricted.has(service.team)
  return (code) => {
    const service = code === null ? undefined : services.get(code)
    return service !== undefined && isClosed(service)
  }
}

import { contactOf, noteSignpostAnswer } from '../../../contacts/index.ts'
import type { Contact } from '../../../contacts/index.ts'
import { contactFeedbackPurpose, feedbackLinkDays } from '../../../conversations/index.ts'
import { field, open, page, route, seeOther, Stop } from '../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../platform/http/index.ts'
import { readLink } from '../../../platform/links/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { residentPage } from '../../../sites/resident/index.ts'
import { helpings } from '../../feedback.ts'
import type { Helped } from '../../feedback.ts'
import { drawContactFeedback, drawContactThanks } from './contact-feedback-page.ts'

interface Sent {
  helped: string
  noMore: boolean
  isWrong: boolean
}

/** Whether those whom we named in a contact without a case could help: one question, reached by the signed link of our e-mail. */
export function contactFeedbackRoutes(tools: CouncilTools): Route[] {
  const path = '/feedback/contact/:token'
  return [
    route({ method: 'GET', path, guard: open, perMinute: 60, handle: async (call) => {
      const contact = await contactBy(tools, call)
      return ask(tools, call, contact, { helped: contact.helped ?? '', noMore: contact.no_more === true, isWrong: false })
    } }),
    route({ method: 'POST', path, guard: open, perMinute: 20, handle: (call) => take(tools, call) }),
    route({ method: 'GET', path: `${path}/thanks`, guard: open, perMinute: 60, handle: async (call) => {
      const contact = await contactBy(tools, call)
      if (!contact.helped && !contact.no_more) return seeOther(`/feedback/contact/${call.params['token']}`)
      return show(tools, 'Thank you', (council) => drawContactThanks({ contact, token: call.params['token']!, council }))
    } }),
  ]
}

async function take(tools: CouncilTools, call: Call): Promise<Answer> {
  const contact = await contactBy(tools, call)
  const sent = { helped: field(call.body, 'helped'), noMore: field(call.body, 'noMore') === 'yes' }
  const isKnown = Object.hasOwn(helpings, sent.helped)
  if (!isKnown && (sent.helped !== '' || !sent.noMore)) return ask(tools, call, contact, { ...sent, isWrong: true })
  await tools.db.transaction((tx) => noteSignpostAnswer(tx, contact.number, { helped: isKnown ? (sent.helped as Helped) : null, noMore: sent.noMore, at: tools.clock.now() }))
  return seeOther(`/feedback/contact/${call.params['token']}/thanks`)
}

async function contactBy(tools: CouncilTools, { params }: Call): Promise<Contact> {
  const read = readLink(tools.config.secretKey, contactFeedbackPurpose, params['token']!, tools.clock.now())
  if (read === 'expired') throw new Stop(410, 'link-over', `This link is over: it worked for ${feedbackLinkDays} days. You can still tell us how it went by phone or by letter.`)
  const contact = read === 'wrong' ? undefined : await contactOf(tools.db, Number(read.subject))
  if (contact?.outcome !== 'signposted') throw new Stop(404, 'not-found', 'This link is not whole. Copy all of it from our message, or phone us.')
  return contact
}

async function ask(tools: CouncilTools, call: Call, contact: Contact, sent: Sent): Promise<Answer> {
  // someone else may read the mailbox: whom we named can tell what it was about
  const service = (await tools.catalogue()).services.get(contact.service_code ?? '')
  const isPrivate = service?.personal === true || service?.quickExit === true || service?.restricted === true
  const view = { token: call.params['token']!, signpost: isPrivate ? undefined : (contact.signposted_to ?? undefined), ...sent }
  return show(tools, 'Did they help you?', (council) => drawContactFeedback({ ...view, council }), sent.isWrong)
}

async function show(tools: CouncilTools, title: string, main: (council: Awaited<ReturnType<CouncilTools['council']>>) => ReturnType<typeof drawContactFeedback>, isWrong = false): Promise<Answer> {
  const council = await tools.council()
  return page(residentPage({ council, demonstration: tools.config.mode === 'demonstration', title, hasError: isWrong, main: main(council) }), { status: isWrong ? 422 : 200 })
}

import { isSignposted, readCaseUnscoped, readEvents, trackPath } from '../../../cases/index.ts'
import type { CaseFile } from '../../../cases/index.ts'
import { feedbackLinkDays, feedbackPurpose } from '../../../conversations/index.ts'
import { field, open, page, route, seeOther, Stop } from '../../../platform/http/index.ts'
import type { Answer, Call, Fields, Route } from '../../../platform/http/index.ts'
import { readLink } from '../../../platform/links/index.ts'
import { cleanText } from '../../../platform/forms/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { residentPage } from '../../../sites/resident/index.ts'
import { giveFeedback } from '../../actions/give-feedback.ts'
import type { Given, GivenRefusal } from '../../actions/give-feedback.ts'
import type { Feedback } from '../../feedback.ts'
import { readFeedback } from '../../store/feedback-store.ts'
import { contactFeedbackRoutes } from './contact-feedback-routes.ts'
import { drawFeedback } from './feedback-page.ts'
import { drawThanks } from './thanks-page.ts'

/** One page that asks how it went, reached by the signed link of the answer or from the page of the case. */
export function feedbackRoutes(tools: CouncilTools): Route[] {
  return [
    ...contactFeedbackRoutes(tools),
    route({ method: 'GET', path: '/feedback/:token', guard: open, perMinute: 60, handle: async (call) => {
      const caseFile = await caseOf(tools, call)
      const before = await readFeedback(tools.db, caseFile.id)
      return ask(tools, { token: call.params['token']!, caseFile }, before ? givenBefore(before) : readGiven({}))
    } }),
    route({ method: 'POST', path: '/feedback/:token', guard: open, perMinute: 20, handle: async (call) => {
      const caseFile = await caseOf(tools, call)
      const given = readGiven(call.body)
      const outcome = await tools.db.transaction((tx) => giveFeedback(tx, { caseId: caseFile.id, asks: asksOf(caseFile) }, given, tools.clock.now()))
      return 'done' in outcome ? seeOther(`/feedback/${call.params['token']}/thanks`) : ask(tools, { token: call.params['token']!, caseFile }, given, outcome.faults)
    } }),
    route({ method: 'GET', path: '/feedback/:token/thanks', guard: open, perMinute: 60, handle: (call) => thank(tools, call) }),
  ]
}

async function caseOf(tools: CouncilTools, { params }: Call): Promise<CaseFile> {
  const read = readLink(tools.config.secretKey, feedbackPurpose, params['token']!, tools.clock.now())
  if (read === 'expired') throw new Stop(410, 'link-over', `This link is over: it worked for ${feedbackLinkDays} days. You can still tell us how it went by phone or by letter.`)
  const caseFile = read === 'wrong' ? undefined : await readCaseUnscoped(tools.db, { ref: read.subject })
  if (!caseFile) throw new Stop(404, 'not-found', 'This link is not whole. Copy all of it from our message, or phone us.')
  return caseFile
}

const asksOf = (caseFile: CaseFile) => (isSignposted(caseFile) ? 'helped' : 'resolved')

function givenBefore({ rating, resolved, helped, reason, comment, no_more: noMore }: Feedback): Given {
  return { rating: rating ?? '', resolved: resolved ?? '', helped: helped ?? '', reason: reason ?? '', comment: comment ?? '', noMore }
}

function readGiven(body: Fields): Given {
  return {
    rating: field(body, 'rating'), resolved: field(body, 'resolved'), helped: field(body, 'helped'), reason: field(body, 'reason'),
    comment: cleanText(field(body, 'comment')), noMore: field(body, 'noMore') === 'yes',
  }
}

async function ask(tools: CouncilTools, { token, caseFile }: { token: string; caseFile: CaseFile }, given: Given, faults: GivenRefusal['faults'] = []): Promise<Answer> {
  const [council, signpost] = await Promise.all([tools.council(), signpostOf(tools, caseFile)])
  const main = drawFeedback({ token, asks: asksOf(caseFile), signpost, given, faults, council })
  return page(residentPage({ council, demonstration: tools.config.mode === 'demonstration', title: 'Tell us how it went', hasError: faults.length > 0, main }), { status: faults.length > 0 ? 422 : 200 })
}

/** Not where it could tell another reader of the mailbox what this was about. */
async function signpostOf(tools: CouncilTools, caseFile: CaseFile): Promise<string | undefined> {
  if (!isSignposted(caseFile) || caseFile.restricted_to !== null) return undefined
  const service = (await tools.catalogue()).services.get(caseFile.service_code)
  if (service?.personal || service?.quickExit) return undefined
  const closed = (await readEvents(tools.db, caseFile.id)).findLast(({ kind }) => kind === 'case-closed')
  return typeof closed?.data['signpost'] === 'string' ? closed.data['signpost'] : undefined
}

async function thank(tools: CouncilTools, call: Call): Promise<Answer> {
  const caseFile = await caseOf(tools, call)
  const [council, feedback] = await Promise.all([tools.council(), readFeedback(tools.db, caseFile.id)])
  if (!feedback?.answered_at && !feedback?.no_more) return seeOther(`/feedback/${call.params['token']}`)
  const track = trackPath(tools.config, caseFile.ref, tools.clock.now())
  return page(residentPage({ council, demonstration: tools.config.mode === 'demonstration', title: 'Thank you', main: drawThanks({ feedback, asks: asksOf(caseFile), token: call.params['token']!, track, council }) }))
}

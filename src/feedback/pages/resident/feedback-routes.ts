import { readCaseUnscoped, trackPath } from '../../../cases/index.ts'
import type { CaseFile } from '../../../cases/index.ts'
import { feedbackLinkDays, feedbackPurpose } from '../../../conversations/index.ts'
import { field, open, page, route, seeOther, Stop } from '../../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../../platform/http/index.ts'
import { readLink } from '../../../platform/links/index.ts'
import { cleanText } from '../../../platform/forms/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { residentPage } from '../../../sites/resident/index.ts'
import { giveFeedback } from '../../actions/give-feedback.ts'
import type { Given, GivenRefusal } from '../../actions/give-feedback.ts'
import { readFeedback } from '../../store/feedback-store.ts'
import { drawFeedback } from './feedback-page.ts'
import { drawThanks } from './thanks-page.ts'

/** One page that asks how it went, reached by the signed link of the answer or from the page of the case. */
export function feedbackRoutes(tools: CouncilTools): Route[] {
  const caseOf = async ({ params }: Call): Promise<CaseFile> => {
    const read = readLink(tools.config.secretKey, feedbackPurpose, params['token']!, tools.clock.now())
    if (read === 'expired') throw new Stop(410, 'link-over', `This link is over: it worked for ${feedbackLinkDays} days. You can still tell us how it went by phone or by letter.`)
    const caseFile = read === 'wrong' ? undefined : await readCaseUnscoped(tools.db, { ref: read.subject })
    if (!caseFile) throw new Stop(404, 'not-found', 'This link is not whole. Copy all of it from our message, or phone us.')
    return caseFile
  }

  const ask = async (token: string, given: Given, faults: GivenRefusal['faults'] = []): Promise<Answer> => {
    const council = await tools.council()
    return page(residentPage({ council, demonstration: tools.config.mode === 'demonstration', title: 'Tell us how it went', hasError: faults.length > 0, main: drawFeedback({ token, given, faults, council }) }), { status: faults.length > 0 ? 422 : 200 })
  }

  return [
    route({
      method: 'GET', path: '/feedback/:token', guard: open, perMinute: 60,
      async handle(call) {
        const caseFile = await caseOf(call)
        const before = await readFeedback(tools.db, caseFile.id)
        return ask(call.params['token']!, { rating: before?.rating ?? '', resolved: before?.resolved ?? '', reason: before?.reason ?? '', comment: before?.comment ?? '' })
      },
    }),
    route({
      method: 'POST', path: '/feedback/:token', guard: open, perMinute: 20,
      async handle(call) {
        const caseFile = await caseOf(call)
        const given = { rating: field(call.body, 'rating'), resolved: field(call.body, 'resolved'), reason: field(call.body, 'reason'), comment: cleanText(field(call.body, 'comment')) }
        const outcome = await tools.db.transaction((tx) => giveFeedback(tx, caseFile.id, given, tools.clock.now()))
        return 'done' in outcome ? seeOther(`/feedback/${call.params['token']}/thanks`) : ask(call.params['token']!, given, outcome.faults)
      },
    }),
    route({
      method: 'GET', path: '/feedback/:token/thanks', guard: open, perMinute: 60,
      async handle(call) {
        const caseFile = await caseOf(call)
        const [council, feedback] = await Promise.all([tools.council(), readFeedback(tools.db, caseFile.id)])
        if (!feedback?.answered_at) return seeOther(`/feedback/${call.params['token']}`)
        const track = trackPath(tools.config, caseFile.ref, tools.clock.now())
        return page(residentPage({ council, demonstration: tools.config.mode === 'demonstration', title: 'Thank you', main: drawThanks({ feedback, token: call.params['token']!, track, council }) }))
      },
    }),
  ]
}

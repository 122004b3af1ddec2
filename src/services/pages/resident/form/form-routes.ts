import { notFound, open, route, seeOther } from '../../../../platform/http/index.ts'
import type { Route } from '../../../../platform/http/index.ts'
import type { Answers } from '../../../../platform/forms/index.ts'
import type { Service } from '../../../catalogue/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import { startDraft } from '../../../store/form-drafts.ts'
import { addressNow, showQuestion, takeAnswer } from './answer-question.ts'
import { drawCheckPage } from './check-page.ts'
import type { KnownNearby } from './known-nearby.ts'
import type { FormFiles } from './form-files.ts'
import { formCookieFor } from './form-cookie.ts'
import { openForm } from './form-page.ts'
import { journeyOf } from './steps.ts'

const upload = { maxBytes: 11_000_000, maxFiles: 5 }

/** Filling in a form up to its check page. Sending it is the work of cases, which hands in where files are kept and what is known nearby. */
export function formRoutes(tools: CouncilTools, files: FormFiles, nearby?: (service: Service, answers: Answers) => Promise<KnownNearby | undefined>): Route[] {
  return [
    route({
      method: 'GET', path: '/services/:code/start', guard: open, perMinute: 60,
      async handle({ params }) {
        const service = (await tools.catalogue()).services.get(params['code']!)
        if (!service) throw notFound()
        const id = await startDraft(tools.db, service.code, tools.clock.now())
        return seeOther(`/forms/${id}/${journeyOf(service, {}).steps[0]!.code}`, [formCookieFor(tools.config, id, tools.clock.now())])
      },
    }),
    route({ method: 'GET', path: '/forms/:id', guard: open, handle: async (call) => seeOther(addressNow(await openForm(tools, call))) }),
    route({
      method: 'GET', path: '/forms/:id/check', guard: open,
      async handle(call) {
        const form = await openForm(tools, call)
        return form.journey.next ? seeOther(addressNow(form)) : drawCheckPage(tools, form, await nearby?.(form.service, form.journey.answers))
      },
    }),
    route({ method: 'GET', path: '/forms/:id/files/:file', guard: open, handle: async (call) => files.send((await openForm(tools, call)).draft.id, call.params['file']!) }),
    route({ method: 'GET', path: '/forms/:id/:question', guard: open, handle: (call) => showQuestion(tools, call) }),
    route({ method: 'POST', path: '/forms/:id/:question', guard: open, upload, handle: (call) => takeAnswer(tools, call, files) }),
  ]
}

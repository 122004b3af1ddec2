import { assetUrl, button, errorSummary } from '../../../../design/index.ts'
import type { Problem, View } from '../../../../platform/forms/index.ts'
import { html } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import { Instead, notFound, seeOther } from '../../../../platform/http/index.ts'
import type { Answer, Call } from '../../../../platform/http/index.ts'
import type { Service } from '../../../catalogue/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import { bindDraft, readDraft } from '../../../store/form-drafts.ts'
import type { FormDraft } from '../../../store/form-drafts.ts'
import { answerPage } from '../answer-page.ts'
import { emergencyNote } from '../emergency-note.ts'
import { fillLinked, fillWords } from '../fill-words.ts'
import { beganHere } from './form-cookie.ts'
import { drawQuestion } from './draw-question.ts'
import { journeyOf } from './steps.ts'
import type { Journey } from './steps.ts'

/** A form that someone is filling in, found by its id in the address. */
export interface OpenForm {
  readonly draft: FormDraft
  readonly service: Service
  readonly journey: Journey
}

type Asking = Pick<Call, 'params' | 'cookies'>

const elsewhere = 'This form opens only in the browser in which it was begun. You can start again from the home page, or call us.'
const expired = 'This form is not here any more. We keep a form that is not sent for one day, and then forget it. You can start again from the home page.'

/** Once it is sent it cannot be changed: its pages lead to the confirmation. */
export async function openForm(tools: CouncilTools, call: Asking): Promise<OpenForm> {
  const form = await findForm(tools, call)
  if (form.draft.ledger_number !== null) throw new Instead(seeOther(`/forms/${form.draft.id}/done`))
  return form
}

/** Also one that was sent. Once its cookie has come back, only for the browser that has it; a browser without cookies goes by the address alone. */
export async function findForm(tools: CouncilTools, call: Asking): Promise<OpenForm> {
  const draft = await readDraft(tools.db, call.params['id']!)
  if (draft) await holdTo(tools, draft, call)
  const service = draft && (await tools.catalogue()).services.get(draft.service_code)
  if (!draft || !service) throw notFound(expired)
  return { draft, service, journey: journeyOf(service, draft.answers) }
}

async function holdTo(tools: CouncilTools, draft: FormDraft, call: Asking): Promise<void> {
  const here = beganHere(tools.config, call, tools.clock.now())
  if (draft.bound && !here) throw notFound(elsewhere)
  if (here && !draft.bound) await bindDraft(tools.db, draft.id)
}

export interface QuestionView {
  readonly form: OpenForm
  readonly view: View
  readonly problems: readonly Problem[]
  /** The resident came from the check page and returns to it. */
  readonly changing: boolean
}

/** One question a page: back, what is wrong if anything is, the question, go on. */
export async function drawQuestionPage(tools: CouncilTools, { form, view, problems, changing }: QuestionView): Promise<Answer> {
  const { draft, service, journey } = form
  const council = await tools.council()
  const words = Object.assign((text: string) => fillWords(text, council), { linked: (text: string) => fillLinked(text, council) })
  const at = journey.steps.findIndex((step) => step.code === view.name)
  const before = journey.steps[at - 1]
  const home = `/forms/${draft.id}`
  const back = changing ? `${home}/check` : before ? `${home}/${before.code}` : `/services/${service.code}`
  const multipart = view.kind === 'files' ? html` enctype="multipart/form-data"` : undefined
  return answerPage(tools, {
    title: `${view.label} - ${service.name}`, hasError: problems.length > 0, back, quickExit: service.quickExit === true, ...(view.kind === 'place' ? { scripts: [assetUrl('place.js')] } : {}), status: problems.length > 0 ? 422 : 200,
    main: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${problems.length > 0 ? summary(problems, words) : undefined}
${at === 0 ? emergencyNote(service, council) : undefined}
<p class="govuk-caption-l">${service.name}</p>
<form action="${home}/${view.name}${changing ? '?change=yes' : ''}" method="post" novalidate${multipart}>
${drawQuestion(view, words, problems)}
${button({ text: 'Continue', preventDoubleClick: true })}
</form>
</div></div>`,
  })
}

function summary(problems: readonly Problem[], words: (text: string) => string): Html {
  return errorSummary({ titleText: 'There is a problem', errorList: problems.map((problem) => ({ text: words(problem.message), href: `#${problem.field}` })) })
}

import { button, summaryList } from '../../../../design/index.ts'
import { tellAnswers } from '../../../../platform/forms/index.ts'
import type { ToldAnswer } from '../../../../platform/forms/index.ts'
import { html } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import type { Answer } from '../../../../platform/http/index.ts'
import type { CouncilTools } from '../../../council-tools.ts'
import { answerPage } from '../answer-page.ts'
import { fillWords } from '../fill-words.ts'
import { providedBy } from '../provided-by.ts'
import { whenBy } from '../when-by.ts'
import type { OpenForm } from './form-page.ts'
import { drawKnownNearby } from './known-nearby.ts'
import type { KnownNearby } from './known-nearby.ts'

/** All answers before they are sent, each with its way back. */
export async function drawCheckPage(tools: CouncilTools, form: OpenForm, known?: KnownNearby): Promise<Answer> {
  const { draft, service, journey } = form
  const [council, calendars] = await Promise.all([tools.council(), tools.calendars()])
  const words = (text: string) => fillWords(text, council)
  const told = tellAnswers(journey.steps, journey.answers)
  const rows = (own: boolean) => told.filter((answer) => answer.code.startsWith('your-') === own).map((answer) => row(draft.id, answer, words))
  const last = journey.steps.at(-1)
  const when = providedBy(service, council).by === 'us' ? whenBy(service, { now: tools.clock.now(), calendars, answers: journey.answers }) : undefined
  return answerPage(tools, {
    title: `Check your answers - ${service.name}`, back: `/forms/${draft.id}/${last?.code ?? ''}`, quickExit: service.quickExit === true,
    main: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-caption-l">${service.name}</p>
<h1 class="govuk-heading-l">Check your answers</h1>
${service.questions.length > 0 ? html`<h2 class="govuk-heading-m">What you told us</h2>${summaryList({ rows: rows(false), classes: 'moot-answers' })}` : undefined}
<h2 class="govuk-heading-m">About you</h2>
${summaryList({ rows: rows(true), classes: 'moot-answers' })}
${drawKnownNearby(known)}
<h2 class="govuk-heading-m">Now send it</h2>
<p class="govuk-body">By sending this you say that, as far as you know, what you wrote is right.</p>
${when ? html`<p class="govuk-body">${words(when)}</p>` : undefined}
<form action="/forms/${draft.id}/check" method="post" novalidate>${button({ text: sendWords[service.kind], preventDoubleClick: true })}</form>
</div></div>`,
  })
}

/** The button says what it does. */
const sendWords = {
  report: 'Send your report', apply: 'Send your application', ask: 'Send your message', information: 'Send your question', pay: 'Send this',
} as const

function row(id: string, answer: ToldAnswer, words: (text: string) => string) {
  return {
    key: { text: words(answer.label) },
    value: { html: answer.text === null ? html`<span class="govuk-hint">Not provided</span>` : lines(answer.text) },
    actions: { items: [{ text: 'Change', href: `/forms/${id}/${answer.code}?change=yes`, visuallyHiddenText: `: ${words(answer.label)}` }] },
  }
}

/** Line ends as typed. */
export function lines(text: string): Html {
  return html`${text.split('\n').map((line, at) => html`${at > 0 ? html`<br>` : undefined}${line}`)}`
}


import { button, checkboxes, errorSummary, insetText, radios, textarea } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { lines } from '../../../services/index.ts'
import type { Asks, Given, GivenRefusal } from '../../actions/give-feedback.ts'
import { helpings, ratings, reasons, resolutions } from '../../feedback.ts'

export interface FeedbackView {
  token: string
  asks: Asks
  /** Whom we named, when that may be shown to whoever holds the link. */
  signpost?: string | undefined
  given: Given
  faults: GivenRefusal['faults']
  council: { phone: string; phoneHours: string }
}

/** How did we do, was it put right or did they help, why, and anything else: one page, two questions that must be answered. */
export function drawFeedback({ token, asks, signpost, given, faults, council }: FeedbackView): Html {
  const error = (name: keyof Given) => {
    const fault = faults.find(({ field }) => field === name)
    return fault ? { errorMessage: { text: fault.advice } } : {}
  }
  const did = radios({ name: 'rating', classes: 'govuk-radios--inline', fieldset: question('How did we do?'), items: choices(ratings), value: given.rating, ...error('rating') })
  const helped = html`${signpost ? insetText({ html: html`<p class="govuk-body moot-wraps"><strong>We told you who can help:</strong> ${lines(signpost)}</p>` }) : nothing}
${radios({ name: 'helped', fieldset: question('Did they help you?'), items: choices(helpings), value: given.helped, ...error('helped') })}`
  const right = radios({ name: 'resolved', classes: 'govuk-radios--inline', fieldset: question('Did we put it right?'), items: choices(resolutions), value: given.resolved, ...error('resolved') })
  return html`${faults.length > 0 ? errorSummary({ titleText: 'There is a problem', errorList: faults.map(({ field, advice }) => ({ text: advice, href: `#${field}` })) }) : nothing}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">Tell us how it went</h1>
<p class="govuk-body">We show what residents say, and use it to do better. Your name is never shown.</p>
<form method="post" action="/feedback/${token}" novalidate>
${asks === 'helped' ? html`${helped}${did}` : html`${did}${right}`}
${radios({ name: 'reason', fieldset: question('What decided it? (optional)'), items: choices(reasons), value: given.reason, ...error('reason') })}
${textarea({ name: 'comment', label: { text: 'Is there anything else that you want to tell us? (optional)', classes: 'govuk-label--m' }, hint: { text: 'Do not put in your name, your address or anything private.' }, value: given.comment, ...error('comment') })}
${checkboxes({ name: 'noMore', values: given.noMore ? ['yes'] : [], items: [{ value: 'yes', text: 'Do not ask me again how something went', hint: { text: 'You can send this without answering the questions. We still write to you about what you ask us.' } }] })}
${button({ text: 'Send', preventDoubleClick: true })}
</form>
<p class="govuk-body">You can also tell us by phone: ${council.phone}, ${council.phoneHours}.</p>
</div></div>`
}

const choices = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, text]) => ({ value, text }))
const question = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--m' } })

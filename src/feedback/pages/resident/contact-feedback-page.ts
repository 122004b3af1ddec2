import { button, checkboxes, errorSummary, insetText, radios } from '../../../design/index.ts'
import type { Contact } from '../../../contacts/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { lines } from '../../../services/index.ts'
import { helpings } from '../../feedback.ts'

interface Council {
  phone: string
  phoneHours: string
  postalAddress: string
}

export interface ContactFeedbackView {
  token: string
  /** Whom we named, when that may be shown to whoever holds the link. */
  signpost: string | undefined
  helped: string
  noMore: boolean
  isWrong: boolean
  council: Council
}

const advice = 'Select whether they helped you'

/** Did those whom we named help: the one question. */
export function drawContactFeedback({ token, signpost, helped, noMore, isWrong, council }: ContactFeedbackView): Html {
  return html`${isWrong ? errorSummary({ titleText: 'There is a problem', errorList: [{ text: advice, href: '#helped' }] }) : nothing}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">Did they help you?</h1>
<p class="govuk-body">You were in touch with us, and we told you who else can help. We use what you say to name those who do. Your name is never shown.</p>
${signpost ? insetText({ html: html`<p class="govuk-body moot-wraps"><strong>We told you who can help:</strong> ${lines(signpost)}</p>` }) : nothing}
<form method="post" action="/feedback/contact/${token}" novalidate>
${radios({ name: 'helped', fieldset: { legend: { text: 'Did they help?', classes: 'govuk-visually-hidden' } }, items: Object.entries(helpings).map(([value, text]) => ({ value, text })), value: helped, ...(isWrong ? { errorMessage: { text: advice } } : {}) })}
${checkboxes({ name: 'noMore', values: noMore ? ['yes'] : [], items: [{ value: 'yes', text: 'Do not ask me again how something went', hint: { text: 'You can send this without answering the question. We still write to you about what you ask us.' } }] })}
${button({ text: 'Send', preventDoubleClick: true })}
</form>
<p class="govuk-body">You can also tell us by phone: ${council.phone}, ${council.phoneHours}.</p>
</div></div>`
}

/** Thanks, and a way on for whom they did not help. */
export function drawContactThanks({ contact, token, council }: { contact: Contact; token: string; council: Council }): Html {
  const isUnsettled = contact.helped === 'no' || contact.helped === 'partly'
  return html`<h1 class="govuk-heading-l">Thank you</h1>
${contact.helped ? html`<p class="govuk-body">We have what you told us. It counts in the figures that we publish.</p>` : nothing}
${contact.no_more ? html`<p class="govuk-body">We will not ask you again how something went.</p>` : nothing}
${contact.helped === 'not-tried' ? html`<p class="govuk-body">You can tell us later whether they helped: this page stays open for you.</p>` : nothing}
${isUnsettled ? html`<h2 class="govuk-heading-m">If you still need help</h2>
<p class="govuk-body"><a class="govuk-link" href="/">Tell us what you still need</a>. We will look for who can help. You can also phone us on ${council.phone} (${council.phoneHours}), or write to ${council.postalAddress}. Give your contact number: ${contact.number}.</p>
<h2 class="govuk-heading-m">If you want to complain</h2>
<p class="govuk-body">You can <a class="govuk-link" href="/services/complaint">complain about how we dealt with this</a>. Someone who was not part of it will look at it.</p>` : nothing}
<p class="govuk-body"><a class="govuk-link" href="/feedback/contact/${token}">Change what you told us</a></p>`
}

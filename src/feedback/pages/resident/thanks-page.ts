import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import type { Asks } from '../../actions/give-feedback.ts'
import type { Feedback } from '../../feedback.ts'

export interface ThanksView {
  feedback: Pick<Feedback, 'rating' | 'resolved' | 'helped' | 'answered_at' | 'no_more'>
  asks: Asks
  token: string
  /** Path of the resident's own page of the case. */
  track: string
  council: { phone: string; phoneHours: string; postalAddress: string }
}

/** Thanks, and a way on for whom it did not go well: opening the case again, and complaining. */
export function drawThanks({ feedback, asks, token, track, council }: ThanksView): Html {
  const isUnhappy = feedback.answered_at !== null && (isUnsettled(feedback, asks) || feedback.rating === 'poor')
  return html`<h1 class="govuk-heading-l">Thank you</h1>
${feedback.answered_at ? html`<p class="govuk-body">We have what you told us. It counts in the figures that we publish.</p>` : nothing}
${feedback.no_more ? html`<p class="govuk-body">We will not ask you again how something went.</p>` : nothing}
${wayBack(feedback, asks, track)}
${isUnhappy ? html`<h2 class="govuk-heading-m">If you want to complain</h2>
<p class="govuk-body">You can <a class="govuk-link" href="/services/complaint">complain about how we dealt with this</a>. Someone who was not part of it will look at it.</p>
<p class="govuk-body">You can do both by phone, ${council.phone} (${council.phoneHours}), or by letter: ${council.postalAddress}.</p>` : nothing}
<p class="govuk-body"><a class="govuk-link" href="/feedback/${token}">Change what you told us</a></p>`
}

function isUnsettled({ resolved, helped }: Pick<Feedback, 'resolved' | 'helped'>, asks: Asks): boolean {
  return asks === 'helped' ? helped === 'no' || helped === 'partly' : resolved !== 'yes'
}

function wayBack(feedback: ThanksView['feedback'], asks: Asks, track: string): Html {
  if (!feedback.answered_at) return nothing
  if (asks === 'helped' && feedback.helped === 'not-tried') return html`<p class="govuk-body">You can tell us later whether they helped: this page stays open for you.</p>`
  if (!isUnsettled(feedback, asks)) return nothing
  return asks === 'helped' ? html`<h2 class="govuk-heading-m">If they did not help</h2>
<p class="govuk-body"><a class="govuk-link" href="${track}">Tell us that it is not settled</a>. We will open your case again and look for who can help.</p>` : html`<h2 class="govuk-heading-m">If it is not fixed</h2>
<p class="govuk-body"><a class="govuk-link" href="${track}">Tell us that it is not fixed</a>. We will open your case again.</p>`
}

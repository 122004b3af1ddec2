import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import type { Feedback } from '../../feedback.ts'

export interface ThanksView {
  feedback: Pick<Feedback, 'rating' | 'resolved'>
  token: string
  /** Path of the resident's own page of the case. */
  track: string
  council: { phone: string; phoneHours: string; postalAddress: string }
}

/** Thanks, and a way on for whom it did not go well: opening the case again, and complaining. */
export function drawThanks({ feedback, token, track, council }: ThanksView): Html {
  const isUnfixed = feedback.resolved !== 'yes'
  const isUnhappy = isUnfixed || feedback.rating === 'poor'
  return html`<h1 class="govuk-heading-l">Thank you</h1>
<p class="govuk-body">We have what you told us. It counts in the figures that we publish.</p>
${isUnfixed ? html`<h2 class="govuk-heading-m">If it is not fixed</h2>
<p class="govuk-body"><a class="govuk-link" href="${track}">Tell us that it is not fixed</a>. We will open your case again.</p>` : nothing}
${isUnhappy ? html`<h2 class="govuk-heading-m">If you want to complain</h2>
<p class="govuk-body">You can <a class="govuk-link" href="/services/complaint">complain about how we dealt with this</a>. Someone who was not part of it will look at it.</p>
<p class="govuk-body">You can do both by phone, ${council.phone} (${council.phoneHours}), or by letter: ${council.postalAddress}.</p>` : nothing}
<p class="govuk-body"><a class="govuk-link" href="/feedback/${token}">Change what you told us</a></p>`
}

import { insetText } from '../../../../design/index.ts'
import { html } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import { dayOf, writeDay } from '../../../../platform/time/index.ts'

/** Somebody has told us of the same already, and it is not done yet. */
export interface KnownNearby {
  readonly since: Date
  /** "in MS1 2AB", "within 50 metres", "there". */
  readonly where: string
  /** What they were promised, when they were. */
  readonly promise: string | null
}

/** Said before it is sent: nobody has to report what we know, and whoever wants to hear of it may. */
export function drawKnownNearby(known: KnownNearby | undefined): Html | undefined {
  if (!known) return undefined
  return insetText({ html: html`<h2 class="govuk-heading-m">We may know of this already</h2>
<p class="govuk-body">Somebody told us of the same ${known.where} on ${writeDay(dayOf(known.since), 'long')}, and we are still dealing with it.${known.promise ? html` We promised: “${known.promise.replace(/\.$/, '')}”.` : undefined}</p>
<p class="govuk-body">If yours is the same, you do not have to send this. Send it if it is another one, if it has grown worse, or if you want us to tell you what we do.</p>` })
}

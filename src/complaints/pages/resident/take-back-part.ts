import { button, textarea } from '../../../design/index.ts'
import { html } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { dayOf, writeDay } from '../../../platform/time/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import { writeReference } from '../../../cases/index.ts'
import type { CaseFile } from '../../../cases/index.ts'
import type { Complaint } from '../../complaint.ts'
import type { Followed } from '../../rules/procedure-of.ts'
import { afterTakingBack, backMove, mayTakeUpAgain, nounOf, upAgainUntil } from '../../rules/take-back.ts'

export interface TakeBackView {
  readonly caseFile: CaseFile
  readonly way: string
  readonly complaint: Complaint
  readonly followed: Followed
  readonly today: Day
}

const address = ({ caseFile, way }: TakeBackView, end: string) => `/track/${writeReference(caseFile.ref)}/${end}${way}`

/** On the resident's own page: the way to take it back, or, when it was, to take it up again. */
export function takeBackPart(view: TakeBackView): Html | undefined {
  const { complaint, followed, caseFile } = view
  const noun = nounOf(followed)
  if (complaint.takenBackFrom) return takenBack(view)
  if (caseFile.state === 'closed' || !backMove(complaint, followed)) return undefined
  return html`<p class="govuk-body"><a class="govuk-link" href="${address(view, 'take-back')}">I want to take my ${noun} back</a></p>`
}

function takenBack(view: TakeBackView): Html {
  const { complaint, followed, today } = view
  const noun = nounOf(followed)
  const on = writeDay(dayOf(complaint.takenBackFrom!.at), 'long')
  const until = writeDay(upAgainUntil(complaint, followed), 'long')
  if (!mayTakeUpAgain(complaint, followed, today)) return html`<h2 class="govuk-heading-m" id="up-again">Changed your mind?</h2><p class="govuk-body">You took this back on ${on}. You could take it up again here until ${until}. If something kept you from it, write to us all the same.</p>`
  return html`<h2 class="govuk-heading-m" id="up-again">Changed your mind?</h2>
<form action="${address(view, 'take-up-again')}" method="post">
<p class="govuk-body">You took this back on ${on}. You can take it up again until ${until}. You need not say why.</p>
${textarea({ name: 'words', id: 'up-again-words', rows: 3, label: { text: 'Anything that you want to add (optional)' } })}
${button({ text: `Go on with my ${noun}`, preventDoubleClick: true })}</form>`
}

/** The page that asks once, and says what still happens. */
export function takeBackPage(view: TakeBackView): Html {
  const { complaint, followed, caseFile } = view
  const noun = nounOf(followed)
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-caption-xl moot-reference">${writeReference(caseFile.ref)}</p>
<h1 class="govuk-heading-xl">Do you want to take your ${noun} back?</h1>
<p class="govuk-body">You need not say why. This is what happens:</p>
<ul class="govuk-list govuk-list--bullet">${afterTakingBack(complaint, followed).map((each) => html`<li>${each}</li>`)}</ul>
<form action="${address(view, 'take-back')}" method="post">
${textarea({ name: 'words', id: 'words', rows: 3, label: { text: 'Anything that you want to tell us (optional)' } })}
${button({ text: `Take my ${noun} back`, classes: 'govuk-button--warning', preventDoubleClick: true })}
<p class="govuk-body"><a class="govuk-link" href="${`/track/${writeReference(caseFile.ref)}${view.way}`}">No, keep my ${noun}</a></p></form></div></div>`
}

import { button, details, errorSummary, input, textarea } from '../../../../design/index.ts'
import { html, nothing } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import { writeInstant } from '../../../../platform/time/index.ts'
import { exampleValues, letterText } from '../../../../conversations/index.ts'
import type { Place } from '../../../../conversations/index.ts'
import { checkReading } from '../../../rules/check-reading.ts'
import type { Fault } from '../../../rules/faults-in.ts'
import { renderMessage } from '../../../rules/render-message.ts'
import type { TemplateVersion } from '../../../store/templates.ts'
import { readingNote } from './reading-note.ts'

export interface Draft {
  subject: string
  body: string
  reason: string
  /** The version that this was written on top of. */
  after: number
}

export interface EditorView {
  template: string
  name: string
  about: string
  places: readonly Place[]
  draft: Draft
  faults: readonly Fault[]
  history: readonly TemplateVersion[]
  nameOf(officer: number): string
}

/** One wording: what it says, how hard it reads, how it looks when it is sent, and its history. */
export function drawEditor(view: EditorView): Html {
  const { draft, faults } = view
  const error = (name: Fault['field']) => {
    const text = faults.filter(({ field }) => field === name).map(({ advice }) => advice).join(' ')
    return text ? { errorMessage: { text } } : {}
  }
  return html`${faults.length > 0 ? errorSummary({ titleText: 'There is a problem', errorList: faults.map(({ field, advice }) => ({ text: advice, href: `#${field}` })) }) : nothing}
<h1 class="govuk-heading-l">${view.name}</h1>
<p class="govuk-body">${view.about}</p>
<form method="post" action="/desk/settings/wording/${view.template}" novalidate>
<input type="hidden" name="after" value="${draft.after}">
${input({ name: 'subject', label: { text: 'Subject' }, value: draft.subject, ...error('subject') })}
${textarea({ name: 'body', label: { text: 'Message' }, hint: { text: 'Begin a heading with “# ”, a point of a list with “* ”, somebody’s own words with “> ”. Leave an empty line between paragraphs.' }, rows: 24, value: draft.body, ...error('body') })}
${placesList(view.places)}
${input({ name: 'reason', label: { text: 'Why do you change it?' }, hint: { text: 'Kept with the history.' }, value: draft.reason, ...error('reason') })}
<div class="govuk-button-group">
${button({ text: 'Save', name: 'do', value: 'save', preventDoubleClick: true })}
${button({ text: 'Check and preview', name: 'do', value: 'try', classes: 'govuk-button--secondary' })}
</div>
</form>
<h2 class="govuk-heading-m" id="reading">How it reads</h2>
${readingNote(checkReading(draft))}
${preview(draft)}
<h2 class="govuk-heading-m">History</h2>
${view.history.map((version) => past(version, view))}`
}

function placesList(places: readonly Place[]): Html {
  return details({ summaryText: 'Places that are filled in', html: html`<dl class="govuk-list">${places.map((place) => html`
<dt><code>((${place.name}))</code></dt><dd>${place.about}.${place.example ? html` <span class="govuk-hint">${place.example}</span>` : nothing}</dd>`)}
</dl>` })
}

function preview(draft: Draft): Html {
  const { subject, text } = renderMessage(draft, exampleValues)
  return html`<h2 class="govuk-heading-m">How it looks</h2>
<p class="govuk-body"><strong>${subject}</strong></p>
${letterText(text)}`
}

function past(version: TemplateVersion, view: EditorView): Html {
  const by = version.officer_id === null ? '' : `, ${view.nameOf(version.officer_id)}`
  return details({
    summaryText: `Version ${version.version}, ${writeInstant(version.written_at, 'plain')}${by}: ${version.reason}`,
    html: html`<p class="govuk-body"><strong>${version.subject}</strong></p>${letterText(version.body)}`,
  })
}

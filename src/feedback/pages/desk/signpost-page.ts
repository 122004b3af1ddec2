import { button, checkboxes, errorSummary, insetText, radios, textarea } from '../../../design/index.ts'
import { eachFault, writeReference } from '../../../cases/index.ts'
import type { CaseFile, Refusal } from '../../../cases/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { waysToAsk } from '../../actions/note-signpost.ts'
import type { SignpostNote } from '../../actions/note-signpost.ts'
import { helpings } from '../../feedback.ts'

export interface SignpostView {
  caseFile: CaseFile
  signpost: string
  note: SignpostNote
  fault: Refusal | undefined
  /** The resident has said that they do not want to be asked. */
  isUnwanted: boolean
}

/** What the resident says of those whom we named; asked once, by a person where there is no e-mail address. */
export function drawSignpost({ caseFile, signpost, note, fault, isUnwanted }: SignpostView): Html {
  const faults = fault ? eachFault(fault) : []
  const error = (name: string) => {
    const found = faults.find(({ field }) => field === name)
    return found ? { errorMessage: { text: found.advice } } : {}
  }
  const path = `/desk/cases/${writeReference(caseFile.ref)}`
  return html`${faults.length > 0 ? errorSummary({ titleText: 'There is a problem', errorList: faults.map(({ field, advice }) => ({ text: advice, ...(field ? { href: `#${field}` } : {}) })) }) : nothing}
<p class="desk-back-link"><a class="govuk-link" href="${path}">Back to the case</a></p>
<h1 class="govuk-heading-l">Did they help? ${caseFile.title}</h1>
${signpost ? insetText({ html: html`<strong>Whom we named:</strong> ${signpost}` }) : nothing}
${isUnwanted ? html`<p class="desk-need">The resident does not want to be asked how something went. Write down only what they tell you by themselves.</p>` : nothing}
<form method="post" action="${path}/signpost" novalidate>
${radios({ name: 'helped', classes: 'govuk-radios--small', fieldset: legend('What does the resident say?'), value: note.helped, items: [
    ...Object.entries({ ...helpings, yes: 'They helped', partly: 'They helped in part', no: 'They did not help', 'not-tried': 'Has not been in touch with them yet' }).map(([value, text]) => ({ value, text })),
    { divider: 'or' }, { value: 'not-reached', text: 'I asked, and could not reach the resident' },
  ], ...error('helped') })}
${radios({ name: 'how', classes: 'govuk-radios--small govuk-radios--inline', fieldset: legend('How did you ask?'), value: note.how, items: Object.entries(waysToAsk).map(([value, text]) => ({ value, text })), ...error('how') })}
${textarea({ name: 'words', rows: 3, label: { text: 'What they said (optional)', classes: 'govuk-label--s' }, value: note.words, ...error('words') })}
${checkboxes({ name: 'again', classes: 'govuk-checkboxes--small', values: note.opensAgain ? ['yes'] : [], items: [{ value: 'yes', text: 'Open the case again: they want us to look for someone who can help' }] })}
${checkboxes({ name: 'noMore', classes: 'govuk-checkboxes--small', values: note.noMore ? ['yes'] : [], items: [{ value: 'yes', text: 'They do not want to be asked again how something went' }] })}
${button({ text: 'Keep this', preventDoubleClick: true })}
</form>`
}

const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } })

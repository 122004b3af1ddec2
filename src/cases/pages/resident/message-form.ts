import { button, characterCount, errorSummary, fileUpload } from '../../../design/index.ts'
import { fileTypes } from '../../../platform/files/index.ts'
import { html } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import type { CaseFile } from '../../case.ts'
import { writeReference } from '../../rules/reference.ts'

export const longestMessage = 4000
export const filesPerMessage = 5

/** The message on its way: what was typed, what is wrong with it, and the files that are kept already. */
export interface MessageView {
  readonly key: string
  readonly text: string
  readonly kept: readonly string[]
  readonly problems: readonly { field: string; message: string }[]
  readonly summary?: Html
}

export function messageSummary(problems: MessageView['problems']): Html {
  return errorSummary({ titleText: 'There is a problem', errorList: problems.map((problem) => ({ text: problem.message, href: `#${problem.field}` })) })
}

/** Adds a message; on a closed case, says that it is not fixed, which opens it again. */
export function drawMessageForm(caseFile: CaseFile, way: string, view: MessageView): Html {
  // a procedure says itself how it is taken further
  const closed = caseFile.state === 'closed' && caseFile.procedure === null
  const asked = caseFile.state === 'waiting-for-resident'
  const error = (name: string) => {
    const problem = view.problems.find((each) => each.field === name)
    return problem && { text: problem.message }
  }
  return html`<h2 class="govuk-heading-m" id="message">${closed ? 'Is this not fixed?' : asked ? 'Answer our question' : caseFile.procedure ? 'Add something' : 'Add a message'}</h2>
${closed ? html`<p class="govuk-body">Tell us what is still wrong, and we open it again with a new date. For something new, <a class="govuk-link" href="/">start again from the home page</a>.</p>` : undefined}
<form action="/track/${writeReference(caseFile.ref)}/messages${way}" method="post" enctype="multipart/form-data" novalidate>
<input type="hidden" name="key" value="${view.key}">
${characterCount({ name: 'text', rows: 4, maxlength: longestMessage, threshold: 75, value: view.text, label: { text: closed ? 'What is still wrong?' : asked ? 'Your answer' : 'Your message' }, errorMessage: error('text') })}
${view.kept.length > 0 ? html`<p class="govuk-body">Kept so far: ${view.kept.join(', ')}</p>` : undefined}
${fileUpload({
    name: 'files', javascript: true, multiple: true, chooseFilesButtonText: 'Choose files', noFileChosenText: 'No files chosen', dropInstructionText: 'or drop them here', label: { text: 'Photos or documents (optional)' }, errorMessage: error('files'),
    hint: { text: `Up to ${filesPerMessage}, 10MB each. We take the place and time out of photos before we keep them.` },
    attributes: { accept: fileTypes.map((type) => type.type).join(',') },
  })}
${button({ text: closed ? 'This is not fixed' : asked ? 'Send your answer' : 'Send message', preventDoubleClick: true })}
</form>`
}

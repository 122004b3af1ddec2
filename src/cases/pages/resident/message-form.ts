import { button, characterCount, errorSummary, fileUpload } from '../../../design/index.ts'
import { fileTypes } from '../../../platform/files/index.ts'
import { html } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import type { CaseFile } from '../../case.ts'
import { isSignposted } from '../../rules/is-signposted.ts'
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

const formWords = {
  signposted: { title: 'Did they not help?', label: 'What did they say, and what do you still need?', send: 'They did not help' },
  closed: { title: 'Is this not fixed?', label: 'What is still wrong?', send: 'This is not fixed' },
  asked: { title: 'Answer our question', label: 'Your answer', send: 'Send your answer' },
  procedure: { title: 'Add something', label: 'Your message', send: 'Send message' },
  open: { title: 'Add a message', label: 'Your message', send: 'Send message' },
} as const

/** A procedure says itself how it is taken further. */
function situationOf(caseFile: CaseFile): keyof typeof formWords {
  if (isSignposted(caseFile)) return 'signposted'
  if (caseFile.state === 'closed' && caseFile.procedure === null) return 'closed'
  if (caseFile.state === 'waiting-for-resident') return 'asked'
  return caseFile.procedure ? 'procedure' : 'open'
}

/** Adds a message; on a closed case, says that it is not fixed, which opens it again. */
export function drawMessageForm(caseFile: CaseFile, way: string, view: MessageView): Html {
  const situation = situationOf(caseFile)
  const words = formWords[situation]
  const reopens = situation === 'closed' || situation === 'signposted'
  const error = (name: string) => {
    const problem = view.problems.find((each) => each.field === name)
    return problem && { text: problem.message }
  }
  return html`<h2 class="govuk-heading-m" id="message">${words.title}</h2>
${reopens ? html`<p class="govuk-body">Tell us what is still wrong, and we open it again with a new date. For something new, <a class="govuk-link" href="/">start again from the home page</a>.</p>` : undefined}
<form action="/track/${writeReference(caseFile.ref)}/messages${way}" method="post" enctype="multipart/form-data" novalidate>
<input type="hidden" name="key" value="${view.key}">
${characterCount({ name: 'text', rows: 4, maxlength: longestMessage, threshold: 75, value: view.text, label: { text: words.label }, errorMessage: error('text') })}
${view.kept.length > 0 ? html`<p class="govuk-body">Kept so far: ${view.kept.join(', ')}</p>` : undefined}
${fileUpload({
    name: 'files', javascript: true, multiple: true, chooseFilesButtonText: 'Choose files', noFileChosenText: 'No files chosen', dropInstructionText: 'or drop them here', label: { text: 'Photos or documents (optional)' }, errorMessage: error('files'),
    hint: { text: `Up to ${filesPerMessage}, 10MB each. We take the place and time out of photos before we keep them.` },
    attributes: { accept: fileTypes.map((type) => type.type).join(',') },
  })}
${button({ text: words.send, preventDoubleClick: true })}
</form>`
}

import { button, errorSummary, input, radios, summaryList } from '../../../../design/index.ts'
import { html, nothing } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import { writeInstant } from '../../../../platform/time/index.ts'
import { writeReference } from '../../../../cases/index.ts'
import type { CaseFile } from '../../../../cases/index.ts'
import { withoutKeys } from '../../../rules/links.ts'
import { letterText } from './letter-text.ts'
import { waysToTell } from '../../../actions/send-again.ts'
import { kindWords } from '../../../message.ts'
import type { Message, MessageState } from '../../../message.ts'
import type { Rendered } from '../../../wording.ts'

export interface ShownMessage {
  message: Message
  caseFile: CaseFile
  rendered: Rendered
}

export interface MessageProblem {
  advice: string
  field?: string | undefined
  /** As typed. */
  address?: string | undefined
}

export const stateWords: Record<MessageState, string> = {
  queued: 'On its way',
  sent: 'Sent',
  'retry-later': 'Being tried again',
  refused: 'Refused',
  misconfigured: 'Held back by our mail settings',
  'no-address': 'To tell by phone or letter: no e-mail address',
  told: 'Told by a person',
}

const stuck: readonly MessageState[] = ['refused', 'misconfigured', 'retry-later', 'no-address']

/** A message as the resident reads it, how it went, and what can still be done. */
export function drawMessage({ message, caseFile, rendered }: ShownMessage, options: { maySend: boolean; problem?: MessageProblem | undefined }): Html {
  const { problem } = options
  return html`${problem ? errorSummary({ titleText: 'There is a problem', errorList: [{ text: problem.advice, href: `#${problem.field ?? 'address'}` }] }) : nothing}
<span class="govuk-caption-l">${kindWords[message.kind]}, <a class="govuk-link" href="/desk/cases/${caseFile.ref}">${writeReference(caseFile.ref)}</a></span>
<h1 class="govuk-heading-l">${rendered.subject}</h1>
${summaryList({ rows: [
  row('How it went', [stateWords[message.state], message.problem].filter(Boolean).join(': ')),
  row('To', message.address || 'No e-mail address'),
  row('Written', writeInstant(message.queued_at, 'plain')),
  message.sent_at ? row(message.state === 'told' ? 'Told' : 'Sent', writeInstant(message.sent_at, 'plain')) : null,
  message.state === 'retry-later' && message.next_try_at ? row('Next try', writeInstant(message.next_try_at, 'plain')) : null,
] })}
<h2 class="govuk-heading-m">What it says</h2>
${letterText(withoutKeys(rendered.text))}
${options.maySend && stuck.includes(message.state) ? acts(message, caseFile, problem) : nothing}`
}

const row = (key: string, text: string) => ({ key: { text: key }, value: { text } })

function acts(message: Message, caseFile: CaseFile, problem: MessageProblem | undefined): Html {
  const error = (name: string) => (problem?.field === name ? { errorMessage: { text: problem.advice } } : {})
  return html`<h2 class="govuk-heading-m">Send it ${message.address ? 'again' : 'by e-mail'}</h2>
<form method="post" action="/desk/messages/${message.id}/again" novalidate>
${input({ name: 'address', type: 'email', autocomplete: 'off', spellcheck: false, classes: 'govuk-!-width-two-thirds', label: { text: 'E-mail address' }, hint: { text: 'This sends this one message. Put the address right on the resident as well, for those that follow.' }, value: problem?.address ?? message.address, ...error('address') })}
${button({ text: message.address ? 'Send again' : 'Send', preventDoubleClick: true })}
</form>
${message.kind === 'signpost-request' ? askByHand(caseFile) : tellByHandForm(message, error('how'))}`
}

/** A question: what the resident says to it is what must be kept. */
function askByHand({ ref }: CaseFile): Html {
  return html`<h2 class="govuk-heading-m govuk-!-margin-top-6">Or ask the resident another way</h2>
<p class="govuk-body">Ask by phone, by letter or in person, once, and <a class="govuk-link" href="/desk/cases/${writeReference(ref)}/signpost">write down what they say</a>.</p>`
}

function tellByHandForm(message: Message, error: { errorMessage?: { text: string } }): Html {
  return html`<h2 class="govuk-heading-m govuk-!-margin-top-6">Or tell the resident another way</h2>
<form method="post" action="/desk/messages/${message.id}/told" novalidate>
${radios({ name: 'how', fieldset: { legend: { text: 'How did you tell them?' } }, items: Object.entries(waysToTell).map(([value, text]) => ({ value, text: `${text.charAt(0).toUpperCase()}${text.slice(1)}` })), ...error })}
${button({ text: 'I have told the resident', classes: 'govuk-button--secondary', preventDoubleClick: true })}
</form>`
}

import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { textOf } from '../body.ts'
import { cleanLine } from '../clean-text.ts'
import { commonSettings } from '../field.ts'
import type { CommonView, Field } from '../field.ts'
import { commonView, empty, ownWords, problem } from '../messages.ts'

const settings = Type.Object({ ...commonSettings, type: Type.Literal('email') }, { additionalProperties: false })
export type EmailQuestion = Static<typeof settings>

export interface EmailView extends CommonView {
  readonly kind: 'email'
  readonly value: string
}

/** RFC 5321: 64 octets before the @, 254 in all. Anything finer is learnt by writing to the address. */
function isSane(address: string): boolean {
  if (Buffer.byteLength(address) > 254 || /[\s\p{Cf}<>(),;:"\\[\]]/u.test(address)) return false
  const [local, domain, ...rest] = address.split('@')
  if (!local || !domain || rest.length > 0 || Buffer.byteLength(local) > 64) return false
  return isDotted(local) && domain.includes('.') && isDotted(domain) && !/^-|-$|-\.|\.-|[^\p{L}\p{N}\p{M}.-]/u.test(domain)
}

function isDotted(part: string): boolean {
  return !part.startsWith('.') && !part.endsWith('.') && !part.includes('..')
}

/** An email address; the part after the @ is kept in lower case. */
export const email: Field<EmailQuestion, string, string, EmailView> = {
  type: 'email',
  settings,
  read: (code, body) => textOf(body, code),
  readText: (values) => values[0] ?? '',
  fill: (value) => value,
  parse(question, raw) {
    const messages = this.messages(question)
    const address = cleanLine(raw).replaceAll(/\p{Cf}/gu, '').replace(/^mailto:/i, '')
    if (address === '') return empty(question, messages)
    if (Buffer.byteLength(address) > 254) return { problems: [problem(question, messages, 'too-long')] }
    if (!isSane(address)) return { problems: [problem(question, messages, 'not-an-email')] }
    const at = address.indexOf('@')
    return { value: address.slice(0, at) + address.slice(at).toLowerCase() }
  },
  messages: (question) =>
    ownWords(question, {
      missing: `Enter ${question.what ?? 'an email address'}`,
      'not-an-email': 'Enter an email address in the correct format, like name@example.com',
      'too-long': `Check ${question.what ?? 'the email address'}. It must be 254 characters or less`,
    }),
  view: (question, raw, problems) => ({ kind: 'email', ...commonView(question, problems), value: raw }),
  asText: (_question, value) => value,
  asJson: (value) => value,
  asCsv: (_question, value) => value,
  open311: () => ({ datatype: 'string', values: [] }),
}

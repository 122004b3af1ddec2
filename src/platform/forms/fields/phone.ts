import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { textOf } from '../body.ts'
import { cleanLine } from '../clean-text.ts'
import { commonSettings } from '../field.ts'
import type { CommonView, Field } from '../field.ts'
import { commonView, empty, ownWords, problem } from '../messages.ts'

const settings = Type.Object({ ...commonSettings, type: Type.Literal('phone') }, { additionalProperties: false })
export type PhoneQuestion = Static<typeof settings>

export interface PhoneView extends CommonView {
  readonly kind: 'phone'
  readonly value: string
}

export interface PhoneNumber {
  /** E.164: +441632960001 */
  readonly number: string
  readonly extension: string | null
  /** Typed with 18001 or 18002 in front: calls go through Relay UK. */
  readonly relay: boolean
}

/** Lengths are checked, not number ranges: a new range must not shut a person out. */
function readNumber(typed: string): PhoneNumber | null {
  const plain = typed.replaceAll(/\p{Cf}/gu, '')
  const direct = plain.replace(/^1800[12][\s-]*(?=[0+(])/, '')
  const found = parsePhoneNumberFromString(direct, { defaultCountry: 'GB', extract: false })
  if (!found?.isPossible()) return null
  return { number: found.number, extension: found.ext ?? null, relay: direct !== plain }
}

function write(value: PhoneNumber): string {
  const parsed = parsePhoneNumberFromString(value.number)
  const national = parsed?.country === 'GB' || parsed?.countryCallingCode === '44'
  const number = parsed ? (national ? parsed.formatNational() : parsed.formatInternational()) : value.number
  return `${value.relay ? '18001 ' : ''}${number}${value.extension ? ` ext. ${value.extension}` : ''}`
}

/** A telephone number, British unless it starts with +. */
export const phone: Field<PhoneQuestion, string, PhoneNumber, PhoneView> = {
  type: 'phone',
  settings,
  read: (code, body) => textOf(body, code),
  readText: (values) => values[0] ?? '',
  fill: write,
  parse(question, raw) {
    const messages = this.messages(question)
    const typed = cleanLine(raw)
    if (typed === '') return empty(question, messages)
    const value = typed.length > 60 ? null : readNumber(typed)
    return value === null ? { problems: [problem(question, messages, 'not-a-phone-number')] } : { value }
  },
  messages: (question) =>
    ownWords(question, {
      missing: `Enter ${question.what ?? 'a phone number'}`,
      'not-a-phone-number': 'Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192',
    }),
  view: (question, raw, problems) => ({ kind: 'phone', ...commonView(question, problems), value: raw }),
  asText: (_question, value) => write(value),
  asJson: (value) => ({ number: value.number, extension: value.extension, relay: value.relay }),
  asCsv: (_question, value) => write(value),
  open311: () => ({ datatype: 'string', values: [] }),
}

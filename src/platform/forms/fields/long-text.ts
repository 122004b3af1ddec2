import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { textOf } from '../body.ts'
import { cleanText, isLongerThan } from '../clean-text.ts'
import { commonSettings } from '../field.ts'
import type { CommonView, Field } from '../field.ts'
import { capitalWhat, commonView, empty, ownWords, problem, what } from '../messages.ts'

const settings = Type.Object(
  {
    ...commonSettings,
    type: Type.Literal('long-text'),
    maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 20_000, default: 4000 })),
    rows: Type.Optional(Type.Integer({ minimum: 2, maximum: 30 })),
  },
  { additionalProperties: false },
)
export type LongTextQuestion = Static<typeof settings>

export interface LongTextView extends CommonView {
  readonly kind: 'long-text'
  readonly value: string
  readonly rows: number
  /** Characters; for a character count. */
  readonly maxLength: number
}

/** Open311 allows 4,000 characters in a description; the same limit serves elsewhere. */
const usualLength = 4000

const thousands = new Intl.NumberFormat('en-GB')

/** Several lines of text; line ends become \n. */
export const longText: Field<LongTextQuestion, string, string, LongTextView> = {
  type: 'long-text',
  settings,
  read: (code, body) => textOf(body, code),
  readText: (values) => values.join('\n'),
  fill: (value) => value,
  parse(question, raw) {
    const messages = this.messages(question)
    const value = cleanText(raw)
    if (value === '') return empty(question, messages)
    if (isLongerThan(value, question.maxLength ?? usualLength)) return { problems: [problem(question, messages, 'too-long')] }
    return { value }
  },
  messages: (question) =>
    ownWords(question, {
      missing: `Enter ${what(question)}`,
      'too-long': `${capitalWhat(question)} must be ${thousands.format(question.maxLength ?? usualLength)} characters or less`,
    }),
  view: (question, raw, problems) => ({
    kind: 'long-text',
    ...commonView(question, problems),
    value: raw,
    rows: question.rows ?? 5,
    maxLength: question.maxLength ?? usualLength,
  }),
  asText: (_question, value) => value,
  asJson: (value) => value,
  asCsv: (_question, value) => value,
  open311: () => ({ datatype: 'text', values: [] }),
}

import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { textOf } from '../body.ts'
import { cleanLine, isLongerThan } from '../clean-text.ts'
import { commonSettings } from '../field.ts'
import type { CommonView, Field } from '../field.ts'
import { capitalWhat, commonView, empty, ownWords, problem, what } from '../messages.ts'

const settings = Type.Object(
  {
    ...commonSettings,
    type: Type.Literal('text'),
    maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 200 })),
    /** An autofill token of the HTML standard, such as `name`. */
    autocomplete: Type.Optional(Type.String({ pattern: '^[a-z0-9 -]+$' })),
  },
  { additionalProperties: false },
)
export type TextQuestion = Static<typeof settings>

export interface TextView extends CommonView {
  readonly kind: 'text'
  readonly value: string
  readonly autocomplete: string | null
}

/** One line of text, at most 200 characters unless set. */
export const text: Field<TextQuestion, string, string, TextView> = {
  type: 'text',
  settings,
  read: (code, body) => textOf(body, code),
  readText: (values) => values[0] ?? '',
  fill: (value) => value,
  parse(question, raw) {
    const messages = this.messages(question)
    const value = cleanLine(raw)
    if (value === '') return empty(question, messages)
    if (isLongerThan(value, question.maxLength ?? 200)) return { problems: [problem(question, messages, 'too-long')] }
    return { value }
  },
  messages: (question) =>
    ownWords(question, {
      missing: `Enter ${what(question)}`,
      'too-long': `${capitalWhat(question)} must be ${question.maxLength ?? 200} characters or less`,
    }),
  view: (question, raw, problems) => ({
    kind: 'text',
    ...commonView(question, problems),
    value: raw,
    autocomplete: question.autocomplete ?? null,
  }),
  asText: (_question, value) => value,
  asJson: (value) => value,
  asCsv: (_question, value) => value,
  open311: () => ({ datatype: 'string', values: [] }),
}

import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { textOf } from '../body.ts'
import { commonSettings } from '../field.ts'
import type { CommonView, Field } from '../field.ts'
import { commonView, empty, ownWords, problem, what } from '../messages.ts'
import { labelOf, optionSchema, viewOptions } from './choice-list.ts'
import type { OptionView } from './choice-list.ts'

const settings = Type.Object(
  { ...commonSettings, type: Type.Literal('choice'), choices: Type.Array(optionSchema, { minItems: 2, maxItems: 40 }) },
  { additionalProperties: false },
)
export type ChoiceQuestion = Static<typeof settings>

export interface ChoiceView extends CommonView {
  readonly kind: 'choice'
  readonly options: readonly OptionView[]
}

/** One answer out of a list; the value is its code. */
export const choice: Field<ChoiceQuestion, string, string, ChoiceView> = {
  type: 'choice',
  settings,
  read: (code, body) => textOf(body, code),
  readText: (values) => values[0] ?? '',
  fill: (value) => value,
  parse(question, raw) {
    const messages = this.messages(question)
    const value = raw.trim()
    if (value === '') return empty(question, messages)
    if (!question.choices.some((option) => option.code === value)) return { problems: [problem(question, messages, 'not-offered')] }
    return { value }
  },
  messages: (question) =>
    ownWords(question, { missing: `Select ${what(question)}`, 'not-offered': `Select ${what(question)} from the list` }),
  view: (question, raw, problems) => ({
    kind: 'choice',
    ...commonView(question, problems),
    options: viewOptions(question.choices, [raw.trim()]),
  }),
  asText: (question, value) => labelOf(question.choices, value),
  asJson: (value) => value,
  asCsv: (question, value) => labelOf(question.choices, value),
  open311: (question) => ({
    datatype: 'singlevaluelist',
    values: question.choices.map((option) => ({ key: option.code, name: option.label })),
  }),
}

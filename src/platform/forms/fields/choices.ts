import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { textsOf } from '../body.ts'
import { commonSettings } from '../field.ts'
import type { CommonView, Field } from '../field.ts'
import { commonView, empty, ownWords, problem, what } from '../messages.ts'
import { labelOf, optionSchema, pickedCodes, viewOptions } from './choice-list.ts'
import type { OptionView } from './choice-list.ts'

const settings = Type.Object(
  { ...commonSettings, type: Type.Literal('choices'), choices: Type.Array(optionSchema, { minItems: 2, maxItems: 40 }) },
  { additionalProperties: false },
)
export type ChoicesQuestion = Static<typeof settings>

export interface ChoicesView extends CommonView {
  readonly kind: 'choices'
  readonly options: readonly OptionView[]
}

/** Any number of answers out of a list; the value is their codes in the order of the list. */
export const choices: Field<ChoicesQuestion, readonly string[], readonly string[], ChoicesView> = {
  type: 'choices',
  settings,
  read: (code, body) => textsOf(body, code),
  readText: (values) => values,
  fill: (value) => value,
  parse(question, raw) {
    const messages = this.messages(question)
    const value = pickedCodes(question.choices, raw)
    if (value.length === 0) return empty(question, messages)
    const options = value.map((code) => question.choices.find((option) => option.code === code))
    if (options.includes(undefined)) return { problems: [problem(question, messages, 'not-offered')] }
    if (value.length > 1 && options.some((option) => option?.alone)) return { problems: [problem(question, messages, 'not-together')] }
    return { value }
  },
  messages: (question) => {
    const alone = question.choices.filter((option) => option.alone).map((option) => `“${option.label}”`)
    return ownWords(question, {
      missing: `Select ${what(question)}`,
      'not-offered': `Select ${what(question)} from the list`,
      ...(alone.length > 0 && { 'not-together': `Select ${what(question)}, or select ${alone.join(' or ')}` }),
    })
  },
  view: (question, raw, problems) => ({
    kind: 'choices',
    ...commonView(question, problems),
    options: viewOptions(question.choices, raw),
  }),
  asText: (question, value) => value.map((code) => labelOf(question.choices, code)).join(', '),
  asJson: (value) => value,
  asCsv: (question, value) => value.map((code) => labelOf(question.choices, code)).join('; '),
  open311: (question) => ({
    datatype: 'multivaluelist',
    values: question.choices.map((option) => ({ key: option.code, name: option.label })),
  }),
}

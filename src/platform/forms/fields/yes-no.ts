import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { textOf } from '../body.ts'
import { commonSettings } from '../field.ts'
import type { CommonView, Field } from '../field.ts'
import { commonView, empty, ownWords, problem } from '../messages.ts'
import { viewOptions } from './choice-list.ts'
import type { OptionView } from './choice-list.ts'

const words = Type.String({ minLength: 1, maxLength: 400 })
const settings = Type.Object(
  {
    ...commonSettings,
    type: Type.Literal('yes-no'),
    /** Shown at once when the answer is yes (or no). */
    attentionOnYes: Type.Optional(words),
    attentionOnNo: Type.Optional(words),
  },
  { additionalProperties: false },
)
export type YesNoQuestion = Static<typeof settings>

export interface YesNoView extends CommonView {
  readonly kind: 'yes-no'
  readonly options: readonly OptionView[]
}

const spellings: Readonly<Record<string, boolean>> = { yes: true, y: true, true: true, '1': true, no: false, n: false, false: false, '0': false }

function spelled(raw: string): boolean | undefined {
  const word = raw.trim().toLowerCase()
  return Object.hasOwn(spellings, word) ? spellings[word] : undefined
}

/** Yes or no; `what` reads after "Select yes if": "it is dangerous". */
export const yesNo: Field<YesNoQuestion, string, boolean, YesNoView> = {
  type: 'yes-no',
  settings,
  read: (code, body) => textOf(body, code),
  readText: (values) => values[0] ?? '',
  fill: (value) => (value ? 'yes' : 'no'),
  parse(question, raw) {
    const messages = this.messages(question)
    if (raw.trim() === '') return empty(question, messages)
    const value = spelled(raw)
    return value === undefined ? { problems: [problem(question, messages, 'not-yes-or-no')] } : { value }
  },
  messages: (question) => {
    const message = question.what ? `Select yes if ${question.what}` : 'Select yes or no'
    return ownWords(question, { missing: message, 'not-yes-or-no': message })
  },
  view(question, raw, problems) {
    const options = [
      { code: 'yes', label: 'Yes', ...(question.attentionOnYes && { attention: question.attentionOnYes }) },
      { code: 'no', label: 'No', ...(question.attentionOnNo && { attention: question.attentionOnNo }) },
    ]
    const value = spelled(raw)
    return {
      kind: 'yes-no',
      ...commonView(question, problems),
      options: viewOptions(options, value === undefined ? [] : [value ? 'yes' : 'no']),
    }
  },
  asText: (_question, value) => (value ? 'Yes' : 'No'),
  asJson: (value) => value,
  asCsv: (_question, value) => (value ? 'yes' : 'no'),
  open311: () => ({
    datatype: 'singlevaluelist',
    values: [
      { key: 'yes', name: 'Yes' },
      { key: 'no', name: 'No' },
    ],
  }),
}

import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { isTicked, textOf } from '../body.ts'
import { commonSettings } from '../field.ts'
import type { CommonView, Field } from '../field.ts'
import { commonView, empty, ownWords } from '../messages.ts'

const settings = Type.Object(
  {
    ...commonSettings,
    type: Type.Literal('declaration'),
    /** The words that the person agrees to. */
    words: Type.String({ minLength: 1, maxLength: 1000 }),
  },
  { additionalProperties: false },
)
export type DeclarationQuestion = Static<typeof settings>

export interface DeclarationView extends CommonView {
  readonly kind: 'declaration'
  readonly words: string
  readonly ticked: boolean
}

/** A box to tick under a statement; the value is true or nothing. */
export const declaration: Field<DeclarationQuestion, string, true, DeclarationView> = {
  type: 'declaration',
  settings,
  read: (code, body) => textOf(body, code),
  readText: (values) => values[0] ?? '',
  fill: () => 'yes',
  parse(question, raw) {
    return isTicked(raw) ? { value: true } : empty(question, this.messages(question))
  },
  messages: (question) => ownWords(question, { missing: `Tick the box to confirm ${question.what ?? 'that you agree'}` }),
  view: (question, raw, problems) => ({
    kind: 'declaration',
    ...commonView(question, problems),
    words: question.words,
    ticked: isTicked(raw),
  }),
  asText: (question) => `Agreed: ${question.words}`,
  asJson: (value) => value,
  asCsv: () => 'yes',
  open311: () => ({ datatype: 'singlevaluelist', values: [{ key: 'yes', name: 'Agreed' }] }),
}

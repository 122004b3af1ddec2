import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { textOf } from '../body.ts'
import { cleanLine } from '../clean-text.ts'
import { commonSettings } from '../field.ts'
import type { CommonView, Field } from '../field.ts'
import { capitalWhat, commonView, empty, ownWords, problem, what } from '../messages.ts'

const settings = Type.Object(
  {
    ...commonSettings,
    type: Type.Literal('money'),
    /** Pence. */
    minimumPence: Type.Optional(Type.Integer({ minimum: 0 })),
    maximumPence: Type.Optional(Type.Integer({ minimum: 0 })),
  },
  { additionalProperties: false },
)
export type MoneyQuestion = Static<typeof settings>

export interface MoneyView extends CommonView {
  readonly kind: 'money'
  readonly value: string
}

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', trailingZeroDisplay: 'stripIfInteger' })

function write(pence: number): string {
  return pounds.format(pence / 100)
}

/** A £ sign, commas and spaces do no harm; pence have two digits, or none. */
function readPence(typed: string): number | null {
  const digits = typed.replaceAll(/[\s,£]/g, '')
  const match = /^(\d{1,9})(?:\.(\d{2}))?$/.exec(digits)
  return match ? Number(match[1]) * 100 + Number(match[2] ?? 0) : null
}

/** An amount in pounds; the value is whole pence. */
export const money: Field<MoneyQuestion, string, number, MoneyView> = {
  type: 'money',
  settings,
  read: (code, body) => textOf(body, code),
  readText: (values) => values[0] ?? '',
  fill: (value) => (value / 100).toFixed(2),
  parse(question, raw) {
    const messages = this.messages(question)
    const typed = cleanLine(raw)
    if (typed === '') return empty(question, messages)
    const value = readPence(typed)
    const refuse = (code: string) => ({ problems: [problem(question, messages, code)] })
    if (value === null) return refuse('not-an-amount')
    if (question.minimumPence !== undefined && value < question.minimumPence) return refuse('too-low')
    if (question.maximumPence !== undefined && value > question.maximumPence) return refuse('too-high')
    return { value }
  },
  messages: (question) =>
    ownWords(question, {
      missing: `Enter ${what(question)}`,
      'not-an-amount': `${capitalWhat(question)} must be an amount of money, like 250 or 250.50`,
      ...(question.minimumPence !== undefined && { 'too-low': `${capitalWhat(question)} must be ${write(question.minimumPence)} or more` }),
      ...(question.maximumPence !== undefined && { 'too-high': `${capitalWhat(question)} must be ${write(question.maximumPence)} or less` }),
    }),
  view: (question, raw, problems) => ({ kind: 'money', ...commonView(question, problems), value: raw }),
  asText: (_question, value) => write(value),
  asJson: (value) => value,
  asCsv: (_question, value) => (value / 100).toFixed(2),
  open311: () => ({ datatype: 'number', values: [] }),
}

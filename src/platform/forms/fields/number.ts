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
    type: Type.Literal('number'),
    minimum: Type.Optional(Type.Number()),
    maximum: Type.Optional(Type.Number()),
    /** Digits after the point; 0 unless set. */
    decimals: Type.Optional(Type.Integer({ minimum: 0, maximum: 6, default: 0 })),
    /** What is counted, written after the number: "metres". */
    unit: Type.Optional(Type.String({ minLength: 1, maxLength: 30 })),
  },
  { additionalProperties: false },
)
export type NumberQuestion = Static<typeof settings>

export interface NumberView extends CommonView {
  readonly kind: 'number'
  readonly value: string
  readonly unit: string | null
  readonly whole: boolean
}

/** Commas, spaces and a trailing unit do no harm; exponents, hexadecimal and words are refused. */
function readNumber(typed: string, unit: string | undefined): number | null {
  const bare = unit && typed.toLowerCase().endsWith(unit.toLowerCase()) ? typed.slice(0, -unit.length) : typed
  const digits = bare.replaceAll(/[\s,]/g, '').replace(/^[−–]/, '-')
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(digits) ? Number(digits) : null
}

const written = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })

function tooFine(value: number, decimals: number): boolean {
  return Number(value.toFixed(decimals)) !== value
}

export const number: Field<NumberQuestion, string, number, NumberView> = {
  type: 'number',
  settings,
  read: (code, body) => textOf(body, code),
  readText: (values) => values[0] ?? '',
  fill: (value) => String(value),
  parse(question, raw) {
    const messages = this.messages(question)
    const typed = cleanLine(raw)
    if (typed === '') return empty(question, messages)
    const value = readNumber(typed, question.unit)
    const refuse = (code: string) => ({ problems: [problem(question, messages, code)] })
    if (value === null) return refuse('not-a-number')
    if (tooFine(value, question.decimals ?? 0)) return refuse('too-many-decimals')
    if (question.minimum !== undefined && value < question.minimum) return refuse('too-low')
    if (question.maximum !== undefined && value > question.maximum) return refuse('too-high')
    return { value: value === 0 ? 0 : value }
  },
  messages: (question) => {
    const subject = capitalWhat(question)
    const decimals = question.decimals ?? 0
    return ownWords(question, {
      missing: `Enter ${what(question)}`,
      'not-a-number': `${subject} must be a number, like 4`,
      'too-many-decimals': decimals === 0 ? `${subject} must be a whole number` : `${subject} must have ${decimals} decimal places or fewer`,
      ...(question.minimum !== undefined && { 'too-low': `${subject} must be ${question.minimum} or more` }),
      ...(question.maximum !== undefined && { 'too-high': `${subject} must be ${question.maximum} or fewer` }),
    })
  },
  view: (question, raw, problems) => ({
    kind: 'number',
    ...commonView(question, problems),
    value: raw,
    unit: question.unit ?? null,
    whole: (question.decimals ?? 0) === 0,
  }),
  asText: (question, value) => [written.format(value), question.unit].filter(Boolean).join(' '),
  asJson: (value) => value,
  asCsv: (_question, value) => String(value),
  open311: () => ({ datatype: 'number', values: [] }),
}

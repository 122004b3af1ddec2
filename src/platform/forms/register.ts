import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import type { CommonSettings, CommonView, Field, Problem } from './field.ts'
import { choice } from './fields/choice.ts'
import { choices } from './fields/choices.ts'
import { date } from './fields/date.ts'
import { declaration } from './fields/declaration.ts'
import { email } from './fields/email.ts'
import { files } from './fields/files.ts'
import { longText } from './fields/long-text.ts'
import { money } from './fields/money.ts'
import { number } from './fields/number.ts'
import { phone } from './fields/phone.ts'
import { place } from './fields/place.ts'
import { text } from './fields/text.ts'
import { yesNo } from './fields/yes-no.ts'

/** Every type of question; a new type is one file and one line here. */
export const fields = {
  text,
  'long-text': longText,
  choice,
  choices,
  'yes-no': yesNo,
  date,
  number,
  money,
  email,
  phone,
  place,
  files,
  declaration,
} as const

export type FieldType = keyof typeof fields
export type Question = { [T in FieldType]: Parameters<(typeof fields)[T]['parse']>[0] }[FieldType]
export type View = { [T in FieldType]: ReturnType<(typeof fields)[T]['view']> }[FieldType]
type AnyField = Field<CommonSettings, unknown, unknown, CommonView>

/** Schema of one question of any type. */
export const questionSchema = Type.Unsafe<Question>(Type.Union(Object.values(fields).map((field) => field.settings)))
export type QuestionOf<T extends FieldType> = Extract<Question, Static<typeof questionSchema> & { type: T }>

/** The field of a question. Its methods take the raw and the value that this same field made. */
export function fieldOf(question: CommonSettings): AnyField {
  const field = Object.hasOwn(fields, question.type) ? fields[question.type as FieldType] : undefined
  if (!field) throw new RangeError(`There is no type of question called "${question.type}"`)
  return field as AnyField
}

/** Every message that a question can give, for those who write its words. */
export function allPossibleProblems(question: Question): Problem[] {
  const messages = fieldOf(question).messages(question)
  return Object.entries(messages).map(([code, message]) => ({ question: question.code, field: question.code, code, message }))
}

import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { codePattern } from '../field.ts'

/** One of the answers offered by a choice or choices question. */
export const optionSchema = Type.Object(
  {
    code: Type.String({ pattern: codePattern, maxLength: 60 }),
    label: Type.String({ minLength: 1, maxLength: 150 }),
    hint: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    /** Shown at once when this answer is picked: "Call us now on ((phone))". */
    attention: Type.Optional(Type.String({ minLength: 1, maxLength: 400 })),
    /** For choices: "None of these", which cannot stand with another. */
    alone: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type Option = Static<typeof optionSchema>

export interface OptionView {
  readonly value: string
  readonly label: string
  readonly hint: string | null
  readonly attention: string | null
  readonly picked: boolean
  readonly alone: boolean
}

export function viewOptions(options: readonly Option[], picked: readonly string[]): OptionView[] {
  return options.map((option) => ({
    value: option.code,
    label: option.label,
    hint: option.hint ?? null,
    attention: option.attention ?? null,
    picked: picked.includes(option.code),
    alone: option.alone ?? false,
  }))
}

/** The label of a code; the code itself when the option has since been taken away. */
export function labelOf(options: readonly Option[], code: string): string {
  return options.find((option) => option.code === code)?.label ?? code
}

/** Codes that were sent, without blanks and repeats, in the order of the options; unknown codes keep their place at the end. */
export function pickedCodes(options: readonly Option[], raw: readonly string[]): string[] {
  const sent = new Set(raw.map((code) => code.trim()).filter((code) => code !== ''))
  const known = options.map((option) => option.code).filter((code) => sent.delete(code))
  return [...known, ...sent]
}

import { Type } from '@sinclair/typebox'
import type { Static, TSchema } from '@sinclair/typebox'
import type { Day } from '../time/index.ts'
import type { Body } from './body.ts'

/** Names a question, an input and a stored answer; also the code of an Open311 attribute. Never changes once published. */
export const codePattern = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'

/** Asks the question only when an earlier one of the same form has one of these answers (`yes`/`no` for yes-no). */
export const conditionSchema = Type.Object(
  { question: Type.String({ pattern: codePattern }), is: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }) },
  { additionalProperties: false },
)
export type Condition = Static<typeof conditionSchema>

/** What every type of question has. */
export const commonSettings = {
  code: Type.String({ pattern: codePattern, maxLength: 60 }),
  /** The question as asked: "When was the bin due?" */
  label: Type.String({ minLength: 1, maxLength: 200 }),
  hint: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
  required: Type.Boolean(),
  /** The answer as it stands inside a message: "the date the bin was due". Without it messages say "your answer". */
  what: Type.Optional(Type.String({ minLength: 1, maxLength: 150 })),
  /** Own words instead of the usual message, by problem code. */
  messages: Type.Optional(Type.Record(Type.String(), Type.String({ minLength: 1, maxLength: 300 }))),
  askWhen: Type.Optional(conditionSchema),
}
const commonSchema = Type.Object(commonSettings)
export type CommonSettings = Static<typeof commonSchema> & { readonly type: string }

/** One thing to put right. `field` is the id of the input that the error summary links to. */
export interface Problem {
  readonly question: string
  readonly field: string
  readonly code: string
  readonly message: string
}

/** `value: null` means an optional question left empty. */
export type Parsed<Value> = { readonly value: Value | null } | { readonly problems: readonly Problem[] }

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export interface Attribute {
  /** Open311 GeoReport v2 service definition, attribute datatype. */
  readonly datatype: 'string' | 'number' | 'datetime' | 'text' | 'singlevaluelist' | 'multivaluelist'
  readonly values: readonly { readonly key: string; readonly name: string }[]
}

/** What a page needs to draw any question; each type adds its own. */
export interface CommonView {
  readonly name: string
  readonly label: string
  readonly hint: string | null
  readonly required: boolean
  /** The message beside the input; the same words stand in the error summary. */
  readonly message: string | null
}

/**
 * The contract of a field type. `Raw` is what was typed, kept whole so that a refused page shows it again;
 * `Value` is what is stored (as JSON) and must be safe for PostgreSQL: no NUL, no lone surrogate.
 */
export interface Field<Q extends CommonSettings, Raw, Value, View extends CommonView> {
  readonly type: Q['type']
  /** Schema of the whole question. */
  readonly settings: TSchema
  /** Takes the typed values out of a form body. */
  read(code: string, body: Body): Raw
  /** The same from plain strings: an Open311 attribute, a cell of a file. */
  readText(values: readonly string[]): Raw
  /** Puts a stored answer back into the inputs. */
  fill(value: Value): Raw
  parse(question: Q, raw: Raw, today: Day): Parsed<Value>
  /** Every message that this question can give, by code. */
  messages(question: Q): Readonly<Record<string, string>>
  view(question: Q, raw: Raw, problems: readonly Problem[]): View
  asText(question: Q, value: Value): string
  asJson(value: Value): Json
  /** The bare cell; quoting and guarding against spreadsheet formulas is the CSV writer's work. */
  asCsv(question: Q, value: Value): string
  /** null: Open311 carries this answer outside the attributes (location, media). */
  open311(question: Q): Attribute | null
}

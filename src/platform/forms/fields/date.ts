import { Type } from '@sinclair/typebox'
import type { Static } from '@sinclair/typebox'
import { addDays, addMonths, day, writeDay } from '../../time/index.ts'
import type { Day } from '../../time/index.ts'
import { textOf } from '../body.ts'
import { commonSettings } from '../field.ts'
import type { CommonView, Field, Parsed } from '../field.ts'
import { capitalWhat, commonView, empty, ownWords, problem, what } from '../messages.ts'
import { earliestWords, latestWords, limitDay, limitSchema } from './date-limits.ts'
import { cleanParts, dayNumber, isRealDate, monthNumber, splitDate } from './date-parts.ts'
import type { DateParts } from './date-parts.ts'

const settings = Type.Object(
  {
    ...commonSettings,
    type: Type.Literal('date'),
    earliest: Type.Optional(limitSchema),
    latest: Type.Optional(limitSchema),
    /** A month and year, or a year, will do. */
    approximate: Type.Optional(Type.Boolean()),
    /** `bday` for a date of birth. */
    autocomplete: Type.Optional(Type.Literal('bday')),
  },
  { additionalProperties: false },
)
export type DateQuestion = Static<typeof settings>

type Part = keyof DateParts

export interface DateView extends CommonView {
  readonly kind: 'date'
  readonly parts: readonly { readonly part: Part; readonly name: string; readonly value: string; readonly wrong: boolean }[]
  readonly autocomplete: 'bday' | null
}

const partNames = ['day', 'month', 'year'] as const

function missingParts(parts: DateParts, approximate: boolean): Part[] {
  const missing = partNames.filter((part) => parts[part] === '')
  if (!approximate || parts.year === '' || (parts.month === '' && parts.day !== '')) return missing
  return []
}

function written(year: number, month: number | null, dayOfMonth: number | null): string {
  const parts = [String(year).padStart(4, '0'), month, dayOfMonth].filter((part) => part !== null)
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** The first and last day that a date, a month (2026-03) or a year (2026) can mean. */
function span(value: string): { first: Day; last: Day } {
  if (value.length === 10) return { first: day(value), last: day(value) }
  const first = day(value.length === 7 ? `${value}-01` : `${value}-01-01`)
  return { first, last: addDays(addMonths(first, value.length === 7 ? 1 : 12), -1) }
}

function readValue(parts: DateParts): { value: string } | { refused: 'not-a-date' | 'short-year' } {
  const year = /^\d{1,4}$/.test(parts.year) ? Number(parts.year) : Number.NaN
  const month = parts.month === '' ? null : monthNumber(parts.month)
  const dayOfMonth = parts.day === '' ? null : dayNumber(parts.day)
  if (!isRealDate(Number.isNaN(year) ? year : 2000 + (year % 400), month ?? 1, dayOfMonth ?? 1)) return { refused: 'not-a-date' }
  return parts.year.length < 4 || year < 1000 ? { refused: 'short-year' } : { value: written(year, month, dayOfMonth) }
}

function outside(question: DateQuestion, value: string, today: Day): 'too-early' | 'too-late' | null {
  const { first, last } = span(value)
  if (question.earliest !== undefined && last < limitDay(question.earliest, today)) return 'too-early'
  return question.latest !== undefined && first > limitDay(question.latest, today) ? 'too-late' : null
}

function parse(question: DateQuestion, raw: DateParts, today: Day): Parsed<string> {
  const parts = cleanParts(raw)
  const messages = date.messages(question)
  const refuse = (code: string, part: Part = 'day') => ({ problems: [problem(question, messages, code, part)] })
  if (partNames.every((part) => parts[part] === '')) return empty(question, messages, 'day')
  const missing = missingParts(parts, question.approximate ?? false)
  if (missing.length > 0) return refuse(`no-${missing.join('-or-')}`, missing[0])
  const read = readValue(parts)
  if ('refused' in read) return refuse(read.refused, read.refused === 'short-year' ? 'year' : 'day')
  const wrong = outside(question, read.value, today)
  return wrong ? refuse(wrong) : { value: read.value }
}

/** A date in three inputs; the value is YYYY-MM-DD, or YYYY-MM or YYYY where approximate dates are allowed. */
export const date: Field<DateQuestion, DateParts, string, DateView> = {
  type: 'date',
  settings,
  read: (code, body) => ({
    day: textOf(body, `${code}-day`),
    month: textOf(body, `${code}-month`),
    year: textOf(body, `${code}-year`),
  }),
  readText: (values) => splitDate(values[0] ?? ''),
  fill: splitDate,
  parse,
  messages: (question) => {
    const subject = capitalWhat(question)
    const incomplete = [['day'], ['month'], ['year'], ['day', 'month'], ['day', 'year'], ['month', 'year']]
    return ownWords(question, {
      missing: `Enter ${what(question)}`,
      ...Object.fromEntries(incomplete.map((parts) => [`no-${parts.join('-or-')}`, `${subject} must include a ${parts.join(' and ')}`])),
      'not-a-date': `${subject} must be a real date, like 27 3 2026`,
      'short-year': 'Year must include 4 numbers',
      ...(question.earliest !== undefined && { 'too-early': `${subject} must be ${earliestWords(question.earliest)}` }),
      ...(question.latest !== undefined && { 'too-late': `${subject} must be ${latestWords(question.latest)}` }),
    })
  },
  view(question, raw, problems) {
    const wrong = problems.filter((each) => each.question === question.code)
    const whole = wrong.some((each) => !/^(no|short)-/.test(each.code))
    const parts = partNames.map((part) => ({
      part,
      name: `${question.code}-${part}`,
      value: raw[part],
      wrong: whole || wrong.some((each) => each.code.split('-').includes(part)),
    }))
    return { kind: 'date', ...commonView(question, problems), parts, autocomplete: question.autocomplete ?? null }
  },
  asText: (_question, value) => {
    if (value.length === 10) return writeDay(day(value))
    return value.length === 7 ? writeDay(day(`${value}-01`), 'month') : value
  },
  asJson: (value) => value,
  asCsv: (_question, value) => value,
  open311: () => ({ datatype: 'datetime', values: [] }),
}

import type { Measure, Method, Told } from '../../measures/contract.ts'
import { count } from '../../measures/contract.ts'
import { writeShare, writeStatedShare } from '../../platform/text/index.ts'
import { smallBase } from '../engine/figure.ts'
import { dayOf, writeDay } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { PublishedRow } from '../store/read-figures.ts'

const formats = [0, 1, 2].map((places) => new Intl.NumberFormat('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places }))
const fixed = (value: number, places: 0 | 1 | 2) => formats[places]!.format(value)

const writers: Record<Method['unit'], (value: number) => string> = {
  share: writeShare,
  count: (value) => count(value),
  'working-days': (value) => `${fixed(value, 1).replace(/\.0$/, '')} working ${value === 1 ? 'day' : 'days'}`,
  hours: (value) => `${fixed(value, 1)} hours`,
  net: (value) => `${value > 0 ? '+' : ''}${fixed(value, 2)}`,
}

/** 87%, 6,412, 3 working days, +0.35. */
export function writeValue(method: Method, value: number): string {
  return writers[method.unit](value)
}

/** What was stated and not worked out: a target, an average of councils like ours, as its source gives it. */
export function writeStated(method: Method, value: number): string {
  return method.unit === 'share' ? writeStatedShare(value) : writeValue(method, value)
}

const shortWriters: Record<Method['unit'], (value: number) => string> = {
  share: writeShare,
  count: (value) => count(value),
  'working-days': (value) => String(Math.round(value * 10) / 10),
  hours: (value) => String(Math.round(value * 10) / 10),
  net: (value) => fixed(value, 2),
}

/** As in a narrow column: 87%, 3. */
export function writeShort(method: Method, value: number): string {
  return shortWriters[method.unit](value)
}

/** A mark of an axis, which may stand between two whole hundredths: 99.5%. */
export function writeMark(method: Method, value: number): string {
  return method.unit === 'share' ? writeStatedShare(value) : writeShort(method, value)
}

/** A cell of a table: the value, or in words why there is none. */
export function writeCell(method: Method, row: PublishedRow | undefined, length: 'short' | 'whole' = 'short'): string {
  if (row?.suppressed) return 'too few to show'
  if (row?.value === null || row?.value === undefined) return 'none'
  return length === 'whole' ? writeValue(method, row.value) : writeShort(method, row.value)
}

/** "between 74 and 89 of 100": only for samples, which carry an interval. */
export function writeInterval(method: Method, row: Told & { low: number | null; high: number | null }): string {
  if (row.low === null || row.high === null) return ''
  const [low, high] = method.unit === 'share' ? [fixed(row.low * 100, 0), `${fixed(row.high * 100, 0)} in 100`] : [writeValue(method, row.low), writeValue(method, row.high)]
  return `between ${low} and ${high}`
}

/** What stands under a figure of this measure: what it is of, how sure it is, what is counted apart. What the numerator is made of has its own table. */
export function writeBase(measure: Measure, method: Method, row: PublishedRow): string {
  const sentences = [baseSentence(measure, method, row)]
  const interval = writeInterval(method, row)
  if (interval) sentences.push(`Those who answered stand for others, so the figure lies ${interval} (95% interval).`)
  if (method.sample && row.base !== null && row.base > 0 && row.base < smallBase) sentences.push('This is a small number of answers.')
  for (const [part, words] of Object.entries(measure.parts)) {
    const value = row.parts[part] ?? 0
    if (value > 0 && !measure.madeUpOf?.parts.includes(part)) sentences.push(`${count(value)} ${words}.`)
  }
  return sentences.filter(Boolean).join(' ')
}

function baseSentence(measure: Measure, method: Method, row: PublishedRow): string {
  if (row.suppressed) return 'There are too few to show a figure that would mean anything, or that could not point at a person.'
  if (method.kind === 'count') return ''
  if (method.kind === 'quantile') return `Worked out from ${count(row.base)} cases.`
  return `${count(row.numerator)} ${measure.numerator} ÷ ${count(row.denominator)} ${measure.denominator}.`
}

/** "October", or "October 2025" once it is a year old. */
export function writeMonth(period: Day, now: Date): string {
  const today = dayOf(now)
  const months = (Number(today.slice(0, 4)) - Number(period.slice(0, 4))) * 12 + Number(today.slice(5, 7)) - Number(period.slice(5, 7))
  const whole = writeDay(period, 'month')
  return months < 12 ? whole.replace(/ \d+$/, '') : whole
}

/** Oct 2026 */
export function writeShortMonth(period: Day): string {
  return `${writeDay(period, 'month').slice(0, 3)} ${period.slice(0, 4)}`
}

import { segmentsAround } from './zone-segments.ts'

/** How a source writes its moments. */
export interface TimeStyle {
  /** Tried in order: Unicode patterns such as `MM/dd/yyyy hh:mm:ss a`, or `iso` for ISO 8601 with or without an offset. */
  readonly formats: readonly string[]
  /** IANA zone of wall-clock times that carry no offset. */
  readonly zone: string
  /** Which of the two moments is meant when the clock showed a time twice. */
  readonly ambiguous: 'earlier' | 'later'
}

export interface SourceTime {
  at: Date
  /** Set when the wall clock showed this time twice or never. */
  remark?: 'ambiguous' | 'skipped'
}

export type TimeReader = (text: string) => SourceTime | undefined

/** Reads moments as the source writes them; undefined for a text that is no moment in any of the formats. */
export function timeReader(style: TimeStyle): TimeReader {
  const readers = style.formats.map((format) => (format === 'iso' ? readIso : patternReader(format)))
  return (text) => {
    for (const read of readers) {
      const wall = read(text.trim())
      if (wall instanceof Date) return { at: wall }
      if (wall !== undefined) return fromWall(wall, style)
    }
    return undefined
  }
}

/**
 * Turns a wall-clock time (as milliseconds, as though it were UTC) into a moment. A time that the clock skipped is the
 * moment as far after the change as it says (RFC 5545).
 */
function fromWall(wall: number, style: TimeStyle): SourceTime {
  const segments = segmentsAround(style.zone, wall)
  const fitting = segments.filter(({ from, until, offset }) => wall - offset >= from && wall - offset < until)
  if (fitting.length === 1) return { at: new Date(wall - fitting[0]!.offset) }
  if (fitting.length > 1) return { at: new Date(wall - (style.ambiguous === 'earlier' ? fitting[0]! : fitting.at(-1)!).offset), remark: 'ambiguous' }
  const before = segments.findLast(({ until, offset }) => until + offset <= wall) ?? segments[0]!
  return { at: new Date(wall - before.offset), remark: 'skipped' }
}

const isoShape = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i

function readIso(text: string): Date | number | undefined {
  const [, day, time, offset] = isoShape.exec(text) ?? []
  if (!day) return undefined
  const wall = Date.parse(`${day}T${time ?? '00:00'}Z`)
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== day) return undefined
  if (!offset) return wall
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? []
  const ahead = sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0
  return new Date(wall - ahead * 60_000)
}

const tokens: Record<string, string> = {
  yyyy: '(?<year>\\d{4})', yy: '(?<shortYear>\\d{2})', MM: '(?<month>\\d{2})', M: '(?<month>\\d{1,2})', dd: '(?<day>\\d{2})', d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})', H: '(?<hour>\\d{1,2})', hh: '(?<half>\\d{2})', h: '(?<half>\\d{1,2})', mm: '(?<minute>\\d{2})', ss: '(?<second>\\d{2})', SSS: '(?<milli>\\d{3})', a: '(?<noon>[AaPp])\\.?[Mm]\\.?',
}

/** Why a format cannot be used, or undefined when it can. */
export function formatFault(format: string): string | undefined {
  if (format === 'iso') return undefined
  const pieces: readonly string[] = format.match(/[A-Za-z]+/g) ?? []
  const unknown = pieces.find((piece) => !Object.hasOwn(tokens, piece) && piece !== 'T')
  if (unknown) return `uses "${unknown}", which is none of ${Object.keys(tokens).join(' ')}`
  const has = (...names: string[]) => pieces.some((piece) => names.includes(piece))
  if (!has('yyyy', 'yy') || !has('MM', 'M') || !has('dd', 'd')) return 'needs a year, a month and a day'
  if (has('hh', 'h') && !has('a')) return 'has hours up to 12 and needs "a" for AM and PM'
  return undefined
}

function patternReader(format: string): (text: string) => number | undefined {
  const shape = new RegExp(`^${format.replace(/[A-Za-z]+|[^A-Za-z\s]|\s+/g, (piece) => tokens[piece] ?? (/^\s/.test(piece) ? '\\s+' : piece.replace(/[^\w]/, '\\$&')))}$`)
  return (text) => {
    const parts = shape.exec(text)?.groups
    return parts && wallOf(parts)
  }
}

function wallOf(parts: Readonly<Record<string, string | undefined>>): number | undefined {
  const number = (name: string) => Number(parts[name] ?? 0)
  const year = parts['year'] ? number('year') : number('shortYear') + (number('shortYear') < 70 ? 2000 : 1900)
  const hour = hourOf(parts)
  if (hour === undefined || hour > 23 || number('minute') > 59 || number('second') > 60) return undefined
  const wall = Date.UTC(year, number('month') - 1, number('day'), hour, number('minute'), Math.min(number('second'), 59), number('milli'))
  const back = new Date(wall)
  return back.getUTCMonth() + 1 === number('month') && back.getUTCDate() === number('day') ? wall : undefined
}

function hourOf(parts: Readonly<Record<string, string | undefined>>): number | undefined {
  if (parts['half'] === undefined) return Number(parts['hour'] ?? 0)
  const half = Number(parts['half'])
  if (half < 1 || half > 12) return undefined
  return (half % 12) + (/p/i.test(parts['noon'] ?? '') ? 12 : 0)
}

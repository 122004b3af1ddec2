import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { PassThrough, pipeline } from 'node:stream'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import type { Mapping } from './mapping/mapping.ts'
import type { Row } from './mapping/read-value.ts'
import { Refused } from '../../platform/errors/index.ts'

/** A row with the number of the line where it begins; a record that cannot be read has a fault instead. */
export type Line = { line: number; row: Row } | { line: number; fault: string }

export class ImportRefused extends Refused {}

type FileSettings = NonNullable<Mapping['file']>

/**
 * Reads a file row by row, never all of it: CSV, TSV or NDJSON, plain or gzip (told by its first bytes, not its name).
 * The reader's own pace holds the file back. `columns` must be there, or the file is refused before its first row.
 */
export async function* readRows(file: string, settings: FileSettings, columns: readonly string[]): AsyncGenerator<Line> {
  const format = settings.format ?? formatOf(file)
  const bytes = await openBytes(file)
  yield* format === 'ndjson' ? readObjects(bytes, settings) : readCells(bytes, { ...settings, delimiter: settings.delimiter ?? (format === 'tsv' ? '\t' : ',') }, columns)
}

function formatOf(file: string): 'csv' | 'tsv' | 'ndjson' {
  const name = file.toLowerCase().replace(/\.gz$/, '')
  if (/\.(ndjson|jsonl)$/.test(name)) return 'ndjson'
  return /\.(tsv|tab)$/.test(name) ? 'tsv' : 'csv'
}

/** A fault of the file reaches whoever reads the last stream. */
const settled = () => {}

async function openBytes(file: string): Promise<Readable> {
  const handle = await open(file)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
  await handle.close()
  const packed = bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  const out = new PassThrough()
  if (packed) pipeline(createReadStream(file), createGunzip(), out, settled)
  else pipeline(createReadStream(file), out, settled)
  return out
}

async function* readCells(bytes: Readable, settings: FileSettings, columns: readonly string[]): AsyncGenerator<Line> {
  const parser = parse({ delimiter: settings.delimiter, encoding: settings.encoding ?? 'utf8', bom: true, relax_column_count: true, info: true, skip_empty_lines: true, max_record_size: 16_000_000 })
  pipeline(bytes, parser, settled)
  let header: readonly string[] | undefined
  let ended = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const line = ended + 1
      ended = info.lines
      if (header) yield cells(header, record, line)
      else header = checkHeader(record, columns)
    }
  } catch (error) {
    throw asRefusal(error)
  }
  if (!header) throw new ImportRefused('The file is empty: there is not even a line with the names of the columns.')
}

function checkHeader(record: readonly string[], columns: readonly string[]): readonly string[] {
  const header = record.map((name) => name.trim())
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length > 0) throw new ImportRefused(`The file has no column ${missing.map((name) => `"${name}"`).join(', ')}, which the mapping reads. It has: ${header.map((name) => `"${name}"`).join(', ').slice(0, 1500)}.`)
  return header
}

function cells(header: readonly string[], record: readonly string[], line: number): Line {
  if (record.length !== header.length) return { line, fault: `it has ${record.length} cells, and the first line names ${header.length} columns` }
  const row: Record<string, string> = {}
  for (let i = 0; i < header.length; i++) if (record[i] !== '') row[header[i]!] = storable(record[i]!)
  return { line, row }
}

async function* readObjects(bytes: Readable, settings: FileSettings): AsyncGenerator<Line> {
  bytes.setEncoding(settings.encoding ?? 'utf8')
  let line = 0
  for await (const text of createInterface({ input: bytes, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    if (text.trim() !== '') yield object(text.replace(/^\uFEFF/, ''), line)
  }
}

function object(text: string, line: number): Line {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return { line, fault: 'it is not a JSON object' }
    const entries = Object.entries(read).filter(([, value]) => value !== null && value !== '')
    return { line, row: Object.fromEntries(entries.map(([name, value]) => [name, storable(typeof value === 'object' ? JSON.stringify(value) : String(value))])) }
  } catch {
    return { line, fault: 'it is not JSON' }
  }
}

/** Without what PostgreSQL cannot keep: NUL, and halves of characters. */
function storable(text: string): string {
  return text.includes('\0') || !text.isWellFormed() ? text.replaceAll('\0', '').toWellFormed() : text
}

function asRefusal(error: unknown): Error {
  const { code, message, lines } = error as { code?: string; message: string; lines?: number }
  if (error instanceof ImportRefused) return error
  if (code?.startsWith('CSV_')) return new ImportRefused(`The file cannot be read as a table${lines ? ` from line ${lines} on` : ''}: ${message}`)
  if (code?.startsWith('Z_')) return new ImportRefused('The file begins as gzip and is damaged or cut off.')
  return error as Error
}

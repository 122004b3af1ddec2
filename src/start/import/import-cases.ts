import { hash } from 'node:crypto'
import type { Database } from '../../platform/database/index.ts'
import { sortRows, writeRows } from './load-batch.ts'
import type { Origin, ReadRow } from './history-of.ts'
import { caseReader } from './mapping/case-reader.ts'
import { columnsOf } from './mapping/mapping.ts'
import type { Mapping } from './mapping/mapping.ts'
import type { Row } from './mapping/read-value.ts'
import type { Remark } from './mapping/remarks.ts'
import { readNames } from './names.ts'
import type { Names } from './names.ts'
import { readRows } from './read-rows.ts'

export interface Counts {
  read: number
  imported: number
  updated: number
  unchanged: number
  rejected: number
}

export interface Import {
  file: string
  mapping: Mapping
  dryRun: boolean
  now: Date
  onRejected(rejected: { line: number; reason: string; row: Row | undefined }): void | Promise<void>
  onProgress?(counts: Counts): void
}

export interface Imported {
  counts: Counts
  remarks: ReadonlyMap<Remark, number>
}

const batchSize = 5000

/**
 * Takes a file of past cases in, one transaction a batch, so that a run that breaks off has lost nothing and the next
 * one goes on from there. While the database writes a batch, the next is read. The same row again changes nothing; a
 * later state of a case adds what happened since. As the owner: bulk loading writes tables that pages may not.
 */
export async function importCases(owner: Database, run: Import): Promise<Imported> {
  const { mapping, now } = run
  const counts: Counts = { read: 0, imported: 0, updated: 0, unchanged: 0, rejected: 0 }
  const remarks = new Map<Remark, number>()
  const names = await readNames(owner, mapping, now)
  const read = rowReader(mapping, names)
  const seen = new Map<string, string>()
  let batch = new Map<string, ReadRow>()
  let writing: Promise<unknown> = Promise.resolve()
  const flush = async () => {
    const rows = [...batch.values()]
    batch = new Map()
    await writing
    writing = settle(owner, rows, { run, names, counts, seen }).then(() => run.onProgress?.(counts))
    writing.catch(() => {}) // told where it is awaited
  }
  for await (const line of readRows(run.file, mapping.file ?? {}, columnsOf(mapping))) {
    counts.read += 1
    const result = 'fault' in line ? { rejected: line.fault } : read(line.line, line.row)
    if ('rejected' in result) {
      counts.rejected += 1
      await run.onRejected({ line: line.line, reason: result.rejected, row: 'row' in line ? line.row : undefined })
      continue
    }
    for (const remark of result.case.remarks) remarks.set(remark, (remarks.get(remark) ?? 0) + 1)
    if (batch.has(result.sourceKey) || batch.size >= batchSize) await flush()
    batch.set(result.sourceKey, result)
  }
  await flush()
  await writing
  if (!run.dryRun) await keepZone(owner, mapping)
  return { counts, remarks }
}

function rowReader(mapping: Mapping, names: Names): (line: number, row: Row) => ReadRow | { rejected: string } {
  const understand = caseReader(mapping)
  const hashOf = rowHasher()
  return (line, row) => {
    const reading = understand(row)
    if ('rejected' in reading) return reading
    const past = reading.case
    const team = names.team(past.team)
    if (!team) return { rejected: `there is no team "${past.team}": add it, give it one of ours in the mapping's table, or let the mapping create teams` }
    const service = names.service(past.service, team)
    if (!service) return { rejected: `there is no service "${past.service}": give it one of ours in the mapping's table, or let the mapping create services` }
    return { line, row, hash: hashOf(row), sourceKey: `import:${mapping.id}:${past.key}`, case: past, service, team }
  }
}

/** The days of these cases are counted on the source's own wall clock: what was opened late on 31 January belongs to January. */
async function keepZone(owner: Database, mapping: Mapping): Promise<void> {
  await owner.query('import.source-zone', 'insert into facts.source_zone (source, zone) values ($1, $2) on conflict (source) do update set zone = excluded.zone', [mapping.id, mapping.dates.zone])
}

/** Of the cells, whatever their order, so that an export with its columns moved is the same export. The names are sorted once, not for every row. */
function rowHasher(): (row: Row) => string {
  let sorted: string[] = []
  const known = new Set<string>()
  return (row) => {
    const fresh = Object.keys(row).filter((name) => !known.has(name))
    for (const name of fresh) known.add(name)
    if (fresh.length > 0) sorted = [...known].sort()
    const cells: [string, string][] = []
    for (const name of sorted) if (row[name] !== undefined) cells.push([name, row[name]])
    return hash('sha256', JSON.stringify(cells), 'base64url').slice(0, 22)
  }
}

interface Settling {
  run: Import
  names: Names
  counts: Counts
  /** Keys met in a dry run with their latest hash: it writes nothing that a later batch could find. */
  seen: Map<string, string>
}

async function settle(owner: Database, rows: readonly ReadRow[], { run, names, counts, seen }: Settling): Promise<void> {
  if (rows.length === 0) return
  const { mapping, now } = run
  const origin: Origin = { source: mapping.id, zone: mapping.dates.zone }
  const sorted = run.dryRun ? await sortRows(owner, rows) : await owner.transaction(async (tx) => {
    await tx.run(`select pg_advisory_xact_lock(hashtextextended('moothall import', 0))`)
    const found = await sortRows(tx, rows)
    await names.keep(tx, now)
    await writeRows(tx, found, origin, now)
    return found
  })
  const again = run.dryRun ? sorted.fresh.filter((read) => seen.has(read.sourceKey)) : []
  const same = again.filter((read) => seen.get(read.sourceKey) === read.hash).length
  if (run.dryRun) for (const read of sorted.fresh) seen.set(read.sourceKey, read.hash)
  counts.imported += sorted.fresh.length - again.length
  counts.updated += sorted.changed.length + again.length - same
  counts.unchanged += sorted.unchanged + same
}

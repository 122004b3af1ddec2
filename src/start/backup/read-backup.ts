import { once } from 'node:events'
import { createReadStream, existsSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { extract } from 'tar-stream'
import type { Database, Queryable } from '../../platform/database/index.ts'
import { restoreFile } from './restore-file.ts'
import { advanceSequences, migrationsApplied, tablesInOrder, writtenColumns } from './tables.ts'
import { BackupRefused } from './write-backup.ts'
import type { Manifest } from './write-backup.ts'

/** Puts a backup into an empty, migrated database and an empty file store, all or nothing. */
export async function readBackup(owner: Database, filesFolder: string, source: string): Promise<Manifest> {
  if (!existsSync(source)) throw new BackupRefused(`There is no file ${source}`)
  return owner.transaction(async (tx) => {
    await refuseUnlessEmpty(tx)
    const manifest = await pour(tx, filesFolder, source)
    if (!manifest) throw new BackupRefused(`${source} has no manifest: it is not a whole backup of Moothall`)
    await refuseOtherSchema(tx, manifest)
    await refuseMissingRows(tx, manifest)
    await advanceSequences(tx)
    return manifest
  })
}

/** Empty but for what migrations themselves wrote: those rows, known by the transaction that wrote them, give way to the backup's. */
async function refuseUnlessEmpty(tx: Queryable): Promise<void> {
  const tables = await tablesInOrder(tx)
  for (const table of tables) {
    const [row] = await tx.run(`select 1 from ${table} where xmin::text not in (select xmin::text from migration) limit 1`)
    if (row) throw new BackupRefused(`The database is not empty (${table} has rows). Restore into a fresh one: choose an empty DATA_DIR, or an empty DATABASE_URL.`)
  }
  for (const table of tables.toReversed()) {
    const [row] = await tx.run(`select 1 from ${table} limit 1`)
    if (row) await tx.run(`alter table ${table} disable trigger user; delete from ${table}; alter table ${table} enable trigger user`)
  }
}

async function refuseOtherSchema(tx: Queryable, manifest: Manifest): Promise<void> {
  const here = await migrationsApplied(tx)
  if (here.join() === manifest.migrations.join()) return
  throw new BackupRefused(`The backup was taken by another version of Moothall (its last migration is ${manifest.migrations.at(-1)}). Restore it with that version, then upgrade.`)
}

async function refuseMissingRows(tx: Queryable, manifest: Manifest): Promise<void> {
  for (const table of await tablesInOrder(tx)) {
    const rows = manifest.tables[table] ?? 0
    const [count] = await tx.run<{ rows: number }>(`select count(*) as rows from ${table}`)
    if (count!.rows !== rows) throw new BackupRefused(`${table} should have ${rows} rows and has ${count!.rows}: the file is damaged`)
  }
}

async function pour(tx: Queryable, filesFolder: string, source: string): Promise<Manifest | undefined> {
  // Nothing is awaited between opening the file and reading it: entries that come meanwhile would be lost.
  const table = new TableWriter(tx, await tablesInOrder(tx))
  const unpacked = extract()
  const unzipped = createGunzip().on('error', (error) => unpacked.destroy(error))
  createReadStream(source).pipe(unzipped).pipe(unpacked)
  let manifest: Manifest | undefined
  try {
    for await (const item of unpacked) {
      const { name } = item.header
      if (name.startsWith('tables/')) await table.write(name.split('/')[1]!, item)
      else if (name.startsWith('files/')) await restoreFile(filesFolder, name.slice(6), item as AsyncIterable<Buffer>)
      else if (name !== 'manifest.json') throw new Error(`it holds ${name.slice(0, 100)}, which is no part of a backup`)
      else manifest = JSON.parse((await whole(item)).toString('utf8')) as Manifest
    }
    await table.close()
  } catch (cause) {
    await table.abandon()
    throw new BackupRefused(`${source} is damaged: ${(cause as Error).message}. Nothing was restored.`, { cause })
  }
  return manifest
}

/**
 * Feeds the parts of one table into one COPY; the first line of the first part names the columns. Whoever wrote the file
 * may be anyone, and this is SQL run by the owner: names of tables and columns are the database's own, or the file is refused.
 */
class TableWriter {
  private current: { table: string; stream: Writable; finished: Promise<unknown> } | undefined
  private readonly tx: Queryable
  private readonly tables: readonly string[]
  constructor(tx: Queryable, tables: readonly string[]) {
    this.tx = tx
    this.tables = tables
  }

  async write(named: string, item: AsyncIterable<unknown>): Promise<void> {
    const table = this.tables.find((each) => each === named)
    if (table === undefined) throw new Error(`it holds a table ${named.slice(0, 100)}, which this version of Moothall does not have`)
    let body = await whole(item)
    if (this.current?.table !== table) {
      await this.close()
      const end = body.indexOf(10)
      const columns = await this.columnsOf(table, body.subarray(0, Math.max(end, 0)).toString('utf8').split('\t'))
      body = body.subarray(end + 1)
      const stream = (this.tx.client as PoolClient).query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
      const finished = once(stream, 'finish')
      finished.catch(() => {})
      this.current = { table, stream, finished }
    }
    if (!this.current.stream.write(body)) await Promise.race([once(this.current.stream, 'drain'), this.current.finished])
  }

  private async columnsOf(table: string, named: readonly string[]): Promise<string[]> {
    const own = await writtenColumns(this.tx, table)
    const columns = named.flatMap((name) => own.find((each) => each === name) ?? [])
    if (columns.length !== named.length || new Set(columns).size !== named.length) throw new Error(`it names columns that ${table} does not have`)
    return columns
  }

  /** Ends a COPY half way, without which the connection could not even roll back. */
  async abandon(): Promise<void> {
    if (!this.current) return
    const { stream } = this.current
    if (stream.closed) return
    const closed = once(stream, 'close')
    stream.on('error', () => {})
    stream.destroy(new Error('the backup could not be read'))
    await closed
  }

  async close(): Promise<void> {
    if (!this.current) return
    const { stream, finished } = this.current
    this.current = undefined
    stream.end()
    await finished
  }
}

async function whole(item: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of item) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { extract } from 'tar-stream'
import type { Database, Queryable } from '../../platform/database/index.ts'
import { advanceSequences, migrationsApplied, tablesInOrder } from './tables.ts'
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

async function refuseUnlessEmpty(tx: Queryable): Promise<void> {
  for (const table of await tablesInOrder(tx)) {
    const [row] = await tx.run(`select 1 from ${table} limit 1`)
    if (row) throw new BackupRefused(`The database is not empty (${table} has rows). Restore into a fresh one: choose an empty DATA_DIR, or an empty DATABASE_URL.`)
  }
}

async function refuseOtherSchema(tx: Queryable, manifest: Manifest): Promise<void> {
  const here = await migrationsApplied(tx)
  if (here.join() === manifest.migrations.join()) return
  throw new BackupRefused(`The backup was taken by another version of Moothall (its last migration is ${manifest.migrations.at(-1)}). Restore it with that version, then upgrade.`)
}

async function refuseMissingRows(tx: Queryable, manifest: Manifest): Promise<void> {
  for (const [table, rows] of Object.entries(manifest.tables)) {
    const [count] = await tx.run<{ rows: number }>(`select count(*) as rows from ${table}`)
    if (count!.rows !== rows) throw new BackupRefused(`${table} should have ${rows} rows and has ${count!.rows}: the file is damaged`)
  }
}

async function pour(tx: Queryable, filesFolder: string, source: string): Promise<Manifest | undefined> {
  const unpacked = extract()
  const unzipped = createGunzip().on('error', (error) => unpacked.destroy(error))
  createReadStream(source).pipe(unzipped).pipe(unpacked)
  const table = new TableWriter(tx)
  let manifest: Manifest | undefined
  try {
    for await (const item of unpacked) {
      const { name } = item.header
      if (name.startsWith('tables/')) await table.write(name.split('/')[1]!, item)
      else if (name.startsWith('files/')) await restoreFile(filesFolder, name.slice(6), item)
      else manifest = JSON.parse((await whole(item)).toString('utf8')) as Manifest
    }
    await table.close()
  } catch (cause) {
    await table.abandon()
    throw new BackupRefused(`${source} is damaged: ${(cause as Error).message}. Nothing was restored.`, { cause })
  }
  return manifest
}

/** Feeds the parts of one table into one COPY; the first line of the first part names the columns. */
class TableWriter {
  private current: { table: string; stream: Writable } | undefined
  private readonly tx: Queryable
  constructor(tx: Queryable) {
    this.tx = tx
  }

  async write(table: string, item: AsyncIterable<unknown>): Promise<void> {
    let body = await whole(item)
    if (this.current?.table !== table) {
      await this.close()
      const end = body.indexOf(10)
      const columns = body.subarray(0, end).toString('utf8').split('\t')
      body = body.subarray(end + 1)
      const stream = (this.tx.client as PoolClient).query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
      this.current = { table, stream }
    }
    if (!this.current.stream.write(body)) await once(this.current.stream, 'drain')
  }

  /** Ends a COPY half way, without which the connection could not even roll back. */
  async abandon(): Promise<void> {
    if (!this.current) return
    const { stream } = this.current
    const closed = once(stream, 'close')
    stream.on('error', () => {})
    stream.destroy(new Error('the backup could not be read'))
    await closed
  }

  async close(): Promise<void> {
    if (!this.current) return
    const { stream } = this.current
    this.current = undefined
    stream.end()
    await once(stream, 'finish')
  }
}

async function whole(item: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of item) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function restoreFile(folder: string, name: string, item: AsyncIterable<unknown>): Promise<void> {
  const target = path.resolve(folder, name)
  if (!target.startsWith(path.resolve(folder) + path.sep)) throw new BackupRefused(`The backup names a file outside the file store: ${name}`)
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 })
  await pipeline(item, createWriteStream(target, { mode: 0o600 }))
}

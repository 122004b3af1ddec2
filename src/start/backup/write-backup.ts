import { createReadStream, createWriteStream, existsSync, globSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { pack } from 'tar-stream'
import type { Pack } from 'tar-stream'
import type { Database, Queryable } from '../../platform/database/index.ts'
import { migrationsApplied, tablesInOrder, writtenColumns } from './tables.ts'
import { isStoredFile } from './restore-file.ts'
import { Refused } from '../../platform/errors/index.ts'

export class BackupRefused extends Refused {}

export interface Manifest {
  product: 'moothall'
  format: 1
  takenAt: string
  migrations: string[]
  /** Rows by table. */
  tables: Record<string, number>
  files: number
}

const partBytes = 8_388_608

/**
 * Writes one consistent file: every table as it was at one moment (repeatable read), and the attachments those rows
 * name. A gzipped tar that opens with any tool: `tables/<name>/<part>` in PostgreSQL's COPY text, `files/…`,
 * `manifest.json` last. Written beside and renamed when whole, so a file of that name is always a good one.
 */
export async function writeBackup(owner: Database, filesFolder: string, target: string, takenAt: Date): Promise<Manifest> {
  if (existsSync(target)) throw new BackupRefused(`${target} is there already. Choose another name; a backup never overwrites.`)
  if (!existsSync(path.dirname(target))) throw new BackupRefused(`There is no folder ${path.dirname(target)}. Make it first, or choose another.`)
  const partial = `${target}.partial`
  const tar = pack()
  const written = pipeline(tar, createGzip({ level: 3 }), createWriteStream(partial, { mode: 0o600 }))
  written.catch(() => {})
  try {
    const manifest = await owner.transaction(async (tx) => fill(tx, tar, filesFolder, takenAt))
    await entry(tar, 'manifest.json', Buffer.from(JSON.stringify(manifest, null, 2)))
    tar.finalize()
    await written
    renameSync(partial, target)
    return manifest
  } catch (error) {
    tar.destroy()
    rmSync(partial, { force: true })
    throw error
  }
}

async function fill(tx: Queryable, tar: Pack, filesFolder: string, takenAt: Date): Promise<Manifest> {
  await tx.run('set transaction isolation level repeatable read, read only')
  const tables: Record<string, number> = {}
  for (const table of await tablesInOrder(tx)) tables[table] = await writeTable(tx, tar, table)
  const files = globSync('*/*/*', { cwd: filesFolder }).filter(isStoredFile)
  // One that nothing names may be gone by its turn.
  let written = 0
  for (const file of files) written += await writeFile(tar, path.join(filesFolder, file), `files/${file}`)
  return { product: 'moothall', format: 1, takenAt: takenAt.toISOString(), migrations: await migrationsApplied(tx), tables, files: written }
}

/** One table in parts of a few megabytes, so that memory stays small however long the history. */
async function writeTable(tx: Queryable, tar: Pack, table: string): Promise<number> {
  const columns = await writtenColumns(tx, table)
  const stream = (tx.client as PoolClient).query(copyTo(`copy ${table} (${columns.join(', ')}) to stdout`))
  let chunks: Buffer[] = [Buffer.from(`${columns.join('\t')}\n`)]
  let bytes = 0
  let part = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes < partBytes) continue
    await entry(tar, `tables/${table}/${String(part++).padStart(6, '0')}`, Buffer.concat(chunks))
    chunks = []
    bytes = 0
  }
  if (chunks.length > 0) await entry(tar, `tables/${table}/${String(part).padStart(6, '0')}`, Buffer.concat(chunks))
  return stream.rowCount
}

function entry(tar: Pack, name: string, body: Buffer): Promise<void> {
  return new Promise((resolve, reject) => tar.entry({ name, mode: 0o600 }, body, (error) => (error ? reject(error) : resolve())))
}

async function writeFile(tar: Pack, from: string, name: string): Promise<0 | 1> {
  if (!existsSync(from)) return 0
  const slot = tar.entry({ name, size: statSync(from).size, mode: 0o600 })
  await pipeline(createReadStream(from), slot)
  return 1
}

import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, stat, unlink, utimes } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'

/** Where a file of this hash lies: two levels of folders keep any one of them short. */
function placeOf(dataDir: string, stored: string): string {
  if (!/^[0-9a-f]{64}$/.test(stored)) throw new RangeError('That is not the hash of a stored file')
  return path.join(dataDir, 'files', stored.slice(0, 2), stored.slice(2, 4), stored)
}

/**
 * Puts bytes away and gives their SHA-256, by which they are found again. The same bytes are kept once. When this
 * returns they are on the disk: written beside, flushed, then moved into place, so that a crash leaves all or nothing.
 */
export async function storeFile(dataDir: string, bytes: Buffer): Promise<string> {
  const stored = createHash('sha256').update(bytes).digest('hex')
  const place = placeOf(dataDir, stored)
  if ((await stat(place).catch(() => undefined))?.size === bytes.length && (await touched(place))) return stored
  const folder = path.dirname(place)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const beside = `${place}.${randomBytes(6).toString('hex')}.part`
  try {
    const file = await open(beside, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, place)
  } catch (error) {
    await unlink(beside).catch(() => undefined)
    throw error
  }
  await flushFolder(folder)
  return stored
}

// Sent again: what nothing names yet must not be forgotten for its age.
async function touched(place: string): Promise<boolean> {
  const now = Date.now() / 1000
  return utimes(place, now, now).then(() => true, () => false)
}

/** A stored file to read from, with its size; undefined when there is none of that hash. */
export async function openFile(dataDir: string, stored: string): Promise<{ bytes: number; stream: Readable } | undefined> {
  const place = placeOf(dataDir, stored)
  const found = await stat(place).catch(() => undefined)
  return found?.isFile() ? { bytes: found.size, stream: createReadStream(place) } : undefined
}

// Windows cannot open a folder; there the move itself is all that can be had.
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

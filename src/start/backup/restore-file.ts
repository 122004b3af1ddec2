import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

const place = /^([0-9a-f]{2})[/\\]([0-9a-f]{2})[/\\]((?:\1)(?:\2)[0-9a-f]{60})$/

/** Whether this is where the file store keeps a whole file: by its hash, in two levels of folders. */
export function isStoredFile(name: string): boolean {
  return place.test(name)
}

/**
 * Puts one file of a backup back under the hash that it has. What is called otherwise than its content says is refused
 * and gone again: it would be served to whoever opens the attachment of that hash.
 */
export async function restoreFile(folder: string, name: string, content: AsyncIterable<Buffer>): Promise<void> {
  const stored = place.exec(name)?.[3]
  if (!stored) throw new Error(`it names a file that is none of the file store's: ${name.slice(0, 100)}`)
  const target = path.join(folder, stored.slice(0, 2), stored.slice(2, 4), stored)
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  const partial = `${target}.part`
  await pipeline(content, async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      yield chunk
    }
  }, createWriteStream(partial, { mode: 0o600 }))
  if (hash.digest('hex') === stored) return renameSync(partial, target)
  rmSync(partial)
  throw new Error(`the file ${stored} is not what its name says`)
}

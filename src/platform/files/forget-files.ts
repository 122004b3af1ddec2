import { globSync } from 'node:fs'
import { stat, unlink } from 'node:fs/promises'
import path from 'node:path'

const batch = 500

/**
 * Removes stored files that nothing names any more, and what was left half sent. Only those not sent again since
 * `before`: a file that has just come is on the disk some moments before anything names it. Gives how many went.
 */
export async function forgetFiles(dataDir: string, before: Date, named: (stored: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number> {
  const folder = path.join(dataDir, 'files')
  const isOld = async (file: string) => ((await stat(path.join(folder, file)).catch(() => undefined))?.mtimeMs ?? Infinity) < before.getTime()
  const all = globSync('*/*/*', { cwd: folder })
  let gone = 0
  for (let at = 0; at < all.length; at += batch) {
    const old: string[] = []
    for (const file of all.slice(at, at + batch)) if (await isOld(file)) old.push(file)
    const kept = await named(old.map((file) => path.basename(file)))
    for (const file of old) {
      // looked at once more: the same bytes may have come again while the names were read
      if (kept.has(path.basename(file)) || !(await isOld(file))) continue
      await unlink(path.join(folder, file))
      gone += 1
    }
  }
  return gone
}

import { chmodSync, linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { processIdentity, stillLives } from './process-identity.ts'
import type { ProcessIdentity } from './process-identity.ts'

/** Who owns the server of a data folder. */
export interface LockHolder extends ProcessIdentity {
  /** What that process was asked to do, for the message. */
  command: string
}

export type LockClaim = { taken: true; release(): void } | { taken: false; holder: LockHolder }

/**
 * Takes the lock of a folder, or tells who has it. A lock whose process died is taken over.
 *
 * The lock is the highest numbered file. To take it is to create the next number, which the file system grants to one
 * process only, so two that find the same dead holder cannot both win. Numbers never come back: a released lock stays
 * as a file that says so until a higher one exists.
 */
export function claimLock(folder: string): LockClaim {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (;;) {
    const top = Math.max(0, ...numbersIn(folder))
    const holder = top === 0 ? undefined : readHolder(join(folder, String(top)))
    if (holder && stillLives(holder)) return { taken: false, holder }
    const mine = join(folder, String(top + 1))
    if (!createWhole(mine, JSON.stringify(ourselves()))) continue
    const numbers = numbersIn(folder)
    if (Math.max(...numbers) > top + 1) {
      // We judged by an old listing and filled a gap below the true lock.
      rmSync(mine, { force: true })
      continue
    }
    for (const number of numbers) if (number <= top) rmSync(join(folder, String(number)), { force: true })
    return { taken: true, release: () => replaceWhole(mine, '{}') }
  }
}

function ourselves(): LockHolder {
  const self = processIdentity(process.pid) ?? { pid: process.pid, started: '' }
  const words = [basename(process.argv[1] ?? 'node'), ...process.argv.slice(2)].join(' ')
  return { ...self, command: words.slice(0, 200) }
}

function numbersIn(folder: string): number[] {
  return readdirSync(folder).filter((name) => /^\d+$/.test(name)).map(Number)
}

function readHolder(file: string): LockHolder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Partial<LockHolder>
    return typeof holder.pid === 'number' ? { started: '', command: '', ...holder, pid: holder.pid } : undefined
  } catch (error) {
    // What we may not read could be a living lock: not to be taken for a free one.
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw error
    return undefined
  }
}

/** Creates the file with all of its text at once; false when it exists already. */
function createWhole(file: string, text: string): boolean {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  writeReadable(draft, text)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Whoever may enter the private folder may read the lock, also when root made it under a strict umask. */
function writeReadable(file: string, text: string): void {
  writeFileSync(file, text)
  chmodSync(file, 0o644)
}

function replaceWhole(file: string, text: string): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  try {
    writeReadable(draft, text)
    renameSync(draft, file)
  } catch (error) {
    // The whole data folder may have been removed meanwhile: then there is nothing to release.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

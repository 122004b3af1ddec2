import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, constants, copyFileSync, existsSync, linkSync, lstatSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { ServerAccount } from './server-account.ts'

/** Programs that were seen to run under the server's account. */
export interface Programs {
  /** Holds bin, lib and share. */
  folder: string
  /** 18, say. */
  majorVersion: number
}

/**
 * Makes the programs ready: where they are if that works, else from a copy in the first of `otherPlaces` that does
 * (root's home is closed to the server's account; a read-only folder does not take the missing links).
 */
export function placePrograms(native: string, account: ServerAccount, otherPlaces: string[]): Programs {
  const tried: string[] = []
  const attempt = (prepare: () => string): Programs | undefined => {
    try {
      const folder = prepare()
      return { folder, majorVersion: versionOf(folder, account) }
    } catch (error) {
      tried.push((error as Error).message)
      return undefined
    }
  }
  const inPlace = attempt(() => (linkLibraries(native), native))
  if (inPlace) return inPlace
  for (const place of otherPlaces) {
    const copied = attempt(() => copyPrograms(native, place))
    if (copied) return copied
  }
  throw new Error(
    `The PostgreSQL programs in ${native} do not run here. Set DATABASE_URL to a PostgreSQL server, version 15 or later. Tried: ${tried.join('; ')}`,
  )
}

/** The environment in which every PostgreSQL program runs: nothing of ours, so that no PG… variable steers it. */
export function programEnvironment(): NodeJS.ProcessEnv {
  if (process.platform === 'win32') return process.env
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' }
}

function versionOf(folder: string, account: ServerAccount): number {
  const program = join(folder, 'bin', 'postgres')
  const run = spawnSync(program, ['-V'], { cwd: '/', encoding: 'utf8', env: programEnvironment(), ...account })
  const major = /PostgreSQL\) (\d+)/.exec(run.stdout ?? '')?.[1]
  if (run.status !== 0 || !major) throw new Error(`${program}: ${run.error?.message ?? run.stderr.trim()}`)
  return Number(major)
}

/** The package leaves 14 links between libraries to an install script, and npm may be told not to run those. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(native, '..', target)
    try {
      if (!existsSync(link)) symlinkSync(basename(source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function copyPrograms(native: string, place: string): string {
  const { size, mtimeMs, ino } = statSync(join(native, 'bin', 'postgres'))
  const mark = createHash('sha256').update(`${native} ${size} ${mtimeMs} ${ino}`).digest('hex').slice(0, 12)
  const copy = join(place, `postgresql-${mark}`)
  makeOpenFolder(place)
  refuseForeign(place)
  if (!existsSync(copy)) {
    // What is left is of an earlier installation; the place is this data folder's alone.
    for (const name of readdirSync(place)) rmSync(join(place, name), { recursive: true, force: true })
    const draft = `${copy}.draft`
    makeOpenFolder(draft)
    copyTree(native, join(draft, 'native'))
    linkLibraries(join(draft, 'native'))
    renameSync(draft, copy)
  }
  refuseForeign(copy)
  return join(copy, 'native')
}

/** Readable to all, whatever our umask says. */
function makeOpenFolder(folder: string): void {
  if (existsSync(folder)) return
  makeOpenFolder(dirname(folder))
  mkdirSync(folder)
  chmodSync(folder, 0o755)
}

/** In a folder open to all, somebody else may have put programs of their own under our name. */
function refuseForeign(folder: string): void {
  const { uid, mode } = lstatSync(folder)
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) throw new Error(`${folder} is not ours`)
}

function copyTree(from: string, to: string): void {
  makeOpenFolder(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    if (entry.isDirectory()) copyTree(source, join(to, entry.name))
    else if (entry.isFile() && !entry.name.endsWith('.a')) copyFile(source, join(to, entry.name))
  }
}

/** A second name for the same bytes where the disk allows it, so that nothing is stored twice. */
function copyFile(source: string, target: string): void {
  if ((statSync(source).mode & 0o004) !== 0) {
    try {
      linkSync(source, target)
      return
    } catch {
      // Another disk, or one without links: copied below.
    }
  }
  copyFileSync(source, target, constants.COPYFILE_FICLONE)
  chmodSync(target, dirname(target).endsWith('bin') ? 0o755 : 0o644)
}

import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import type { ClusterFolder } from './cluster-folder.ts'
import type { Programs } from './place-programs.ts'
import { passwordFile, usesLoopback } from './loopback.ts'
import { reachablePath, runToEnd } from './run-program.ts'
import { writeAs } from './server-account.ts'
import { settingsText } from './settings.ts'
import type { Durability } from './settings.ts'

/** The one database and the one role of the embedded server. */
export const databaseName = 'moothall'
export const roleName = 'moothall'

const settingsFile = 'moothall.conf'

/**
 * Makes the database folder if there is none, or checks that these programs can read the one that is there. A folder
 * appears under its name only when it is whole, so that a kill at any moment leaves nothing half made.
 */
export async function initialiseFolder(cluster: ClusterFolder, programs: Programs, durability: Durability): Promise<void> {
  if (!existsSync(join(cluster.data, 'PG_VERSION'))) await makeWhole(cluster, programs, durability)
  const version = Number.parseInt(readFileSync(join(cluster.data, 'PG_VERSION'), 'utf8'), 10)
  if (version !== programs.majorVersion) throw otherVersion(cluster, version, programs.majorVersion)
  writeAs(join(cluster.data, settingsFile), settingsText(), cluster.account)
  writeAs(join(cluster.data, 'pg_hba.conf'), accessRules(), cluster.account)
}

async function makeWhole(cluster: ClusterFolder, programs: Programs, durability: Durability): Promise<void> {
  const prefix = 'data-in-the-making-'
  for (const name of readdirSync(cluster.path)) {
    if (name.startsWith(prefix)) rmSync(join(cluster.path, name), { recursive: true, force: true })
  }
  if (existsSync(cluster.data)) throw new Error(`${cluster.data} holds something that is not a PostgreSQL folder. Move it away.`)
  const draft = `${prefix}${randomBytes(4).toString('hex')}`
  const reach = join(reachablePath(cluster), draft)
  await runInitdb(cluster, programs, reach, durability)
  const quiet = durability === 'off' ? ['-c', 'fsync=off'] : []
  await runToEnd(
    cluster,
    [join(programs.folder, 'bin', 'postgres'), '--single', '-D', reach, '-c', 'exit_on_error=on', '-c', 'log_checkpoints=off', ...quiet, 'postgres'],
    `create database ${databaseName}\n`,
  )
  // initdb's own file stays, because it holds what initdb found out about this system.
  appendFileSync(join(cluster.path, draft, 'postgresql.conf'), `\ninclude '${settingsFile}'\n`)
  renameSync(join(cluster.path, draft), cluster.data)
  if (process.platform !== 'win32') writeThrough(cluster.path)
}

/** A power cut must not undo the new name of a folder that holds rows by then. */
function writeThrough(folder: string): void {
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/**
 * ICU's British English order (a A b B é), the same on every machine because ICU comes with the programs. The C library
 * still classes characters for full text and trigrams, so it must know UTF-8: with plain C, "José" loses its é.
 */
async function runInitdb(cluster: ClusterFolder, programs: Programs, folder: string, durability: Durability): Promise<void> {
  const program = join(programs.folder, 'bin', 'initdb')
  const access = usesLoopback() ? ['-A', 'scram-sha-256', `--pwfile=${passwordFile(cluster)}`] : ['-A', 'trust']
  const fixed = ['-D', folder, '-U', roleName, ...access, '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-GB', '--locale=C', '--no-instructions', '--no-clean']
  const quick = durability === 'off' ? ['--no-sync'] : []
  const classes = ['C.UTF-8', 'en_GB.UTF-8', 'en_US.UTF-8', ...(process.platform === 'win32' ? ['C'] : [])]
  for (const name of classes) {
    try {
      await runToEnd(cluster, [program, ...fixed, ...quick, `--lc-ctype=${name}`])
      return
    } catch (error) {
      const { message } = error as Error
      if (message.includes('could not look up effective user')) throw namelessAccount(error)
      if (!message.includes('invalid locale name')) throw error
    }
  }
  throw new Error(`This system knows none of the locales ${classes.join(', ')}, one of which the database needs. Install one, or set DATABASE_URL.`)
}

function namelessAccount(cause: unknown): Error {
  return new Error('PostgreSQL cannot make its folder under an account that has a number but no name. Add the account to /etc/passwd, or set DATABASE_URL.', { cause })
}

/** The socket lies in a folder that nobody else may enter: that is the lock, so the server asks no more. */
function accessRules(): string {
  const rule = usesLoopback() ? 'host all all 127.0.0.1/32 scram-sha-256' : 'local all all trust'
  return `# Written anew by Moothall at every start.\n${rule}\n`
}

function otherVersion(cluster: ClusterFolder, found: number, carried: number): Error {
  return new Error(
    `The database in ${cluster.path} was made by PostgreSQL ${found}; this Moothall carries PostgreSQL ${carried} and cannot read it. ` +
      'With the Moothall that made it, run "moothall backup FILE"; then, with this one, "moothall restore FILE" into an empty data folder.',
  )
}

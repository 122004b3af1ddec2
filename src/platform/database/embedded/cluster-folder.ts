import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { makePrivateFolder, serverAccount } from './server-account.ts'
import type { ServerAccount } from './server-account.ts'

/** Where everything of one server lies: all under <data folder>/postgresql, but for a socket whose path would be too long. */
export interface ClusterFolder {
  path: string
  account: ServerAccount
  /** Marks every process of this server in the system's process list; differs for a copy of the folder. */
  identity: string
  data: string
  log: string
  lock: string
  socket: string
  /** Written when the server is ready: how another process reaches it. */
  connection: string
}

/** sockaddr_un holds 108 bytes on Linux and 104 on macOS, closing zero included. */
const longestSocketPath = 103

export function openClusterFolder(dataDir: string): ClusterFolder {
  const path = join(resolve(dataDir), 'postgresql')
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    const account = serverAccount(path)
    makePrivateFolder(path, account)
    const { dev, ino } = statSync(path)
    const identity = `moothall-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 10)}`
    const cluster = { path, account, identity, data: join(path, 'data'), log: join(path, 'log'), lock: join(path, 'lock') }
    makePrivateFolder(cluster.log, account)
    makePrivateFolder(cluster.lock, account)
    return { ...cluster, socket: socketFolder(path, identity, account), connection: join(path, 'connection.json') }
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    throw new Error(`The data folder ${dataDir} belongs to another account. Run Moothall as that account, or give the folder to this one.`, { cause: error })
  }
}

function socketFolder(path: string, identity: string, account: ServerAccount): string {
  const inside = join(path, 'socket')
  const fits = Buffer.byteLength(join(inside, '.s.PGSQL.5432.lock')) <= longestSocketPath
  const folder = fits ? inside : join(tmpdir(), identity)
  makePrivateFolder(folder, account)
  const { uid, mode } = lstatSync(folder)
  // In the system's temporary folder anybody could have taken the name first.
  if (process.platform !== 'win32' && (uid !== (account?.uid ?? process.getuid?.()) || (mode & 0o077) !== 0)) {
    throw new Error(`The folder ${folder}, needed for the database's socket, is not private to this server. Remove it.`)
  }
  return folder
}

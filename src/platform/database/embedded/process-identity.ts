import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** One life of one process: a number alone is given again to another process later. */
export interface ProcessIdentity {
  pid: number
  /** When it began, in whatever form this system tells it; '' when it does not tell. */
  started: string
}

/** The living process of that number, or undefined when there is none (one that only waits to be collected is dead). */
export function processIdentity(pid: number): ProcessIdentity | undefined {
  if (!isKnown(pid)) return undefined
  const started = process.platform === 'linux' ? startedOnLinux(pid) : startedElsewhere(pid)
  return started === undefined ? undefined : { pid, started }
}

/** Whether that very process still lives. */
export function stillLives(identity: ProcessIdentity): boolean {
  const now = processIdentity(identity.pid)
  return now !== undefined && (now.started === identity.started || now.started === '' || identity.started === '')
}

function isKnown(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function startedOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The second field is the program's name in brackets, and may itself hold brackets and spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()}:${fields[19]}`
  } catch {
    return isKnown(pid) ? '' : undefined
  }
}

function startedElsewhere(pid: number): string {
  if (process.platform === 'win32') return ''
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).trim()
  } catch {
    return ''
  }
}

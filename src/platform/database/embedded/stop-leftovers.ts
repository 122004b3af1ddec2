import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { ClusterFolder } from './cluster-folder.ts'

interface ServerProcess {
  pid: number
  /** The first process of the server, the one that takes orders; the others work for it. */
  leads: boolean
}

const patience = { fastShutdownMs: 30_000, withoutLeaderMs: 3_000, immediateShutdownMs: 8_000, killMs: 5_000 }

/**
 * Ends what is left of an earlier server on this folder (its Moothall was killed, or the server itself was) and clears
 * its lock files away. Only to be called by the holder of the folder's lock. Takes a millisecond after a clean stop.
 */
export async function stopLeftovers(cluster: ClusterFolder, log: (line: string) => void): Promise<void> {
  if (process.platform === 'win32') return
  const pidFile = join(cluster.data, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const found = serverProcesses(cluster)
  if (found.length > 0) log(`an earlier database server still runs on ${cluster.path}; it is being stopped`)
  const hasLeader = found.some((one) => one.leads)
  const gone =
    (await signalAndWait(cluster, 'SIGINT', hasLeader ? patience.fastShutdownMs : patience.withoutLeaderMs)) ||
    (await signalAndWait(cluster, 'SIGQUIT', patience.immediateShutdownMs)) ||
    (await signalAndWait(cluster, 'SIGKILL', patience.killMs))
  if (!gone) throw new Error(`An earlier database server on ${cluster.path} cannot be stopped.`)
  // Another process may have been given the dead server's number since; PostgreSQL would then take it for a server.
  for (const file of [pidFile, join(cluster.socket, '.s.PGSQL.5432'), join(cluster.socket, '.s.PGSQL.5432.lock')]) rmSync(file, { force: true })
}

async function signalAndWait(cluster: ClusterFolder, signal: NodeJS.Signals, milliseconds: number): Promise<boolean> {
  const start = performance.now()
  let signalled = false
  for (;;) {
    const processes = serverProcesses(cluster)
    if (processes.length === 0) return true
    if (!signalled) for (const one of processes) if (one.leads || signal !== 'SIGINT') send(one.pid, signal)
    signalled = true
    if (performance.now() - start > milliseconds) return false
    await delay(20)
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Every process of the server, known by the cluster name that PostgreSQL carries in its command line and its titles. */
function serverProcesses(cluster: ClusterFolder): ServerProcess[] {
  return commandLines().flatMap(({ pid, words }): ServerProcess[] => {
    const first = words[0] ?? ''
    if (!words.some((word) => word.includes(cluster.identity))) return []
    if (first.startsWith('postgres:')) return [{ pid, leads: false }]
    return basename(first) === 'postgres' ? [{ pid, leads: true }] : []
  })
}

function commandLines(): { pid: number; words: string[] }[] {
  if (process.platform !== 'linux') return commandLinesByPs()
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0')
      return [{ pid: Number(name), words }]
    } catch {
      return []
    }
  })
}

function commandLinesByPs(): { pid: number; words: string[] }[] {
  const text = execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8', maxBuffer: 1e8 })
  return text.split('\n').flatMap((line) => {
    const match = /^\s*(\d+)\s+(.*)$/.exec(line)
    if (!match?.[2]) return []
    // Workers' titles hold spaces ("postgres: name: writer"); the leader's command line may, too, but begins with its path.
    const words = match[2].startsWith('postgres:') ? [match[2]] : match[2].split(' ')
    return [{ pid: Number(match[1]), words }]
  })
}

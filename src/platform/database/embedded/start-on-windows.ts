import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ClusterFolder } from './cluster-folder.ts'
import { logFile } from './rotate-log.ts'
import { runToEnd } from './run-program.ts'
import type { RunningServer } from './start-server.ts'

/**
 * Windows: pg_ctl starts the server, because only it can lay down an administrator's rights, and stops it. There is no
 * watchdog: a server whose Moothall was killed runs on until the next start stops it. Not tried on a real Windows.
 */
export async function startOnWindows(cluster: ClusterFolder, programs: string, settings: string[]): Promise<RunningServer> {
  const control = join(programs, 'bin', 'pg_ctl')
  await stopOnWindows(cluster, programs)
  const options = settings.map((word) => (word === '-c' ? word : `"${word}"`)).join(' ')
  await runToEnd(cluster, [control, 'start', '-w', '-t', '600', '-D', cluster.data, '-l', logFile(cluster.log), '-o', options])
  let stopping: Promise<void> | undefined
  return { stop: () => (stopping ??= stopOnWindows(cluster, programs)) }
}

async function stopOnWindows(cluster: ClusterFolder, programs: string): Promise<void> {
  if (!existsSync(join(cluster.data, 'postmaster.pid'))) return
  const stop = [join(programs, 'bin', 'pg_ctl'), 'stop', '-w', '-m', 'fast', '-D', cluster.data]
  // A server that died left its file behind: pg_ctl says so, and the next start clears it.
  await runToEnd(cluster, stop).catch(() => {})
}

import type { ChildProcess } from 'node:child_process'
import { closeSync, existsSync, fchownSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { ClusterFolder } from './cluster-folder.ts'
import { initialiseFolder } from './initialise-folder.ts'
import { freePort, usesLoopback } from './loopback.ts'
import { otherPlaces } from './other-places.ts'
import { placePrograms } from './place-programs.ts'
import { reachablePath, runProgram } from './run-program.ts'
import { runSettings } from './settings.ts'
import type { Durability } from './settings.ts'
import { logFile, rotateLog } from './rotate-log.ts'
import { startOnWindows } from './start-on-windows.ts'
import { stopLeftovers } from './stop-leftovers.ts'
import { watchdogScript } from './watchdog.ts'

export interface StartOptions {
  binaries: string
  durability: Durability
  log: (line: string) => void
  onLost: (reason: Error) => void
}

export interface RunningServer {
  /** Where it listens on 127.0.0.1, if it does not use a socket. */
  port?: number
  stop(): Promise<void>
}

/** After that a server is told to stop at once, and then killed; it recovers at its next start. */
const fastShutdownMs = 30_000

/** Starts the server on a folder whose lock we hold; resolves when it takes connections. */
export async function startServer(cluster: ClusterFolder, options: StartOptions): Promise<RunningServer> {
  await stopLeftovers(cluster, options.log)
  const programs = placePrograms(options.binaries, cluster.account, otherPlaces(cluster))
  await initialiseFolder(cluster, programs, options.durability)
  const reach = reachablePath(cluster)
  if (usesLoopback()) {
    const port = await freePort()
    const settings = runSettings(cluster, reach, { durability: options.durability, port })
    return { port, ...(await startOnWindows(cluster, programs.folder, settings)) }
  }
  const settings = runSettings(cluster, reach, { durability: options.durability })
  return await startWatched(cluster, [join(programs.folder, 'bin', 'postgres'), '-D', join(reach, 'data'), ...settings], options)
}

async function startWatched(cluster: ClusterFolder, server: string[], options: StartOptions): Promise<RunningServer> {
  rotateLog(cluster.log)
  const logged = sizeOf(logFile(cluster.log))
  const child = spawnWatched(cluster, server)
  const ended = endOf(child)
  const isUp = await waitUntilReady(cluster, child, options.log)
  if (!isUp) throw new Error(`The database server did not start (${await ended}): ${lastWords(cluster, logged)}`)
  return keepRunning(cluster, { child, ended }, options)
}

function spawnWatched(cluster: ClusterFolder, server: string[]): ChildProcess {
  const output = openSync(logFile(cluster.log), 'a', 0o600)
  if (cluster.account) fchownSync(output, cluster.account.uid, cluster.account.gid)
  try {
    // Detached: a Ctrl-C in the terminal reaches Moothall alone, which ends its own work before it ends the server.
    const child = runProgram(cluster, ['/bin/sh', '-c', watchdogScript, 'moothall-watchdog', ...server], { input: 'pipe', output, detached: true })
    child.stdin?.on('error', () => {})
    return child
  } finally {
    closeSync(output)
  }
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
}

/** False when the server ended instead. */
async function waitUntilReady(cluster: ClusterFolder, child: ChildProcess, log: (line: string) => void): Promise<boolean> {
  const start = performance.now()
  let toldAt = start
  while (!isReady(cluster)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return false
    if (performance.now() - toldAt > 5_000) {
      toldAt = performance.now()
      log('the database is still recovering from an unclean stop')
    }
    await delay(5)
  }
  return true
}

/** The eighth line of postmaster.pid tells the server's state, as pg_ctl reads it. */
export function isReady(cluster: ClusterFolder): boolean {
  try {
    return readFileSync(join(cluster.data, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0
}

function lastWords(cluster: ClusterFolder, from: number): string {
  return readFileSync(logFile(cluster.log)).subarray(from).toString().trim().slice(-2000)
}

function keepRunning(cluster: ClusterFolder, server: { child: ChildProcess; ended: Promise<string> }, options: StartOptions): RunningServer {
  const { child, ended } = server
  const tidying = setInterval(() => rotateLog(cluster.log), 60_000).unref()
  // A program that has finished may end without stop(): the pipe closes with it, and the watchdog does the rest.
  child.unref()
  ;(child.stdin as unknown as { unref?: () => void }).unref?.()
  let stopping: Promise<void> | undefined
  void ended.then((how) => {
    clearInterval(tidying)
    if (!stopping) options.onLost(new Error(`The database server ended by itself (${how}). Its log is in ${cluster.log}.`))
  })
  const stopOnce = async (): Promise<void> => {
    child.ref()
    child.stdin?.end()
    await Promise.race([ended, delay(fastShutdownMs, undefined, { ref: false })])
    await stopLeftovers(cluster, options.log)
    if (!cluster.socket.startsWith(cluster.path)) rmSync(cluster.socket, { recursive: true, force: true })
  }
  return { stop: () => (stopping ??= stopOnce()) }
}

/**
 * A PostgreSQL server of our own, for those who set no DATABASE_URL: the real programs come with npm, and this module
 * starts them on a folder, watches over them and stops them. Reached by a private Unix socket; no port, no password.
 * One process owns the server; others may attach to it, and see their connections end when the owner stops.
 * Owns no table. Never talks SQL to the server it has started, and never keeps data outside the data folder.
 */
import { readFileSync, rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { openClusterFolder } from './cluster-folder.ts'
import type { ClusterFolder } from './cluster-folder.ts'
import { databaseName, roleName } from './initialise-folder.ts'
import { claimLock } from './lock-folder.ts'
import type { LockHolder } from './lock-folder.ts'
import { readPassword } from './loopback.ts'
import { resolveBinaries } from './resolve-binaries.ts'
import { isReady, startServer } from './start-server.ts'
import { writeAs } from './server-account.ts'
import { socketPort } from './settings.ts'
import type { Durability } from './settings.ts'
import { Refused } from '../../errors/index.ts'

/** Options for `pg`. */
export interface EmbeddedConnection {
  /** The folder of the Unix socket. */
  host: string
  port: number
  user: string
  database: string
  /** Only on Windows, where the server listens on 127.0.0.1. */
  password?: string
}

export interface EmbeddedServer {
  /** postgresql://…, with the socket's folder as `host` parameter. */
  url: string
  connection: EmbeddedConnection
  /** True in the process that started the server and whose end is the server's end. */
  owner: boolean
  /** Stops the server and resolves when it is down; may be called again. Does nothing in a process that only attached. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  dataDir: string
  /** `own`: refuse if another process has the folder. `attach-or-own`: use the server that runs there, or start one. */
  mode: 'own' | 'attach-or-own'
  log?: (line: string) => void
  /** `off` only for tests: a crash of the machine may then spoil the folder. */
  durability?: Durability
  /** Folder with bin, lib and share; the npm package's if not given. */
  binaries?: string
  /** Called once if the server that we own ends without being asked to. */
  onLost?: (reason: Error) => void
}

/** How long to wait for another process's server that is starting, stopping or recovering. */
const patienceMs = 120_000

/** Another process owns the server on this data folder. */
export class DataFolderInUse extends Refused {
  override name = 'DataFolderInUse'
}

/** Starts the server on dataDir, or attaches to the one that is running there. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const cluster = openClusterFolder(options.dataDir)
  const start = performance.now()
  for (;;) {
    const claim = claimLock(cluster.lock)
    if (claim.taken) return await own(cluster, options, claim.release)
    if (options.mode === 'own') throw inUse(options.dataDir, claim.holder)
    const connection = isReady(cluster) ? readConnection(cluster) : undefined
    if (connection) return { url: urlOf(connection), connection, owner: false, stop: async () => {} }
    if (performance.now() - start > patienceMs) throw new Error(`${inUse(options.dataDir, claim.holder).message} Its database is not ready.`)
    await delay(20)
  }
}

async function own(cluster: ClusterFolder, options: EmbeddedOptions, release: () => void): Promise<EmbeddedServer> {
  const log = options.log ?? (() => {})
  try {
    rmSync(cluster.connection, { force: true })
    const server = await startServer(cluster, {
      binaries: options.binaries ?? resolveBinaries(),
      durability: options.durability ?? 'full',
      log,
      onLost: options.onLost ?? ((reason) => log(reason.message)),
    })
    const connection = connectionTo(cluster, server.port)
    publish(cluster, connection)
    let stopping: Promise<void> | undefined
    const stopOnce = () => server.stop().finally(release)
    return { url: urlOf(connection), connection, owner: true, stop: () => (stopping ??= stopOnce()) }
  } catch (error) {
    release()
    throw error
  }
}

function publish(cluster: ClusterFolder, connection: EmbeddedConnection): void {
  writeAs(cluster.connection, JSON.stringify(connection), cluster.account)
}

function connectionTo(cluster: ClusterFolder, port: number | undefined): EmbeddedConnection {
  const names = { user: roleName, database: databaseName }
  return port ? { host: '127.0.0.1', port, ...names, password: readPassword(cluster) } : { host: cluster.socket, port: socketPort, ...names }
}

function readConnection(cluster: ClusterFolder): EmbeddedConnection | undefined {
  try {
    return JSON.parse(readFileSync(cluster.connection, 'utf8')) as EmbeddedConnection
  } catch {
    return undefined
  }
}

function urlOf(connection: EmbeddedConnection): string {
  const { host, port, user, database, password } = connection
  if (password) return `postgresql://${user}:${password}@${host}:${port}/${database}`
  return `postgresql://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
}

function inUse(dataDir: string, holder: LockHolder): DataFolderInUse {
  return new DataFolderInUse(
    `The data folder ${dataDir} is in use by process ${holder.pid} (${holder.command}). Stop it first, or give this one another DATA_DIR.`,
  )
}

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { readConfig } from '../src/platform/config/index.ts'
import { connectionOf, openDatabase, stopServer } from '../src/platform/database/index.ts'
import type { Database } from '../src/platform/database/index.ts'
import { ServerProcesses } from './server-processes.ts'

const program = path.resolve(import.meta.dirname, '../bin/moothall.mjs')
/** What `npm start` gives Node.js. */
const startFlags = (JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../package.json'), 'utf8')) as { scripts: { start: string } }).scripts.start.match(/--[\w-]+=\S+/g) ?? []
const say = (line: string) => process.stderr.write(`${line}\n`)

/** Cases for each resident that the generator makes in three years. */
const casesAResident = 1.1

export interface BenchServer {
  url: string
  owner: Database
  /** As the application works: its role, its number of connections. */
  app: Database
  processes: ServerProcesses
  /** From starting the process to the first page, in milliseconds. */
  startedIn: number
  config: ReturnType<typeof readConfig>
  stop(): Promise<void>
}

/** A data folder with about so many cases; made when it is not there yet. */
export async function ensureCouncil(folder: string, cases: number): Promise<string> {
  const dataDir = path.join(folder, String(cases))
  if (existsSync(path.join(dataDir, 'postgresql', 'data', 'PG_VERSION'))) return dataDir
  mkdirSync(dataDir, { recursive: true })
  say(`Making a council with ${cases.toLocaleString('en-GB')} cases in ${dataDir} …`)
  const child = spawn(process.execPath, ['--max-old-space-size=6000', program, 'demo', '--residents', String(Math.round(cases / casesAResident))], { env: environmentOf(dataDir, 0), stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = (await once(child, 'exit')) as [number]
  if (code !== 0) throw new Error(`moothall demo ended with ${code}`)
  return dataDir
}

function environmentOf(dataDir: string, port: number): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', MODE: 'demonstration', DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' }
}

/** Starts Moothall as people do, in a process of its own, and opens the same database beside it. */
export async function startServer(dataDir: string, connections: number): Promise<BenchServer> {
  const port = await freePort()
  const environment = environmentOf(dataDir, port)
  const begun = performance.now()
  const child = spawn(process.execPath, [...startFlags, program, 'start'], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text: Buffer) => (said = `${said}${text.toString()}`.slice(-2000)))
  const url = `http://127.0.0.1:${port}`
  await firstPage(url, child, () => said)
  const startedIn = performance.now() - begun
  const config = readConfig(environment)
  const { settings, server } = await connectionOf(config, 'attach-or-own')
  const owner = openDatabase(settings, { connections: 2, copies: true })
  const app = openDatabase(settings, { role: 'moothall_app', connections })
  const processes = new ServerProcesses(child.pid!, dataDir)
  for (const { pool } of [owner, app]) pool.on('connect', (client) => processes.leaveOut((client as unknown as { processID: number }).processID))
  return {
    url, owner, app, startedIn, config, processes,
    async stop() {
      await Promise.all([owner.close(), app.close()])
      await stopServer(server)
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function firstPage(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`Moothall ended with ${child.exitCode} before its first page:\n${said()}`)
    const page = await fetch(url).catch(() => undefined)
    if (page?.status === 200 && (await page.text()).includes('Moothshire')) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

import type { PoolClient } from 'pg'
import { webApp } from '../src/start/serve.ts'
import { councilTools } from '../src/services/index.ts'
import { silentLog } from '../src/platform/log/index.ts'
import { systemClock } from '../src/platform/time/index.ts'
import { checkAnswer } from './browser-of.ts'
import { timeAll } from './latencies.ts'
import type { Bounds, Timing } from './latencies.ts'
import { jobsDone, postponeJobs, resumeJobs } from './postpone-jobs.ts'
import { recordingDatabase } from './recording-database.ts'
import type { Statement } from './recording-database.ts'
import { replay } from './replay.ts'
import type { Swaps, Tally } from './replay.ts'
import type { Ground, Scenario } from './scenario.ts'

export interface Measured {
  name: string
  program: Timing
  /** Milliseconds of processor for one request: of the program and of its database. */
  cpu: Cpu
  /** The same with the jobs that follow, such as writing to the resident. */
  withJobs?: Cpu
  /** The same statements over the bare driver. */
  bare: Timing & { statements: number; cpu: number }
  /** The slowest statements, sent one at a time: milliseconds for each request. */
  slowest: { name: string; ms: number }[]
  /** Median of the program over median of the bare driver. */
  ratio: number
  wanted: Scenario['wanted']
}

interface Cpu {
  program: number
  database: number
}

interface Recorded {
  at: number
  statements: Statement[]
}

export async function measureScenario(ground: Ground, scenario: Scenario, bounds: Bounds): Promise<Measured> {
  const recorded = await record(ground, scenario, bounds.count)
  await warmUp(ground, scenario, bounds)
  const asked = await overHttp(ground, scenario, bounds)
  const bare = await overDriver(ground, scenario, { recorded, bounds })
  const slowest = await slowestOf(ground, scenario, { recorded, count: bounds.count })
  return { name: scenario.name, ...asked, bare, slowest, ratio: asked.program.p50 / bare.p50, wanted: scenario.wanted }
}

const recordings = 12

/** Runs the program once in this process, on the same database, to learn which statements it sends. Writing scenarios use the last of their material. */
async function record({ server }: Ground, scenario: Scenario, count: number): Promise<Recorded[]> {
  const { db, take } = recordingDatabase(server.app)
  const app = await webApp(councilTools({ db, clock: systemClock, config: server.config, log: silentLog }))
  const list: Recorded[] = []
  for (let i = -3; i < recordings; i++) {
    // the first three fill what the program keeps in memory
    const at = count - recordings + i
    const asked = scenario.ask(at)
    const { statusCode, headers, body } = await app.inject({ method: asked.method, url: asked.path, headers: { ...asked.headers, ...(asked.body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }) }, ...(asked.body === undefined ? {} : { payload: asked.body }) })
    checkAnswer(asked, { status: statusCode, location: String(headers['location'] ?? ''), body })
    const statements = take()
    if (i >= 0) list.push({ at, statements })
  }
  await app.close()
  return list
}

/** A server that runs for weeks has seen every page a few hundred times. Writing scenarios have no material to spare. */
async function warmUp({ browser }: Ground, scenario: Scenario, { count, workers }: Bounds): Promise<void> {
  if (scenario.freshen) return
  await timeAll({ workers, count, seconds: 5 }, async (i) => void (await browser.askRightly(scenario.ask(i))))
}

async function overHttp(ground: Ground, scenario: Scenario, bounds: Bounds): Promise<Pick<Measured, 'program' | 'cpu' | 'withJobs'>> {
  if (!scenario.hasJobs) return askAll(ground, scenario, { bounds, from: 0, to: bounds.count - (scenario.freshen ? recordings + 3 : 0) })
  const { owner } = ground.server
  const [half, end] = [Math.floor((bounds.count - recordings - 3) / 2), bounds.count - recordings - 3]
  const alone = await askAll(ground, scenario, { bounds, from: 0, to: half })
  await resumeJobs(owner)
  await jobsDone(owner)
  const before = ground.server.processes.cpu()
  await askAll(ground, scenario, { bounds, from: half, to: end })
  await jobsDone(owner)
  const withJobs = spent(before, ground.server.processes.cpu(), end - half)
  await postponeJobs(owner)
  return { ...alone, withJobs }
}

async function askAll({ server, browser }: Ground, scenario: Scenario, { bounds, from, to }: { bounds: Bounds; from: number; to: number }): Promise<Pick<Measured, 'program' | 'cpu'>> {
  const before = server.processes.cpu()
  const program = await timeAll({ ...bounds, count: to - from }, async (i) => void (await browser.askRightly(scenario.ask(from + i))))
  return { program, cpu: spent(before, server.processes.cpu(), program.count) }
}

const spent = (before: Cpu, after: Cpu, requests: number): Cpu => ({ program: (after.program - before.program) / requests, database: (after.database - before.database) / requests })

async function overDriver({ server }: Ground, scenario: Scenario, { recorded, bounds }: { recorded: Recorded[]; bounds: Bounds }): Promise<Measured['bare']> {
  // a queued job would be worked off by the program, and counted as the driver's
  const bare = recorded.map((one) => ({ ...one, statements: one.statements.filter(({ name }) => name !== 'jobs.add') }))
  const clients = await Promise.all(Array.from({ length: bounds.workers }, () => server.app.pool.connect()))
  const send = (client: PoolClient, i: number) => {
    const { at, statements } = bare[i % bare.length]!
    return replay(client, statements, scenario.freshen ? named(statements, scenario.freshen(at, i)) : new Map())
  }
  try {
    const before = server.processes.cpu().database
    const timing = await timeAll({ ...bounds, count: scenario.freshen ? bounds.count - recordings - 3 : bounds.count }, (i, worker) => send(clients[worker]!, i))
    return { ...timing, statements: bare[0]!.statements.length, cpu: (server.processes.cpu().database - before) / timing.count }
  } finally {
    for (const client of clients) client.release()
  }
}

/** A few rounds on one connection. Writing scenarios use what the recording left over. */
async function slowestOf({ server }: Ground, scenario: Scenario, { recorded, count }: { recorded: Recorded[]; count: number }): Promise<Measured['slowest']> {
  const client = await server.app.pool.connect()
  const tally: Tally = new Map()
  try {
    for (const [i, { at, statements }] of recorded.entries()) await replay(client, statements, scenario.freshen ? named(statements, scenario.freshen(at, count - 1 - i)) : new Map(), i > 1 ? tally : undefined)
  } finally {
    client.release()
  }
  return [...tally].map(([name, { ms }]) => ({ name, ms: ms / (recorded.length - 2) })).sort((a, b) => b.ms - a.ms).slice(0, 4)
}

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value) as string | undefined

/** «ref» and «key» stand for what the recording used. */
function named(statements: readonly Statement[], swaps: Swaps): Swaps {
  const said = (name: string, value: number) => statements.find((statement) => statement.name === name)?.values[value]
  const stands: Record<string, string | undefined> = { '«ref»': first(said('cases.insert', 0)), '«key»': first(said('ledger.enter', 2)) }
  return new Map([...swaps].flatMap(([old, fresh]) => {
    const real = typeof old === 'string' && old in stands ? stands[old] : old
    return real === undefined ? [] : [[real, fresh] as const]
  }))
}


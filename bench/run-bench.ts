/**
 * npm run bench [-- --sizes 10000,100000] [--large] [--only case,queue] [--count N] [--workers N] [--folder DIR] [--json FILE]
 * Starts Moothall as a process of its own on generated councils of several sizes, asks it over HTTP, checks every answer,
 * and sends the same statements over the bare driver beside it. Linux only.
 */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { BrowserOf } from './browser-of.ts'
import { ensureCouncil, startServer } from './bench-council.ts'
import type { BenchServer } from './bench-council.ts'
import { changeScenarios } from './change-scenarios.ts'
import { intakeScenarios } from './intake-scenarios.ts'
import { measureImport } from './measure-import.ts'
import type { MeasuredImport } from './measure-import.ts'
import { measureScenario } from './measure-scenario.ts'
import type { Measured } from './measure-scenario.ts'
import { pageScenarios } from './page-scenarios.ts'
import { measureReport } from './measure-report.ts'
import { postponeJobs, resumeJobs } from './postpone-jobs.ts'
import { growthTable, reportLine, sizeTable } from './print-report.ts'
import { readDisk } from './read-disk.ts'
import type { Disk } from './read-disk.ts'
import type { Ground } from './scenario.ts'
import { signIn } from './sign-in.ts'

export interface SizeReport {
  cases: number
  startedIn: number
  memory: { idle: { program: number; database: number }; after: { program: number; database: number } }
  /** MiB for each 100,000 cases, with indexes and events. */
  disk: Disk
  scenarios: Measured[]
  import?: MeasuredImport
}

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' }, large: { type: 'boolean', default: false }, only: { type: 'string', default: '' },
    count: { type: 'string', default: '600' }, workers: { type: 'string', default: '4' }, folder: { type: 'string', default: path.join(tmpdir(), 'moothall-bench') }, json: { type: 'string' },
  },
})

const sizes = [...options.sizes.split(',').map(Number), ...(options.large ? [1_000_000] : [])]
const bounds = { workers: Number(options.workers), count: Number(options.count), seconds: 30 }
const isAsked = (name: string) => options.only === '' || options.only.split(',').some((part) => name.toLowerCase().includes(part.toLowerCase()))

async function benchSize(size: number): Promise<SizeReport> {
  const dataDir = await ensureCouncil(options.folder, size)
  const server = await startServer(dataDir, bounds.workers)
  try {
    return await benchServer(server, dataDir)
  } finally {
    await server.stop()
  }
}

async function benchServer(server: BenchServer, dataDir: string): Promise<SizeReport> {
  const browser = new BrowserOf(server.url, bounds.workers)
  await settle(server)
  const idle = server.processes.memory()
  // jobs on a timetable would be counted as the cost of whatever is asked meanwhile
  await postponeJobs(server.owner)
  const ground: Ground = { server, browser, cookie: await signIn({ server, browser }, 'Joan Rushton') }
  const { cases, disk } = await readDisk(server)
  const scenarios: Measured[] = []
  const all = [...(await pageScenarios(ground)), ...(isAsked('web form') || isAsked('open311') ? await intakeScenarios(ground, bounds.count) : []), ...(isAsked('note') || isAsked('change') ? await changeScenarios(ground, bounds.count) : [])]
  for (const scenario of all.filter(({ name }) => isAsked(name))) {
    process.stderr.write(`${cases.toLocaleString('en-GB')} cases: ${scenario.name}\n`)
    scenarios.push(await measureScenario(ground, scenario, bounds))
  }
  const after = server.processes.memory()
  await resumeJobs(server.owner)
  browser.close()
  return { cases, startedIn: server.startedIn, memory: { idle, after }, disk, scenarios, ...(isAsked('import') ? { import: await measureImport(server, dataDir, 10_000) } : {}) }
}

/** What a start does once is over, and what earlier rounds left: facts worked out, figures published, promises marked. Three minutes at the most. */
async function settle({ owner, processes }: BenchServer): Promise<void> {
  const left = () => owner.one<{ n: number }>('bench.left', 'select (select count(*) from fact_todo) + (select count(*) from figure_todo) + (select count(*) from telling_todo where due_at <= now()) as n')
  for (let tries = 0; tries < 180 && (await left())!.n > 0; tries++) await new Promise((resolve) => setTimeout(resolve, 1000))
  await owner.run('vacuum (analyze)')
  await owner.run('checkpoint')
  for (let quiet = 0; quiet < 3;) {
    const before = processes.cpu()
    await new Promise((resolve) => setTimeout(resolve, 700))
    const now = processes.cpu()
    quiet = now.program + now.database - before.program - before.database < 60 ? quiet + 1 : 0
  }
}

const reports: SizeReport[] = []
if (isAsked('report')) process.stdout.write(`${reportLine(await measureReport(5000))}\n\n`)
for (const size of options.only === 'report' ? [] : sizes) {
  reports.push(await benchSize(size))
  process.stdout.write(`${sizeTable(reports.at(-1)!)}\n\n`)
}
if (reports.length > 1) process.stdout.write(`${growthTable(reports[0]!, reports.at(-1)!)}\n`)
if (options.json) writeFileSync(options.json, `${JSON.stringify(reports, null, 2)}\n`)

import { fork } from 'node:child_process'
import { openDatabase } from '../../platform/database/index.ts'
import type { PoolConfig } from 'pg'
import { loadDemonstration } from './load-demonstration.ts'
import type { Counts, Size } from './load-demonstration.ts'

interface Order {
  settings: PoolConfig
  size: Size
  now: Date
}

type Report = { done: number } | { counts: Counts } | { tidied: true } | { failed: string }

export interface LoadedApart {
  counts: Counts
  /** When the tables are tidied, which may go on beside other work. */
  tidied: Promise<void>
}

/** Loads the demonstration in a process of its own, so that the memory it needs goes away at once with it (a thread's 270 MB took minutes to go). */
export async function loadApart(order: Order, tell: (done: number) => void): Promise<LoadedApart> {
  // many objects live as long as their lot: a larger young generation copies them less often
  const flags = [...process.execArgv.filter((flag) => !flag.startsWith('--max-semi-space-size')), '--max-semi-space-size=32']
  const child = fork(new URL(import.meta.url), ['load-demonstration'], { serialization: 'advanced', execArgv: flags })
  const tidied = Promise.withResolvers<void>()
  const loaded = Promise.withResolvers<Counts>()
  const fail = (error: Error) => [tidied, loaded].forEach(({ reject }) => reject(error))
  tidied.promise.catch(() => {}) // told where it is awaited
  child.on('message', (report: Report) => {
    if ('counts' in report) loaded.resolve(report.counts)
    else if ('tidied' in report) tidied.resolve()
    else if ('failed' in report) fail(new Error(report.failed))
    else tell(report.done)
  })
  child.on('error', fail)
  child.on('exit', (code, signal) => fail(new Error(`The demonstration stopped while it was being loaded (${code ?? signal})`)))
  child.send(order)
  return { counts: await loaded.promise, tidied: tidied.promise }
}

const report = (message: Report) => process.send!(message)

async function carryOut({ settings, size, now }: Order): Promise<void> {
  const owner = openDatabase(settings, { connections: 1, copies: true })
  try {
    const counts = await owner.transaction((tx) => loadDemonstration(tx, size, now, (done) => report({ done })))
    report({ counts })
    await owner.run('vacuum (analyze)')
    report({ tidied: true })
  } catch (error) {
    report({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  } finally {
    await owner.close()
    process.disconnect()
  }
}

if (process.send && process.argv[2] === 'load-demonstration') {
  process.once('message', (order) => void carryOut(order as Order))
  // without its parent there is nobody to load for
  process.once('disconnect', () => process.exit())
}

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

type Report = { done: number } | { counts: Counts } | { failed: string }

/** Loads the demonstration in a process of its own, so that the memory it needs goes away at once with it (a thread's 270 MB took minutes to go). */
export async function loadApart(order: Order, tell: (done: number) => void): Promise<Counts> {
  const child = fork(new URL(import.meta.url), ['load-demonstration'], { serialization: 'advanced' })
  child.send(order)
  return new Promise((resolve, reject) => {
    child.on('message', (report: Report) => {
      if ('counts' in report) resolve(report.counts)
      else if ('failed' in report) reject(new Error(report.failed))
      else tell(report.done)
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => reject(new Error(`The demonstration stopped while it was being loaded (${code ?? signal})`)))
  })
}

const report = (message: Report) => process.send!(message)

async function carryOut({ settings, size, now }: Order): Promise<void> {
  const owner = openDatabase(settings, { connections: 1, copies: true })
  try {
    const counts = await owner.transaction((tx) => loadDemonstration(tx, size, now, (done) => report({ done })))
    await owner.run('vacuum (analyze)')
    report({ counts })
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

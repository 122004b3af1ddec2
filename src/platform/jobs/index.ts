/**
 * Work that happens after the answer. A job is queued by SQL inside the caller's transaction (graphile-worker), so it
 * exists exactly when the change does; handlers must be idempotent, because a job may run twice.
 */
import { makeWorkerUtils, run } from 'graphile-worker'
import type { Runner, TaskList } from 'graphile-worker'
import type { Pool } from 'pg'
import type { Queryable } from '../database/index.ts'
import type { Log } from '../log/index.ts'

export interface Task<Tools> {
  /** Verb and noun, as in the file's name. */
  readonly name: string
  /** Cron fields in UTC, e.g. "* * * * *": also runs by itself. */
  readonly schedule?: string
  run(payload: unknown, tools: Tools): Promise<void>
}

export interface JobOptions {
  runAt?: Date
  /** Jobs of one key replace each other while they wait. */
  key?: string
  maxAttempts?: number
  /** Jobs of one queue run one after the other. */
  queue?: string
}

export async function addJob(tx: Queryable, task: string, payload: object, options: JobOptions = {}): Promise<void> {
  await tx.query('jobs.add', 'select add_job($1, $2::json, $3, $4, $5, $6)', [
    task, JSON.stringify(payload), options.runAt ?? null, options.key ?? null, options.maxAttempts ?? 12, options.queue ?? null,
  ])
}

/** Makes or updates the queue's own tables; part of `moothall migrate`. */
export async function migrateJobs(ownerPool: Pool): Promise<void> {
  const worker = await makeWorkerUtils({ pgPool: ownerPool, logger: quiet() })
  await worker.migrate()
  await worker.release()
}

/** Jobs are fetched and finished several at once: a third of the statements when there is much to do, no wait when there is little. */
const batches = { localQueue: { size: 8 }, completeJobBatchDelay: 20, failJobBatchDelay: 20 }

export async function startWorker<Tools>(ownerPool: Pool, tasks: readonly Task<Tools>[], tools: Tools, log: Log): Promise<Runner> {
  const taskList: TaskList = Object.fromEntries(tasks.map((task) => [task.name, async (payload: unknown) => task.run(payload, tools)]))
  const crontab = tasks.filter((task) => task.schedule).map((task) => `${task.schedule} ${task.name} ?max=3&jobKey=${task.name}&jobKeyMode=preserve_run_at`).join('\n')
  const runner = await run({ pgPool: ownerPool, taskList, crontab, concurrency: 4, noHandleSignals: true, pollInterval: 2000, logger: quiet(log), preset: { worker: batches } })
  runner.promise.catch((error: unknown) => log.error({ error }, 'job worker stopped'))
  return runner
}

function quiet(log?: Log) {
  return new Logger(() => (level, message) => {
    if (log && level === 'error') log.error({}, message)
  })
}

import { Logger } from 'graphile-worker'

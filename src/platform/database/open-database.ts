import pg from 'pg'
import type { PoolConfig } from 'pg'
import { Ear } from './ear.ts'
import type { Listener } from './ear.ts'
import { Line } from './line.ts'
import { Connection } from './queryable.ts'
import type { Database, Errand, Queryable } from './queryable.ts'
import { Transaction } from './transaction.ts'

// int8 and count(*) come as numbers, days as YYYY-MM-DD text: an id or a count never passes 2^53 here, and a day is not an instant.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Milliseconds that an errand waits for others of its name. */
const errandDelay = 100

export class PooledDatabase extends Connection implements Database {
  readonly pool: pg.Pool
  /** Connections of their own: a transaction that reads something outside itself never waits for another transaction to end. */
  private readonly transactions: pg.Pool
  private readonly ear: Ear
  private readonly errands = new Map<string, { errand: Errand; timer: NodeJS.Timeout }>()
  private readonly running = new Set<Promise<unknown>>()

  constructor(settings: PoolConfig) {
    const pool = new pg.Pool(settings)
    super(pool)
    this.pool = pool
    this.transactions = new pg.Pool(settings)
    this.ear = new Ear(settings)
    for (const each of [pool, this.transactions]) {
      each.on('connect', (client) => client.on('error', () => {})) // told by the query that fails
      each.on('error', () => {}) // an idle client that dies is replaced at the next query
    }
  }

  async together<T>(work: (db: Queryable) => Promise<T>): Promise<T> {
    const client = await this.pool.connect()
    const line = new Line(client)
    try {
      return await work(line)
    } finally {
      line.over()
      for (const errand of line.errands) this.soon(errand)
      await line.quiet()
      client.release()
    }
  }

  async transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    return this.within((tx) => tx.around(work))
  }

  /** A transaction of reads that are all asked in one turn of the event loop: one round trip for the whole. */
  async reads<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    return this.within((tx) => tx.aroundReads(work))
  }

  private async within<T>(run: (tx: Transaction) => Promise<T>): Promise<T> {
    const client = await this.transactions.connect()
    const tx = new Transaction(client)
    let broken: Error | undefined
    try {
      const result = await run(tx)
      for (const errand of tx.errands) this.soon(errand)
      return result
    } catch (error) {
      tx.over()
      await client.query('rollback').catch((failure: Error) => (broken = failure))
      throw error
    } finally {
      client.release(broken)
    }
  }

  override soon(errand: Errand): void {
    if (this.errands.has(errand.name)) return
    this.errands.set(errand.name, { errand, timer: setTimeout(() => this.runErrand(errand.name), errandDelay).unref() })
  }

  private runErrand(name: string): void {
    const waiting = this.errands.get(name)
    if (!waiting) return
    clearTimeout(waiting.timer)
    this.errands.delete(name)
    const run = waiting.errand.run(this).catch(() => {}).finally(() => this.running.delete(run))
    this.running.add(run)
  }

  listen(channel: string, heard: Listener['heard'], line?: Listener['line']): Promise<() => Promise<void>> {
    return this.ear.listen(channel, { heard, ...(line ? { line } : {}) })
  }

  async close(): Promise<void> {
    await this.ear.close()
    for (const name of this.errands.keys()) this.runErrand(name)
    await Promise.all(this.running)
    await Promise.all([this.pool.end(), this.transactions.end()])
  }
}

/**
 * Opens as many connections for statements, and as many for transactions, as `connections` says, when they are needed. `role` is taken on at connection, so that the application cannot do what only migrations may.
 * `copies`: rows are written by COPY, which cannot share a connection with statements that were sent ahead.
 */
export function openDatabase(settings: PoolConfig, options: { role?: string; connections?: number; copies?: boolean } = {}): PooledDatabase {
  return new PooledDatabase({
    ...settings,
    max: options.connections ?? 10,
    application_name: 'moothall',
    pipeline: !options.copies,
    ...(options.role ? { options: `-c role=${options.role}` } : {}),
  })
}

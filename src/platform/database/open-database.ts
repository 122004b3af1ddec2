import pg from 'pg'
import type { PoolConfig } from 'pg'
import { Connection } from './queryable.ts'
import type { Database, Queryable } from './queryable.ts'

// int8 and count(*) come as numbers, days as YYYY-MM-DD text: an id or a count never passes 2^53 here, and a day is not an instant.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

class PooledDatabase extends Connection implements Database {
  readonly pool: pg.Pool
  private readonly settings: PoolConfig
  private readonly listeners = new Set<() => Promise<void>>()

  constructor(settings: PoolConfig) {
    const pool = new pg.Pool(settings)
    super(pool)
    this.pool = pool
    this.settings = settings
    pool.on('connect', (client) => client.on('error', () => {})) // told by the query that fails
    pool.on('error', () => {}) // an idle client that dies is replaced at the next query
  }

  async transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    const client = await this.pool.connect()
    let broken: Error | undefined
    try {
      await client.query('begin')
      const result = await work(new Connection(client))
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => (broken = failure))
      throw error
    } finally {
      client.release(broken)
    }
  }

  async listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>> {
    let client: pg.Client | undefined
    let stopped = false
    let retry: NodeJS.Timeout | undefined
    const connect = async () => {
      client = new pg.Client(this.settings)
      client.on('notification', (message) => heard(message.payload ?? ''))
      client.on('error', () => {})
      client.on('end', () => {
        if (!stopped) retry = setTimeout(() => void connect().catch(() => {}), 1000)
      })
      await client.connect()
      await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    }
    await connect()
    const stop = async () => {
      stopped = true
      clearTimeout(retry)
      this.listeners.delete(stop)
      await client?.end().catch(() => {})
    }
    this.listeners.add(stop)
    return stop
  }

  async close(): Promise<void> {
    await Promise.all([...this.listeners].map((stop) => stop()))
    await this.pool.end()
  }
}

/** Opens a pool. `role` is taken on at connection, so that the application cannot do what only migrations may. */
export function openDatabase(settings: PoolConfig, options: { role?: string; connections?: number } = {}): Database {
  return new PooledDatabase({
    ...settings,
    max: options.connections ?? 10,
    application_name: 'moothall',
    ...(options.role ? { options: `-c role=${options.role}` } : {}),
  })
}

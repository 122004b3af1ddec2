import type { PooledDatabase } from './open-database.ts'
import type { Database, Errand, Queryable, Row } from './queryable.ts'
import { keysHeld, seeEverything } from './sight.ts'

/** Three ways to the same database: as the system, as anyone who is signed in, and as someone who holds keys. */
export interface Ways {
  readonly whole: Database
  readonly open: Database
  readonly keyed: PooledDatabase
}

/**
 * Reads of a piece of work that was given keys, or none, go where PostgreSQL itself holds closed rows back; see `sight`.
 * A transaction is the system's: an action asks the policy inside it, and has to write what its officer may not read
 * afterwards, as when a case is handed to a team that keeps its cases to itself.
 */
export class NarrowedDatabase implements Database {
  private readonly ways: Ways

  constructor(ways: Ways) {
    this.ways = ways
  }

  get pool() {
    return this.ways.whole.pool
  }
  get client() {
    return this.ways.whole.client
  }

  query<R = Row>(name: string, text: string, values?: readonly unknown[]): Promise<R[]> {
    return this.read((db) => db.query<R>(name, text, values))
  }
  one<R = Row>(name: string, text: string, values?: readonly unknown[]): Promise<R | undefined> {
    return this.read((db) => db.one<R>(name, text, values))
  }
  run<R = Row>(text: string, values?: readonly unknown[]): Promise<R[]> {
    return this.read((db) => db.run<R>(text, values))
  }
  send(name: string, text: string, values?: readonly unknown[]): Promise<void> {
    return this.read((db) => db.send(name, text, values))
  }

  /** Keys hold for one transaction, so that no connection carries them to whoever has it next, whatever stands between. */
  private read<T>(work: (db: Queryable) => Promise<T>): Promise<T> {
    const keys = keysHeld()
    if (keys === undefined) return work(this.ways.whole)
    if (keys.length === 0) return work(this.ways.open)
    return this.ways.keyed.reads(holding(keys, work))
  }

  together<T>(work: (db: Queryable) => Promise<T>): Promise<T> {
    const keys = keysHeld()
    if (keys === undefined) return this.ways.whole.together(work)
    return keys.length === 0 ? this.ways.open.together(work) : this.ways.keyed.transaction(holding(keys, work))
  }

  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    return this.ways.whole.transaction(work)
  }
  ends(): void {}
  soon(errand: Errand): void {
    seeEverything(() => this.ways.whole.soon(errand))
  }
  listen(channel: string, heard: (payload: string) => void, line?: (isOpen: boolean) => void): Promise<() => Promise<void>> {
    return seeEverything(() => this.ways.whole.listen(channel, heard, line))
  }
  async close(): Promise<void> {
    await Promise.all([this.ways.whole.close(), this.ways.open.close(), this.ways.keyed.close()])
  }
}

function holding<T>(keys: readonly string[], work: (db: Queryable) => Promise<T>) {
  return async (tx: Queryable): Promise<T> => {
    const [, read] = await Promise.all([tx.send('database.hold-keys', `select set_config('moothall.keys', $1, true)`, [keys.join(',')]), work(tx)])
    return read
  }
}

import type { Pool, PoolClient, Notification } from 'pg'

export type Row = Record<string, unknown>

export interface Queryable {
  /**
   * Runs a statement under a stable name, so PostgreSQL plans it once a connection (measured ×1.3–3.9).
   * The same name must always carry the same text.
   */
  query<R = Row>(name: string, text: string, values?: readonly unknown[]): Promise<R[]>
  /** The only row, or undefined. */
  one<R = Row>(name: string, text: string, values?: readonly unknown[]): Promise<R | undefined>
  /** Unnamed SQL, for statements whose text varies. Never put a value in the text. */
  run<R = Row>(text: string, values?: readonly unknown[]): Promise<R[]>
  /**
   * In a transaction: sends a statement whose answer nobody waits for, together with the ones after it. Should it fail,
   * the transaction fails. Elsewhere the same as `query`.
   */
  send(name: string, text: string, values?: readonly unknown[]): Promise<void>
  /**
   * In a transaction: nothing more is asked, and the commit travels with what was asked last instead of after its answer.
   * Elsewhere nothing.
   */
  ends(): void
  /**
   * Asks for work soon after the commit, once for all who asked under its name meanwhile; never when rolled back. It is
   * lost when the process ends first: whatever must happen is also looked for by a timetable.
   */
  soon(errand: Errand): void
  /** The driver's own client, for COPY and cursors. */
  readonly client: Pool | PoolClient
}

/** Work that may wait for a moment and be done once for many. */
export interface Errand {
  readonly name: string
  run(db: Queryable): Promise<unknown>
}

export interface Database extends Queryable {
  /** Runs `work` in one transaction; throwing rolls everything back. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>
  /**
   * Reads that belong together, on one connection: those asked side by side go out at once and are answered one after the
   * other. For a page's several small reads; not for a slow one, which the rest would wait for. `work` asks nothing but
   * the database it is given: with every connection waiting for another, nothing would ever be answered.
   */
  together<T>(work: (db: Queryable) => Promise<T>): Promise<T>
  /**
   * Calls back for every NOTIFY on `channel` until the returned function is called; reconnects by itself. `line` is told
   * when that begins, when the connection is lost and when it is back: what was said meanwhile is not heard.
   */
  listen(channel: string, heard: (payload: string) => void, line?: (isOpen: boolean) => void): Promise<() => Promise<void>>
  readonly pool: Pool
  close(): Promise<void>
}

export class Connection implements Queryable {
  readonly client: Pool | PoolClient
  constructor(client: Pool | PoolClient) {
    this.client = client
  }
  async query<R = Row>(name: string, text: string, values: readonly unknown[] = []): Promise<R[]> {
    return (await this.client.query({ name, text, values: values as unknown[] })).rows as R[]
  }
  async one<R = Row>(name: string, text: string, values: readonly unknown[] = []): Promise<R | undefined> {
    return (await this.query<R>(name, text, values))[0]
  }
  async run<R = Row>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return (await this.client.query(text, values as unknown[])).rows as R[]
  }
  async send(name: string, text: string, values: readonly unknown[] = []): Promise<void> {
    await this.query(name, text, values)
  }
  ends(): void {}
  soon(_errand: Errand): void {
    throw new Error('Only a database that the application keeps open runs errands')
  }
}

export type { Notification }

import type { Writable } from 'node:stream'
import type { PoolClient } from 'pg'
import { Connection } from './queryable.ts'
import type { Errand, Queryable, Row } from './queryable.ts'

/**
 * One transaction on one connection. What is sent without waiting travels with the next statement that is waited for, or
 * with the commit: a round trip for each statement costs more than most statements do.
 */
export class Transaction extends Connection {
  readonly errands: Errand[] = []
  private readonly sent: Promise<unknown>[] = []
  private readonly connection: Pipelined
  private held = false

  constructor(client: PoolClient) {
    super(client)
    this.connection = client as Pipelined
  }

  /** Runs `work` between begin and commit; rejects when any statement failed, and the caller rolls back. */
  async around<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    await this.ahead(() => this.connection.query('begin'))
    const result = await work(this).catch(async (error: unknown) => {
      // what failed first says more than what failed because of it
      this.release()
      const first = (await Promise.allSettled(this.sent)).find(({ status }) => status === 'rejected')
      throw first?.status === 'rejected' ? first.reason : error
    })
    const ended = this.connection.query('commit')
    this.release()
    await Promise.all(this.sent)
    // a statement that failed and was not waited for turns a commit into a rollback without an error
    if ((await ended).command !== 'COMMIT') throw new Error('The transaction was rolled back by the database')
    return result
  }

  override async query<R = Row>(name: string, text: string, values: readonly unknown[] = []): Promise<R[]> {
    this.holdForThisTurn()
    return super.query<R>(name, text, values)
  }

  override async run<R = Row>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    this.holdForThisTurn()
    return super.run<R>(text, values)
  }

  override async send(name: string, text: string, values: readonly unknown[] = []): Promise<void> {
    await this.ahead(() => super.query(name, text, values))
  }

  override soon(errand: Errand): void {
    this.errands.push(errand)
  }

  /** On a connection that takes one statement at a time, ahead means now. */
  private async ahead(start: () => Promise<unknown>): Promise<void> {
    if (!this.connection.pipeline) return void (await start())
    this.hold()
    const sent = start()
    sent.catch(() => {}) // told at the end
    this.sent.push(sent)
  }

  /** What else is asked in this turn of the event loop goes out in the same write. */
  private holdForThisTurn(): void {
    this.hold()
    process.nextTick(() => this.release())
  }

  private hold(): void {
    if (this.held) return
    this.held = true
    this.connection.connection.stream.cork()
  }

  private release(): void {
    if (!this.held) return
    this.held = false
    this.connection.connection.stream.uncork()
  }
}

/** What the driver's client has and its types do not tell. */
type Pipelined = PoolClient & { readonly pipeline?: boolean; readonly connection: { readonly stream: Writable } }

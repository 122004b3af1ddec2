import type { PoolClient } from 'pg'
import { Connection } from './queryable.ts'
import type { Errand, Queryable } from './queryable.ts'

/**
 * One transaction on one connection. What is sent without waiting travels with the next statement that is waited for, or
 * with the commit: a round trip for each statement costs more than most statements do.
 */
export class Transaction extends Connection {
  readonly errands: Errand[] = []
  private readonly sent: Promise<unknown>[] = []
  private readonly pipelined: boolean
  private readonly connection: PoolClient

  constructor(client: PoolClient) {
    super(client)
    this.connection = client
    this.pipelined = (client as PoolClient & { pipeline?: boolean }).pipeline === true
  }

  /** Runs `work` between begin and commit; rejects when any statement failed, and the caller rolls back. */
  async around<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    await this.ahead(this.connection.query('begin'))
    const result = await work(this).catch(async (error: unknown) => {
      // what failed first says more than what failed because of it
      const first = (await Promise.allSettled(this.sent)).find(({ status }) => status === 'rejected')
      throw first?.status === 'rejected' ? first.reason : error
    })
    const ended = this.connection.query('commit')
    await Promise.all(this.sent)
    // a statement that failed and was not waited for turns a commit into a rollback without an error
    if ((await ended).command !== 'COMMIT') throw new Error('The transaction was rolled back by the database')
    return result
  }

  override async send(name: string, text: string, values: readonly unknown[] = []): Promise<void> {
    await this.ahead(this.query(name, text, values))
  }

  override soon(errand: Errand): void {
    this.errands.push(errand)
  }

  /** On a connection that takes one statement at a time, ahead means now. */
  private async ahead(sent: Promise<unknown>): Promise<void> {
    if (!this.pipelined) return void (await sent)
    sent.catch(() => {}) // told at the end
    this.sent.push(sent)
  }
}

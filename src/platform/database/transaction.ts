import type { QueryResult } from 'pg'
import { Line } from './line.ts'
import type { Queryable } from './queryable.ts'

/** One transaction. What is sent without waiting travels with the next statement that is waited for, or with the commit. */
export class Transaction extends Line {
  private readonly sent: Promise<unknown>[] = []
  private ended: Promise<QueryResult> | undefined

  /** Runs `work` between begin and commit; rejects when any statement failed, and the caller rolls back. */
  async around<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    await this.ahead(() => this.line.query('begin'))
    const result = await work(this).catch(async (error: unknown) => {
      // what failed first says more than what failed because of it
      const first = (await Promise.allSettled(this.sent)).find(({ status }) => status === 'rejected')
      throw first?.status === 'rejected' ? first.reason : error
    })
    this.commit()
    await Promise.all(this.sent)
    // a statement that failed and was not waited for turns a commit into a rollback without an error
    if ((await this.ended!).command !== 'COMMIT') throw new Error('The transaction was rolled back by the database')
    return result
  }

  /** For reads that are all asked in one turn of the event loop: the commit travels with them. Rejects when any failed; nothing is left to roll back. */
  async aroundReads<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    await this.ahead(() => this.line.query('begin'))
    const reading = work(this)
    this.over()
    await this.ahead(() => this.line.query('commit'))
    const [read, ...rest] = await Promise.allSettled([reading, ...this.sent])
    const failed = [...rest, read].find(({ status }) => status === 'rejected')
    if (failed?.status === 'rejected') throw failed.reason
    return (read as PromiseFulfilledResult<T>).value
  }

  override ends(): void {
    if (this.line.pipeline) this.commit()
  }

  override async send(name: string, text: string, values: readonly unknown[] = []): Promise<void> {
    this.refuseWhenOver(name)
    await this.ahead(() => super.query(name, text, values))
  }

  private commit(): void {
    if (this.ended) return
    this.over()
    this.hold()
    this.ended = this.line.query('commit')
    this.ended.catch(() => {}) // told by `around`
  }

  /** On a connection that takes one statement at a time, ahead means now. */
  private async ahead(start: () => Promise<unknown>): Promise<void> {
    if (!this.line.pipeline) return void (await start())
    this.hold()
    const sent = start()
    sent.catch(() => {}) // told at the end
    this.sent.push(sent)
  }
}

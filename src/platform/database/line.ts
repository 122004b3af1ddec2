import type { Writable } from 'node:stream'
import type { PoolClient } from 'pg'
import { Connection } from './queryable.ts'
import type { Errand, Row } from './queryable.ts'

/** What the driver's client has and its types do not tell. */
export type Pipelined = PoolClient & { readonly pipeline?: boolean; readonly connection: { readonly stream: Writable } }

/** One connection for one piece of work. What is asked in one turn of the event loop goes out in one write, which costs more than most statements do. */
export class Line extends Connection {
  readonly errands: Errand[] = []
  protected readonly line: Pipelined
  private readonly running = new Set<Promise<unknown>>()
  private isHeld = false
  private isOver = false

  constructor(client: PoolClient) {
    super(client)
    this.line = client as Pipelined
  }

  override async query<R = Row>(name: string, text: string, values: readonly unknown[] = []): Promise<R[]> {
    this.refuseWhenOver(name)
    this.hold()
    const answer = super.query<R>(name, text, values)
    this.running.add(answer)
    return answer.finally(() => this.running.delete(answer))
  }

  override async run<R = Row>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    this.refuseWhenOver('A statement')
    return super.run<R>(text, values)
  }

  override soon(errand: Errand): void {
    this.errands.push(errand)
  }

  /**
   * Refuses what is asked from now on. One of two things done side by side goes on when the other throws: it would write
   * on its own what was rolled back, or ask in the transaction of whoever has the connection next.
   */
  over(): void {
    this.isOver = true
  }

  /** Nothing that was asked is still on its way. */
  async quiet(): Promise<void> {
    await Promise.allSettled(this.running)
  }

  protected refuseWhenOver(name: string): void {
    if (this.isOver) throw new Error(`${name} was asked after the end of its piece of work`)
  }

  /** Writes wait until this turn of the event loop is over. */
  protected hold(): void {
    if (this.isHeld) return
    this.isHeld = true
    const { stream } = this.line.connection
    stream.cork()
    process.nextTick(() => {
      this.isHeld = false
      stream.uncork()
    })
  }
}

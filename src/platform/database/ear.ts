import pg from 'pg'
import type { PoolConfig } from 'pg'

export interface Listener {
  heard(payload: string): void
  /** The line is open (again), or was lost: meanwhile something may have been said that nobody heard. */
  line?(isOpen: boolean): void
}

const retryMs = 1000

/** One connection that hears every channel that somebody listens to, opened at the first and open again by itself. */
export class Ear {
  private readonly settings: PoolConfig
  private readonly channels = new Map<string, Set<Listener>>()
  private opening: Promise<pg.Client> | undefined
  private retry: NodeJS.Timeout | undefined
  private isClosed = false

  constructor(settings: PoolConfig) {
    // a line that something between has dropped in silence is lost after 20 seconds, and not never
    this.settings = { ...settings, pipeline: false, keepAlive: true, keepAliveInitialDelayMillis: 10_000 } as PoolConfig
  }

  /** Rejects when the first connection cannot be made. */
  async listen(channel: string, listener: Listener): Promise<() => Promise<void>> {
    const listeners = this.channels.get(channel) ?? new Set<Listener>()
    this.channels.set(channel, listeners.add(listener)) // at once: who leaves meanwhile does not take the channel along
    try {
      await (await this.open()).query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      listeners.delete(listener)
      this.drop(channel)
      throw error
    }
    listener.line?.(true)
    return async () => {
      if (listeners.delete(listener)) await this.leave(channel)
    }
  }

  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.retry)
    await (await this.opening?.catch(() => undefined))?.end().catch(() => {})
  }

  private async leave(channel: string): Promise<void> {
    const client = await this.opening?.catch(() => undefined)
    if (!this.drop(channel)) return
    await client?.query(`unlisten ${pg.escapeIdentifier(channel)}`).catch(() => {}) // a line that is lost hears nothing any more
  }

  /** False while somebody listens to it, or when it is dropped already. */
  private drop(channel: string): boolean {
    return this.channels.get(channel)?.size === 0 && this.channels.delete(channel)
  }

  private async open(): Promise<pg.Client> {
    if (this.isClosed) throw new Error('Nobody listens to a database that is closed')
    this.opening ??= this.connect().catch((error: unknown) => {
      this.opening = undefined
      throw error
    })
    return this.opening
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client(this.settings)
    client.on('notification', ({ channel, payload }) => this.each(channel, (listener) => listener.heard(payload ?? '')))
    client.on('error', () => {})
    await client.connect()
    try {
      for (const channel of this.channels.keys()) await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
    client.on('end', () => this.lost())
    return client
  }

  private lost(): void {
    this.opening = undefined
    if (this.isClosed) return
    this.all((listener) => listener.line?.(false))
    this.again()
  }

  private again(): void {
    this.retry = setTimeout(() => void this.open().then(() => this.all((listener) => listener.line?.(true)), () => this.isClosed || this.again()), retryMs).unref()
  }

  private all(tell: (listener: Listener) => void): void {
    for (const channel of this.channels.keys()) this.each(channel, tell)
  }

  private each(channel: string, tell: (listener: Listener) => void): void {
    for (const listener of this.channels.get(channel) ?? []) tell(listener)
  }
}

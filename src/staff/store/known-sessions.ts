import type { Database } from '../../platform/database/index.ts'
import type { Session } from './sessions.ts'

/** NOTIFY 'officers': somebody signed out, or a role, a team or an account changed (a trigger on each of these tables). */
const channel = 'officers'

const longestKept = 30_000
const mostKept = 5_000

/**
 * Sessions as this process has read them, so that not every click asks who it is. Forgotten whenever anything about any
 * officer changes, in whichever process, and after half a minute whatever happens. While nobody would tell it of a
 * change, because it does not listen or its line is lost, nothing is kept.
 */
export class KnownSessions {
  private readonly kept = new Map<string, { session: Session; until: number }>()
  private isTold = false
  /** Goes up with each change: what was read before one is not kept after it. */
  private changes = 0

  async get(key: string, read: () => Promise<Session | undefined>): Promise<Session | undefined> {
    const known = this.kept.get(key)
    if (known && performance.now() < known.until) return known.session
    const before = this.changes
    const session = await read()
    if (session && this.isTold && this.changes === before) this.keep(key, session)
    return session
  }

  forget(): void {
    this.changes++
    this.kept.clear()
  }

  /**
   * Begins to be told of changes; gives the end of it. Nothing is kept before a first notice was heard: through a pooler
   * that lends connections by the transaction, listening succeeds and nothing ever comes.
   */
  async listen(db: Database): Promise<() => Promise<void>> {
    const heard = () => {
      this.forget()
      this.isTold = true
    }
    const line = (isOpen: boolean) => {
      this.forget()
      this.isTold = false
      if (isOpen) db.query('staff.notice', `select pg_notify($1, '')`, [channel]).catch(() => {}) // asked again when the line is back
    }
    const stop = await db.listen(channel, heard, line)
    return async () => {
      line(false)
      await stop()
    }
  }

  private keep(key: string, session: Session): void {
    if (this.kept.size >= mostKept) this.kept.clear()
    this.kept.set(key, { session, until: performance.now() + longestKept })
  }
}

const known = new WeakMap<Database, KnownSessions>()

export function knownSessions(db: Database): KnownSessions {
  let sessions = known.get(db)
  if (!sessions) known.set(db, (sessions = new KnownSessions()))
  return sessions
}

/** From now on this process keeps what it reads of sessions, until the returned function is called. */
export function keepSessions(db: Database): Promise<() => Promise<void>> {
  return knownSessions(db).listen(db)
}

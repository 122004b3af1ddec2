import type { Database } from '../database/index.ts'

export interface Notices {
  /** Calls back for every notice until the returned function is called. A callback must not throw. */
  subscribe(heard: (payload: string) => void): () => void
}

const heard = new WeakMap<Database, Map<string, Promise<Set<(payload: string) => void>>>>()

/** The notices of one channel. The first subscriber opens the one connection that listens; it stays until the database is closed. */
export function notices(db: Database, channel: string): Notices {
  return {
    subscribe(callback) {
      const listeners = listenersOf(db, channel)
      let isGone = false
      void listeners.then((set) => (isGone ? undefined : set.add(callback)), () => {})
      return () => {
        isGone = true
        void listeners.then((set) => set.delete(callback), () => {})
      }
    },
  }
}

function listenersOf(db: Database, channel: string): Promise<Set<(payload: string) => void>> {
  const channels = heard.get(db) ?? new Map<string, Promise<Set<(payload: string) => void>>>()
  heard.set(db, channels)
  const known = channels.get(channel)
  if (known) return known
  const set = new Set<(payload: string) => void>()
  const listening = db.listen(channel, (payload) => {
    for (const callback of set) callback(payload)
  }).then(() => set)
  channels.set(channel, listening)
  // asked again by the next page
  listening.catch(() => channels.delete(channel))
  return listening
}

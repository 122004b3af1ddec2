import { AsyncLocalStorage } from 'node:async_hooks'

/** The keys that the work at hand was given; undefined for the system's own work. */
const held = new AsyncLocalStorage<readonly string[] | undefined>()

/** Everything that `work` reads outside a transaction is what is open to everyone, and what these keys open besides. */
export function seeWith<T>(keys: readonly string[], work: () => T): T {
  return held.run(keys, work)
}

/**
 * For the system's own part in what somebody asked for: keeping what came in, counting for everyone at once. What is read
 * so is never shown as it is; test/architecture lists who may call this, and why.
 */
export function seeEverything<T>(work: () => T): T {
  return held.run(undefined, work)
}

export function keysHeld(): readonly string[] | undefined {
  return held.getStore()
}

/** Minutes after each attempt that was put off until the next; after the last we give up, about two days on. */
const waits = [1, 5, 15, 60, 180, 360, 720, 1440] as const

/** When to try again after this many attempts; undefined when it has been enough. */
export function nextTry(attempts: number, now: Date): Date | undefined {
  const minutes = waits[attempts - 1]
  return minutes === undefined ? undefined : new Date(now.getTime() + minutes * 60_000)
}

export const mostAttempts = waits.length + 1

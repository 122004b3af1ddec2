export interface Timing {
  count: number
  perSecond: number
  p50: number
  p95: number
  p99: number
}

/** Milliseconds, sorted here; the wall time is that of all of them together. */
export function timingOf(milliseconds: readonly number[], wall: number): Timing {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
  return { count: sorted.length, perSecond: (sorted.length / wall) * 1000, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

export interface Bounds {
  /** Workers that each have one request under way. */
  workers: number
  count: number
  seconds: number
}

/** Runs `once` for 0, 1, 2 … from several workers until the count or the time is used up. */
export async function timeAll({ workers, count, seconds }: Bounds, once: (i: number, worker: number) => Promise<void>): Promise<Timing> {
  const taken: number[] = []
  const started = performance.now()
  let next = 0
  await Promise.all(Array.from({ length: workers }, async (_none, worker) => {
    while (next < count && performance.now() - started < seconds * 1000) {
      const begun = performance.now()
      await once(next++, worker)
      taken.push(performance.now() - begun)
    }
  }))
  return timingOf(taken, performance.now() - started)
}

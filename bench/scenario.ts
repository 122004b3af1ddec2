import type { Asked, BrowserOf } from './browser-of.ts'
import type { BenchServer } from './bench-council.ts'
import type { Swaps } from './replay.ts'

/** Where a scenario finds its material. */
export interface Ground {
  server: BenchServer
  browser: BrowserOf
  /** Cookie of a signed-in officer. */
  cookie: string
}

/** One operation that is measured: a request of the program, and the statements behind it. */
export interface Scenario {
  name: string
  /** Most that design.md allows, in milliseconds of processor for an intake and of median for a page. */
  wanted?: { cpu?: number; p50?: number }
  /** The i-th request. */
  ask(i: number): Asked
  /** For a scenario that writes: what the i-th round must name differently when its statements are sent again. */
  freshen?(recorded: number, i: number): Swaps
  /** Jobs follow: their processor time is counted too. */
  hasJobs?: true
}

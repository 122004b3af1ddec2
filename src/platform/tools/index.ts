import type { Config } from '../config/index.ts'
import type { Database } from '../database/index.ts'
import type { Log } from '../log/index.ts'
import type { Clock } from '../time/index.ts'

/** What actions and jobs work with. Built once in start/compose; passed as a value; nothing reaches around it. */
export interface Tools {
  readonly db: Database
  readonly clock: Clock
  readonly config: Config
  readonly log: Log
}

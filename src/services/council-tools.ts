import { calendarReader } from '../calendar/index.ts'
import type { Calendars } from '../calendar/index.ts'
import { dayOf } from '../platform/time/index.ts'
import { makeDesk } from '../sites/desk/index.ts'
import type { DeskShell, DeskShellParts } from '../sites/desk/index.ts'
import type { Queryable } from '../platform/database/index.ts'
import type { Tools } from '../platform/tools/index.ts'
import { withRecordedHours } from './hours-told.ts'
import { readCatalogue } from './store/catalogue-store.ts'
import type { Service } from './catalogue/index.ts'
import type { Catalogue } from './store/catalogue-store.ts'
import { readCouncil } from './store/council-settings.ts'
import type { Council } from './store/council-settings.ts'

/** A case that has just been opened, as far as those who follow it need to know. */
export interface CaseBegun {
  readonly caseId: number
  readonly service: Service
  /** When it reached the council, which may be before it was opened. */
  readonly receivedAt: Date
  readonly at: Date
  readonly by: string
  readonly channel: string
}

/**
 * What modules that stand below cases do in the transaction of a change of a case. It hangs on the tools, so that no
 * channel can open a case past it; handed in by start.
 */
export interface CaseFollowers {
  /** True when they give the first date themselves, in `opened`. */
  promises(service: Service): boolean
  opened(tx: Queryable, begun: CaseBegun): Promise<void>
  /** The resident wrote. */
  wrote(tx: Queryable, wrote: { caseId: number; at: Date }): Promise<void>
}

/** Tools together with what is read on almost every page and changes seldom. */
export interface CouncilTools extends Tools {
  calendars(): Promise<Calendars>
  catalogue(): Promise<Catalogue>
  /** The council's facts. Hours that are recorded for the phone and the counters stand in place of the words for them. */
  council(): Promise<Council>
  /** Draws pages of the desk. */
  readonly desk: DeskShell
  /** Absent where nothing stands below, as in some tests. */
  readonly followers?: CaseFollowers
}

/** What comes from modules that stand below. */
export interface Below {
  readonly navigation?: DeskShellParts['navigation']
  readonly followers?: (tools: Omit<CouncilTools, 'followers'>) => CaseFollowers
}

/** Keeps calendars, catalogue and council facts in the process for a while; a change on the desk is seen within `freshForMs` everywhere, and at once where `forget` is called. */
export function councilTools(tools: Tools, below: Below = {}, freshForMs = 5000): CouncilTools & { forget(): void } {
  const { navigation = async () => [] } = below
  const readCalendars = calendarReader()
  const calendars = kept(freshForMs, () => readCalendars(tools.db))
  const catalogue = kept(freshForMs, () => readCatalogue(tools.db, dayOf(tools.clock.now())))
  const council = kept(freshForMs, async () => {
    const read = await readCouncil(tools.db)
    if (!read) throw new Error('The council has no settings yet: run `moothall demo`, or enter them on the desk')
    return withRecordedHours(tools.db, read, await calendars.read(), dayOf(tools.clock.now()))
  })
  const built = {
    ...tools,
    calendars: calendars.read,
    catalogue: catalogue.read,
    council: council.read,
    desk: makeDesk({ council: council.read, demonstration: tools.config.mode === 'demonstration', navigation }),
    forget() {
      for (const each of [calendars, catalogue, council]) each.forget()
    },
  }
  return below.followers ? { ...built, followers: below.followers(built) } : built
}

function kept<Value>(freshForMs: number, load: () => Promise<Value>): { read(): Promise<Value>; forget(): void } {
  let value: Promise<Value> | undefined
  let until = 0
  return {
    read() {
      const now = performance.now()
      if (!value || now > until) {
        until = now + freshForMs
        value = load().catch((error: unknown) => {
          value = undefined
          throw error
        })
      }
      return value
    },
    forget() {
      value = undefined
    },
  }
}

import { calendarReader } from '../calendar/index.ts'
import type { Calendars } from '../calendar/index.ts'
import { dayOf } from '../platform/time/index.ts'
import { makeDesk } from '../sites/desk/index.ts'
import type { DeskShell, DeskShellParts } from '../sites/desk/index.ts'
import type { Tools } from '../platform/tools/index.ts'
import { readCatalogue } from './store/catalogue-store.ts'
import type { Catalogue } from './store/catalogue-store.ts'
import { readCouncil } from './store/council-settings.ts'
import type { Council } from './store/council-settings.ts'

/** Tools together with what is read on almost every page and changes seldom. */
export interface CouncilTools extends Tools {
  calendars(): Promise<Calendars>
  catalogue(): Promise<Catalogue>
  council(): Promise<Council>
  /** Draws pages of the desk. */
  readonly desk: DeskShell
}

/** Keeps calendars, catalogue and council facts in the process for a while; a change on the desk is seen within `freshForMs` everywhere, and at once where `forget` is called. */
export function councilTools(tools: Tools, navigation: DeskShellParts['navigation'] = async () => [], freshForMs = 5000): CouncilTools & { forget(): void } {
  const readCalendars = calendarReader()
  const calendars = kept(freshForMs, () => readCalendars(tools.db))
  const catalogue = kept(freshForMs, () => readCatalogue(tools.db, dayOf(tools.clock.now())))
  const council = kept(freshForMs, async () => {
    const read = await readCouncil(tools.db)
    if (!read) throw new Error('The council has no settings yet: run `moothall demo`, or enter them on the desk')
    return read
  })
  return {
    ...tools,
    calendars: calendars.read,
    catalogue: catalogue.read,
    council: council.read,
    desk: makeDesk({ council: council.read, demonstration: tools.config.mode === 'demonstration', navigation }),
    forget() {
      for (const each of [calendars, catalogue, council]) each.forget()
    },
  }
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

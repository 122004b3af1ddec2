import type { Calendars } from '../../calendar/index.ts'
import { applyEvent, applyPromises } from '../../cases/index.ts'
import type { Actor, CaseFile, CaseOutcome, CasePromise, NewEvent } from '../../cases/index.ts'
import type { ContactOutcome, HelpedWord } from '../../contacts/index.ts'
import type { Service } from '../../services/index.ts'
import type { Arrival, Arrivals } from './arrivals.ts'
import type { Dice } from './dice.ts'
import type { KeptRates } from './kept-rates.ts'
import type { MadeResident } from './make-residents.ts'
import type { PhraseBook, Scene } from './phrase-book.ts'
import type { Staff } from './load-officers.ts'
import type { PastCases } from './past-cases.ts'
import type { PromiseDates } from './promise-dates.ts'
import type { ServiceWords } from './word-files.ts'
import type { SourceData } from './source-data.ts'
import type { WorkTime } from './work-time.ts'

/** Everything that stories are told from. */
export interface Teller {
  dice: Dice
  data: SourceData
  wards: number[]
  catalogue: ReadonlyMap<string, Service>
  calendars: Calendars
  dates: PromiseDates
  time: WorkTime
  book: PhraseBook
  arrivals: Arrivals
  residents: readonly MadeResident[]
  staff: Staff
  restrictedTeams: ReadonlySet<string>
  kept: KeptRates
  past: PastCases
  now: number
}

/** A contact that gets a number in the ledger when the story is loaded. */
export interface MadeContact {
  at: number
  channel: string
  outcome: ContactOutcome
  service: string | null
  officer: number | null
  resident: number | null
  summary: string | null
  raw: object
  resolved?: boolean
  signpostedTo?: string
  signpostDueAt?: number
  signpostAskedAt?: number
  helped?: HelpedWord
  helpedAt?: number
  /** Data of the event that names the number. */
  event?: Record<string, unknown>
}

export interface Happening {
  at: number
  by: Actor
  event: NewEvent
  contact?: MadeContact
  /** The happening of which the resident was told, when this is how the telling ended. */
  tells?: Happening
}

/** A case while its story is thought out. `at` is where the story has come to. */
export interface Telling {
  readonly arrival: Arrival
  readonly service: Service
  readonly words: ServiceWords
  readonly resident: MadeResident | undefined
  readonly scene: Scene
  readonly ref: string
  /** What becomes of it. */
  readonly outcome: CaseOutcome
  readonly duplicateOf: string | undefined
  readonly isKept: boolean
  happenings: Happening[]
  at: number
  team: string
  officer: number
  due: number | undefined
  promises: number
  /** The promise runs by the hour, day and night. */
  urgent: boolean
}

export function add(telling: Telling, at: number, by: Actor, event: NewEvent): Happening {
  const happening = { at, by, event }
  telling.happenings.push(happening)
  return happening
}

/** Case and promises as they stand when everything told so far has happened. */
export function standing(telling: Telling): { caseFile: CaseFile; promises: readonly CasePromise[] } {
  let caseFile = { id: 0, ref: telling.ref, events: 0 } as CaseFile
  let promises: readonly CasePromise[] = []
  for (const { at, by, event } of telling.happenings.toSorted((a, b) => a.at - b.at)) {
    const happened = { ...event, seq: caseFile.events + 1, at: new Date(at), by }
    caseFile = applyEvent(caseFile, happened)
    promises = applyPromises(promises, happened)
  }
  return { caseFile, promises }
}

export const owner = (telling: Telling): Actor => `officer:${telling.officer}`

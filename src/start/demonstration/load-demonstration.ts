import { setImmediate } from 'node:timers/promises'
import { addDays, addMonths, day, dayOf } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { loadResidents } from '../../residents/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { readCalendars } from '../../calendar/index.ts'
import type { Calendars } from '../../calendar/index.ts'
import { readCatalogue } from '../../services/index.ts'
import { readTeams } from '../../staff/index.ts'
import { Arrivals } from './arrivals.ts'
import { Dice } from './dice.ts'
import { KeptRates } from './kept-rates.ts'
import { loadOfficers } from './load-officers.ts'
import { loadStories } from './load-stories.ts'
import { makeResidents, wardSums } from './make-residents.ts'
import type { MadeResident } from './make-residents.ts'
import { PastCases } from './past-cases.ts'
import { PhraseBook } from './phrase-book.ts'
import { PromiseDates } from './promise-dates.ts'
import { sideContacts } from './side-contacts.ts'
import { readSourceData } from './source-data.ts'
import type { SourceData } from './source-data.ts'
import { openPost } from './sent-messages.ts'
import type { Post } from './sent-messages.ts'
import { tellStory } from './tell-story.ts'
import type { Story } from './tell-story.ts'
import type { MadeContact, Teller } from './telling.ts'
import { WorkTime } from './work-time.ts'
import { readWords } from './word-files.ts'
import { writeRemarks } from './write-remarks.ts'

export interface Size {
  residents: number
  years: number
  seed: string
  /** What links in messages of the past are made with. */
  links?: Post['links']
}

/** What `npm start` shows on an empty database. */
export const modest: Size = { residents: 12_000, years: 3, seed: 'moothshire' }

export interface Counts {
  residents: number
  officers: number
  cases: number
  openCases: number
  contacts: number
  events: number
  promises: number
  feedback: number
}

/** Stories thought out while the database writes as many; contacts are numbered by time within one such lot. */
const lot = 20_000

/** After so many stories whoever writes the lot before is let through: some milliseconds. */
const breath = 100

/**
 * Loads a generated council that has been at work for some years, up to `now`: the same for the same size, seed and
 * moment. `tx` must be a transaction on a database with the catalogue and no contacts. `tell` hears how far it is, 0 to 1.
 */
export async function loadDemonstration(tx: Queryable, size: Size, now: Date, tell: (done: number) => void = () => {}): Promise<Counts> {
  const data = readSourceData()
  const from = addMonths(dayOf(now), -12 * size.years)
  const teller = await makeTeller(tx, { data, size, now, from })
  const post = await openPost(tx, { catalogue: teller.catalogue, links: size.links ?? { baseUrl: 'http://localhost:3000', secretKey: size.seed } })
  const months = monthsBetween(from, dayOf(now))
  let stories: Story[] = []
  let others: MadeContact[] = []
  let writing: Promise<unknown> = Promise.resolve()
  for (const [i, month] of months.entries()) {
    const arrivals = teller.arrivals.month(month, size.residents)
    for (const [told, arrival] of arrivals.entries()) {
      stories.push(tellStory(teller, arrival))
      if (told % breath === 0) await setImmediate()
    }
    others.push(...sideContacts(teller, teller.arrivals.daysOf(month), arrivals.length).filter(({ at }) => at <= teller.now))
    if (stories.length >= lot || i === months.length - 1) {
      await writing
      writing = loadStories(tx, stories, others, post)
      writing.catch(() => {}) // told where it is awaited
      stories = []
      others = []
    }
    tell((i + 1) / months.length)
  }
  await writing
  await writeRemarks(tx, data, { teller, now })
  return count(tx)
}

async function makeTeller(tx: Queryable, { data, size, now, from }: { data: SourceData; size: Size; now: Date; from: Day }): Promise<Teller> {
  const dice = new Dice(size.seed)
  const since = new Date(Date.parse(from))
  const calendars = await readCalendars(tx)
  const time = new WorkTime(calendars, addDays(from, -40), lastDay(calendars, addDays(dayOf(now), 300)))
  const residents = makeResidents(dice.fork('residents'), data, size.residents, since)
  await giveIds(tx, residents)
  return {
    dice: dice.fork('stories'), data, wards: wardSums(data), calendars, time, residents,
    catalogue: (await readCatalogue(tx, dayOf(now))).services,
    dates: new PromiseDates(calendars),
    book: new PhraseBook(readWords(), dice.fork('words')),
    arrivals: new Arrivals(dice.fork('arrivals'), data, time, { from, now: now.getTime(), years: size.years }),
    staff: await loadOfficers(tx, data, since),
    restrictedTeams: new Set((await readTeams(tx)).filter((team) => team.restricted).map((team) => team.id)),
    kept: new KeptRates(data),
    past: new PastCases(),
    now: now.getTime(),
  }
}

async function giveIds(tx: Queryable, residents: MadeResident[]): Promise<void> {
  const ids = await loadResidents(tx, residents)
  residents.forEach((resident, i) => (resident.id = ids[i]!))
}

/** Working days are known only as far as the calendar goes. */
function lastDay(calendars: Calendars, wished: Day): Day {
  const last = day(`${calendars.calendar('ENG-CODE').years!.to}-12-31`)
  return wished < last ? wished : last
}

function monthsBetween(from: Day, to: Day): Day[] {
  const months: Day[] = []
  for (let month = day(`${from.slice(0, 7)}-01`); month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}

/** What is there now. */
export async function count(tx: Queryable): Promise<Counts> {
  return (await tx.one<Counts>('demonstration.count', `select (select count(*) from resident) as residents, (select count(*) from officer) as officers,
    (select count(*) from case_file) as cases, (select count(*) from case_file where closed_at is null) as "openCases", (select count(*) from contact) as contacts,
    (select count(*) from case_event) as events, (select count(*) from promise) as promises, (select count(*) from feedback where answered_at is not null) as feedback`))!
}

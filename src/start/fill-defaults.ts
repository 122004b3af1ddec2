import path from 'node:path'
import { importShippedHolidays } from '../calendar/index.ts'
import { importShippedWording } from '../letters/index.ts'
import type { Config } from '../platform/config/index.ts'
import type { Database, Queryable } from '../platform/database/index.ts'
import { dayOf } from '../platform/time/index.ts'
import { loadServices, readCouncil, unsetFacts, writeCouncil, writeService } from '../services/index.ts'
import type { Council } from '../services/index.ts'
import { addTeam } from '../staff/index.ts'

const shipped = path.resolve(import.meta.dirname, '../../data')

/** What every council starts with: holidays, the default catalogue and its teams, the wording of messages, the council's own facts to be filled in. Changes nothing that is there already. */
export async function fillDefaults(db: Database, at: Date, mode: Config['mode'] = 'demonstration'): Promise<void> {
  await db.transaction(async (tx) => {
    await importShippedHolidays(tx, dayOf(at))
    await importShippedWording(tx, at)
    if (await readCouncil(tx)) return
    await fillCatalogue(tx, at, mode)
  })
}

async function fillCatalogue(tx: Queryable, at: Date, mode: Config['mode']): Promise<void> {
  const { services, topTasks } = await loadServices(path.join(shipped, 'services'))
  if (services.outcome === 'refused') throw new Error(`The shipped catalogue is not valid: ${services.problems.map((problem) => `${problem.at} ${problem.message}`).join('; ')}`)
  const { catalogue } = services
  for (const team of catalogue.teams) await addTeam(tx, { id: team.code, name: team.name, restricted: team.restricted ?? false })
  const writing = { validFrom: dayOf(new Date('2012-01-01')), reason: 'As shipped with Moothall', officer: null, at }
  for (const entry of catalogue.services) await writeService(tx, { entry, ...writing })
  const council: Council = {
    ...(mode === 'production' ? unnamedCouncil : startingCouncil),
    groups: catalogue.groups.map(({ code, name, summary }) => ({ code, name, summary })),
    signposts: catalogue.signposts,
    topTasks: topTasks?.outcome === 'read' ? [...topTasks.topTasks] : [],
  }
  await writeCouncil(tx, { values: council, reason: writing.reason, officer: null, at })
}

/** The demonstration council's facts. */
const startingCouncil: Omit<Council, 'groups' | 'signposts' | 'topTasks'> = {
  name: 'Moothshire Council',
  // a two-tier county whose districts share one front door: both tiers are answered for here
  tiers: ['county', 'district'],
  phone: '01234 555 010',
  phoneHours: 'Monday to Friday, 8am to 6pm',
  emergencyPhone: '01234 555 999',
  emergencyPhoneHours: 'day or night',
  textRelay: '18001 01234 555 010',
  email: 'contact@moothshire.example',
  postalAddress: 'Moothshire Council, County Hall, Stanmere MS1 1AA',
  counters: [
    { name: 'Library hub, Stanmere', address: '2 Market Place, Stanmere MS1 1BB', hours: 'Monday to Saturday, 9am to 6pm' },
    { name: 'Mobile hub', address: 'Ashcombe green', hours: 'Thursdays, 10am to 1pm' },
  ],
  theme: {},
  accessibility: [],
  accessibilityReviewedOn: '2026-11-21',
}

/** What a real council starts with: nothing that could be taken for true. Every page says what is still to be set. */
const unnamedCouncil: Omit<Council, 'groups' | 'signposts' | 'topTasks'> = {
  ...startingCouncil,
  ...unsetFacts,
  counters: [],
}

import { prepareReport, publishReport, readPublication } from '../../complaints/index.ts'
import type { PublishedName } from '../../complaints/index.ts'
import { SetClock, addDays, day, dayOf, instantAt } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { readOfficers } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'

const introduction = `The reason that came up most was a date that we gave and did not keep, or did not tell you about.

Where we answered late, the answer mostly had to come from more than one team. Such a complaint now has one person who owns the answer.`

const response = 'Cabinet accepted the report and the plan for dates that are not kept. It asks for the figures each quarter, and for a visit to the complaints team by the Member Responsible for Complaints.'

/** The complaints report of the last year that is over, and that of the last quarter, as a council would have put them on its site by now. */
export async function publishReports(tools: CouncilTools): Promise<void> {
  const today = dayOf(tools.clock.now())
  const officer = (await readOfficers(tools.db)).find((each) => each.roles.includes('complaints'))
  if (!officer) return
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '07-15' ? 2 : 1)
  await publish(tools, officer, { report: 'complaints-annual', year, quarter: 0, on: day(`${year + 1}-07-01`), minute: `${year + 1}/41` })
  const quarter = Math.floor((Number(today.slice(5, 7)) - 1) / 3)
  if (quarter > 0) await publish(tools, officer, { report: 'complaints-quarterly', year: quarter === 1 ? year : Number(today.slice(0, 4)), quarter: quarter === 1 ? 4 : quarter - 1, on: addDays(today, -1), minute: '' })
}

interface Wanted {
  readonly report: PublishedName
  readonly year: number
  readonly quarter: number
  readonly on: Day
  readonly minute: string
}

async function publish(tools: CouncilTools, officer: Officer, { on, minute, ...which }: Wanted): Promise<void> {
  const then: CouncilTools = { ...tools, clock: new SetClock(instantAt(on, '11:00').toISOString()) }
  const made = await prepareReport(then, officer, which, null)
  const draft = 'id' in made ? await readPublication(tools.db, made.id) : undefined
  if (!draft) return
  const answered = minute ? { response_body: 'Cabinet', response_on: addDays(on, -14), response_minute: minute, response_words: response } : {}
  await publishReport(then, officer, draft, { introduction: which.quarter ? '' : introduction, ...answered, nobody: 'yes' })
}

import { testDatabase } from '../test/support/database.ts'
import { readCalendars } from '../src/calendar/index.ts'
import { generateComplaints } from '../src/complaints/reports/generate.test-support.ts'
import { makeReport } from '../src/complaints/reports/make-report.ts'
import type { Making } from '../src/complaints/reports/make-report.ts'
import { periodOf } from '../src/complaints/reports/period.ts'
import { reportNamed } from '../src/complaints/reports/report.ts'
import { day } from '../src/platform/time/index.ts'
import { recordingDatabase } from './recording-database.ts'
import { replay } from './replay.ts'

export interface MeasuredReport {
  complaints: number
  figures: number
  /** Medians, milliseconds: the whole report, and its statements over the bare driver. */
  took: number
  bare: number
}

const rounds = 9
const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!

async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < rounds; i++) {
    const before = performance.now()
    await work()
    times.push(performance.now() - before)
  }
  return median(times)
}

/** The complaints annual report of a year of so many generated complaints, in a database of its own. */
export async function measureReport(complaints: number): Promise<MeasuredReport> {
  const database = await testDatabase()
  const { owner, db } = database
  try {
    const today = day('2027-02-15')
    await owner.run(`insert into team (id, name, restricted) values ('children', 'Children', true) on conflict do nothing`)
    await generateComplaints(owner, { count: complaints, year: 2026, seed: 7, today, restrictedTeam: 'children' })
    await owner.run('vacuum (analyze)')
    const report = reportNamed('complaints-annual')!
    const making: Making = { db, scope: { ownTeams: null }, period: periodOf(2026, today), names: { services: new Map(), causes: new Map(), officers: new Map() }, calendars: await readCalendars(db) }
    const recorded = recordingDatabase(db)
    const made = await makeReport(report, { ...making, db: recorded.db })
    const statements = recorded.take()
    const took = await timed(() => makeReport(report, making))
    const client = await db.pool.connect()
    const bare = await timed(() => replay(client, statements, new Map())).finally(() => client.release())
    return { complaints, figures: made.figures.length, took, bare }
  } finally {
    await database.close()
  }
}

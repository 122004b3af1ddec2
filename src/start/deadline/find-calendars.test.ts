import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { importHolidays, readShippedHolidays } from '../../calendar/index.ts'
import { readConfig } from '../../platform/config/index.ts'
import { day } from '../../platform/time/index.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { findCalendars, NoDatabase } from './find-calendars.ts'

const database = await testDatabase()
after(() => database.close())

/** The address of the test's database, whether it is reached by a socket or by a URL. */
function address(): string {
  const { connectionString, host, port, user, database: name } = database.settings
  return connectionString ?? `postgresql://${user}@/${name}?host=${encodeURIComponent(String(host))}&port=${port}`
}

const config = { ...readConfig({ DATA_DIR: 'none' }), databaseUrl: address() }
const proclaimed = day('2026-11-27')

test('the council’s own list counts, and the shipped one when it is asked for', async () => {
  const divisions = Object.groupBy(readShippedHolidays().filter(({ removed }) => removed === null), ({ division }) => division)
  const feed = Object.fromEntries(Object.entries(divisions).map(([division, list]) => [division, {
    division, events: [...list.map((holiday) => ({ title: holiday.title, date: holiday.day })), ...(division === 'england-and-wales' ? [{ title: 'A day of thanks', date: proclaimed }] : [])],
  }]))
  const outcome = await database.owner.transaction((tx) => importHolidays(tx, feed, day('2026-11-20'), { source: 'test', recordedBy: 'test' }))
  assert.equal(outcome.outcome, 'imported')
  const council = await findCalendars(config, { shipped: false })
  assert.deepEqual([council.source, council.calendars.calendar('ENG-CODE').isWorkingDay(proclaimed)], ['council', false])
  const shipped = await findCalendars(config, { shipped: true })
  assert.deepEqual([shipped.source, shipped.calendars.calendar('ENG-CODE').isWorkingDay(proclaimed)], ['shipped', true])
  const before = await findCalendars(config, { shipped: false, asKnownOn: day('2026-11-19') })
  assert.equal(before.calendars.calendar('ENG-CODE').isWorkingDay(proclaimed), true, 'not known yet')
})

test('a database that does not answer is told, not passed over', async () => {
  const gone = readConfig({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', DATA_DIR: 'none' })
  await assert.rejects(findCalendars(gone, { shipped: false }), (error) => error instanceof NoDatabase && /--shipped/.test(error.message))
})

test('where no database runs the shipped list is taken', async () => {
  assert.equal((await findCalendars(readConfig({ DATA_DIR: 'there/is/none' }), { shipped: false })).source, 'shipped')
})

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import type { TestDatabase } from '../../../test/support/database.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { day, instantAt } from '../../platform/time/index.ts'
import { calendarReader, describeOpening, holidayChangesSince, importHolidays, importShippedHolidays, isOpenAt, loadCalendars, readCalendars, readHolidays } from '../index.ts'
import { readOpeningHours, readShippedHolidays, recordOpeningException, recordOpeningWeek, withdrawOpeningException } from '../index.ts'
import type { Division, Holiday, ImportOutcome, OpeningWeek } from '../index.ts'
import { currentCalendarVersion } from './holiday-store.ts'

type Feed = Record<Division, { division: Division; events: { title: string; date: string }[] }>

let database: TestDatabase

before(async () => {
  database = await testDatabase()
  await database.owner.run(emptyTheCalendar)
})
after(() => database.close())

/** The template holds the shipped holidays already; these tests are about the first import too. Only the owner may do this. */
const emptyTheCalendar = `
  do $$ begin
    alter table calendar_holiday disable trigger user;
    alter table calendar_version disable trigger user;
    truncate calendar_holiday, calendar_version cascade;
    alter table calendar_holiday enable trigger user;
    alter table calendar_version enable trigger user;
  end $$`

/** Every test works in a transaction that never happened. */
class Undone extends Error {}
function inTransaction(name: string, work: (tx: Queryable) => Promise<void>): void {
  test(name, async () => {
    await assert.rejects(
      database.db.transaction(async (tx) => {
        await work(tx)
        throw new Undone()
      }),
      Undone,
    )
  })
}

const today = day('2026-11-21')
const by = { source: 'gov.uk/bank-holidays.json', recordedBy: 'Asha Admin' }

/** What GOV.UK would publish if it published what we ship, from a year on. */
function feedFrom(firstYear: number): Feed {
  const standing = readShippedHolidays().filter((each) => each.removed === null && Number(each.day.slice(0, 4)) >= firstYear)
  const entry = (division: Division) => ({
    division,
    events: standing.filter((each) => each.division === division).map((each) => ({ title: each.title, date: each.day as string, notes: '', bunting: true })),
  })
  return { 'england-and-wales': entry('england-and-wales'), scotland: entry('scotland'), 'northern-ireland': entry('northern-ireland') }
}

function sorted(list: readonly Holiday[]): Holiday[] {
  return list.toSorted((a, b) => (`${a.division}${a.day}` < `${b.division}${b.day}` ? -1 : 1))
}

function imported(outcome: ImportOutcome): Extract<ImportOutcome, { outcome: 'imported' }> {
  assert.equal(outcome.outcome, 'imported')
  return outcome as Extract<ImportOutcome, { outcome: 'imported' }>
}

inTransaction('the shipped holidays go in once, with their history', async (tx) => {
  const version = await importShippedHolidays(tx, today)
  assert.equal(version?.version, 1)
  assert.equal(version?.fingerprint, loadCalendars(readShippedHolidays()).version)
  assert.equal(await importShippedHolidays(tx, today), undefined)
  assert.deepEqual(sorted(await readHolidays(tx)), sorted(readShippedHolidays()))
})

inTransaction('calendars from the database are those of the list, now and as they were known', async (tx) => {
  await importShippedHolidays(tx, today)
  const due = async (known?: string) =>
    (await readCalendars(tx, known ? { asKnownOn: day(known) } : {})).calendar('UK-UNION').addWorkingDays(day('2026-06-01'), 20)
  assert.equal(await due(), '2026-06-30')
  assert.equal(await due('2026-02-24'), '2026-06-29')
})

inTransaction('importing the same list again changes nothing, whichever years it still carries', async (tx) => {
  await importShippedHolidays(tx, today)
  for (const year of [2012, 2019, 2026]) {
    assert.equal((await importHolidays(tx, feedFrom(year), today, by)).outcome, 'unchanged')
  }
})

inTransaction('a new holiday makes a new version and says that days moved', async (tx) => {
  await importShippedHolidays(tx, today)
  const feed = feedFrom(2024)
  feed['england-and-wales'].events.push({ title: 'Bank holiday for a good reason', date: '2027-06-11' })
  const outcome = imported(await importHolidays(tx, feed, today, by))
  assert.deepEqual(outcome.changes, {
    added: [{ division: 'england-and-wales', day: '2027-06-11', title: 'Bank holiday for a good reason' }],
    removed: [],
    retitled: [],
  })
  assert.deepEqual([outcome.daysMoved, outcome.version.version, outcome.version.recordedBy], [true, 2, 'Asha Admin'])
  const now = await readCalendars(tx)
  assert.equal(now.version, outcome.version.fingerprint)
  assert.equal(now.calendar('ENG-CODE').isWorkingDay(day('2027-06-11')), false)
  assert.equal((await readCalendars(tx, { asKnownOn: day('2026-11-20') })).calendar('ENG-CODE').isWorkingDay(day('2027-06-11')), true)
  assert.deepEqual(await currentCalendarVersion(tx), outcome.version)
})

inTransaction('an old copy that lacks a late holiday is not believed until a person says so', async (tx) => {
  await importShippedHolidays(tx, today)
  const feed = feedFrom(2024)
  feed.scotland.events = feed.scotland.events.filter((event) => event.date !== '2026-06-15')
  const first = await importHolidays(tx, feed, today, by)
  assert.deepEqual(first, { outcome: 'removals-to-confirm', removals: [{ division: 'scotland', day: '2026-06-15', title: 'Additional bank holiday' }] })
  assert.equal((await currentCalendarVersion(tx))?.version, 1)
  const second = imported(await importHolidays(tx, feed, today, { ...by, acceptRemovals: true }))
  assert.equal(second.changes.removed.length, 1)
  assert.equal((await readCalendars(tx)).calendar('UK-UNION').isWorkingDay(day('2026-06-15')), true)
  assert.equal((await readCalendars(tx, { asKnownOn: day('2026-11-20') })).calendar('UK-UNION').isWorkingDay(day('2026-06-15')), false)
  assert.equal(await importShippedHolidays(tx, today), undefined)
  const third = imported(await importHolidays(tx, feedFrom(2024), day('2026-11-22'), by))
  assert.equal(third.version.fingerprint, loadCalendars(readShippedHolidays()).version)
})

inTransaction('a reader keeps the calendars until the list changes, and notices a version that came to nothing', async (tx) => {
  const read = calendarReader()
  assert.equal((await read(tx)).calendar('CAL').years, null)
  await importShippedHolidays(tx, today)
  const first = await read(tx)
  assert.equal(await read(tx), first)
  const feed = feedFrom(2024)
  feed['england-and-wales'].events.push({ title: 'Proclaimed', date: '2027-06-11' })
  await tx.run('savepoint before_import')
  await importHolidays(tx, feed, today, by)
  const second = await read(tx)
  assert.equal(second.calendar('ENG-CODE').isWorkingDay(day('2027-06-11')), false)
  await tx.run('rollback to savepoint before_import')
  feed['england-and-wales'].events.at(-1)!.date = '2027-06-18'
  await importHolidays(tx, feed, today, by)
  const third = await read(tx)
  assert.deepEqual(['2027-06-11', '2027-06-18'].map((on) => third.calendar('ENG-CODE').isWorkingDay(day(on))), [true, false])
})

inTransaction('a corrected title is kept without moving a day', async (tx) => {
  await importShippedHolidays(tx, today)
  const feed = feedFrom(2024)
  feed.scotland.events.find((event) => event.date === '2026-06-15')!.title = 'A better title'
  const outcome = imported(await importHolidays(tx, feed, today, by))
  assert.equal(outcome.daysMoved, false)
  assert.equal(outcome.version.fingerprint, loadCalendars(readShippedHolidays()).version)
  assert.equal((await readCalendars(tx)).calendar('UK-UNION').holidayOn(day('2026-06-15')), 'A better title')
})

inTransaction('a list can be the first thing that a database hears of', async (tx) => {
  assert.equal(imported(await importHolidays(tx, feedFrom(2024), today, by)).version.version, 1)
  assert.deepEqual((await readCalendars(tx)).calendar('UK-UNION').years, { from: 2024, to: 2028 })
})

inTransaction('a list that is broken is refused with everything that is wrong, and changes nothing', async (tx) => {
  await importShippedHolidays(tx, today)
  const problemsOf = async (feed: unknown) => {
    const outcome = await importHolidays(tx, feed, today, by)
    assert.equal(outcome.outcome, 'refused')
    return outcome.outcome === 'refused' ? outcome.problems : []
  }
  assert.deepEqual(await problemsOf([]), ['The list is not a JSON object with one entry for each division'])
  const feed = feedFrom(2026)
  feed.scotland.events[0] = { title: ' ', date: '01/01/2026' }
  const { 'northern-ireland': _, ...without } = feed
  assert.deepEqual(await problemsOf({ ...without, wales: {} }), [
    '"wales" is not a division. The divisions are england-and-wales, scotland, northern-ireland',
    'scotland, event 1 has no title',
    'scotland, event 1: "01/01/2026" is not a date written YYYY-MM-DD',
    'northern-ireland has no list of events',
  ])
  const half = feedFrom(2026)
  half['northern-ireland'].events = half['northern-ireland'].events.filter((event) => event.date < '2028-06-01')
  assert.deepEqual(await problemsOf(half), ['northern-ireland does not have the whole of 2028'])
  const twice = feedFrom(2026)
  twice.scotland.events.push(twice.scotland.events[0]!)
  assert.deepEqual(await problemsOf(twice), ['scotland lists 2026-01-01 twice'])
  const far = JSON.parse(JSON.stringify(feedFrom(2028)).replaceAll('2028-', '2031-')) as Feed
  assert.match((await problemsOf(far))[0]!, /covers 2031 to 2031 and the calendar 2012 to 2028/)
  assert.equal((await currentCalendarVersion(tx))?.version, 1)
})

inTransaction('the history cannot be rewritten by the application', async (tx) => {
  await importShippedHolidays(tx, today)
  await assert.rejects(tx.run(`delete from calendar_holiday where day = '2026-06-15'`), /permission denied|append-only/)
})

test('two imports at the same time make two versions, one after the other', async () => {
  const feed = feedFrom(2024)
  const other = feedFrom(2024)
  other.scotland.events.push({ title: 'Another', date: '2027-06-18' })
  const both = await Promise.all([feed, other].map((each) => database.db.transaction((tx) => importHolidays(tx, each, today, { ...by, acceptRemovals: true }))))
  const versions = both.map((each) => imported(each).version.version)
  assert.deepEqual(versions.toSorted((a, b) => a - b), [1, 2])
})

const week: OpeningWeek = { validFrom: day('2026-01-01'), week: { monday: [{ opens: '09:00', closes: '17:00' }] }, onBankHolidays: 'as-usual' }
const england = loadCalendars(readShippedHolidays()).calendar('ENG-CODE')
const monday = instantAt(day('2026-11-23'), '10:00')

inTransaction('opening hours are kept, replaced and asked', async (tx) => {
  assert.equal(await readOpeningHours(tx, 'place:town-hall', england), undefined)
  await recordOpeningWeek(tx, 'place:town-hall', week, 'Asha Admin')
  assert.equal(describeOpening((await readOpeningHours(tx, 'place:town-hall', england))!, monday).words, 'Open until 5pm')
  await recordOpeningWeek(tx, 'place:town-hall', { ...week, week: { monday: [{ opens: '09:00', closes: '19:00' }] } }, 'Asha Admin')
  assert.equal(describeOpening((await readOpeningHours(tx, 'place:town-hall', england))!, monday).words, 'Open until 7pm')
  assert.equal(await readOpeningHours(tx, 'line:main', england), undefined)
})

inTransaction('an exception closes a day until it is withdrawn', async (tx) => {
  await recordOpeningWeek(tx, 'line:main', week, 'Asha Admin')
  const closure = { from: day('2026-11-23'), to: day('2026-11-23'), periods: [], reason: 'Staff training' }
  const outcome = await recordOpeningException(tx, 'line:main', closure, 'Asha Admin')
  const isOpen = async () => isOpenAt((await readOpeningHours(tx, 'line:main', england))!, monday)
  assert.equal(await isOpen(), false)
  assert.ok(outcome.outcome === 'recorded')
  await withdrawOpeningException(tx, outcome.id, 'Asha Admin')
  await withdrawOpeningException(tx, outcome.id, 'Asha Admin')
  assert.equal(await isOpen(), true)
})

inTransaction('opening hours that make no sense are refused before they are kept', async (tx) => {
  const refused = await recordOpeningWeek(tx, 'line:main', { ...week, week: { monday: [{ opens: '17:00', closes: '09:00' }] } }, 'Asha Admin')
  assert.equal(refused.outcome, 'refused')
  const noReason = await recordOpeningException(tx, 'line:main', { from: today, to: today, periods: [], reason: ' ' }, 'Asha Admin')
  assert.deepEqual(noReason, { outcome: 'refused', problems: ['2026-11-21 has no reason for residents to read'] })
  assert.equal(await readOpeningHours(tx, 'line:main', england), undefined)
})

test('the shipped file and its README are where the licence asks for them', () => {
  assert.match(readFileSync(new URL('../../../data/calendars/README.md', import.meta.url), 'utf8'), /Open\s+Government Licence v3.0/)
})

inTransaction('what came on the list or left it since a promise was counted can be told', async (tx) => {
  await importShippedHolidays(tx, today)
  const counted = (await currentCalendarVersion(tx))!.fingerprint
  const feed = feedFrom(2019)
  for (const { division, day: on, title, removed } of await readHolidays(tx)) if (removed === null && !feed[division].events.some(({ date }) => date === on)) feed[division].events.push({ title, date: on })
  feed['england-and-wales'].events.push({ title: 'A day of thanks', date: '2026-11-27' })
  await importHolidays(tx, feed, today, by)
  const later = (await currentCalendarVersion(tx))!.fingerprint
  const since = async (fingerprint: string) => (await holidayChangesSince(tx, fingerprint)).map(({ change, day: on, title }) => [change, on, title])
  assert.deepEqual(await since(counted), [['added', '2026-11-27', 'A day of thanks']])
  feed['england-and-wales'].events.pop()
  await importHolidays(tx, feed, today, { ...by, acceptRemovals: true })
  assert.deepEqual(await since(later), [['removed', '2026-11-27', 'A day of thanks']])
  assert.deepEqual(await since(counted), [], 'the list is as it was counted with')
  assert.deepEqual(await since('never-seen'), [])
})

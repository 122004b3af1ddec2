import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, instantAt } from '../../platform/time/index.ts'
import { readShippedHolidays } from '../read-shipped-holidays.ts'
import type { CalendarId } from './calendar-definitions.ts'
import { dueDay, dueInstant } from './deadline-clock.ts'
import type { DayClock } from './deadline-clock.ts'
import { loadCalendars } from './load-calendars.ts'
import { openingHours } from './opening-hours.ts'

const calendars = loadCalendars(readShippedHolidays())

const workingDays = (count: number, calendar: CalendarId): DayClock => ({ unit: 'working-days', count, calendar, startsOn: 'next-day' })
const months = (count: number, roll: 'none' | 'next-working-day' = 'next-working-day'): DayClock => ({
  unit: 'calendar-months', count, calendar: 'CAL', startsOn: 'next-day', roll,
})
const sameDay = (count: number): DayClock => ({ ...workingDays(count, 'ENG-CODE'), startsOn: 'same-day' })
const due = (clock: DayClock, start: string) => dueDay(clock, day(start), calendars)
const endOfNextWorkingDay = (start: string) => dueInstant(workingDays(1, 'ENG-CODE'), new Date(start), calendars).toISOString()
const dueWithin = (count: number, calendar: CalendarId, start: string) => due(workingDays(count, calendar), start)

test('corporate stage 1 over Easter 2026', () => {
  assert.equal(dueWithin(5, 'ENG-CODE', '2026-04-02'), '2026-04-13')
  assert.equal(dueWithin(10, 'ENG-CODE', '2026-04-13'), '2026-04-27')
  assert.equal(dueWithin(20, 'ENG-CODE', '2026-04-13'), '2026-05-12')
  assert.equal(dueWithin(10, 'ENG-CODE', '2026-04-27'), '2026-05-12')
  assert.equal(dueWithin(10, 'ENG-CODE', '2026-04-02'), '2026-04-20')
})

test('corporate stage 2 over Christmas 2026', () => {
  assert.equal(dueWithin(5, 'ENG-CODE', '2026-12-18'), '2026-12-29')
  assert.equal(dueWithin(20, 'ENG-CODE', '2026-12-29'), '2027-01-27')
  assert.equal(dueWithin(40, 'ENG-CODE', '2026-12-29'), '2027-02-24')
})

for (const [received, answer, englandOnly] of [
  ['2026-06-01', '2026-06-30', '2026-06-29'],
  ['2026-03-02', '2026-03-31', '2026-03-30'],
  ['2026-12-14', '2027-01-15', '2027-01-14'],
] as const) {
  test(`a freedom of information request of ${received} is due on ${answer}, a day later than England alone would say`, () => {
    assert.equal(dueWithin(20, 'UK-UNION', received), answer)
    assert.equal(dueWithin(20, 'ENG-CODE', received), englandOnly)
  })
}

test('a freedom of information request on a Saturday: by the statute, and deemed received on the Monday', () => {
  assert.equal(dueWithin(20, 'UK-UNION', '2026-06-20'), '2026-07-20')
  const deemed = calendars.calendar('UK-UNION').nextWorkingDayOnOrAfter(day('2026-06-20'))
  assert.equal(dueDay(workingDays(20, 'UK-UNION'), deemed, calendars), '2026-07-21')
})

test('an environmental information request, ordinary and extended', () => {
  assert.equal(dueWithin(20, 'UK-UNION', '2026-05-01'), '2026-06-02')
  assert.equal(dueWithin(40, 'UK-UNION', '2026-05-01'), '2026-07-01')
  assert.notEqual(dueWithin(40, 'ENG-CODE', '2026-05-01'), '2026-07-01')
})

test('subject access ends on the corresponding date, or the last of the month, and rolls', () => {
  assert.equal(due(months(1), '2026-01-31'), '2026-03-02')
  assert.equal(due(months(1, 'none'), '2026-01-31'), '2026-02-28')
  assert.equal(due(months(3), '2026-01-31'), '2026-04-30')
  assert.equal(due(months(1), '2026-11-25'), '2026-12-29')
  assert.equal(due(months(1), '2026-03-03'), '2026-04-07')
})

test("children's stages 1 and 2 over Christmas 2026", () => {
  assert.equal(dueWithin(10, 'ENG-CHILD', '2026-12-14'), '2026-12-30')
  assert.equal(dueWithin(20, 'ENG-CHILD', '2026-12-14'), '2027-01-14')
  assert.equal(dueWithin(25, 'ENG-CHILD', '2026-12-01'), '2027-01-08')
  assert.equal(dueWithin(65, 'ENG-CHILD', '2026-12-01'), '2027-03-05')
})

test('adult social care: three working days, and six months commencing on the day received', () => {
  assert.equal(dueWithin(3, 'ENG-STAT', '2026-07-17'), '2026-07-22')
  const sixMonths: DayClock = { unit: 'calendar-months', count: 6, calendar: 'CAL', startsOn: 'same-day', roll: 'none' }
  assert.equal(due(sixMonths, '2026-07-17'), '2027-01-16')
  assert.equal(due(sixMonths, '2026-08-31'), '2027-02-28')
  assert.equal(due({ ...sixMonths, startsOn: 'next-day' }, '2026-07-17'), '2027-01-17')
})

test('a data protection complaint: 30 days from the day after, rolled, or literally from the day itself', () => {
  const thirty: DayClock = { unit: 'calendar-days', count: 30, calendar: 'CAL', startsOn: 'next-day', roll: 'none' }
  assert.equal(due(thirty, '2026-06-19'), '2026-07-19')
  assert.equal(due({ ...thirty, roll: 'next-working-day' }, '2026-06-19'), '2026-07-20')
  assert.equal(due({ ...thirty, startsOn: 'same-day' }, '2026-06-19'), '2026-07-18')
})

test('working days that count the day of the event itself', () => {
  assert.equal(due(sameDay(1), '2026-11-23'), '2026-11-23')
  assert.equal(due(sameDay(1), '2026-11-21'), '2026-11-23')
  assert.equal(due(sameDay(5), '2026-11-23'), '2026-11-27')
  assert.equal(due(sameDay(0), '2026-11-21'), '2026-11-21')
})

test('a clock that makes no sense is refused', () => {
  assert.throws(() => dueWithin(-1, 'ENG-CODE', '2026-11-23'), /cannot count -1 working-days/)
  assert.throws(() => dueWithin(1.5, 'ENG-CODE', '2026-11-23'), RangeError)
  assert.throws(() => dueWithin(10, 'CAL', '2026-11-23'), /Every day counts in calendar CAL/)
})

test('a limit in days is kept until the last moment of its day in London, summer and winter', () => {
  assert.equal(endOfNextWorkingDay('2026-11-23T10:00:00Z'), '2026-11-24T23:59:59.999Z')
  assert.equal(endOfNextWorkingDay('2026-07-01T10:00:00Z'), '2026-07-02T22:59:59.999Z')
  // 23:30 UTC in July is already the next day in London.
  assert.equal(endOfNextWorkingDay('2026-07-01T23:30:00Z'), '2026-07-03T22:59:59.999Z')
})

test('a limit in hours runs through the night, or only while it is open', () => {
  const hours = openingHours(
    { weeks: [{ validFrom: day('2026-01-01'), week: { monday: [{ opens: '09:00', closes: '17:00' }], tuesday: [{ opens: '09:00', closes: '17:00' }] }, onBankHolidays: [] }], exceptions: [] },
    calendars.calendar('ENG-CODE'),
  )
  const start = instantAt(day('2026-11-23'), '16:00')
  const clock = { unit: 'hours', count: 4, calendar: 'ENG-CODE' } as const
  assert.equal(dueInstant(clock, start, calendars).toISOString(), '2026-11-23T20:00:00.000Z')
  assert.equal(dueInstant({ ...clock, runs: 'opening-hours' }, start, calendars, hours).toISOString(), '2026-11-24T12:00:00.000Z')
  assert.throws(() => dueInstant({ ...clock, runs: 'opening-hours' }, start, calendars), /needs to know them/)
})

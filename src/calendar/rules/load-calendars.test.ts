import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../platform/time/index.ts'
import { readShippedHolidays } from '../read-shipped-holidays.ts'
import type { CalendarId } from './calendar-definitions.ts'
import { CalendarNotLoaded } from './calendar-not-loaded.ts'
import type { Holiday } from './holiday.ts'
import { loadCalendars } from './load-calendars.ts'

const shipped = readShippedHolidays()
const asKnownOn = (on: string) => loadCalendars(shipped, { asKnownOn: day(on) })
const isOff = (on: string, known: string, id: CalendarId = 'ENG-CODE') => !asKnownOn(known).calendar(id).isWorkingDay(day(on))
const freedomOfInformationDue = (known: string) => asKnownOn(known).calendar('UK-UNION').addWorkingDays(day('2026-06-01'), 20)
const yearsWithout = (from: string, to: string) => loadCalendars(shipped.filter((holiday) => holiday.day < from || holiday.day > to)).calendar('UK-UNION').years

test('the early May holiday of 2020 was Monday 4 May until it was moved to VE Day', () => {
  assert.deepEqual([isOff('2020-05-04', '2019-06-06'), isOff('2020-05-08', '2019-06-06')], [true, false])
  assert.deepEqual([isOff('2020-05-04', '2019-06-07'), isOff('2020-05-08', '2019-06-07')], [false, true])
})

test('the spring holiday of 2022 was 30 May until the Jubilee moved it', () => {
  assert.deepEqual(['2022-05-30', '2022-06-02', '2022-06-03'].map((on) => isOff(on, '2020-11-11')), [true, false, false])
  assert.deepEqual(['2022-05-30', '2022-06-02', '2022-06-03'].map((on) => isOff(on, '2020-11-12')), [false, true, true])
})

test('a one-off holiday counts only from the day on which it was known', () => {
  assert.deepEqual([isOff('2022-09-19', '2022-09-09'), isOff('2022-09-19', '2022-09-10')], [false, true])
  assert.deepEqual([isOff('2023-05-08', '2022-11-05'), isOff('2023-05-08', '2022-11-06')], [false, true])
  assert.deepEqual([isOff('2026-06-15', '2026-02-24', 'UK-UNION'), isOff('2026-06-15', '2026-02-25', 'UK-UNION')], [false, true])
  assert.equal(isOff('2026-06-15', '2026-02-25', 'ENG-CODE'), false)
})

test('a freedom of information deadline moves a day when Scotland gains a holiday', () => {
  assert.equal(freedomOfInformationDue('2026-02-24'), '2026-06-29')
  assert.equal(freedomOfInformationDue('2026-02-25'), '2026-06-30')
})

test('a list as it was known holds only the years that were published by then', () => {
  assert.deepEqual(asKnownOn('2019-03-01').calendar('ENG-CODE').years, { from: 2012, to: 2021 })
  assert.equal(asKnownOn('2009-03-01').calendar('ENG-CODE').years, null)
})

test('a day in a year that is not loaded is refused, with what to do', () => {
  const england = loadCalendars(shipped).calendar('ENG-CODE')
  const attempts = [
    () => england.isWorkingDay(day('2029-01-02')),
    () => england.addWorkingDays(day('2028-12-20'), 10),
    () => england.workingDaysBetween(day('2028-12-20'), day('2029-01-10')),
    () => england.nextWorkingDayOnOrAfter(day('2028-12-30')),
    () => england.addCalendarMonths(day('2028-12-01'), 1, 'next-working-day'),
    () => england.holidayOn(day('2029-04-01')),
  ]
  for (const attempt of attempts) {
    assert.throws(attempt, (error) => error instanceof CalendarNotLoaded && error.year === 2029 && error.calendar === 'ENG-CODE')
  }
  assert.throws(() => england.addWorkingDays(day('2011-12-30'), 1), { year: 2011 })
  assert.throws(() => england.addWorkingDays(day('2012-01-03'), -1), { year: 2011 })
  assert.throws(attempts[0]!, {
    message:
      'Calendar ENG-CODE has no bank holidays for 2029. It holds 2012 to 2028. Import the current list from https://www.gov.uk/bank-holidays.json, then try again.',
  })
})

test('calendar days that do not roll need no holidays at all', () => {
  assert.equal(loadCalendars([]).calendar('CAL').addCalendarDays(day('2040-02-28'), 2), '2040-03-01')
  assert.throws(() => loadCalendars([]).calendar('CAL').isWorkingDay(day('2026-01-05')), /It holds no year/)
})

test('the union reaches only as far as the shortest of its lists', () => {
  const short = loadCalendars(shipped.filter((holiday) => !(holiday.division === 'scotland' && holiday.day > '2027-12-31')))
  assert.equal(short.calendar('ENG-CODE').years?.to, 2028)
  assert.throws(() => short.calendar('UK-UNION').isWorkingDay(day('2028-01-10')), { year: 2028, calendar: 'UK-UNION' })
})

test('one proclaimed day does not make its year loaded, and a gap ends what is loaded', () => {
  const coronation: Holiday = { division: 'england-and-wales', day: day('2029-06-01'), title: 'One-off', known: day('2026-01-01'), removed: null }
  assert.equal(loadCalendars([...shipped, coronation]).calendar('ENG-CODE').years?.to, 2028)
  const gap = shipped.filter((holiday) => !holiday.day.startsWith('2020'))
  assert.deepEqual(loadCalendars(gap).calendar('ENG-CODE').years, { from: 2021, to: 2028 })
})

test('a year without its New Year or without its Christmas is not loaded', () => {
  assert.deepEqual(yearsWithout('2028-12-25', '2028-12-28'), { from: 2012, to: 2027 })
  assert.deepEqual(yearsWithout('2028-01-01', '2028-01-04'), { from: 2012, to: 2027 })
  assert.deepEqual(yearsWithout('2028-08-01', '2028-08-31'), { from: 2012, to: 2028 })
})

test('the version changes with the days and with nothing else', () => {
  const version = loadCalendars(shipped).version
  assert.match(version, /^uk-[0-9a-f]{12}$/)
  assert.equal(loadCalendars(shipped.toReversed().map((holiday) => ({ ...holiday, title: 'Other' }))).version, version)
  assert.notEqual(loadCalendars(shipped.slice(1)).version, version)
  assert.notEqual(asKnownOn('2026-02-24').version, version)
  assert.equal(asKnownOn('2026-02-25').version, version)
})

test('a holiday is named, and a calendar that does not exist is refused', () => {
  const calendars = loadCalendars(shipped)
  assert.equal(calendars.calendar('ENG-CODE').holidayOn(day('2026-04-03')), 'Good Friday')
  assert.equal(calendars.calendar('ENG-CODE').holidayOn(day('2026-03-17')), null)
  assert.equal(calendars.calendar('UK-UNION').holidayOn(day('2026-03-17')), 'St Patrick’s Day')
  assert.throws(() => calendars.calendar('ENGLAND' as CalendarId), /"ENGLAND" is not a calendar/)
})

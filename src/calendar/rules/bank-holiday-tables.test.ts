import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../platform/time/index.ts'
import { readShippedFile, readShippedHolidays } from '../read-shipped-holidays.ts'
import { calendarIds } from './calendar-definitions.ts'
import { goodFridayOf } from './easter.ts'
import { dayFromEpoch } from './epoch-day.ts'
import { loadCalendars } from './load-calendars.ts'

// Typed in from the published tables, not derived from the file under test.
const englandAndWales: Record<number, string> = {
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
}

const extraForTheUnion: Record<number, string> = {
  2015: '01-02 03-17 07-13 08-03 11-30',
  2016: '01-04 03-17 07-12 08-01 11-30',
  2017: '01-03 03-17 07-12 08-07 11-30',
  2018: '01-02 03-19 07-12 08-06 11-30',
  2019: '01-02 03-18 07-12 08-05 12-02',
  2020: '01-02 03-17 07-13 08-03 11-30',
  2021: '01-04 03-17 07-12 08-02 11-30',
  2022: '01-04 03-17 07-12 08-01 11-30',
  2023: '01-03 03-17 07-12 08-07 11-30',
  2024: '01-02 03-18 07-12 08-05 12-02',
  2025: '01-02 03-17 07-14 08-04 12-01',
  2026: '01-02 03-17 06-15 07-13 08-03 11-30',
  2027: '01-04 03-17 07-12 08-02 11-30',
  2028: '01-04 03-17 07-12 08-07 11-30',
}

const calendars = loadCalendars(readShippedHolidays())

/** Monday to Friday dates of a year that the calendar does not count. */
function weekdaysOff(id: (typeof calendarIds)[number], year: number): string {
  const off: string[] = []
  for (const at = new Date(Date.UTC(year, 0, 1)); at.getUTCFullYear() === year; at.setUTCDate(at.getUTCDate() + 1)) {
    const on = at.toISOString().slice(0, 10)
    if (at.getUTCDay() % 6 !== 0 && !calendars.calendar(id).isWorkingDay(day(on))) off.push(on.slice(5))
  }
  return off.join(' ')
}

for (const [year, dates] of Object.entries(englandAndWales)) {
  test(`the weekdays off in England in ${year} are those of the published table`, () => {
    for (const id of ['ENG-CODE', 'ENG-STAT', 'ENG-CHILD', 'CAL'] as const) assert.equal(weekdaysOff(id, Number(year)), dates, id)
  })

  test(`the weekdays off in any part of the United Kingdom in ${year} are those of the published table`, () => {
    const union = [...dates.split(' '), ...extraForTheUnion[Number(year)]!.split(' ')].sort().join(' ')
    assert.equal(weekdaysOff('UK-UNION', Number(year)), union)
  })
}

test('every calendar holds 2012 to 2028', () => {
  for (const id of calendarIds) assert.deepEqual(calendars.calendar(id).years, { from: 2012, to: 2028 })
})

test('Good Friday worked out agrees with every Good Friday in the list', () => {
  const listed = readShippedHolidays().filter((holiday) => holiday.title === 'Good Friday' && holiday.division === 'england-and-wales')
  assert.equal(listed.length, 17)
  for (const holiday of listed) assert.equal(dayFromEpoch(goodFridayOf(Number(holiday.day.slice(0, 4)))), holiday.day)
})

test('days excluded by name stay excluded when the list forgets them', () => {
  const forgetful = readShippedHolidays().filter((holiday) => !['2018-03-30', '2018-12-26'].includes(holiday.day))
  const without = loadCalendars(forgetful)
  assert.equal(without.calendar('ENG-CODE').isWorkingDay(day('2018-03-30')), true)
  assert.equal(without.calendar('ENG-STAT').isWorkingDay(day('2018-03-30')), false)
  assert.equal(without.calendar('ENG-STAT').isWorkingDay(day('2018-12-26')), true)
  assert.equal(without.calendar('ENG-CHILD').isWorkingDay(day('2018-12-26')), false)
  assert.equal(without.calendar('UK-UNION').isWorkingDay(day('2018-03-30')), false)
})

test('every shipped holiday was known before it came, and before it was moved', () => {
  for (const holiday of readShippedHolidays()) {
    assert.ok(holiday.known < holiday.day, holiday.day)
    if (holiday.removed) assert.ok(holiday.known < holiday.removed && holiday.removed < holiday.day, holiday.day)
  }
})

test('a known date that nobody has seen in a source is marked so', () => {
  const oneOff = readShippedFile().filter((holiday) => !holiday.known.endsWith('-01-01'))
  assert.deepEqual([...new Set(oneOff.filter((holiday) => holiday.knownBasis === 'verified').map((holiday) => holiday.day))], ['2026-06-15'])
  assert.ok(oneOff.every((holiday) => holiday.knownBasis !== 'assumed'))
})

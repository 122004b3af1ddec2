import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../platform/time/index.ts'
import { readShippedHolidays } from '../read-shipped-holidays.ts'
import { daysThatDiffer } from './days-that-differ.ts'
import { loadCalendars } from './load-calendars.ts'
import { openingHours, weekdayNames } from './opening-hours.ts'
import type { OpeningException, OpeningWeek, Period } from './opening-hours.ts'

const england = loadCalendars(readShippedHolidays()).calendar('ENG-CODE')
const office: OpeningWeek['week'] = Object.fromEntries(weekdayNames.slice(0, 5).map((name) => [name, [{ opens: '09:00', closes: '17:00' }]]))

function told(today: string, exceptions: [from: string, to: string, reason: string, ...periods: Period[]][] = []): string {
  const made = exceptions.map(([from, to, reason, ...periods]): OpeningException => ({ from: day(from), to: day(to), reason, periods }))
  return daysThatDiffer(openingHours({ weeks: [{ validFrom: day('2026-01-01'), week: office, onBankHolidays: [] }], exceptions: made }, england), day(today))
}

test('an ordinary fortnight says nothing', () => assert.equal(told('2026-11-02'), ''))

test('a day that differs is told two weeks ahead, on the day itself, and not after it', () => {
  const training: Parameters<typeof told>[1] = [['2026-11-24', '2026-11-24', 'staff training', { opens: '09:00', closes: '12:00' }]]
  assert.equal(told('2026-11-10', training), '')
  for (const today of ['2026-11-11', '2026-11-24']) assert.equal(told(today, training), 'Tuesday 24 November 9am to midday, staff training')
  assert.equal(told('2026-11-25', training), '')
})

test('bank holidays are told, and a closure runs over a weekend that is closed anyway', () => {
  // in 2026 Boxing Day is a Saturday, so Monday 28 December is a bank holiday
  assert.equal(told('2026-12-18'), 'Friday 25 December closed, Christmas Day; Monday 28 December closed, Boxing Day')
  assert.equal(told('2026-12-18', [['2026-12-24', '2026-12-29', 'Christmas closure']]), 'Thursday 24 December to Tuesday 29 December closed, Christmas closure')
})

test('an exception that changes nothing is not told', () => assert.equal(told('2026-11-02', [['2026-11-07', '2026-11-07', 'stocktaking']]), ''))

test('days of years that nobody knows yet are left out', () => assert.equal(told(`${england.years!.to}-12-30`), ''))

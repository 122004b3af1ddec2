import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, instantAt } from '../../platform/time/index.ts'
import { readShippedHolidays } from '../read-shipped-holidays.ts'
import { describeOpening } from './describe-opening.ts'
import { loadCalendars } from './load-calendars.ts'
import { openingHours, weekdayNames } from './opening-hours.ts'
import type { OpeningException, OpeningWeek, Period } from './opening-hours.ts'

const england = loadCalendars(readShippedHolidays()).calendar('ENG-CODE')
const p = (opens: string, closes: string): Period => ({ opens, closes })
const weekdays = (...periods: Period[]): OpeningWeek['week'] => Object.fromEntries(weekdayNames.slice(0, 5).map((name) => [name, periods]))
const everyDay = (...periods: Period[]): OpeningWeek['week'] => Object.fromEntries(weekdayNames.map((name) => [name, periods]))

function words(on: string, time: string, week: OpeningWeek['week'], exceptions: OpeningException[] = []): string {
  const hours = openingHours({ weeks: [{ validFrom: day('2026-01-01'), week, onBankHolidays: [] }], exceptions }, england)
  return describeOpening(hours, instantAt(day(on), time)).words
}
const office = weekdays(p('09:00', '12:30'), p('13:30', '17:00'))

test('while it is open, the words say until when', () => {
  assert.equal(words('2026-11-24', '14:00', office), 'Open until 5pm')
  assert.equal(words('2026-11-24', '10:00', office), 'Open until 12:30pm')
  assert.equal(words('2026-11-24', '10:00', everyDay(p('09:00', '12:00'))), 'Open until midday')
  assert.equal(words('2026-11-24', '14:00', everyDay(p('09:00', '24:00'))), 'Open until midnight')
})

test('while it is closed, the words say when it opens, as near as the day is', () => {
  assert.equal(words('2026-11-24', '13:00', office), 'Closed. Opens today at 1:30pm')
  assert.equal(words('2026-11-24', '17:00', office), 'Closed. Opens tomorrow at 9am')
  assert.equal(words('2026-11-20', '18:00', office), 'Closed. Opens on Monday at 9am')
  assert.equal(words('2025-12-24', '18:00', office), 'Closed. Opens on Friday 2 January 2026 at 9am')
})

test('the same weekday next week is told with its date, lest it be taken for today', () => {
  assert.equal(words('2026-11-24', '18:00', { tuesday: [p('09:00', '17:00')] }), 'Closed. Opens on Tuesday 1 December 2026 at 9am')
  assert.equal(words('2026-11-24', '18:00', { monday: [p('09:00', '17:00')] }), 'Closed. Opens on Monday at 9am')
})

test('a day that is closed as a whole says why', () => {
  assert.equal(words('2026-04-03', '10:00', office), 'Closed today (Good Friday). Opens on Tuesday at 9am')
  const training = { from: day('2026-11-24'), to: day('2026-11-24'), periods: [], reason: 'Staff training' }
  assert.equal(words('2026-11-24', '10:00', office, [training]), 'Closed today (Staff training). Opens tomorrow at 9am')
  assert.equal(words('2026-11-24', '10:00', office, [{ ...training, periods: [p('14:00', '16:00')] }]), 'Closed. Opens today at 2pm')
})

test('a night shift closes tomorrow, and a line that never closes says so', () => {
  const night = everyDay(p('00:00', '06:00'), p('22:00', '24:00'))
  assert.equal(words('2026-11-24', '23:00', night), 'Open until 6am tomorrow')
  assert.equal(words('2026-11-24', '23:00', everyDay(p('00:00', '24:00'))), 'Open all day, every day')
})

test('a place that does not open again says so', () => {
  assert.equal(words('2026-11-24', '23:00', {}), 'Closed until further notice')
})

test('the words come with the moment at which they stop being true', () => {
  const hours = openingHours({ weeks: [{ validFrom: day('2026-01-01'), week: office, onBankHolidays: [] }], exceptions: [] }, england)
  const described = describeOpening(hours, new Date('2026-11-24T14:00:00Z'))
  assert.deepEqual(described, { isOpen: true, words: 'Open until 5pm', until: new Date('2026-11-24T17:00:00Z') })
})

test('the words are right on the morning after the clock changes', () => {
  assert.equal(words('2026-03-28', '23:30', everyDay(p('08:00', '20:00'))), 'Closed. Opens tomorrow at 8am')
  assert.equal(words('2026-10-25', '08:30', everyDay(p('08:00', '20:00'))), 'Open until 8pm')
})

test('at the end of the last loaded year it is closed, without a guess at when it opens', () => {
  assert.equal(words('2028-12-29', '18:00', office), 'Closed')
  assert.throws(() => words('2029-01-02', '10:00', office), { name: 'CalendarNotLoaded' })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, councilZone, day, dayOf, instantAt } from '../../platform/time/index.ts'
import { readShippedHolidays } from '../read-shipped-holidays.ts'
import { CalendarNotLoaded } from './calendar-not-loaded.ts'
import { loadCalendars } from './load-calendars.ts'
import { openingDay, openingHours, openingProblems, weekdayNames } from './opening-hours.ts'
import type { OpeningException, OpeningHours, OpeningRecord, OpeningWeek, Period } from './opening-hours.ts'
import { addOpenMinutes, isOpenAt, nextClosing, nextOpening, NeverOpens } from './opening-times.ts'

const england = loadCalendars(readShippedHolidays()).calendar('ENG-CODE')
const at = (on: string, time: string) => instantAt(day(on), time)
const everyDay = (...periods: Period[]): OpeningWeek['week'] => Object.fromEntries(weekdayNames.map((name) => [name, periods]))
const p = (opens: string, closes: string): Period => ({ opens, closes })

const split = [p('09:00', '12:30'), p('13:30', '17:00')]
const week: OpeningWeek = {
  validFrom: day('2026-01-01'),
  week: { monday: split, tuesday: split, wednesday: [p('10:00', '19:00')], thursday: split, friday: split },
  onBankHolidays: [],
}
const hoursOf = (weeks: OpeningWeek[], exceptions: OpeningException[] = []) => openingHours({ weeks, exceptions }, england)
const townHall = hoursOf([week])
const alwaysOpen = hoursOf([{ validFrom: day('2020-01-01'), week: everyDay(p('00:00', '24:00')), onBankHolidays: 'as-usual' }])
const allClosed = hoursOf([{ validFrom: day('2020-01-01'), week: {}, onBankHolidays: [] }])
const openUntil = (closes: string) => hoursOf([{ ...week, week: everyDay(p('00:00', closes)), onBankHolidays: 'as-usual' }])

test('it is open from the first moment of a period and closed at its last', () => {
  assert.equal(isOpenAt(townHall, at('2026-11-23', '08:59')), false)
  assert.equal(isOpenAt(townHall, at('2026-11-23', '09:00')), true)
  assert.equal(isOpenAt(townHall, at('2026-11-23', '12:30')), false)
  assert.equal(isOpenAt(townHall, at('2026-11-23', '13:30')), true)
  assert.equal(isOpenAt(townHall, at('2026-11-23', '17:00')), false)
  assert.equal(isOpenAt(townHall, at('2026-11-22', '10:00')), false)
})

test('nine o’clock is nine in London, summer and winter', () => {
  assert.equal(isOpenAt(townHall, new Date('2026-07-06T08:00:00Z')), true)
  assert.equal(isOpenAt(townHall, new Date('2026-11-23T08:00:00Z')), false)
  assert.equal(isOpenAt(townHall, new Date('2026-07-06T16:00:00Z')), false)
})

test('bank holidays close it, open it as usual, or have hours of their own', () => {
  const goodFriday = at('2026-04-03', '10:00')
  assert.equal(isOpenAt(townHall, goodFriday), false)
  assert.equal(openingDay(townHall, day('2026-04-03')).reason, 'Good Friday')
  assert.equal(isOpenAt(hoursOf([{ ...week, onBankHolidays: 'as-usual' }]), goodFriday), true)
  const short = hoursOf([{ ...week, onBankHolidays: [p('11:00', '15:00')] }])
  assert.deepEqual([isOpenAt(short, goodFriday), isOpenAt(short, at('2026-04-03', '14:00'))], [false, true])
})

test('a dated exception goes before bank holidays and the week, and the last one given wins', () => {
  const training = { from: day('2026-11-23'), to: day('2026-11-24'), periods: [], reason: 'Staff training' }
  const afternoon = { from: day('2026-11-24'), to: day('2026-11-24'), periods: [p('14:00', '16:00')], reason: 'Open in the afternoon after all' }
  const boxingDay = { from: day('2026-12-28'), to: day('2026-12-28'), periods: [p('10:00', '12:00')], reason: 'Emergency desk' }
  const hours = hoursOf([week], [training, afternoon, boxingDay])
  assert.equal(isOpenAt(hours, at('2026-11-23', '10:00')), false)
  assert.equal(isOpenAt(hours, at('2026-11-24', '10:00')), false)
  assert.equal(isOpenAt(hours, at('2026-11-24', '15:00')), true)
  assert.equal(isOpenAt(hours, at('2026-12-28', '11:00')), true)
})

test('a new week begins on the day it is valid from, and before the first it is closed', () => {
  const later = { ...week, validFrom: day('2026-12-01'), week: everyDay(p('08:00', '20:00')) }
  const hours = hoursOf([later, week])
  assert.equal(isOpenAt(hours, at('2026-11-30', '08:30')), false)
  assert.equal(isOpenAt(hours, at('2026-12-01', '08:30')), true)
  assert.equal(isOpenAt(hours, at('2025-12-01', '10:00')), false)
})

test('the next opening is now when it is open, else the next period, over weekends and holidays', () => {
  const open = at('2026-11-23', '10:00')
  assert.deepEqual(nextOpening(townHall, open), open)
  assert.deepEqual(nextOpening(townHall, at('2026-11-23', '12:30')), at('2026-11-23', '13:30'))
  assert.deepEqual(nextOpening(townHall, at('2026-04-02', '17:00')), at('2026-04-07', '09:00'))
  assert.equal(nextOpening(allClosed, open), null)
})

test('a place that never opens can be asked about years without holidays; another is refused', () => {
  assert.equal(nextOpening(allClosed, at('2035-01-01', '10:00')), null)
  assert.equal(isOpenAt(alwaysOpen, at('2035-01-01', '10:00')), true)
  assert.throws(() => isOpenAt(townHall, at('2029-01-01', '10:00')), CalendarNotLoaded)
})

test('open minutes are spent in opening hours only, and end at closing time rather than next morning', () => {
  assert.deepEqual(addOpenMinutes(townHall, at('2026-11-23', '12:00'), 60), at('2026-11-23', '14:00'))
  assert.deepEqual(addOpenMinutes(townHall, at('2026-11-23', '16:00'), 60), at('2026-11-23', '17:00'))
  assert.deepEqual(addOpenMinutes(townHall, at('2026-04-02', '16:30'), 60), at('2026-04-07', '09:30'))
  assert.deepEqual(addOpenMinutes(townHall, at('2026-11-22', '03:00'), 0), at('2026-11-22', '03:00'))
  assert.throws(() => addOpenMinutes(allClosed, at('2026-11-22', '03:00'), 1), NeverOpens)
  assert.throws(() => addOpenMinutes(townHall, at('2026-11-22', '03:00'), -1), RangeError)
})

test('a night that loses an hour is an hour shorter, one that gains an hour is an hour longer', () => {
  assert.deepEqual(addOpenMinutes(alwaysOpen, at('2026-03-29', '00:00'), 24 * 60), at('2026-03-30', '01:00'))
  assert.deepEqual(addOpenMinutes(alwaysOpen, at('2026-10-25', '00:00'), 25 * 60), at('2026-10-26', '00:00'))
})

test('a time that the clock skips is the moment of the change', () => {
  const night = hoursOf([{ ...week, week: everyDay(p('00:00', '01:30'), p('01:45', '03:00')), onBankHolidays: 'as-usual' }])
  // Clocks go from 01:00 GMT to 02:00 BST: the first period ends there, the second begins there.
  assert.deepEqual(nextClosing(night, at('2026-03-29', '00:30')), new Date('2026-03-29T02:00:00Z'))
  const inGap = hoursOf([{ ...week, week: everyDay(p('01:10', '01:50')), onBankHolidays: 'as-usual' }])
  assert.equal(dayOf(nextOpening(inGap, at('2026-03-29', '00:00'))!), '2026-03-30')
})

test('of a time that comes twice the first counts, and a period over it is an hour longer', () => {
  assert.deepEqual(nextClosing(openUntil('01:30'), new Date('2026-10-25T00:00:00Z')), new Date('2026-10-25T00:30:00Z'))
  assert.deepEqual(nextClosing(openUntil('03:00'), new Date('2026-10-25T00:00:00Z')), new Date('2026-10-25T03:00:00Z'))
})

test('a period that runs on past midnight closes once', () => {
  const night = hoursOf([{ ...week, week: everyDay(p('00:00', '06:00'), p('22:00', '24:00')), onBankHolidays: 'as-usual' }])
  assert.deepEqual(nextClosing(night, at('2026-11-23', '23:00')), at('2026-11-24', '06:00'))
  assert.equal(nextClosing(night, at('2026-11-23', '12:00')), null)
  assert.equal(nextClosing(alwaysOpen, at('2026-11-23', '12:00')), null)
})

test('a record that makes no sense is refused with everything that is wrong', () => {
  const record: OpeningRecord = {
    weeks: [{ ...week, week: { monday: [p('9:00', '17:00')], tuesday: [p('17:00', '09:00')], friday: [p('09:00', '13:00'), p('12:00', '14:00')] } }],
    exceptions: [{ from: day('2026-12-02'), to: day('2026-12-01'), periods: [], reason: 'x' }],
  }
  assert.deepEqual(openingProblems(record), [
    'monday 9:00 to 17:00 is not written as 09:00 to 17:00',
    'tuesday 17:00 to 09:00 closes before it opens: end the day at 24:00 and begin the next at 00:00',
    'friday 12:00 to 14:00 begins before the period before it has ended',
    '2026-12-02: the last day is before the first',
  ])
  assert.throws(() => openingHours(record, england), /cannot be kept: monday/)
})

// Independent of the spans: reads the wall clock of each instant and looks it up in the record.
const wallClock = new Intl.DateTimeFormat('en-GB', { timeZone: councilZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
function isOpenOnTheWall(hours: OpeningHours, instant: Date): boolean {
  const time = wallClock.format(instant)
  return openingDay(hours, dayOf(instant)).periods.some((each) => each.opens <= time && time < each.closes)
}

const aMinute = fc.integer({ min: 0, max: 2 * 365 * 24 * 60 }).map((minute) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000))

test('being open agrees with reading the wall clock, also on the days the clock changes', () => {
  const record = hoursOf([{ ...week, week: everyDay(p('00:00', '01:00'), p('02:00', '03:30'), p('09:00', '17:15')) }])
  const changeDays = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31']
  const onChangeDay = fc.tuple(fc.constantFrom(...changeDays), fc.integer({ min: 0, max: 23 * 60 })).map(([on, minute]) => new Date(at(on, '00:00').getTime() + minute * 60_000))
  fc.assert(
    fc.property(fc.oneof(aMinute, onChangeDay), (instant) => {
      assert.equal(isOpenAt(record, instant), isOpenOnTheWall(record, instant))
    }),
    { numRuns: 500 },
  )
})

test('adding open minutes agrees with walking minute by minute', () => {
  fc.assert(
    fc.property(aMinute, fc.integer({ min: 1, max: 700 }), (from, minutes) => {
      let [walked, left] = [from.getTime(), minutes]
      while (left > 0) {
        if (isOpenOnTheWall(townHall, new Date(walked))) left--
        walked += 60_000
      }
      assert.equal(addOpenMinutes(townHall, from, minutes).getTime(), walked)
    }),
    { numRuns: 25 },
  )
})

test('adding open minutes in two steps is adding them at once', () => {
  const count = fc.integer({ min: 0, max: 3000 })
  fc.assert(
    fc.property(aMinute, count, count, (from, first, second) => {
      assert.deepEqual(addOpenMinutes(townHall, addOpenMinutes(townHall, from, first), second), addOpenMinutes(townHall, from, first + second))
    }),
  )
})

test('the next opening is open, and nothing before it is', () => {
  fc.assert(
    fc.property(aMinute, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (from, part) => {
      const opens = nextOpening(townHall, from)!
      assert.ok(isOpenAt(townHall, opens))
      const between = new Date(from.getTime() + Math.floor((opens.getTime() - from.getTime()) * part))
      assert.equal(isOpenAt(townHall, between), between.getTime() === opens.getTime())
      assert.ok(addDays(dayOf(from), 12) > dayOf(opens))
    }),
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '../../platform/time/index.ts'
import type { Day } from '../../platform/time/index.ts'
import { readShippedHolidays } from '../read-shipped-holidays.ts'
import { calendarIds } from './calendar-definitions.ts'
import { dayFromEpoch, epochDayOf, weekdayOf } from './epoch-day.ts'
import type { Division } from './holiday.ts'
import { loadCalendars } from './load-calendars.ts'

const holidays = readShippedHolidays()
const calendars = loadCalendars(holidays)

// Inside 2013 to 2027, so that 200 working days either way stay in the loaded years.
const aDay = fc.integer({ min: 0, max: 15 * 365 - 30 }).map((offset) => addDays(day('2013-01-01'), offset))
const anyId = fc.constantFrom(...calendarIds)
const aCount = fc.integer({ min: 0, max: 200 })

/** The slow way, from the list itself and the JavaScript calendar: one day at a time. */
function isWorkingSlowly(id: (typeof calendarIds)[number], on: Day): boolean {
  const weekday = new Date(`${on}T12:00:00Z`).getUTCDay()
  const lists: Division[] = id === 'UK-UNION' ? ['england-and-wales', 'scotland', 'northern-ireland'] : ['england-and-wales']
  const isHoliday = holidays.some((each) => each.removed === null && each.day === on && lists.includes(each.division))
  return weekday !== 0 && weekday !== 6 && !isHoliday
}

function addSlowly(id: (typeof calendarIds)[number], from: Day, count: number): Day {
  let [on, left] = [from, Math.abs(count)]
  while (left > 0) {
    on = addDays(on, Math.sign(count))
    if (isWorkingSlowly(id, on)) left--
  }
  return on
}

test('adding working days agrees with counting them one by one, forwards and back', () => {
  fc.assert(
    fc.property(anyId, aDay, fc.integer({ min: -60, max: 60 }), (id, from, count) => {
      assert.equal(calendars.calendar(id).addWorkingDays(from, count), addSlowly(id, from, count))
    }),
    { numRuns: 300 },
  )
})

test('counting working days between two days agrees with counting them one by one', () => {
  fc.assert(
    fc.property(anyId, aDay, fc.integer({ min: 0, max: 90 }), (id, from, span) => {
      const counted = Array.from({ length: span }, (_, i) => addDays(from, i + 1)).filter((on) => isWorkingSlowly(id, on)).length
      assert.equal(calendars.calendar(id).workingDaysBetween(from, addDays(from, span)), counted)
      assert.equal(calendars.calendar(id).workingDaysBetween(addDays(from, span), from), counted === 0 ? 0 : -counted)
    }),
    { numRuns: 300 },
  )
})

test('adding is monotone in the day and strictly so in the count', () => {
  fc.assert(
    fc.property(anyId, aDay, aDay, aCount, (id, a, b, count) => {
      const calendar = calendars.calendar(id)
      const [earlier, later] = a <= b ? [a, b] : [b, a]
      assert.ok(calendar.addWorkingDays(earlier, count) <= calendar.addWorkingDays(later, count))
      assert.ok(calendar.addWorkingDays(a, count) < calendar.addWorkingDays(a, count + 1))
    }),
  )
})

test('adding some and then some more is adding them together', () => {
  fc.assert(
    fc.property(anyId, aDay, aCount, fc.integer({ min: 0, max: 60 }), (id, from, first, second) => {
      const calendar = calendars.calendar(id)
      assert.equal(calendar.addWorkingDays(calendar.addWorkingDays(from, first), second), calendar.addWorkingDays(from, first + second))
    }),
  )
})

test('adding one or more never lands on a day that is not a working day', () => {
  fc.assert(
    fc.property(anyId, aDay, aCount, (id, from, count) => {
      assert.ok(calendars.calendar(id).isWorkingDay(calendars.calendar(id).addWorkingDays(from, count + 1)))
      assert.ok(calendars.calendar(id).isWorkingDay(calendars.calendar(id).nextWorkingDayOnOrAfter(from)))
    }),
  )
})

test('between undoes adding, and adding undoes between on a working day', () => {
  fc.assert(
    fc.property(anyId, aDay, aDay, aCount, (id, from, other, count) => {
      const calendar = calendars.calendar(id)
      assert.equal(calendar.workingDaysBetween(from, calendar.addWorkingDays(from, count)), count)
      const to = calendar.nextWorkingDayOnOrAfter(other)
      if (to > from) assert.equal(calendar.addWorkingDays(from, calendar.workingDaysBetween(from, to)), to)
    }),
  )
})

test('the next working day is the day itself exactly when it is one', () => {
  fc.assert(
    fc.property(anyId, aDay, (id, on) => {
      const calendar = calendars.calendar(id)
      assert.equal(calendar.nextWorkingDayOnOrAfter(on) === on, calendar.isWorkingDay(on))
    }),
  )
})

test('nought working days on is the same day, working or not', () => {
  assert.equal(calendars.calendar('ENG-CODE').addWorkingDays(day('2026-04-05'), 0), '2026-04-05')
})

test('part of a working day is refused', () => {
  assert.throws(() => calendars.calendar('ENG-CODE').addWorkingDays(day('2026-04-05'), 1.5), RangeError)
})

test('the days on which the clock changes are one day long like any other', () => {
  const england = calendars.calendar('ENG-CODE')
  assert.equal(england.addWorkingDays(day('2026-03-27'), 1), '2026-03-30')
  assert.equal(england.addWorkingDays(day('2026-10-23'), 1), '2026-10-26')
  assert.equal(england.addCalendarDays(day('2026-03-28'), 2), '2026-03-30')
  assert.equal(england.addCalendarDays(day('2026-10-24'), 2), '2026-10-26')
})

test('a month without the date gives its last day, and rolls when asked', () => {
  const england = calendars.calendar('ENG-CODE')
  assert.equal(england.addCalendarMonths(day('2027-01-31'), 1), '2027-02-28')
  assert.equal(england.addCalendarMonths(day('2027-01-31'), 1, 'next-working-day'), '2027-03-01')
  assert.equal(england.addCalendarMonths(day('2028-01-31'), 1), '2028-02-29')
})

test('days are read and written as integers without loss from 1900 to 2199', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_567, max: 84_005 }), (epochDay) => {
      const on = dayFromEpoch(epochDay)
      assert.equal(epochDayOf(on), epochDay)
      assert.equal(epochDayOf(on), Date.parse(on) / 86_400_000)
      assert.equal(weekdayOf(epochDay) % 7, new Date(on).getUTCDay())
    }),
  )
})

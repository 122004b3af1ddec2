import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, councilZone, day, dayOf, endOfDay, isEndOfDay, startOfDay, writeInstant, writeTime } from './index.ts'

const zones = fc.constantFrom(councilZone, 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu', 'UTC')
const instants = fc.date({ min: new Date('1972-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })

test('the day at an instant is the one that the time zone database says', () => {
  const formats = new Map<string, Intl.DateTimeFormat>()
  fc.assert(fc.property(instants, zones, (instant, zone) => {
    const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
    formats.set(zone, format)
    assert.equal(dayOf(instant, zone), format.format(instant))
  }), { numRuns: 3000 })
})

test('a day runs from its first instant to its last, and the clocks may change in it', () => {
  fc.assert(fc.property(instants, zones, (instant, zone) => {
    const on = dayOf(instant, zone)
    assert.equal(dayOf(startOfDay(on, zone), zone), on)
    assert.equal(dayOf(endOfDay(on, zone), zone), on)
    assert.equal(dayOf(new Date(endOfDay(on, zone).getTime() + 1), zone), addDays(on, 1))
  }), { numRuns: 1000 })
  assert.equal(startOfDay(day('2026-03-30')).toISOString(), '2026-03-29T23:00:00.000Z')
  assert.equal(endOfDay(day('2026-10-25')).getTime() - startOfDay(day('2026-10-25')).getTime(), 25 * 3_600_000 - 1)
})

test('a date that does not exist is refused', () => {
  for (const text of ['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '26-01-01', '2026-1-1', '', '2026-01-01T00:00', '٢٠٢٦-٠١-٠١']) assert.throws(() => day(text), RangeError, text)
  assert.equal(day('2024-02-29'), '2024-02-29')
})

test('times are written as GOV.UK writes them', () => {
  assert.equal(writeInstant(new Date('2026-11-24T16:05:00Z')), 'Tue 24 Nov, 4:05pm')
  assert.equal(writeInstant(new Date('2026-07-01T11:00:00Z')), 'Wed 1 Jul, midday')
})

test('a time of day is written the same however often, also on the days when clocks change', () => {
  for (const [instant, written] of [
    ['2026-11-20T16:05:59Z', '4:05pm'], ['2026-07-20T15:05:00Z', '4:05pm'], ['2026-11-20T00:00:00Z', 'midnight'], ['2026-11-20T12:00:30Z', 'midday'], ['2026-07-20T23:30:00Z', '12:30am'],
    ['2026-03-29T00:59:00Z', '12:59am'], ['2026-03-29T01:00:00Z', '2am'], ['2026-10-25T00:30:00Z', '1:30am'], ['2026-10-25T01:30:00Z', '1:30am'], ['2026-10-25T15:00:00Z', '3pm'],
  ] as const) for (const _ of [1, 2]) assert.equal(writeTime(new Date(instant)), written, instant)
})

test('the end of a day is known for what it is, in every zone and on every day', () => {
  fc.assert(fc.property(instants, zones, (instant, zone) => {
    const end = endOfDay(dayOf(instant, zone), zone)
    assert.ok(isEndOfDay(end, zone), end.toISOString())
    assert.equal(isEndOfDay(instant, zone), instant.getTime() === end.getTime())
    assert.ok(!isEndOfDay(new Date(end.getTime() + 1), zone))
  }))
})

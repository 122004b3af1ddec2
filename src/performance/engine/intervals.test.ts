import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { differenceOfShares, netInterval, wilson } from './intervals.ts'

const near = (actual: number, expected: number) => assert.ok(Math.abs(actual - expected) < 0.00005, `${actual} is not ${expected}`)

test('Wilson gives the known intervals', () => {
  for (const [hits, of, low, high] of [[8, 10, 0.4902, 0.9433], [0, 12, 0, 0.2425], [830, 1000, 0.8055, 0.852]] as const) {
    near(wilson(hits, of).low, low)
    near(wilson(hits, of).high, high)
  }
})

test('net scores give the known intervals', () => {
  const promoters = netInterval(30, 70, 100)
  near(promoters.low, 0.14695)
  near(promoters.high, 0.45305)
  assert.equal(netInterval(35, 85, 100).standardError.toFixed(4), '0.0853')
})

test('a share lies inside its interval, and more answers never widen it', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (of, some) => {
    const hits = Math.min(some, of)
    const { low, high } = wilson(hits, of)
    const more = wilson(hits * 4, of * 4)
    return low >= 0 && high <= 1 && low <= hits / of && hits / of <= high && more.high - more.low <= high - low + 1e-12
  }))
})

test('a difference is clear only when there are enough of both', () => {
  const few = differenceOfShares({ hits: 7, of: 10 }, { hits: 6, of: 10 })
  assert.ok(few.low < 0 && few.high > 0)
  const many = differenceOfShares({ hits: 700, of: 1000 }, { hits: 600, of: 1000 })
  assert.ok(many.low > 0)
})

test('the example that Newcombe gives: 56/70 against 48/80', () => {
  const { low, high } = differenceOfShares({ hits: 56, of: 70 }, { hits: 48, of: 80 })
  near(low, 0.0524)
  near(high, 0.3339)
})

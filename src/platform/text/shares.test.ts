import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hundredths, splitOfHundred, writeShare, writeStatedShare } from './shares.ts'

test('a share has one form, and is never all or none by rounding alone', () => {
  assert.deepEqual([0, 0.004, 0.004999, 0.0101, 0.929, 0.93, 0.995, 0.9999, 1].map(writeShare), ['0%', 'under 1%', 'under 1%', '1%', '93%', '93%', 'over 99%', 'over 99%', '100%'])
  assert.deepEqual([0, 0.004, 0.929, 0.9999, 1].map(hundredths), [0, 1, 93, 99, 100])
  assert.deepEqual([0.817, 0.8, 0.9255].map(writeStatedShare), ['81.7%', '80%', '92.55%'])
})

test('parts that rounded one by one would make 101 make 100', () => {
  assert.deepEqual(splitOfHundred([35, 35, 31, 0]), [35, 34, 31, 0])
  assert.deepEqual(splitOfHundred([1, 1, 1]), [34, 33, 33])
  assert.deepEqual(splitOfHundred([0, 0]), [0, 0])
  assert.deepEqual(splitOfHundred([7]), [100])
  assert.deepEqual(splitOfHundred([998, 1, 1]), [98, 1, 1], 'what is something is not shown as nothing')
})

test('the parts of any whole add up to 100, none is off by 1 or more but those lifted to 1 and the ones that pay for them', () => {
  fc.assert(fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 12 }), (parts) => {
    const whole = parts.reduce((sum, part) => sum + part, 0)
    const split = splitOfHundred(parts)
    assert.equal(split.reduce((sum, share) => sum + share, 0), whole === 0 ? 0 : 100)
    const lifted = parts.filter((part) => part > 0 && (part * 100) / whole < 1).length
    parts.forEach((part, at) => {
      assert.equal(split[at]! > 0, part > 0)
      if (lifted === 0) assert.ok(whole === 0 || Math.abs(split[at]! - (part * 100) / whole) < 1)
    })
  }))
})

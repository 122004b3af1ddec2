import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareRate, letterFaults, letterRates } from './rates.ts'

const counts = { dealt_with: 60, not_for_us: 20, closed_after_first_look: 15, investigated: 20, upheld: 14, remedied_before: 3, compliance_due: 10, complied: 9 }

test('the three rates of the yearly letter', () => {
  assert.deepEqual(letterRates(counts), { uphold: 0.7, remedy: 3 / 14, compliance: 0.9 })
})

test('nothing investigated is no rate, not a rate of nought', () => {
  assert.deepEqual(letterRates({ ...counts, investigated: 0, upheld: 0, remedied_before: 0, compliance_due: 0, complied: 0 }), { uphold: null, remedy: null, compliance: null })
})

test('rates lie between 0 and 1 whenever the counts have no fault', () => {
  const chain = fc.array(fc.nat(100), { minLength: 8, maxLength: 8 }).map(([a, b, c, d, e, f, g, h]) => {
    const [upheld, investigated] = [a! + b!, a! + b! + c!]
    return { dealt_with: investigated + d! + e! + f!, not_for_us: d!, closed_after_first_look: e!, investigated, upheld, remedied_before: a!, compliance_due: g! + h!, complied: h! }
  })
  fc.assert(fc.property(chain, (each) => {
    assert.deepEqual(letterFaults(each), {})
    return Object.values(letterRates(each)).every((rate) => rate === null || (rate >= 0 && rate <= 1))
  }))
})

test('counts that cannot be are refused with the field that is wrong', () => {
  assert.deepEqual(Object.keys(letterFaults({ ...counts, upheld: 21, remedied_before: 22, complied: 11, dealt_with: 10 })), ['upheld', 'remedied', 'complied', 'dealt'])
})

test('a higher uphold rate is worse, a higher compliance rate is not', () => {
  assert.equal(compareRate(0.8, 0.7, 'down'), '10 percentage points higher than councils of our type, which is worse')
  assert.equal(compareRate(0.99, 0.98, 'up'), '1 percentage point higher than councils of our type')
  assert.equal(compareRate(null, 0.9, 'up'), 'nothing to compare with')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eachFault, together } from './refusal.ts'

const one = { refused: 'a/one', advice: 'One.', field: 'a' }
const two = { refused: 'a/two', advice: 'Two.', field: 'b' }
const three = { refused: 'a/three', advice: 'Three.', field: 'c' }

test('nothing wrong is no refusal, and one thing wrong is that thing', () => {
  assert.equal(together(undefined, false), undefined)
  assert.deepEqual(together(undefined, one), one)
})

test('everything that is wrong is told in the order of the form, however it was gathered', () => {
  assert.deepEqual(eachFault(together(one, together(two, three))!), [one, two, three])
  assert.deepEqual(eachFault(together(together(one, two), undefined, three)!), [one, two, three])
  assert.equal(together(one, two)!.advice, 'One.')
})

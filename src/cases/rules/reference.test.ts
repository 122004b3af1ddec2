import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newReference, readReference, writeReference } from './reference.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const references = fc.uint8Array({ minLength: 6, maxLength: 6 }).map((bytes) => newReference(() => bytes))

test('a reference reads back however it is typed', () => {
  fc.assert(fc.property(references, (ref) => {
    const printed = writeReference(ref)
    for (const typed of [printed, printed.toLowerCase(), ref, ` ${printed.replaceAll('-', ' ')} `, printed.replaceAll('0', 'o').replaceAll('1', 'l')]) {
      assert.equal(readReference(typed), ref)
    }
  }))
})

test('one wrong symbol is always noticed', () => {
  fc.assert(fc.property(references, fc.nat(6), fc.nat(31), (ref, at, symbol) => {
    const wrong = ref.slice(0, at) + alphabet[symbol]! + ref.slice(at + 1)
    assert.equal(readReference(wrong), wrong === ref ? ref : undefined)
  }), { numRuns: 2000 })
})

test('two swapped symbols are always noticed', () => {
  fc.assert(fc.property(references, fc.nat(6), fc.nat(6), (ref, a, b) => {
    const symbols = [...ref]
    ;[symbols[a], symbols[b]] = [symbols[b]!, symbols[a]!]
    const swapped = symbols.join('')
    assert.equal(readReference(swapped), swapped === ref ? ref : undefined)
  }), { numRuns: 2000 })
})

test('what is no reference is refused', () => {
  for (const typed of ['', 'MH', 'hello', '12345678901', 'ÅÅÅÅÅÅÅ', 'MH-000-000U']) assert.equal(readReference(typed), undefined)
})

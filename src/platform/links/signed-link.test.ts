import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readLink, signLink } from './index.ts'

const now = new Date('2026-11-20T10:00:00Z')
const later = new Date('2026-12-20T10:00:00Z')

test('a link gives back its subject until its day, and then says that it is over', () => {
  const token = signLink('secret', 'track', '4K792DA', later)
  assert.deepEqual(readLink('secret', 'track', token, now), { subject: '4K792DA' })
  assert.deepEqual(readLink('secret', 'track', token, later), { subject: '4K792DA' })
  assert.equal(readLink('secret', 'track', token, new Date(later.getTime() + 1000)), 'expired')
})

test('another key, another purpose or a longer life makes it wrong', () => {
  const token = signLink('secret', 'track', '4K792DA', later)
  assert.equal(readLink('other', 'track', token, now), 'wrong')
  assert.equal(readLink('secret', 'feedback', token, now), 'wrong')
  const [subject, , mac] = token.split('.')
  assert.equal(readLink('secret', 'track', `${subject}.zzzzzz.${mac}`, now), 'wrong')
})

test('no change of one character passes, and no text at all throws', () => {
  const token = signLink('secret', 'track', '4K792DA', later)
  for (let at = 0; at < token.length; at++) {
    for (const other of ['A', '0', '.', '-', 'é', '']) {
      const forged = token.slice(0, at) + other + token.slice(at + 1)
      if (forged !== token) assert.equal(readLink('secret', 'track', forged, now), 'wrong')
    }
  }
  fc.assert(fc.property(fc.string(), (text) => readLink('secret', 'track', text, now) === 'wrong'))
})

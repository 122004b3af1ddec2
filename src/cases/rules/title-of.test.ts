import assert from 'node:assert/strict'
import { test } from 'node:test'
import { titleOf, wordsBeyond } from './title-of.ts'
import type { Matter } from './title-of.ts'

const complaint = (words: string, more: Partial<Matter> = {}) => titleOf({ kind: 'complaint', service: 'Complain about us', words, isRestricted: false, ...more })

test('a complaint is called by its first sentence, cut at a word', () => {
  assert.equal(complaint('My bin was missed three times. Nobody rang back.\n\nPut it right'), 'My bin was missed three times')
  assert.equal(complaint('Dear Sir or Madam,\nI rang Mr. Green on 3 May, and he hung up! Why?'), 'I rang Mr Green on 3 May, and he hung up!')
  assert.equal(complaint('Hello. Good morning, the lift is broken'), 'The lift is broken')
  const long = complaint('For the fourth week running the recycling crew have left our whole street’s boxes standing at the kerb without a word')
  assert.equal(long, 'For the fourth week running the recycling crew have left our whole street’s …')
  assert.ok(long.length <= 82)
  assert.equal(complaint('a'.repeat(500)).length, 82)
  assert.equal(complaint('\u202eLate\u202c again'), 'Late again')
})

test('without words, or where few may see it, it is called by the service as before', () => {
  assert.equal(complaint(''), 'Complain about us')
  assert.equal(complaint('Hello'), 'Hello')
  assert.equal(complaint('My social worker shouted at me', { isRestricted: true }), 'Complain about us')
})

test('a request is called by its service and its place', () => {
  assert.equal(titleOf({ kind: 'service-request', service: 'Missed bin', words: 'They left mine.', where: '14 Mill Lane', isRestricted: false }), 'Missed bin, 14 Mill Lane')
  assert.equal(titleOf({ kind: 'service-request', service: 'Missed bin', words: 'They left mine.', isRestricted: false }), 'Missed bin')
})

test('a list does not say the title twice', () => {
  assert.equal(wordsBeyond('My bin was missed', 'my bin was missed.\nNobody rang.'), 'Nobody rang.')
  assert.equal(wordsBeyond('My bin was missed', 'My bin was missed.'), '')
  assert.equal(wordsBeyond('Missed bin, 14 Mill Lane', 'They left\n mine.'), 'They left mine.')
})

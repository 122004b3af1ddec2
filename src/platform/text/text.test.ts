import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fillWording, placesIn, readingCheck, sentencesOf } from './index.ts'

test('short plain sentences read young, office English reads old', () => {
  const plain = readingCheck('We will come back and empty your bin. We will do this by Tuesday. You do not need to do anything. Please leave the bin at the kerb.')
  assert.ok(plain.readingAge! <= 8, String(plain.readingAge))
  assert.deepEqual(plain.advice, [])
  const office = readingCheck('In accordance with the authority’s environmental enforcement responsibilities, consideration will subsequently be given to the commencement of additional investigatory activity, whilst appropriate notification regarding the determination will be facilitated in due course.')
  assert.ok(office.readingAge! > 18, String(office.readingAge))
  assert.equal(office.longSentences.length, 1)
  assert.deepEqual(office.avoid.map(({ word }) => word), ['additional', 'commencement', 'in accordance with', 'regarding', 'subsequently', 'whilst'])
  assert.match(office.advice[0]!, /Cut this sentence in two: “In accordance with/)
})

test('the formula is Flesch-Kincaid’s and five years', () => {
  // 18 words of one syllable in 2 sentences: 0.39 × 9 + 11.8 × 1 − 15.59 + 5 = 4.72, and nobody reads before five
  assert.equal(readingCheck('The cat sat on the mat by the door. The dog ran to the cat and it fled.').readingAge, 5)
  // 12 words, 2 sentences, 24 syllables: 0.39 × 6 + 11.8 × 2 − 15.59 + 5 = 15.35
  assert.equal(readingCheck('Seven hungry tigers follow silent rivers. Seven hungry tigers follow silent rivers.').readingAge, 15)
})

test('too little text has no age; a council’s own words are told apart', () => {
  assert.equal(readingCheck('Thank you.').readingAge, null)
  assert.deepEqual(readingCheck('Dear customers, hello.', { avoid: { customer: 'resident' } }).avoid, [{ word: 'customer', instead: 'resident' }])
  assert.deepEqual(readingCheck('Our customer-facing team.', { avoid: { customer: 'resident' } }).avoid, [])
})

test('lists, headings and blank lines end sentences; titles, addresses and times do not', () => {
  assert.deepEqual(sentencesOf('# What happens next\n\nWe will:\n* come back\n* empty it\n\nAsk for Mrs. Green at 4.30pm. Bye'), ['What happens next', 'We will:', 'come back', 'empty it', 'Ask for Mrs Green at 4.30pm.', 'Bye'])
  const without = readingCheck('You can see what we do on this page, at any time that you like.')
  const withLink = readingCheck('You can see what we do on this page, at any time that you like: https://contact.moothshire.example/track/4K792DA.k3j4h5.abcdefghijklmnopqrstuv')
  assert.equal(withLink.readingAge, without.readingAge)
})

test('places are filled once, whatever a value says; what is not known is named', () => {
  assert.deepEqual(fillWording('Dear ((name)), ((Next  Step)) ((when))', { name: '((phone))', 'next step': 'wait.', phone: '01' }), { text: 'Dear ((phone)), wait. ((when))', unknown: ['when'] })
  assert.deepEqual(placesIn('((a)) ((b)) ((a)) ((((c)))) (d)'), ['a', 'b', 'c'])
  assert.deepEqual(fillWording('((constructor)) ((__proto__))', {}).unknown, ['constructor', '__proto__'])
})

test('no text throws, and the counts agree', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    const check = readingCheck(text)
    assert.ok(check.longSentences.length <= check.sentences)
    assert.ok(check.readingAge === null || check.readingAge >= 5)
    fillWording(text, {})
  }))
})

test('a long paste is not checked, and says so; the longest that is checked takes no time, whatever it is made of', () => {
  for (const unit of ['x', '@', 'x@', '.', ' ', '\n', 'A-', '((', 'iou', 'e', 'a b', '* ', '1.']) {
    assert.equal(readingCheck(unit.repeat(1_000_000)).tooLong, true)
    const started = performance.now()
    assert.equal(readingCheck(unit.repeat(Math.floor(20_000 / unit.length))).tooLong, false)
    sentencesOf(unit.repeat(50_000))
    assert.ok(performance.now() - started < 3000, unit)
  }
  const long = readingCheck(`The cat sat on the mat by the door. ${'x'.repeat(100_000)}`)
  assert.deepEqual([long.readingAge, long.words], [null, 0])
  assert.match(long.advice[0]!, /too long to check/)
  assert.equal(readingCheck('Write to help@moothshire.example or www.moothshire.example or see https://moothshire.example/a for more of the same things.').words, 11)
})

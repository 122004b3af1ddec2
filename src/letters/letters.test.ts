import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exampleValues, messageKinds, neededPlaces } from '../conversations/index.ts'
import { parse } from 'node-html-parser'
import { checkReading, oldestReadingAge } from './rules/check-reading.ts'
import { faultsIn } from './rules/faults-in.ts'
import { renderMessage } from './rules/render-message.ts'
import { shippedTemplates } from './shipped-wording.ts'

const shipped = (kind: string) => shippedTemplates.find(({ template }) => template === kind)!

const words = (all: string) => all.toLowerCase().match(/[\p{L}\d]+/gu)

test('every message that we ship can be used as it is', () => {
  assert.deepEqual(shippedTemplates.map(({ template }) => template), [...messageKinds])
  for (const one of shippedTemplates) assert.deepEqual(faultsIn(one.template, { ...one, reason: 'shipped' }), [], one.template)
})

test('every message that we ship reads at 11 or below, with no long sentence and no word to avoid', () => {
  for (const one of shippedTemplates) {
    const check = checkReading(one)
    assert.ok(check.readingAge !== null && check.readingAge <= oldestReadingAge, `${one.template} reads at ${check.readingAge}`)
    assert.deepEqual([check.longSentences, check.avoid], [[], []], one.template)
  }
})

test('every message gives the reference and the ways to reach us without the internet', () => {
  for (const one of shippedTemplates) {
    const { text } = renderMessage(one, exampleValues)
    for (const shown of [exampleValues.reference, exampleValues.phone, exampleValues['text relay'], exampleValues['postal address'], exampleValues['in person']]) assert.ok(text.includes(shown), `${one.template}: ${shown}`)
    assert.doesNotMatch(text, /\(\(/)
  }
})

test('the page says what the text says', () => {
  for (const one of shippedTemplates) {
    const { text, html } = renderMessage(one, exampleValues)
    const body = parse(html).querySelector('body')!
    assert.deepEqual(words(body.structuredText), words(text), one.template)
  }
})

test('a place with nothing in it leaves no heading behind', () => {
  const told = renderMessage(shipped('acknowledgement'), exampleValues)
  assert.match(told.text, /WHAT YOU TOLD US\n\n> They took next door’s bin/)
  const silent = renderMessage(shipped('acknowledgement'), { ...exampleValues, 'what you told us': '' })
  assert.doesNotMatch(`${silent.text}${silent.html}`, /what you told us/i)
})

test('what a resident typed becomes neither markup nor a heading nor a link', () => {
  const typed = '# Heading\n* point\n((phone)) <img src=x onerror=alert(1)> https://evil.example/pay'
  const { text, html } = renderMessage(shipped('acknowledgement'), { ...exampleValues, 'what you told us': typed })
  assert.match(text, /> # Heading\n> \* point\n> \(\(phone\)\) <img/)
  const page = parse(html)
  assert.equal(page.querySelectorAll('img').length, 0)
  assert.ok(!page.querySelectorAll('a').some((link) => link.getAttribute('href')!.includes('evil')))
  assert.ok(page.querySelectorAll('a').some((link) => link.getAttribute('href') === exampleValues['track link']))
})

test('no value breaks the subject’s line or the page', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => {
    const { subject, html } = renderMessage({ subject: 'About ((about))', body: '((about))\n\n> ((about))' }, { about: value })
    assert.doesNotMatch(subject, /[\p{Cc}]/u)
    assert.equal(parse(html).querySelectorAll('script, img, iframe, form').length, 0)
  }))
})

test('a wording without what every resident needs is refused, with what to put in', () => {
  const one = shipped('answer')
  const faults = faultsIn('answer', { subject: 'Hello\nBcc: x', body: one.body.replaceAll('((track link))', '').replaceAll('((phone))', '((fone))'), reason: '' })
  assert.deepEqual(faults.map(({ field }) => field), ['reason', 'subject', 'body', 'body'])
  assert.match(faults[2]!.advice, /no place called \(\(fone\)\)/)
  assert.match(faults[3]!.advice, /\(\(track link\)\), \(\(phone\)\)/)
  for (const kind of messageKinds) for (const place of ['reference', 'phone', 'postal address', 'in person'] as const) assert.ok(neededPlaces(kind).includes(place))
})

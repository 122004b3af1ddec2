import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'node-html-parser'
import { promiseMark, type Nearness } from './promise-mark.ts'

const mark = (nearness: Nearness) => parse(promiseMark({ nearness, text: 'Thu 26 Nov', datetime: '2026-11-26' }).markup)

test('late, soon and kept have each a shape of their own, later and none have no shape', () => {
  const shapes = (['late', 'soon', 'kept'] as const).map((nearness) => mark(nearness).querySelector('svg')!.innerHTML)
  assert.equal(new Set(shapes).size, 3)
  for (const nearness of ['later', 'none'] as const) assert.equal(mark(nearness).querySelector('svg'), null)
})

test('the words are there whatever is drawn, and the shape is not read out', () => {
  for (const nearness of ['late', 'soon', 'later', 'kept', 'none'] as const) {
    assert.equal(mark(nearness).querySelector('time')!.text, 'Thu 26 Nov')
    for (const shape of mark(nearness).querySelectorAll('svg')) assert.equal(shape.getAttribute('aria-hidden'), 'true')
  }
})

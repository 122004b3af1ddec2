import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'node-html-parser'
import { barChart, lineChart, sparkline } from './index.ts'

const percent = (value: number) => `${Math.round(value * 100)}%`
const aLine = (values: (number | null)[], more: object = {}) =>
  parse(lineChart({ id: 'c', title: 'Kept', description: 'Up', points: values.map((value, i) => ({ label: `m${i}`, value })), write: percent, most: 1, ...more }).markup)

test('a line chart is one named and described picture', () => {
  const svg = aLine([0.8, 0.82, 0.87]).querySelector('svg')!
  assert.equal(svg.getAttribute('role'), 'img')
  for (const id of svg.getAttribute('aria-labelledby')!.split(' ')) assert.ok(svg.querySelector(`#${id}`)?.text)
})

test('a start above nought is printed, and a start at nought is not', () => {
  assert.match(aLine([0.8, 0.82, 0.87]).text, /scale starts at \d+%/)
  assert.doesNotMatch(aLine([0.8, 0.82, 0.87], { fromZero: true }).text, /scale starts/)
})

test('a missing value is a gap, and a value alone between gaps is a dot', () => {
  const chart = aLine([0.8, 0.81, null, 0.82, null, 0.9, 0.91])
  const path = chart.querySelector('.chart__line')!.getAttribute('d')!
  assert.equal(path.match(/M/g)!.length, 3)
  assert.equal(chart.querySelectorAll('circle').length, 2)
})

test('no chart carries a style, and what is typed into a title is text', () => {
  const chart = lineChart({ id: 'c', title: '<script>x</script>', description: '"', points: [{ label: '<b>', value: 1 }, { label: 'b', value: 2 }], write: String })
  assert.doesNotMatch(chart.markup, /style=|<script|<b>/)
})

test('bars begin at nought and keep their proportions', () => {
  const bars = parse(barChart({ id: 'b', title: 't', description: 'd', bars: [{ label: 'a', value: 10 }, { label: 'b', value: 20 }, { label: 'c', value: null }], write: String }).markup).querySelectorAll('rect')
  assert.equal(bars.length, 2)
  assert.ok(bars.every((bar) => bar.getAttribute('x') === '0'))
  assert.ok(Math.abs(Number(bars[1]!.getAttribute('width')) / Number(bars[0]!.getAttribute('width')) - 2) < 0.01)
})

test('any values give a drawing without impossible numbers', () => {
  const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null })
  fc.assert(fc.property(fc.array(value, { maxLength: 40 }), (values) => {
    const drawn = lineChart({ id: 'c', title: 't', description: 'd', points: values.map((v) => ({ label: 'l', value: v })), write: (v) => v.toFixed(1), least: -1e7 }).markup + sparkline(values).markup
    return !/NaN|undefined|Infinity/.test(drawn)
  }))
})

test('the last value never stands on the line', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(fc.property(fc.array(share, { minLength: 2, maxLength: 36 }), fc.constantFrom('wide', 'narrow'), (values, size) => {
    const svg = aLine(values, { size, write: (value: number) => `${(value * 100).toFixed(1)}%` })
    const label = svg.querySelector('.chart__value')!
    const [right, baseline] = [Number(label.getAttribute('x')), Number(label.getAttribute('y'))]
    const left = right - label.text.length * 11
    const ends = [...svg.querySelector('.chart__line')!.getAttribute('d')!.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map((match) => [Number(match[1]), Number(match[2])] as const)
    const covered = ends.slice(1).some(([x, y], i) => {
      const [beforeX, beforeY] = ends[i]!
      if (x < left) return false
      const entry = beforeX >= left ? beforeY : beforeY + ((y - beforeY) * (left - beforeX)) / (x - beforeX)
      return Math.max(entry, y) > baseline - 15 && Math.min(entry, y) < baseline + 1
    })
    return !covered && baseline >= 15
  }))
})

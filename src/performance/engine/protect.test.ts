import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Figure } from './figure.ts'
import { protect } from './protect.ts'

function aFigure(group: string, base: number): Figure {
  return { period: '2026-10', group, numerator: base, denominator: base, value: 1, low: 0.5, high: 1, base, suppressed: false, method: 'share', small: true, parts: { poor: 1 } }
}

const shown = (figures: Figure[]) => figures.filter((figure) => !figure.suppressed).map((figure) => figure.group)

test('a single hidden figure takes the next smallest with it, or the whole less the rest would give it back', () => {
  const figures = protect([aFigure('a', 3), aFigure('b', 40), aFigure('c', 12)], { hideBelow: () => 10, hideBase: false })
  assert.deepEqual(shown(figures), ['b'])
  assert.deepEqual(figures[0], { ...aFigure('a', 3), numerator: null, value: null, low: null, high: null, suppressed: true, parts: {} })
})

test('two hidden figures already hide each other', () => {
  assert.deepEqual(shown(protect([aFigure('a', 3), aFigure('b', 4), aFigure('c', 12)], { hideBelow: () => 10, hideBase: false })), ['c'])
})

test('nothing is hidden when all are large, and nothing is pointed at when there is nothing', () => {
  assert.deepEqual(shown(protect([aFigure('a', 10), aFigure('b', 0)], { hideBelow: () => 10, hideBase: false })), ['a', 'b'])
})

test('what could point at a person loses its base too', () => {
  const [hidden] = protect([aFigure('a', 2), aFigure('b', 3)], { hideBelow: () => 5, hideBase: true })
  assert.deepEqual([hidden!.base, hidden!.denominator, hidden!.numerator], [null, null, null])
})

test('no hidden figure can be worked out from the whole and the rest', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 12 }), (bases) => {
    const figures = protect(bases.map((base, i) => aFigure(String(i), base)), { hideBelow: () => 10, hideBase: false })
    return figures.filter((figure) => figure.suppressed).length !== 1
  }))
})

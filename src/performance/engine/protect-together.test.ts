import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { protectTogether } from './protect-together.ts'
import type { SplitFigure } from './protect-together.ts'

function aFigure(dimension: string, group: string, base: number): SplitFigure {
  return { period: '2026-10', dimension, group, numerator: base, denominator: base, value: 1, low: null, high: null, base, suppressed: false, method: 'share', small: false, parts: {} }
}

type Work = readonly (readonly [service: string, team: string, count: number])[]

function figuresOf(work: Work): SplitFigure[] {
  const sums = (dimension: string, at: 0 | 1) => [...Map.groupBy(work, (row) => row[at])].map(([group, rows]) => aFigure(dimension, group, rows.reduce((sum, row) => sum + row[2], 0)))
  return [aFigure('', '', work.reduce((sum, row) => sum + row[2], 0)), ...sums('service', 0), ...sums('team', 1)]
}

const protectWork = (work: Work, fewest = 5) => protectTogether(figuresOf(work), { hideBelow: (figure) => (figure.dimension ? fewest : 0), hidesBase: () => true, links: work.map(([service, team]) => [service, team]) })
const hiddenOf = (figures: SplitFigure[]) => figures.filter((figure) => figure.suppressed).map((figure) => `${figure.dimension} ${figure.group}`)

test('a team of one hidden service is hidden with it', () => {
  const figures = protectWork([['birth', 'registration', 3], ['bin', 'waste', 90], ['litter', 'street', 40], ['parks', 'street', 60]])
  assert.deepEqual(hiddenOf(figures), ['service birth', 'service litter', 'team registration', 'team street'])
  assert.ok(figures.filter((figure) => figure.suppressed).every((figure) => figure.base === null && figure.denominator === null && figure.numerator === null))
})

test('a hidden service in a team with one other takes that other with it', () => {
  assert.deepEqual(hiddenOf(protectWork([['birth', 'libraries', 3], ['loans', 'libraries', 80], ['bin', 'waste', 10]])), ['service birth', 'service loans'])
})

const cell = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('x', 'y', 'z'), fc.integer({ min: 1, max: 30 }))
const someWork = fc.uniqueArray(cell, { minLength: 1, maxLength: 10, selector: ([service, team]) => `${service} ${team}` })

test('nothing hidden follows from the figures that are shown, unless nothing else is left to hide', () => {
  fc.assert(fc.property(someWork, (work) => {
    const figures = protectWork(work)
    const hidden = hiddenOf(figures)
    const noOther = ['service', 'team'].some((dimension) => figures.filter((figure) => figure.dimension === dimension).length < 2)
    return noOther || hidden.every((name) => !followsFrom(work, figures, name))
  }), { numRuns: 500 })
})

test('the check itself sees a figure that follows', () => {
  const work: Work = [['a', 'x', 3], ['b', 'x', 20], ['c', 'y', 30]]
  const figures = figuresOf(work).map((figure) => (figure.group === 'a' ? { ...figure, suppressed: true } : figure))
  assert.ok(followsFrom(work, figures, 'service a'))
})

/** Whether a figure is a weighted sum of those shown, when every cell of service and team is unknown. */
function followsFrom(work: Work, figures: readonly SplitFigure[], name: string): boolean {
  const row = (figure: SplitFigure) => work.map(([service, team]) => Number(figure.dimension === '' || (figure.dimension === 'service' ? service : team) === figure.group))
  const shown = figures.filter((figure) => !figure.suppressed).map(row)
  return rank(shown) === rank([...shown, row(figures.find((figure) => `${figure.dimension} ${figure.group}` === name)!)])
}

function rank(given: readonly number[][]): number {
  const rows = given.map((row) => [...row])
  let found = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, i) => i >= found && Math.abs(row[column]!) > 1e-9)
    if (pivot < 0) continue
    ;[rows[found], rows[pivot]] = [rows[pivot]!, rows[found]!]
    for (let i = found + 1; i < rows.length; i++) {
      const factor = rows[i]![column]! / rows[found]![column]!
      rows[i] = rows[i]!.map((value, k) => value - factor * rows[found]![k]!)
    }
    found++
  }
  return found
}

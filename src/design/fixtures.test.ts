import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse, type HTMLElement } from 'node-html-parser'
import { type Html, trusted } from '../platform/html/index.ts'
import * as design from './index.ts'
import { tree } from './tree.test-support.ts'

/** Components of the library that we leave out, and why. Anything else without a function of ours fails the test. */
const notBuilt: Record<string, string> = {
  header: 'it draws the crown and the GOV.UK logotype, which a council may not use; generic-header takes its place',
}

/** Where ours differs on purpose: what is taken out of the library's markup before the two are compared. */
const differences: Record<string, { because: string; remove: (expected: HTMLElement, options: Record<string, unknown>) => void }> = {
  footer: {
    because: 'the crown and the Royal Arms are not a council\'s, and its content is not under Crown copyright',
    remove: (expected, options) => {
      expected.querySelector('svg.govuk-footer__crown')!.remove()
      const copyright = expected.querySelector('a.govuk-footer__copyright-logo')!
      if (options.copyright) copyright.replaceWith(...copyright.childNodes)
      else copyright.parentNode?.remove()
    },
  },
}

interface Fixture {
  readonly name: string
  readonly options: Record<string, unknown>
  readonly html: string
}

const folder = new URL('../../node_modules/govuk-frontend/dist/govuk/components/', import.meta.url)
const components = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/fixtures.json`, folder)))
const fixturesOf = (component: string): Fixture[] =>
  JSON.parse(readFileSync(new URL(`${component}/fixtures.json`, folder), 'utf8')).fixtures

// The library's options carry markup as strings under names that end in "html", and in the slots of service navigation.
function withMarkup(value: unknown, key = ''): unknown {
  if (typeof value === 'string' && /html$/i.test(key)) return trusted(value)
  if (Array.isArray(value)) return value.map((item) => withMarkup(item))
  if (value === null || typeof value !== 'object') return value
  if (key === 'attributes') return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) =>
    [name, key === 'slots' && typeof item === 'string' ? trusted(item) : withMarkup(item, name)]))
}

function functionFor(component: string): ((options: never) => Html) | undefined {
  const name = component.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return (design as unknown as Record<string, (options: never) => Html>)[name]
}

let compared = 0
for (const component of components.filter((name) => !(name in notBuilt))) {
  test(`${component} gives the library's own markup in each of its ${fixturesOf(component).length} cases`, async (t) => {
    const draw = functionFor(component)
    assert.ok(draw, `no function for ${component}: build it or say why not in notBuilt`)
    for (const fixture of fixturesOf(component)) {
      await t.test(fixture.name, () => {
        const expected = parse(fixture.html, { comment: false })
        differences[component]?.remove(expected, fixture.options)
        const actual = draw(withMarkup(fixture.options) as never).markup
        assert.deepEqual(tree(parse(actual)), tree(expected))
        compared++
      })
    }
  })
}

test('every case of the library is compared or counted as left out', () => {
  const all = components.reduce((sum, name) => sum + fixturesOf(name).length, 0)
  const leftOut = Object.keys(notBuilt).reduce((sum, name) => sum + fixturesOf(name).length, 0)
  assert.equal(components.length, 39)
  assert.equal(all, 725)
  assert.equal(leftOut, 6)
  assert.equal(compared + leftOut, all)
  for (const name of Object.keys(notBuilt)) assert.equal(functionFor(name), undefined, `${name} is built now: take it off the list`)
})

test('the comparison sees a changed attribute, a changed word, a lost space and another order', () => {
  const given = tree(parse('<p class="a b"><b>one</b> two</p>'))
  for (const other of ['<p class="a"><b>one</b> two</p>', '<p class="a b"><b>one</b> too</p>', '<p class="a b"><b>one</b>two</p>', '<p class="a b">two <b>one</b></p>', '<p class="a b" id=""><b>one</b> two</p>'])
    assert.notDeepEqual(tree(parse(other)), given)
  assert.deepEqual(tree(parse('<p class="a b">\n  <b>one</b>\n  two\n</p>')), given)
})

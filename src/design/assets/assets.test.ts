import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { residentHome } from '../gallery/whole-pages.ts'
import { assetFiles, assetUrl } from './assets.ts'

const own = ['theme.css', 'base.css', 'resident.css', 'desk.css', 'performance.css', 'supported.js', 'start.js']

test('an asset address carries the hash of the content, and an unknown name is refused', () => {
  assert.match(assetUrl('theme.css'), /^\/assets\/theme\.css\?v=[0-9a-f]{10}$/)
  assert.throws(() => assetUrl('crown.svg'), RangeError)
})

test('every address inside our own files names a file that is there, in the version that is there', () => {
  let seen = 0
  for (const name of own) {
    for (const [, address] of assetFiles().get(name)!.body.toString('utf8').matchAll(/["'](\/assets\/[^"']+)["']/g)) {
      assert.equal(address, assetUrl(address!.replace(/^\/assets\/|\?.*$/g, '')))
      seen++
    }
  }
  assert.equal(seen, 5)
})

test('no stylesheet or script of ours reaches for another site', () => {
  for (const name of own) assert.doesNotMatch(assetFiles().get(name)!.body.toString('utf8'), /https?:\/\//)
})

test('no stylesheet brings a typeface that is not ours, even before our own are there', () => {
  for (const [name, { body }] of assetFiles()) {
    if (!name.endsWith('.css')) continue
    for (const [face] of body.toString('utf8').matchAll(/@font-face\s*\{[^}]*\}/g)) assert.match(face, /Atkinson Hyperlegible/, name)
  }
  const shipped = readFileSync(createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'), 'utf8')
  assert.equal(shipped.match(/@font-face/g)!.length, 2, 'the library has faces to leave out')
  assert.equal(assetFiles().get('govuk-frontend.min.css')!.body.toString('utf8'), shipped.replace(/@font-face\{[^}]*\}/g, ''), 'and nothing else is left out')
})

test('a resident page weighs under 60 KB with the fonts in the cache', () => {
  const page = residentHome().markup
  const names = [...page.matchAll(/\/assets\/([\w.-]+)\?v=/g)].map((found) => found[1]!).filter((name) => !name.endsWith('.woff2'))
  const parts = new Set([...names, 'govuk-frontend.min.js'])
  let bytes = gzipSync(page).length
  for (const name of parts) bytes += (assetFiles().get(name)!.gzip ?? assetFiles().get(name)!.body).length
  assert.ok(parts.size >= 8, `only ${[...parts].join()} were weighed`)
  assert.ok(bytes < 60_000, `${bytes} bytes`)
})

import assert from 'node:assert/strict'
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

test('a resident page weighs under 60 KB with the fonts in the cache', () => {
  const page = residentHome().markup
  const names = [...page.matchAll(/\/assets\/([\w.-]+)\?v=/g)].map((found) => found[1]!).filter((name) => !name.endsWith('.woff2'))
  const parts = new Set([...names, 'govuk-frontend.min.js'])
  let bytes = gzipSync(page).length
  for (const name of parts) bytes += (assetFiles().get(name)!.gzip ?? assetFiles().get(name)!.body).length
  assert.ok(parts.size >= 8, `only ${[...parts].join()} were weighed`)
  assert.ok(bytes < 60_000, `${bytes} bytes`)
})

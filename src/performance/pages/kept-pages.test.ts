import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Call } from '../../platform/http/index.ts'
import { keptPages } from './kept-pages.ts'

const aCall = (query: Record<string, string>) => ({ query, params: {} }) as unknown as Call
function drawing() {
  let drawn = 0
  return { draw: () => Promise.resolve({ status: 200, body: String(++drawn) }), fail: () => Promise.reject(new Error('no figures')) }
}

test('a page is drawn once while it is fresh, and again for another month or when told to forget', async () => {
  const [pages, { draw }] = [keptPages(60_000), drawing()]
  const read = async (query: Record<string, string>, path = '/performance') => (await pages.read(aCall(query), path, draw)).body
  assert.deepEqual([await read({}), await read({}), await read({ utm: '7' })], ['1', '1', '1'])
  assert.deepEqual([await read({ month: '2026-10' }), await read({}, '/performance/standards'), await read({})], ['2', '3', '1'])
  pages.forget()
  assert.equal(await read({}), '4')
})

test('nothing is kept without time, and a failure never', async () => {
  const [none, { draw, fail }] = [keptPages(0), drawing()]
  assert.deepEqual([(await none.read(aCall({}), '/', draw)).body, (await none.read(aCall({}), '/', draw)).body], ['1', '2'])
  const pages = keptPages(60_000)
  await assert.rejects(pages.read(aCall({}), '/', fail))
  assert.equal((await pages.read(aCall({}), '/', draw)).body, '3')
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'
import { mayTry, triesAllowed } from './track-attempts.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
after(() => council.close())
const { tools, clock } = council
const attempt = (typed: string, from: string) => mayTry(tools.db, { typed, from, secret: 'long enough for a test' }, clock.now())

test('a stranger’s wrong tries shut out the stranger, not the resident', async () => {
  for (let i = 0; i < triesAllowed.fromOne; i++) assert.equal(await attempt('4K792DA', '192.0.2.1'), true)
  for (let i = 0; i < 100; i++) assert.equal(await attempt('4K792DA', '192.0.2.1'), false)
  assert.equal(await attempt('4K792DA', '192.0.2.2'), true)
})

test('tries from everywhere together are counted too, and no network address can be read in what is kept', async () => {
  for (let i = 0; i < triesAllowed.fromAll; i++) assert.equal(await attempt('5K792DA', `198.51.100.${i}`), true)
  assert.equal(await attempt('5K792DA', '203.0.113.1'), false)
  clock.set('2026-11-20T10:28:00Z')
  assert.equal(await attempt('5K792DA', '203.0.113.1'), true)
  const rows = await council.owner.run<{ subject: string }>('select subject from track_attempt')
  assert.equal(rows.every((row) => /^[0-9a-f]{32}$/.test(row.subject)), true)
})

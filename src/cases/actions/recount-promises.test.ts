import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { importHolidays } from '../../calendar/index.ts'
import { day } from '../../platform/time/index.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { promisesThatMove, readEvents, readPromises, receiveContact, recountPromises } from '../index.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
after(() => council.close())
const { tools, clock } = council

const report = () => receiveContact(tools, { channel: 'phone', raw: {}, by: 'resident', read: () => ({ service: 'missed-bin', words: 'Again', happenedAt: clock.now() }) })

async function announce(on: string) {
  const divisions = ['england-and-wales', 'scotland', 'northern-ireland']
  const rows = await council.owner.run<{ division: string; day: string; title: string }>('select division, day, title from calendar_holiday')
  const feed = Object.fromEntries(divisions.map((division) => [division, {
    division,
    events: [...rows.filter((row) => row.division === division && row.day >= '2026-01-01').map((row) => ({ title: row.title, date: row.day, notes: '', bunting: true })), ...(division === 'england-and-wales' ? [{ title: 'A day of thanks', date: on, notes: '', bunting: true }] : [])],
  }]))
  const outcome = await council.owner.transaction((tx) => importHolidays(tx, feed, day('2026-11-20'), { source: 'test', recordedBy: 'test' }))
  assert.equal(outcome.outcome, 'imported')
  tools.forget()
}

test('a bank holiday announced late: open promises are counted again, and kept or moved knowingly', async () => {
  const kept = await report()
  await announce('2026-11-24')
  const calendars = await tools.calendars()
  assert.deepEqual((await promisesThatMove(tools.db, calendars)).map((one) => [one.ref, one.counted.toISOString()]), [[kept.ref, '2026-11-25T23:59:59.999Z']])
  await recountPromises(tools, calendars, { how: 'keep', reason: 'a bank holiday was announced' })
  assert.equal((await readPromises(tools.db, kept.caseId))[0]!.due_at.toISOString(), '2026-11-24T23:59:59.999Z')
  assert.equal((await readEvents(tools.db, kept.caseId)).at(-1)!.kind, 'promise-recounted')

  await recountPromises(tools, calendars, { how: 'move', reason: 'a bank holiday was announced' })
  assert.equal((await readPromises(tools.db, kept.caseId)).length, 1, 'a promise that was knowingly kept is not moved afterwards')

  const fresh = await report()
  assert.equal((await readPromises(tools.db, fresh.caseId))[0]!.due_at.toISOString(), '2026-11-25T23:59:59.999Z', 'new promises count the new day')
  await announce('2026-11-25')
  await recountPromises(tools, await tools.calendars(), { how: 'move', reason: 'another bank holiday was announced' })
  const promises = await readPromises(tools.db, fresh.caseId)
  assert.deepEqual(promises.map((promise) => [promise.state, promise.due_at.toISOString()]), [['withdrawn', '2026-11-25T23:59:59.999Z'], ['open', '2026-11-26T23:59:59.999Z']])
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testCouncil } from '../../test/support/council.ts'
import { readCaseUnscoped, readEvents, readPromises, receiveContact } from '../cases/index.ts'
import { caseOpened, loadHistories } from '../cases/index.ts'
import { day } from '../platform/time/index.ts'
import { beginForgotten, changeComplaint, readComplaint, recountClocks, rebuildComplaint } from './index.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
after(() => council.close())
const { tools, clock } = council

test('a complaint that comes in by any channel begins its procedure in the same transaction, from the day it was received', async () => {
  const { ref, caseId } = await receiveContact(tools, {
    channel: 'phone', raw: {}, by: 'system', read: () => ({ service: 'complaint', words: 'Nobody called me back.', happenedAt: new Date('2026-11-18T15:00:00Z'), resident: { name: 'D. Alder', email: 'alder@example.org' } }),
  })
  const row = await council.owner.one<{ procedure: string; state: string; oral: boolean }>('t.complaint', 'select procedure, state, oral from complaint where case_id = $1', [caseId])
  assert.deepEqual(row, { procedure: 'corporate', state: 'new', oral: true })
  const clocks = await council.owner.query<{ clock: string; starts: string; due: string; state: string }>('t.clocks', 'select clock, starts, due, state from complaint_clock where case_id = $1', [caseId])
  assert.deepEqual(clocks, [{ clock: 'acknowledge', starts: day('2026-11-18'), due: day('2026-11-25'), state: 'running' }])
  const [promise] = await readPromises(tools.db, caseId)
  assert.match(promise!.words, /by Wednesday 25 November 2026\.$/)
  const caseFile = (await readCaseUnscoped(tools.db, { ref }))!
  assert.equal(caseFile.procedure, 'corporate')
  assert.equal(caseFile.due_at!.toISOString(), promise!.due_at.toISOString())
  assert.equal((await readEvents(tools.db, caseId)).length, 2)
  clock.set('2026-11-20T10:13:00Z')
})

test('a day that passes is missed by itself; an imported complaint begins too', async () => {
  clock.set('2026-11-20T10:13:00Z')
  const [loaded] = await council.owner.transaction((tx) => loadHistories(tx, [{
    channel: 'phone', receivedAt: new Date('2026-11-10T09:00:00Z'), raw: {},
    events: [{ ...caseOpened.happen({ kind: 'complaint', service: 'complaint', title: 'Complaint', words: 'From the old system', channel: 'phone', contact: 0, team: 'resident-services' }), at: new Date('2026-11-10T09:00:00Z'), by: 'import' }],
  }]))
  assert.equal(await beginForgotten(tools), 1)
  assert.equal(await beginForgotten(tools), 0)
  assert.equal((await readComplaint(tools.db, loaded!.id))!.received.toISOString(), '2026-11-10T09:00:00.000Z')
  const missed = () => council.owner.run<{ n: number }>("select count(*) as n from complaint_clock where state = 'missed'")
  assert.deepEqual(await missed(), [{ n: 1 }])
  clock.set('2026-11-26T10:13:00Z')
  await recountClocks(tools)
  assert.deepEqual(await missed(), [{ n: 2 }])
  assert.deepEqual(await rebuildComplaint(tools, loaded!.id), { same: true })
})

test('what came before its rules held is begun all the same, under the first of them, and says that they set no date', async () => {
  clock.set('2026-11-27T10:00:00Z')
  const load = async (at: string, service: string, kind: 'complaint' | 'information-request' = 'complaint') => {
    const [loaded] = await council.owner.transaction((tx) => loadHistories(tx, [{
      channel: 'phone', receivedAt: new Date(at), raw: {},
      events: [{ ...caseOpened.happen({ kind, service, title: 'Old', words: 'From the old system', channel: 'phone', contact: 0, team: 'resident-services' }), at: new Date(at), by: 'import' }],
    }]))
    return loaded!.id
  }
  const before = await load('2024-01-10T09:00:00Z', 'complaint')
  const ancient = await load('2006-03-01T09:00:00Z', 'freedom-of-information', 'information-request')
  assert.equal(await beginForgotten(tools), 2)
  assert.equal(await beginForgotten(tools), 0, 'it is not tried again for ever')
  for (const [id, from, since] of [[before, '2024-02-08', '2024-02-08'], [ancient, '2005-01-01', '2012-01-01']] as const) {
    const complaint = (await readComplaint(tools.db, id))!
    assert.equal(complaint.versionFrom, from)
    assert.equal(complaint.countsFrom, since)
    assert.deepEqual(await council.owner.run(`select clock from complaint_clock where case_id = ${id}`), [])
    assert.deepEqual(await readPromises(tools.db, id), [])
    assert.ok((await readEvents(tools.db, id)).some((event) => /no date is counted for that time/.test(String(event.data['what']))))
    assert.deepEqual(await rebuildComplaint(tools, id), { same: true })
  }
  // what it is asked for once the rules hold is counted by them
  await changeComplaint(tools, { id: before }, { actor: 'system' }, ({ complaint }) => ({ events: [{ event: 'moved', data: { action: 'escalate', from: complaint.state, to: 'escalated', stage: 'stage-2', role: 'resident', records: 'escalated', ends: false, answers: false } }], told: { what: 'Asked for stage 2' } }))
  assert.deepEqual(await council.owner.run(`select clock, due from complaint_clock where case_id = ${before}`), [{ clock: 'acknowledge', due: day('2026-12-04') }])
})

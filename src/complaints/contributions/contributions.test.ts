import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readEvents, receiveContact, writeReference } from '../../cases/index.ts'
import { day } from '../../platform/time/index.ts'
import { openSession, sessionCookie } from '../../staff/index.ts'
import { webApp } from '../../start/serve.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { askContribution, giveContribution, nameRole, readComplaint, rebuildComplaint, sortComplaint } from '../index.ts'
import { reminderDays, remindersDue } from './reminders.ts'
import { remindContributions } from './remind.ts'

// Thursday
const council = await testCouncil('2026-11-19T10:00:00Z')
const { tools, clock } = council
const app = await webApp(tools)
after(async () => {
  await app.close()
  await council.close()
})
const manager = await council.officer('Ruth Elmhirst', ['complaints'], ['resident-services'])
const lead = await council.officer('Tom Sedge', ['team-lead'], ['highways'])
const worker = await council.officer('Marek Foxley', ['officer'], ['highways'])
const other = await council.officer('Nell Chalk', ['officer'], ['waste'])

async function as(who: { id: number }) {
  const cookies = { [sessionCookie]: await openSession(tools.db, who.id, clock.now()) }
  return {
    get: async (url: string) => (await app.inject({ url, cookies })).body,
    post: (url: string, fields: Record<string, string>) => app.inject({ method: 'POST', url, cookies, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() }),
  }
}

async function asked(due: string) {
  const { ref, caseId } = await receiveContact(tools, { channel: 'email', raw: {}, by: 'resident', read: () => ({ service: 'complaint', words: 'The road was closed for weeks.', happenedAt: clock.now(), resident: { name: 'D. Alder', email: 'alder@example.org' } }) })
  await sortComplaint(tools, manager, ref, { procedure: 'corporate', answers: { 'first-report': 'no', ours: 'yes', 'own-way': 'no', 'answered-before': 'no' }, recent: true, happened: null, known: null, anyway: false, reason: '', points: 'The road' })
  const outcome = await askContribution(tools, manager, ref, { team: 'highways', asked: 'When was the road closed?', due: day(due) })
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return { ref, caseId, path: `/desk/cases/${writeReference(ref)}/complaint` }
}

const first = async (caseId: number) => (await readComplaint(tools.db, caseId))!.contributions[0]!
const told = async (caseId: number) => (await readEvents(tools.db, caseId)).filter((event) => event.kind === 'procedure-step').map((event) => String(event.data['what']))

test('reminders fall on the working day before, the day after, and two working days after', async () => {
  const calendars = await tools.calendars()
  const out = { n: 1, team: 'highways', asked: '', askedAt: new Date('2026-11-10T09:00:00Z'), due: day('2026-11-23'), given: null, givenAt: null, givenBy: null, remindedBefore: null, remindedAfter: null, escalated: null, escalatedTo: [], chases: [], holdings: [], expected: null }
  const on = (today: string, change: object = {}) => remindersDue({ ...out, ...change }, reminderDays(day(today), calendars))
  assert.deepEqual(on('2026-11-19'), [])
  assert.deepEqual(on('2026-11-20'), ['before'], 'Friday, for Monday')
  assert.deepEqual(on('2026-11-24', { remindedBefore: new Date() }), ['after'])
  assert.deepEqual(on('2026-11-25', { remindedAfter: new Date() }), ['escalate'])
  assert.deepEqual(on('2026-11-25', { remindedAfter: new Date(), expected: day('2026-11-30') }), [], 'they said when it comes')
  assert.deepEqual(on('2026-12-02', { remindedAfter: new Date(), expected: day('2026-11-30') }), ['escalate'])
  assert.deepEqual(on('2026-12-02', { given: 'Here' }), [])
})

test('the asked team sees it above its queue, is reminded, and its lead and the owner are told when it stays out', async () => {
  clock.set('2026-11-19T10:00:00Z')
  const { caseId, ref } = await asked('2026-11-23')
  assert.match(await (await as(worker)).get('/desk/queues/highways'), /Asked of Highways[\s\S]*When was the road closed\?/)
  assert.doesNotMatch(await (await as(other)).get('/desk/queues/waste'), /When was the road closed/)
  assert.equal(await remindContributions(tools), 0)
  clock.set('2026-11-20T07:00:00Z')
  assert.equal(await remindContributions(tools), 1)
  assert.equal(await remindContributions(tools), 0, 'once')
  clock.set('2026-11-25T07:00:00Z')
  assert.equal(await remindContributions(tools), 1)
  const stands = await first(caseId)
  assert.ok(stands.remindedBefore && stands.remindedAfter && stands.escalated)
  assert.ok(stands.escalatedTo.includes(lead.id))
  assert.ok((await told(caseId)).some((what) => /Highways is late, due Mon 23 Nov\. Told: .*Tom Sedge/.test(what)), String(await told(caseId)))
  const mine = await (await as(lead)).get('/desk')
  assert.match(mine, /Late from other teams[\s\S]*2 days overdue[\s\S]*reminded 2 times[\s\S]*owner and team lead told/)
  assert.doesNotMatch(await (await as(worker)).get('/desk'), /Late from other teams/)
  await giveContribution(tools, worker, ref, { n: 1, text: 'From 3 to 14 November' })
  assert.doesNotMatch(await (await as(lead)).get('/desk'), /Late from other teams/)
  assert.deepEqual(await rebuildComplaint(tools, caseId), { same: true })
})

test('chasing and replies that it takes longer are counted, shown, and refused without what they need', async () => {
  clock.set('2026-11-26T10:00:00Z')
  const { caseId, path, ref } = await asked('2026-11-27')
  await nameRole(tools, manager, ref, { role: 'investigator', officer: manager.id, name: '', chairs: false, confirmed: [] })
  const [asking, answering] = [await as(manager), await as(worker)]
  assert.equal((await asking.post(`${path}/contribution-chase`, { n: '1', words: '' })).statusCode, 303)
  assert.equal((await asking.post(`${path}/contribution-chase`, { n: '1', words: 'The answer is due on Friday' })).statusCode, 303)
  const wrong = await answering.post(`${path}/contribution-hold`, { n: '1', words: 'The log is with the contractor', until: '2026-11-01' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /Enter by when it comes, from today on/)
  assert.match(wrong.body, /The log is with the contractor/)
  assert.equal((await answering.post(`${path}/contribution-hold`, { n: '1', words: 'The log is with the contractor', until: '2026-12-01' })).statusCode, 303)
  assert.match((await answering.post(`${path}/contribution-chase`, { n: '1', words: '' })).body, /Only those who have a role/)
  const row = await council.owner.one<object>('t.row', 'select chases, holdings, expected_on as expected from complaint_contribution where case_id = $1', [caseId])
  assert.deepEqual(row, { chases: 2, holdings: 1, expected: day('2026-12-01') })
  const page = await asking.get(path)
  assert.match(page, /Chased 2 times; said to take longer once/)
  assert.match(page, /Chased by Ruth Elmhirst: The answer is due on Friday/)
  assert.match(page, /Comes by Tue 1 Dec, says Marek Foxley/)
  clock.set('2026-12-01T10:00:00Z')
  await remindContributions(tools)
  assert.equal((await first(caseId)).escalated, null, 'they said that it comes today')
  assert.match(await (await as(manager)).get('/desk'), /Late from other teams[\s\S]*4 days overdue/, 'who looks into it has a part in it')
  const list = await (await as(manager)).get('/desk/complaints/asked')
  assert.match(list, /said to come by Tue 1 Dec/)
  assert.match(list, /Highways/)
  assert.equal((await app.inject({ url: '/desk/complaints/asked', cookies: { [sessionCookie]: await openSession(tools.db, worker.id, clock.now()) } })).statusCode, 403)
})

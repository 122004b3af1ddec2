import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testCouncil } from '../../test/support/council.ts'
import { closeCase, readCaseUnscoped, readEvents, receiveContact, writeReference } from '../cases/index.ts'
import { feedbackPath } from '../conversations/index.ts'
import { openSession } from '../staff/index.ts'
import { webApp } from '../start/serve.ts'
import { askAfterSignposts } from './actions/ask-after-signposts.ts'
import { askUnanswered } from './jobs/feedback-tasks.ts'
import { readFeedback } from './index.ts'

const council = await testCouncil('2026-11-02T10:00:00Z')
after(() => council.close())
const { tools, clock } = council
const app = await webApp(tools)
after(() => app.close())
const asha = await council.officer('Asha Patel', ['officer'], ['waste'])
let cookie = { moothall_desk: await openSession(tools.db, asha.id, clock.now()) }
const signpost = 'The district council, 01632 960 000'

let nth = 0
async function signposted(resident: object = { email: `alder${++nth}@example.org` }, outcome = 'not-ours') {
  const { caseId, ref } = await receiveContact(tools, { channel: 'web-form', raw: {}, by: 'resident', read: () => ({ service: 'missed-bin', words: 'Missed', happenedAt: clock.now(), resident: { name: 'D. Alder', ...resident } }) })
  await closeCase(tools, asha, ref, { outcome, answer: 'This belongs to another council.', signpost })
  return { caseId, ref, url: feedbackPath(tools.config, ref, clock.now()), desk: `/desk/cases/${writeReference(ref)}` }
}
const form = (fields: Record<string, string>) => ({ method: 'POST' as const, payload: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } })
const asked = async (caseId: number) => (await council.owner.run<{ kind: string; state: string }>('select kind, state from message where case_id = $1 and event_seq = 0', [caseId]))[0]

const answered = await signposted()
const silent = await signposted()
const onThePhone = await signposted({ email: '', phone: '+441632960001' })
const nobody = await signposted({ email: '', name: 'E. Birch' })
const fixed = await signposted(undefined, 'fixed')
const unwilling = await signposted({ email: 'hazel@example.org' })
const unwillingAgain = await signposted({ email: 'hazel@example.org' })

test('the page of a case that went elsewhere asks whether they helped, and says who they are', async () => {
  const { body } = await app.inject({ url: answered.url })
  assert.match(body, /Did they help you\?/)
  assert.match(body, /01632 960 000/)
  assert.doesNotMatch(body, /Did we put it right\?/)
  const missing = await app.inject({ url: answered.url, ...form({ rating: '' }) })
  assert.equal(missing.statusCode, 422)
  assert.match(missing.body, /href="#helped"[\s\S]*href="#rating"/)
})

test('a “no” is kept, told on the case, and offers the way back', async () => {
  const sent = await app.inject({ url: answered.url, ...form({ rating: 'average', helped: 'no', comment: 'They sent me back to you.' }) })
  assert.equal(sent.statusCode, 303)
  const { rating, resolved, helped, helped_at: at } = (await readFeedback(tools.db, answered.caseId))!
  assert.deepEqual([rating, resolved, helped, at instanceof Date], ['average', null, 'no', true])
  assert.deepEqual((await readEvents(tools.db, answered.caseId)).at(-1)!.data, { rating: 'average', helped: 'no', comment: 'They sent me back to you.' })
  assert.match((await app.inject({ url: sent.headers.location! })).body, /Tell us that it is not settled/)
  assert.match((await app.inject({ url: answered.desk, cookies: cookie })).body, /those whom we named did not help; average/)
})

test('who does not want to be asked says so without answering, for all their cases', async () => {
  const sent = await app.inject({ url: unwilling.url, ...form({ noMore: 'yes' }) })
  assert.equal(sent.statusCode, 303)
  assert.match((await app.inject({ url: sent.headers.location! })).body, /We will not ask you again/)
  assert.equal((await readFeedback(tools.db, unwilling.caseId))!.answered_at, null)
})

test('two weeks later those are asked who have not said, by the way that we have, and once', async () => {
  assert.equal(await askAfterSignposts(tools), 0, 'not before')
  clock.set('2026-11-17T09:45:00Z')
  assert.equal(await askAfterSignposts(tools), 2)
  assert.deepEqual(await asked(silent.caseId), { kind: 'signpost-request', state: 'queued' })
  assert.deepEqual(await asked(onThePhone.caseId), { kind: 'signpost-request', state: 'no-address' })
  for (const one of [answered, nobody, fixed, unwilling, unwillingAgain]) assert.equal(await asked(one.caseId), undefined)
  assert.equal(await askAfterSignposts(tools), 0, 'never twice')
  assert.match(String((await readEvents(tools.db, onThePhone.caseId)).at(-1)!.data['problem']), /Ask the resident by phone or letter/)
})

test('whom we sent elsewhere is not asked the other question as well', async () => {
  await council.owner.run(`insert into message (case_id, event_seq, kind, address, template, template_version, template_values, state, queued_at, sent_at)
    select $1, 90, 'answer', 'x@example.org', 'answer', 1, '{}', 'sent', $2, $2`, [silent.caseId, new Date('2026-11-09T10:00:00Z')])
  clock.set('2026-11-17T10:00:00Z')
  assert.equal(await askUnanswered(tools), 0)
})

test('an officer asks by phone: it leaves the tray, is told on the case, and can open it again', async () => {
  cookie = { moothall_desk: await openSession(tools.db, asha.id, clock.now()) }
  const page = await app.inject({ url: `${onThePhone.desk}/signpost`, cookies: cookie })
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /01632 960 000/)
  const wrong = await app.inject({ url: `${onThePhone.desk}/signpost`, cookies: cookie, ...form({ again: 'yes' }) })
  assert.equal(wrong.statusCode, 422)
  for (const name of ['helped', 'how', 'words']) assert.match(wrong.body, new RegExp(`href="#${name}"`))
  const sent = await app.inject({ url: `${onThePhone.desk}/signpost`, cookies: cookie, ...form({ helped: 'no', how: 'phone', words: 'They say that it is ours.', again: 'yes' }) })
  assert.equal(sent.headers.location, `${onThePhone.desk}?done=reopen`)
  assert.equal((await asked(onThePhone.caseId))!.state, 'told')
  assert.equal((await readFeedback(tools.db, onThePhone.caseId))!.helped, 'no')
  assert.equal((await readCaseUnscoped(tools.db, { id: onThePhone.caseId }))!.state, 'in-progress')
  const [given, again] = (await readEvents(tools.db, onThePhone.caseId)).slice(-2)
  assert.deepEqual([given!.kind, given!.by, given!.data, again!.kind], ['feedback-given', `officer:${asha.id}`, { helped: 'no', how: 'by phone', comment: 'They say that it is ours.' }, 'case-reopened'])
  assert.equal((await app.inject({ url: `${onThePhone.desk}/signpost`, cookies: cookie })).statusCode, 404, 'there is nothing to ask of an open case')
})

test('a case of another team is not there', async () => {
  const ben = await council.officer('Ben Cole', ['officer'], ['highways'])
  const his = { moothall_desk: await openSession(tools.db, ben.id, clock.now()) }
  assert.equal((await app.inject({ url: `${silent.desk}/signpost`, cookies: his })).statusCode, 404)
})

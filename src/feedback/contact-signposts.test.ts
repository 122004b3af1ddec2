import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testCouncil } from '../../test/support/council.ts'
import { contactOf, logContact } from '../contacts/index.ts'
import { contactFeedbackPath } from '../conversations/index.ts'
import { mailCatcher, partOf } from '../platform/mail/mail-catcher.test-support.ts'
import { refreshFacts } from '../performance/facts/refresh-facts.ts'
import { openSession } from '../staff/index.ts'
import { webApp } from '../start/serve.ts'
import { askAfterContact, askAfterContacts } from './actions/ask-after-contacts.ts'

const council = await testCouncil('2026-11-02T10:00:00Z')
const server = await mailCatcher()
after(() => Promise.all([council.close(), server.close()]))
const { clock } = council
const tools = { ...council.tools, config: { ...council.tools.config, smtpUrl: server.url } }
const app = await webApp(tools)
after(() => app.close())
const asha = await council.officer('Asha Patel', ['officer'], ['waste'])
const signpost = 'The district council, 01632 960 000'

let nth = 0
const call = (reach: object | null, changes: object = {}) => logContact(tools, {
  channel: 'phone', raw: {}, sourceKey: `call-${++nth}`, happenedAt: clock.now(), officer: asha.id, service: 'missed-bin', resident: reach, reach, summary: 'A rat in the lane', ending: { outcome: 'signposted', to: signpost }, ...changes,
})
const form = (fields: Record<string, string>) => ({ method: 'POST' as const, payload: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } })
const path = (number: number) => contactFeedbackPath(tools.config, number, clock.now())
const jobs = () => council.owner.run<{ number: number }>(`select (payload->>'number')::int as number from graphile_worker._private_jobs where key like 'ask-after-contact:%' order by id`)
const fact = async (number: number) => {
  await refreshFacts(tools)
  const row = (await council.owner.run<{ asked: string | null; due: string | null; helped: string | null }>('select signpost_due_on::text as due, signpost_asked_on::text as asked, helped from facts.contact_fact where number = $1', [number]))[0]!
  return [row.due, row.asked, row.helped]
}

const byMail = await call({ name: 'D. Alder', email: 'alder@example.org' })
const onThePhone = await call({ name: 'E. Birch', phone: '+441632960001' })
const nobody = await call(null)
const settled = await call({ email: 'fir@example.org' }, { ending: { outcome: 'answered-at-once', resolved: true } })
const inDanger = await call({ email: 'oak@example.org' }, { service: 'childrens-care-complaint' })
const long = new Date('2026-06-01T10:00:00Z')
const old = await call({ email: 'elm@example.org' }, { happenedAt: long })

test('two weeks later whoever has an e-mail address is asked, once; for the others it falls due and counts as not asked', async () => {
  assert.equal(await askAfterContacts(tools), 0, 'not before')
  clock.set('2026-11-17T09:50:00Z')
  assert.equal(await askAfterContacts(tools), 1)
  assert.deepEqual((await jobs()).map(({ number }) => number), [byMail])
  assert.deepEqual(await fact(byMail), ['2026-11-17', null, null], 'not asked until the mail server has taken it')
  for (const number of [onThePhone, nobody, inDanger, settled]) await askAfterContact(tools, number)
  await askAfterContact(tools, byMail)
  await askAfterContact(tools, byMail)
  assert.deepEqual(server.caught.map(({ to }) => to), [['alder@example.org']])
  const text = partOf(server.caught[0]!.raw, 'text/plain')
  for (const said of ['Dear D. Alder,', '01632 960 000', '/feedback/contact/', `contact number: ${byMail}`, 'Missed bin']) assert.ok(text.includes(said), said)
  assert.doesNotMatch(text, /\(\(|rat in the lane/)
  assert.deepEqual(await fact(byMail), ['2026-11-17', '2026-11-17', null])
  for (const number of [onThePhone, nobody, inDanger]) assert.deepEqual(await fact(number), ['2026-11-17', null, null])
  for (const number of [settled, old]) assert.deepEqual(await fact(number), [null, null, null])
  assert.equal(await askAfterContacts(tools), 0, 'never twice')
})

test('one question is answered on one page, may be answered anew, and is seen on the desk', async () => {
  const url = path(byMail)
  const page = await app.inject({ url })
  assert.match(page.body, /Did they help you\?[\s\S]*01632 960 000/)
  const missing = await app.inject({ url, ...form({}) })
  assert.equal(missing.statusCode, 422)
  assert.match(missing.body, /href="#helped"/)
  assert.equal((await app.inject({ url, ...form({ helped: 'rather' }) })).statusCode, 422)
  const sent = await app.inject({ url, ...form({ helped: 'no' }) })
  assert.equal(sent.statusCode, 303)
  assert.match((await app.inject({ url: sent.headers.location! })).body, /Tell us what you still need/)
  assert.deepEqual(await fact(byMail), ['2026-11-17', '2026-11-17', 'no'])
  const desk = async (number: number) => (await app.inject({ url: `/desk/contacts/${number}`, cookies: { moothall_desk: await openSession(tools.db, asha.id, clock.now()) } })).body
  assert.match(await desk(byMail), /Whether it helped[\s\S]*They did not help/)
  assert.match(await desk(onThePhone), /Not asked/)
  await app.inject({ url, ...form({ helped: 'yes' }) })
  assert.equal((await contactOf(tools.db, byMail))!.helped, 'yes')
})

test('only the whole link of this purpose opens it', async () => {
  assert.equal((await app.inject({ url: path(byMail).slice(0, -1) })).statusCode, 404)
  assert.equal((await app.inject({ url: path(settled) })).statusCode, 404)
})

test('who says that they do not want to be asked is not asked about another contact', async () => {
  const [first, second] = [await call({ name: 'G. Hazel', email: 'hazel@example.org' }), await call({ name: 'G. Hazel', email: 'hazel@example.org' })]
  const sent = await app.inject({ url: path(first), ...form({ noMore: 'yes' }) })
  assert.match((await app.inject({ url: sent.headers.location! })).body, /We will not ask you again/)
  clock.set('2026-12-02T09:50:00Z')
  assert.equal(await askAfterContacts(tools), 0)
  assert.deepEqual(await fact(second), ['2026-12-02', null, null])
})

test('nor is the same address asked again, given by somebody of whom we know nothing else', async () => {
  const [first, second] = [await call(null, { reach: { email: 'rowan@example.org' } }), await call(null, { reach: { email: ' Rowan@example.org' } })]
  await app.inject({ url: path(first), ...form({ noMore: 'yes' }) })
  clock.set('2026-12-17T09:50:00Z')
  assert.equal(await askAfterContacts(tools), 0)
  assert.deepEqual(await fact(second), ['2026-12-17', null, null])
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { parse } from 'node-html-parser'
import { testCouncil } from '../../../../../test/support/council.ts'
import { readEvents, receiveContact, writeReference } from '../../../../cases/index.ts'
import { wording } from '../../../../letters/index.ts'
import { openSession, sessionCookie } from '../../../../staff/index.ts'
import type { Officer } from '../../../../staff/index.ts'
import { webApp } from '../../../../start/serve.ts'
import { tellResident } from '../../../actions/tell-resident.ts'
import { conversationRoutes } from '../../../index.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
after(() => council.close())
const { tools, clock } = council
const app = await webApp(tools, conversationRoutes(tools, wording))
const lead = await council.officer('Asha Patel', ['team-lead'], ['waste'])
const elsewhere = await council.officer('Ben Cole', ['officer'], ['highways'])
const administrator = await council.officer('Cass Dean', ['administrator'], [])
const signedIn = async (officer: Officer) => ({ [sessionCookie]: await openSession(tools.db, officer.id, clock.now()) })

const listed = async (officer: Officer) => (await app.inject({ url: '/desk/messages?state=all', cookies: await signedIn(officer) })).body

async function untold(email: string | undefined) {
  const { caseId, ref } = await receiveContact(tools, {
    channel: 'phone', raw: {}, by: 'resident',
    read: () => ({ service: 'missed-bin', words: '<b>left</b> mine', happenedAt: clock.now(), resident: { name: 'No Mail', phone: `+44123456${Math.floor(Math.random() * 9000) + 1000}`, ...(email ? { email } : {}) } }),
  })
  await tellResident(tools, wording, { caseId, seq: 1 })
  const [row] = await council.owner.run<{ id: number }>('select id from message where case_id = $1', [caseId])
  return { caseId, ref, id: row!.id }
}

test('the tray shows who must be told, to those who may see the case', async () => {
  const { ref } = await untold(undefined)
  const shown = await app.inject({ url: '/desk/messages', cookies: await signedIn(lead) })
  assert.equal(shown.statusCode, 200)
  assert.ok(shown.body.includes(writeReference(ref)))
  const hidden = await app.inject({ url: '/desk/messages', cookies: await signedIn(elsewhere) })
  assert.ok(!hidden.body.includes(writeReference(ref)))
  assert.match(hidden.body, /has been told/)
})

test('all messages are listed for who may see their cases, also those that arrived', async () => {
  const { ref, id } = await untold('alder@example.org')
  await council.owner.run(`update message set state = 'sent' where id = $1`, [id])
  const shown = await listed(lead)
  assert.ok(shown.includes(writeReference(ref)) && shown.includes(`/desk/messages/${id}"`))
  for (const other of [elsewhere, administrator]) assert.ok(!(await listed(other)).includes(writeReference(ref)))
})

test('a message is shown as it was sent, escaped, without the resident’s own key; the read is logged', async () => {
  const { id, ref } = await untold(undefined)
  const { body, statusCode } = await app.inject({ url: `/desk/messages/${id}`, cookies: await signedIn(lead) })
  assert.equal(statusCode, 200)
  assert.ok(body.includes('&lt;b&gt;left&lt;/b&gt; mine'))
  assert.match(body, /\/track\/MH-\w{3}-\w{4}\?t=…/)
  assert.equal((await council.owner.run(`select 1 from audit_entry where act = 'read' and subject = $1`, [`case:${ref}`])).length, 1)
  assert.equal((await app.inject({ url: `/desk/messages/${id}`, cookies: await signedIn(elsewhere) })).statusCode, 404)
  assert.equal((await app.inject({ url: `/desk/messages/${id}`, cookies: await signedIn(administrator) })).statusCode, 403)
  for (const bad of ['0', '999999', 'x', '1e99']) assert.equal((await app.inject({ url: `/desk/messages/${bad}`, cookies: await signedIn(lead) })).statusCode, 404)
})

test('a wrong address is told beside the field and stays typed; a right one queues the message', async () => {
  const { id } = await untold(undefined)
  const cookies = await signedIn(lead)
  const wrong = await app.inject({ method: 'POST', url: `/desk/messages/${id}/again`, cookies, payload: 'address=alder%40', headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  assert.equal(wrong.statusCode, 422)
  const form = parse(wrong.body)
  assert.equal(form.querySelector('#address')!.getAttribute('value'), 'alder@')
  assert.match(form.querySelector('#address-error')!.text, /Enter one e-mail address/)
  assert.match(wrong.body, /<title>Error: /)
  const right = await app.inject({ method: 'POST', url: `/desk/messages/${id}/again`, cookies, payload: 'address=alder%40example.org', headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  assert.equal(right.statusCode, 303)
  assert.equal((await council.owner.run<{ state: string }>('select state from message where id = $1', [id]))[0]!.state, 'queued')
})

test('having told the resident takes the message from the tray and is told on the case', async () => {
  const { id, caseId } = await untold(undefined)
  const cookies = await signedIn(lead)
  const post = (payload: string) => app.inject({ method: 'POST', url: `/desk/messages/${id}/told`, cookies, payload, headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  assert.equal((await post('')).statusCode, 422)
  assert.equal((await post('how=phone')).statusCode, 303)
  assert.equal((await post('how=phone')).statusCode, 422)
  assert.match(String((await readEvents(tools.db, caseId)).at(-1)!.data['text']), /by phone/)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { receiveContact, writeReference } from '../../../cases/index.ts'
import { openSession } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { webApp } from '../../../start/serve.ts'
import { testCouncil } from '../../../../test/support/council.ts'

const council = await testCouncil('2026-11-20T10:00:00Z')
const { tools, clock } = council
const app = await webApp(tools)
after(async () => {
  await app.close()
  await council.close()
})
const manager = await council.officer('Ruth Elmhirst', ['complaints'], ['resident-services'])
const waste = await council.officer('Ben Calder', ['officer'], ['waste'])
const auditor = await council.officer('Percy Whitlow', ['auditor'], [])

const ask = async (officer: Officer, method: 'GET' | 'POST', url: string, fields: Record<string, string> = {}) => {
  const reply = await app.inject({
    method, url, cookies: { moothall_desk: await openSession(tools.db, officer.id, clock.now()) },
    ...(method === 'POST' ? { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() } : {}),
  })
  return { status: reply.statusCode, body: reply.body, to: String(reply.headers['location'] ?? '') }
}

async function complaint(): Promise<string> {
  const { ref } = await receiveContact(tools, {
    channel: 'phone', raw: {}, by: 'system', read: () => ({ service: 'complaint', words: 'Nobody called me back <b>twice</b>.', happenedAt: clock.now(), resident: { name: 'D. Alder', email: 'alder@example.org' } }),
  })
  return `/desk/cases/${writeReference(ref)}`
}

const fine = { 'check-first-report': 'no', 'check-ours': 'yes', 'check-own-way': 'no', 'check-answered-before': 'no', recent: 'yes', points: 'Nobody called back' }

test('from sorting to the answer in the pages alone', async () => {
  const at = await complaint()
  const first = await ask(manager, 'GET', at)
  assert.match(first.body, /Complaint about the council/)
  assert.match(first.body, /Sort it/)
  assert.doesNotMatch(first.body, /Answer and close/)
  assert.equal((await ask(manager, 'GET', `${at}/complaint/sort`)).status, 200)
  const unanswered = await ask(manager, 'POST', `${at}/complaint/sort`, { points: 'x' })
  assert.equal(unanswered.status, 422)
  assert.match(unanswered.body, /Answer this question/)
  const sorted = await ask(manager, 'POST', `${at}/complaint/sort`, fine)
  assert.equal(sorted.to, `${at}/complaint/do/acknowledge`)
  const letter = await ask(manager, 'GET', sorted.to)
  assert.match(letter.body, /Every part that the rules ask for has words/)
  assert.match(letter.body, /Friday 4 December 2026/)
  const way = { way: 'email' }
  assert.equal((await ask(manager, 'POST', sorted.to, way)).to, `${at}/complaint?done=acknowledge`)
  assert.equal((await ask(manager, 'POST', `${at}/complaint/roles`, { role: 'investigator', officer: String(waste.id) })).status, 303)
  // who holds a role sees the complaint, though not the case
  assert.equal((await ask(waste, 'GET', at)).status, 404)
  assert.equal((await ask(waste, 'GET', `${at}/complaint`)).status, 200)
  assert.match((await ask(waste, 'GET', '/desk/complaints')).body, /you have a part in it/)
  const before = await ask(waste, 'GET', `${at}/complaint/do/answer`)
  assert.match(before.body, /Still to write: what we decided on each point;/)
  assert.doesNotMatch(before.body, /\n\.\s/, 'no point is told without its finding')
  const built = await ask(waste, 'POST', `${at}/complaint/do/answer`, { 'finding-1': 'upheld', 'reasons-1': 'The log shows no call.', 'evidence-1': 'Log', look: 'yes' })
  assert.match(built.body, /You were right\. We got this wrong/)
  assert.match(built.body, /Still to write: what we do to put it right/)
  const missing = await ask(waste, 'POST', `${at}/complaint/do/answer`, way)
  assert.equal(missing.status, 422)
  assert.match(missing.body, /The letter must say this: what we do to put it right/)
  assert.equal((await ask(waste, 'POST', `${at}/complaint/do/answer`, { ...way, 'part-remedy': 'We are sorry.' })).status, 303)
  const page = await ask(manager, 'GET', `${at}/complaint`)
  assert.match(page.body, /Stage 1 answered/)
  assert.match((await ask(manager, 'GET', `${at}/complaint/letters/2`)).body, /The log shows no call/)
})

test('a team that asks why is told why before a restricted case is shown', async () => {
  const adults = await council.officer('Stella Merrin', ['complaints'], ['adult-care'])
  const administrator = await council.officer('Vera Ashgrove', ['administrator'], [])
  const { ref } = await receiveContact(tools, { channel: 'phone', raw: {}, by: 'system', read: () => ({ service: 'adult-care-complaint', words: 'The carer came late.', happenedAt: clock.now() }) })
  const at = `/desk/cases/${writeReference(ref)}`
  assert.equal((await ask(adults, 'GET', at)).status, 200)
  assert.equal((await ask(administrator, 'POST', '/desk/settings/reasons', { team: 'adult-care', asks: 'yes' })).status, 303)
  for (const address of [at, `${at}/complaint`, `${at}/complaint/sort`]) assert.equal((await ask(adults, 'GET', address)).to, `${at}/complaint/why?next=${encodeURIComponent(address)}`)
  const why = await ask(adults, 'GET', `${at}/complaint/why`)
  assert.doesNotMatch(why.body, /carer came late/)
  assert.equal((await ask(adults, 'POST', `${at}/complaint/why`, { reason: ' ' })).status, 422)
  assert.equal((await ask(waste, 'GET', `${at}/complaint/why`)).status, 404)
  assert.equal((await ask(adults, 'POST', `${at}/complaint/why`, { reason: 'She called me.' })).to, at)
  assert.equal((await ask(adults, 'GET', at)).status, 200)
  const [kept] = await council.owner.run<{ detail: object }>(`select detail from audit_entry where act = 'reason'`)
  assert.deepEqual(kept!.detail, { reason: 'She called me.' })
})

test('a step before sorting is not offered, and a refusal that answers stands beside the answer', async () => {
  const officer = await council.officer('Nell Ardern', ['officer'], ['democratic-services'])
  const { ref } = await receiveContact(tools, { channel: 'letter', raw: {}, by: 'system', read: () => ({ service: 'freedom-of-information', words: 'What did the bins cost?', happenedAt: clock.now() }) })
  const at = `/desk/cases/${writeReference(ref)}/complaint`
  const before = (await ask(officer, 'GET', at)).body
  assert.doesNotMatch(before, /do\/refuse|advocate|The request behind it/)
  assert.match(before, /do\/withdraw/)
  const doubt = await ask(officer, 'POST', `${at}/sort`, { 'check-written': 'yes', 'check-own-data': 'yes', 'check-environment': 'no', 'check-vexatious': 'no' })
  assert.match(doubt.body, /sort\?procedure=subject-access&amp;reason=This%20is%20a%20request%20for%20information%20about%20you/)
  assert.match(doubt.body, /Back to the request/)
  await ask(officer, 'POST', `${at}/sort`, { 'check-written': 'yes', 'check-own-data': 'no', 'check-environment': 'no', 'check-vexatious': 'no', points: 'Cost of the bins' })
  const sorted = (await ask(officer, 'GET', at)).body
  assert.match(sorted, /class="desk-act desk-act--first" href="[^"]*do\/answer".*class="desk-act" href="[^"]*do\/refuse".*do\/clarify/)
  assert.doesNotMatch(sorted, /Not agreed with the resident/)
})

test('what is wrong comes back with what was typed; what the words hold stays text; an auditor reads and changes nothing', async () => {
  const at = await complaint()
  const wrong = await ask(manager, 'POST', `${at}/complaint/representative`, { name: '', relation: 'daughter <i>' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.body, /Write who complains for them/)
  assert.match(wrong.body, /daughter &lt;i&gt;/)
  assert.match(wrong.body, /twice&lt;\/b&gt;/)
  assert.equal((await ask(auditor, 'GET', `${at}/complaint`)).status, 200)
  assert.equal((await ask(auditor, 'POST', `${at}/complaint/points-add`, { points: 'x' })).status, 403)
  assert.equal((await ask(waste, 'GET', `${at}/complaint`)).status, 404)
  const doubt = await ask(manager, 'POST', `${at}/complaint/sort`, { ...fine, 'check-ours': 'no' })
  assert.match(doubt.body, /You decide/)
  assert.match(doubt.body, /do\/refuse\?comment=It%20is%20not%20about%20us/)
  assert.equal((await ask(manager, 'POST', `${at}/complaint/nonsense`)).status, 404)
  assert.equal((await ask(manager, 'GET', `${at}/complaint/do/nonsense`)).status, 404)
})

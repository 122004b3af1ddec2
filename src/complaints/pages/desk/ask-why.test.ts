import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readCaseUnscoped, receiveContact, writeReference } from '../../../cases/index.ts'
import { openSession, sessionCookie } from '../../../staff/index.ts'
import { webApp } from '../../../start/serve.ts'
import { testCouncil } from '../../../../test/support/council.ts'

const council = await testCouncil('2026-11-20T10:00:00Z')
const { tools, clock } = council
const app = await webApp(tools)
after(async () => {
  await app.close()
  await council.close()
})
const adults = await council.officer('Stella Merrin', ['complaints', 'team-lead'], ['adult-care'])
const other = await council.officer('Ruth Elmhirst', ['complaints'], ['resident-services'])
const cookieOf = async (officer: { id: number }) => ({ [sessionCookie]: await openSession(tools.db, officer.id, clock.now()) })
const [cookies, others] = [await cookieOf(adults), await cookieOf(other)]
const get = async (url: string, as = cookies) => {
  const answer = await app.inject({ url, cookies: as })
  return { status: answer.statusCode, to: String(answer.headers['location'] ?? ''), body: answer.body }
}
const post = async (url: string, fields: Record<string, string>, as = cookies) => {
  const answer = await app.inject({ method: 'POST', url, cookies: as, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() })
  return { status: answer.statusCode, to: String(answer.headers['location'] ?? ''), body: answer.body }
}

const { ref } = await receiveContact(tools, { channel: 'phone', raw: {}, by: 'system', read: () => ({ service: 'adult-care-complaint', words: 'The carer came late.', happenedAt: clock.now() }) })
const printed = writeReference(ref)
const caseFile = (await readCaseUnscoped(tools.db, { ref }))!
const idOf = async (to: string) => Number(/\/(\d+)(\?|$)/.exec(to)![1])
await post(`/desk/complaints/learning/${printed}/remedies`, { kind: 'apology', words: 'A letter about the late carer', due: '2026-12-20', team: 'adult-care', officer: '' })
const [remedy] = await council.owner.run<{ id: number }>('select id from complaint_remedy')
const lesson = await idOf((await post(`/desk/complaints/lessons/new?case=${printed}`, { words: 'The carer was late', change: 'Carers ring ahead when late', cause: '', service: '', team: 'adult-care', officer: '', due: '2026-12-20', check: '2027-03-01' })).to)
const matter = await idOf((await post('/desk/complaints/ombudsman/new', { body: 'lgsco', reference: '26 001', ask: 'enquiry', subject: 'Late carer visits', case: printed, received: '2026-11-19', due: '2026-12-10', team: 'adult-care', officer: '' })).to)
const [kept] = await council.owner.run<{ id: number }>(`insert into ombudsman_matter (body, their_reference, subject, restricted_to, received_on, ask, answer_due_on, owner_team, written_at, written_by)
  values ('lgsco', '26 002', 'A neglected person', 'adult-care', '2026-11-19', 'enquiry', '2026-12-10', 'adult-care', now(), ${adults.id}) returning id`)
await post(`/desk/complaints/ombudsman/${kept!.id}/recommendations`, { recommendation: 'Pay the neglected person', 'recommendation-due': '2026-12-20', team: 'adult-care', officer: '' })
const [file] = await council.owner.run<{ id: number }>(`insert into attachment (case_id, name, type, bytes, stored, added_by, added_at) values (${caseFile.id}, 'late.txt', 'text/plain', 3, 'none', 'resident', now()) returning id`)
const secret = /late carer|carer came late|Late carer|Carers ring|carer was late|neglected/

const ofCase = [`/desk/cases/${printed}`, `/desk/cases/${printed}/note`, `/desk/cases/${printed}/complaint`, `/desk/files/${file!.id}`, `/desk/complaints/learning/${printed}`, `/desk/complaints/remedies/${remedy!.id}`,
  `/desk/complaints/lessons/${lesson}`, `/desk/complaints/lessons/new?case=${printed}`, `/desk/complaints/ombudsman/${matter}`]
const lists = ['/desk/complaints/actions?whose=all', '/desk/complaints/lessons', '/desk/complaints/ombudsman', '/desk/complaints']

test('until a team asks why, its members read on', async () => {
  for (const url of [...ofCase.filter((each) => !each.includes('/files/')), `/desk/complaints/ombudsman/${kept!.id}`]) assert.equal((await get(url)).status, 200, url)
  for (const url of lists) assert.match((await get(url)).body, secret, url)
})

test('once it asks, every page, file and list that shows a restricted case asks first, and says nothing of it', async () => {
  await council.owner.run(`insert into reason_rule (team, set_at) values ('adult-care', now())`)
  for (const url of ofCase) {
    const answer = await get(url)
    assert.deepEqual([answer.status, answer.to], [303, `/desk/cases/${printed}/complaint/why?next=${encodeURIComponent(url)}`], url)
  }
  assert.equal((await get(`/desk/complaints/ombudsman/${kept!.id}`)).to, `/desk/complaints/ombudsman/${kept!.id}/why?next=${encodeURIComponent(`/desk/complaints/ombudsman/${kept!.id}`)}`)
  for (const url of lists) assert.ok(!secret.test((await get(url)).body), url)
  for (const url of [`/desk/cases/${printed}/complaint/why`, `/desk/complaints/ombudsman/${kept!.id}/why`]) assert.ok(!secret.test((await get(url)).body), url)
})

test('a form is not taken without a reason, and says how to send it again', async () => {
  for (const [url, fields] of [[`/desk/complaints/learning/${printed}/remedies`, { kind: 'apology' }], [`/desk/cases/${printed}/note`, { text: 'x' }], [`/desk/cases/${printed}/complaint/points-add`, { points: 'x' }]] as const) {
    const answer = await post(url, fields)
    assert.equal(answer.status, 409, url)
    assert.match(answer.body, /what you typed is still there/)
  }
})

test('a reason opens all that belongs to the case, leads back, is kept, and holds for nobody else', async () => {
  const why = `/desk/cases/${printed}/complaint/why`
  const empty = await post(why, { reason: ' ', next: ofCase[4]! })
  assert.equal(empty.status, 422)
  assert.match(empty.body, new RegExp(`name="next" value="${ofCase[4]!}"`))
  assert.equal((await post(why, { reason: 'She called me.', next: ofCase[4]! })).to, ofCase[4])
  assert.equal((await post(why, { reason: 'Again', next: 'https://elsewhere.example/' })).to, '/desk')
  for (const url of ofCase.filter((each) => !each.includes('/files/'))) assert.equal((await get(url)).status, 200, url)
  assert.match((await get('/desk/complaints/lessons')).body, /Carers ring/)
  const list = (await get('/desk/complaints/ombudsman')).body
  assert.ok(/Late carer/.test(list) && !/neglected/.test(list), 'the other matter has a reason of its own')
  assert.equal((await post(`/desk/complaints/ombudsman/${kept!.id}/why`, { reason: 'They wrote' })).to, `/desk/complaints/ombudsman/${kept!.id}`)
  assert.match((await get('/desk/complaints/actions?whose=all')).body, /Pay the neglected person/)
  const reasons = await council.owner.run<{ subject: string }>(`select subject from audit_entry where act = 'reason' order by id`)
  assert.deepEqual(reasons.map((each) => each.subject), [`case:${ref}`, `case:${ref}`, `ombudsman:${kept!.id}`])
  for (const url of [...ofCase, `/desk/complaints/ombudsman/${kept!.id}/why`]) assert.equal((await get(url, others)).status, 404, url)
})

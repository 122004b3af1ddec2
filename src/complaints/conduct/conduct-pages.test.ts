import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { receiveContact } from '../../cases/index.ts'
import { openSession, recordRead, sessionCookie } from '../../staff/index.ts'
import { webApp } from '../../start/serve.ts'
import { testCouncil } from '../../../test/support/council.ts'

const council = await testCouncil('2026-10-05T09:00:00Z')
const { tools, clock } = council
const app = await webApp(tools)
after(async () => {
  await app.close()
  await council.close()
})
const outside = await council.officer('Ruth Elmhirst', ['complaints'], ['resident-services'])
const inside = await council.officer('Stella Merrin', ['complaints'], ['adult-care'])
const manager = await council.officer('Nadia Quill', ['service-manager'], ['waste'])

const path = '/desk/complaints/conduct'
const given = { reasons: 'Forty calls in a day', limits: 'Letters only', route: 'Write to us at any time', told: '2026-10-05', appeal: '2026-11-02', review: '2027-01-05', ends: '2027-04-05' }

async function as(officer: { id: number }) {
  const cookies = { [sessionCookie]: await openSession(tools.db, officer.id, clock.now()) }
  return {
    get: (url: string) => app.inject({ url, cookies }),
    post: (url: string, fields: Record<string, string>) => app.inject({ method: 'POST', url, cookies, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() }),
  }
}

async function resident(name: string, service: string): Promise<number> {
  const { caseId } = await receiveContact(tools, { channel: 'phone', raw: {}, by: 'system', read: () => ({ service, words: 'Something', happenedAt: clock.now(), resident: { name, phone: `01234 555 ${100 + name.length}` } }) })
  return (await council.owner.one<{ id: number }>('t.resident', 'select resident_id as id from case_file where id = $1', [caseId]))!.id
}

test('whom only closed cases make known is shown in no decision, list or form to others', async () => {
  const hidden = await resident('Hidden Person', 'adult-care-complaint')
  const decided = await (await as(inside)).post(`${path}/new/${hidden}`, given)
  assert.equal(decided.statusCode, 303, decided.body.slice(0, 300))
  const own = String(decided.headers['location']).split('?')[0]!
  assert.match((await (await as(inside)).get(path)).body, /Hidden Person/)
  assert.equal((await (await as(inside)).get(own)).statusCode, 200)
  for (const officer of [outside, manager]) {
    const desk = await as(officer)
    assert.doesNotMatch((await desk.get(path)).body, /Hidden Person/)
    for (const url of [own, `${path}/new/${hidden}`]) {
      const answer = await desk.get(url)
      assert.equal(answer.statusCode, 404, url)
      assert.doesNotMatch(answer.body, /Hidden|Forty calls/)
    }
    for (const url of [`${path}/new/${hidden}`, `${own}/end`, `${own}/renew`, `${own}/appeal`]) assert.equal((await desk.post(url, given)).statusCode, 404, url)
  }
})

test('anyone else is found by a case or a look-up, not by counting numbers up, and what was typed is not lost', async () => {
  const plain = await resident('Plain Person', 'complaint')
  const desk = await as(outside)
  assert.equal((await desk.get(`${path}/new/${plain}`)).statusCode, 200, 'a case in their scope')
  const stranger = await council.owner.one<{ id: number }>('t.stranger', "insert into resident (name, created_at) values ('A Stranger', now()) returning id", [])
  assert.equal((await desk.get(`${path}/new/${stranger!.id}`)).statusCode, 404)
  const late = await desk.post(`${path}/new/${stranger!.id}`, given)
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /what you typed is still there/)
  await recordRead(tools.db, outside, 'residents:look-up', { found: [stranger!.id] })
  assert.equal((await desk.get(`${path}/new/${stranger!.id}`)).statusCode, 200)
  assert.equal((await desk.post(`${path}/new/${stranger!.id}`, given)).statusCode, 303)
  assert.equal((await (await as(manager)).get(`${path}/new/${plain}`)).statusCode, 404, 'a manager of another team has no case with them')
})

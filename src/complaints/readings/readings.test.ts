import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readEvents, readPromises, receiveContact } from '../../cases/index.ts'
import { day } from '../../platform/time/index.ts'
import { openSession, sessionCookie } from '../../staff/index.ts'
import { webApp } from '../../start/serve.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { findOnPoints, makeMove, nameRole, nothingGiven, readComplaint, sortComplaint } from '../index.ts'
import { applyReadings } from './apply-readings.ts'
import { choosingNamed, choosings } from './choice.ts'
import { earlierOf, exampleOn, tellingDay } from './example.ts'
import { readChosen } from './store.ts'

// A Saturday: the Act counts from it, most councils from Monday.
const council = await testCouncil('2026-06-20T10:00:00Z')
const { tools, clock } = council
const app = await webApp(tools)
after(async () => {
  await app.close()
  await council.close()
})
const manager = await council.officer('Ruth Elmhirst', ['complaints'], ['democratic-services'])
const administrator = await council.officer('Ada Minster', ['administrator'], [])
const adviser = await council.officer('Adviser One', ['adviser'], [])

async function as(who: { id: number }) {
  const cookies = { [sessionCookie]: await openSession(tools.db, who.id, clock.now()) }
  return {
    get: (url: string) => app.inject({ url, cookies }),
    post: (url: string, fields: Record<string, string>) => app.inject({ method: 'POST', url, cookies, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() }),
  }
}

const path = '/desk/settings/readings'
const weekend = `${path}/freedom-of-information/weekend-receipt`
const given = { reading: 'next-working-day', from: '2026-06-20', reason: 'Advice of our solicitor' }

async function request(at: string) {
  clock.set(at)
  const { caseId } = await receiveContact(tools, { channel: 'email', raw: {}, by: 'resident', read: () => ({ service: 'freedom-of-information', words: 'Please send me the minutes.', happenedAt: clock.now(), resident: { name: 'D. Alder', email: 'alder@example.org' } }) })
  return caseId
}

const due = async (caseId: number) => (await readPromises(tools.db, caseId)).at(-1)!.words

test('every choice that the law leaves is there, and each example parts its readings', async () => {
  const ids = choosings.map(({ procedure, choice }) => `${procedure.id}/${choice.id}`)
  for (const id of ['council-landlord/stage-2-extension', 'freedom-of-information/weekend-receipt', 'data-protection-complaint/day-counting', 'childrens-social-care/stage-2-window']) assert.ok(ids.includes(id), id)
  const calendars = await tools.calendars()
  for (const choosing of choosings) {
    const rows = exampleOn(choosing, tellingDay(choosing, day('2026-06-20'), calendars), calendars)
    assert.ok(earlierOf(rows), `${choosing.choice.id} ${JSON.stringify(rows)}`)
  }
  const rows = exampleOn(choosingNamed('freedom-of-information', 'weekend-receipt')!, day('2026-06-20'), calendars)
  assert.deepEqual(rows.map((row) => row.due), ['2026-07-20', '2026-07-21'])
})

test('only administrators and complaints officers set it, and each page shows both readings with the clause', async () => {
  assert.equal((await (await as(adviser)).get(path)).statusCode, 403)
  assert.equal((await (await as(adviser)).post(weekend, given)).statusCode, 403)
  const list = (await (await as(administrator)).get(path)).body
  for (const { choice } of choosings) assert.ok(list.includes(choice.question), choice.question)
  const body = (await (await as(manager)).get(`${weekend}?example=2026-06-20`)).body
  for (const words of ['On the day that it came, as the Act has it', 'On the next working day, as councils do now', 'Monday 20 July 2026', 'Tuesday 21 July 2026', 'The earlier of the dates', 'Nothing has been chosen']) assert.match(body, new RegExp(words))
  assert.match((await (await as(manager)).get(`${weekend}?example=2004-06-20`)).body, /hold from/)
  assert.match((await (await as(manager)).get(`${weekend}?example=2026-02-30`)).body, /Enter a date that exists/)
  assert.match((await (await as(manager)).get(`${weekend}?example=2089-02-20`)).body, /no bank holidays|not loaded/i)
  assert.equal((await (await as(manager)).get(`${path}/corporate/none`)).statusCode, 404)
})

test('a choice needs a reading, a day and a reason, and what was typed stays', async () => {
  const answer = await (await as(manager)).post(weekend, { reading: '', from: '2026-02-30', reason: '' })
  assert.equal(answer.statusCode, 422)
  for (const words of ['Choose how it is read', 'Enter a date that exists', 'Say why']) assert.match(answer.body, new RegExp(words))
  const kept = await (await as(manager)).post(weekend, { ...given, reading: 'whenever' })
  assert.equal(kept.statusCode, 422)
  assert.match(kept.body, /Advice of our solicitor/)
})

test('what reached us before keeps its dates; what reaches us from the day on follows the choice, and so does the audit', async () => {
  const before = await request('2026-06-20T10:00:00Z')
  assert.match(await due(before), /Monday 20 July 2026/)
  assert.equal((await (await as(manager)).post(weekend, { ...given, from: '2026-06-27' })).statusCode, 303)
  await applyReadings(tools, { procedure: 'freedom-of-information' })
  assert.match(await due(before), /Monday 20 July 2026/)
  const since = await request('2026-06-27T10:00:00Z')
  assert.match(await due(since), /Tuesday 28 July 2026/, 'Monday 29 June is the day of receipt; 13 July is a holiday in Northern Ireland')
  const audit = await council.owner.one<{ detail: { reading: string; before: string } }>('t.audit', "select detail from audit_entry where act = 'choose reading' and subject = 'reading:freedom-of-information/weekend-receipt'", [])
  assert.deepEqual([audit!.detail.reading, audit!.detail.before], ['next-working-day', 'earlier'])
  assert.match((await (await as(manager)).post(weekend, { ...given, from: '2026-07-01' })).body, /It is read so on that day already/)
})

test('a day that has passed is refused until it is knowingly confirmed; then open matters follow, and who is told another date is written to', async () => {
  const caseId = await request('2026-06-20T12:00:00Z')
  clock.set('2026-06-23T09:00:00Z')
  const asked = await (await as(manager)).post(weekend, given)
  assert.equal(asked.statusCode, 422)
  assert.match(asked.body, /20 June 2026 has passed\. \d open matters? reached us since then/)
  assert.equal((await readChosen(tools.db)).length, 1)
  assert.equal((await (await as(manager)).post(weekend, { ...given, knowing: 'yes' })).statusCode, 303)
  await applyReadings(tools, { procedure: 'freedom-of-information' })
  assert.equal(await applyReadings(tools, { procedure: 'freedom-of-information' }), 0, 'the second time does nothing')
  assert.match(await due(caseId), /Tuesday 21 July 2026/)
  const letter = (await readEvents(tools.db, caseId)).find((event) => event.kind === 'letter-sent')!
  assert.match(String(letter.data['text']), /Before, we told you Monday 20 July 2026\. The date is later because we now read the rule/)
  assert.equal((await readComplaint(tools.db, caseId))!.choices['weekend-receipt'], 'next-working-day')
  assert.match((await (await as(manager)).get(weekend)).body, /From 20 June 2026/)
})

test('a last day that a resident was told for their own step is not brought nearer by a choice of ours', async () => {
  clock.set('2026-10-01T10:00:00Z')
  const complaints = await council.officer('Stella Merrin', ['complaints'], ['resident-services'])
  const open = async () => receiveContact(tools, { channel: 'email', raw: {}, by: 'resident', read: () => ({ service: 'complaint', words: 'Nobody called.', happenedAt: clock.now(), resident: { name: 'D. Birch', email: 'birch@example.org' } }) })
  const [answered, waiting] = [await open(), await open()]
  await sortComplaint(tools, complaints, answered.ref, { procedure: 'corporate', answers: { 'first-report': 'no', ours: 'yes', 'own-way': 'no', 'answered-before': 'no' }, recent: true, happened: null, known: null, anyway: false, reason: '', points: 'Nobody called' })
  await makeMove(tools, answered.ref, { officer: complaints }, { ...nothingGiven, action: 'acknowledge' })
  await nameRole(tools, complaints, answered.ref, { role: 'investigator', officer: complaints.id, name: '', chairs: false, confirmed: [] })
  await findOnPoints(tools, complaints, answered.ref, [{ n: 1, finding: 'upheld', reasons: 'The log shows no call.', evidence: '' }])
  assert.ok('done' in (await makeMove(tools, answered.ref, { officer: complaints }, { ...nothingGiven, action: 'answer', parts: { remedy: 'We are sorry.' } })))
  clock.set('2026-10-02T10:00:00Z')
  const shorter = { reading: '10-working-days', from: '2026-09-01', reason: 'Our policy', knowing: 'yes' }
  assert.equal((await (await as(complaints)).post(`${path}/corporate/escalation-window`, shorter)).statusCode, 303)
  await applyReadings(tools, { procedure: 'corporate' })
  assert.equal((await readComplaint(tools.db, answered.caseId))!.choices['escalation-window'], 'one-month')
  assert.equal((await readComplaint(tools.db, waiting.caseId))!.choices['escalation-window'], '10-working-days', 'its answer has still to come, and will tell the day')
})

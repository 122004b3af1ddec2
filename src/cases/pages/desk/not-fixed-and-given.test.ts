import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { closeCase, readCaseUnscoped, readEvents, readReference, reopenForResident, takeOnCase } from '../../index.ts'
import { drawStanding } from '../resident/standing.ts'
import { testDesk } from './desk.test-support.ts'

const desk = await testDesk('2026-11-20T10:00:00Z')
after(() => desk.close())
const { council, tools } = desk
const asha = await council.officer('Asha Patel', ['officer'], ['waste'])
const ben = await council.officer('Ben Cole', ['officer'], ['highways'])
const carys = await council.officer('Carys Lloyd', ['team-lead'], ['waste'])
const row = async (printed: string) => (await readCaseUnscoped(tools.db, { ref: readReference(printed)! }))!
const seen = async (printed: string) => String((await row(printed)).events)

test('a case that was opened again is marked in the list, with what the resident says now', async () => {
  const ref = await desk.report({ service: 'missed-bin', resident: { name: 'D. Alder' }, words: 'My first words' })
  await closeCase(tools, asha, readReference(ref)!, { outcome: 'fixed', answer: 'Done.' })
  const { id } = await row(ref)
  await tools.db.transaction(async (tx) => reopenForResident(tx, await tools.calendars(), id, { reason: 'It is <still> full', contact: 1, promise: null, at: tools.clock.now(), by: 'resident' }))
  const { body } = await desk.get(asha, '/desk/queues/waste')
  assert.match(body, /“It is &lt;still&gt; full”/)
  assert.match(body, /moot-badge--late">Not fixed/)
  const standing = drawStanding({ caseFile: await row(ref), promises: [], events: await readEvents(tools.db, id), team: undefined, now: tools.clock.now() })
  assert.match(standing.markup, /We have it and someone will take it on/)
  await takeOnCase(tools, asha, readReference(ref)!)
  const owned = drawStanding({ caseFile: await row(ref), promises: [], events: [], team: undefined, now: tools.clock.now() })
  assert.match(owned.markup, /<strong>In progress<\/strong>/)
})

test('a lead gives work to somebody of her own team, who owns it at once', async () => {
  const ref = await desk.report({ service: 'missed-bin' })
  const nobody = await desk.post(carys, `/desk/cases/${ref}/hand-over`, { events: await seen(ref), to: 'waste', text: 'Please take it' })
  assert.equal(nobody.status, 422)
  assert.match(nobody.body, /This team has it already\. Choose someone in the team/)
  const given = await desk.post(carys, `/desk/cases/${ref}/hand-over`, { events: await seen(ref), to: `waste:${asha.id}`, text: 'Please take it' })
  assert.match(given.to ?? '', /done=given$/)
  const now = await row(ref)
  assert.deepEqual([now.owner_officer, now.offered_team, now.state], [asha.id, null, 'in-progress'])
  const { body } = await desk.get(carys, given.to!)
  assert.match(body, /Given\. They own it from now on\./)
  assert.match(body, /Given to Asha Patel/)
})

test('an officer who is no lead offers, and the owner takes the offer back', async () => {
  const ref = await desk.report({ service: 'missed-bin' })
  await takeOnCase(tools, asha, readReference(ref)!)
  await desk.post(asha, `/desk/cases/${ref}/hand-over`, { events: await seen(ref), to: `waste:${carys.id}`, text: 'Yours?' })
  assert.equal((await row(ref)).owner_officer, asha.id, 'offered, not given')
  assert.match((await desk.post(asha, `/desk/cases/${ref}/take-back`, { events: await seen(ref) })).to ?? '', /done=take-back$/)
  await desk.post(asha, `/desk/cases/${ref}/hand-over`, { events: await seen(ref), to: 'highways', text: 'On the road' })
  const asked = await desk.get(asha, `/desk/cases/${ref}`)
  assert.match(asked.body, /Take back the offer/)
  assert.equal((await desk.post(ben, `/desk/cases/${ref}/take-back`, { events: await seen(ref) })).status, 422, 'not by those whom it is offered to')
  await desk.post(asha, `/desk/cases/${ref}/take-back`, { events: await seen(ref) })
  const { body } = await desk.get(asha, `/desk/cases/${ref}`)
  assert.equal((await row(ref)).offered_team, null)
  assert.match(body, /No longer offered to Highways/)
  assert.doesNotMatch(body, /Take back the offer/)
})

test('a call about something that is somewhere asks where, unless they cannot say', async () => {
  const call = { words: 'The bin was left', service: 'Missed bin', ending: 'case', channel: 'phone', step: 'save', once: 'abcdefgh-1' }
  const name = (await tools.catalogue()).services.get('pothole')!.name
  const asked = await desk.post(asha, '/desk/contacts/new', { ...call, service: name })
  assert.equal(asked.status, 422)
  assert.match(asked.body, /href="#call-where">Write where it is/)
  assert.match(asked.body, /No place known/)
  assert.match(asked.body, /The bin was left/)
  assert.match((await desk.post(asha, '/desk/contacts/new', call)).body, /href="#call-where">Ask where it is, or tick that they cannot say/)
  assert.equal((await desk.post(asha, '/desk/contacts/new', { ...call, service: name, nowhere: 'yes' })).status, 303)
  assert.equal((await desk.post(asha, '/desk/contacts/new', { ...call, service: name, where: 'Mill Lane', once: 'abcdefgh-2' })).status, 303)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readCaseUnscoped, readEvents, readPromises, receiveContact, trackPath, writeReference } from '../../../cases/index.ts'
import { openSession, sessionCookie } from '../../../staff/index.ts'
import { webApp } from '../../../start/serve.ts'
import { testCouncil } from '../../../../test/support/council.ts'
import { makeMove, nothingGiven, readComplaint, rebuildComplaint, sortComplaint } from '../../index.ts'
import { takeUpAgain } from '../../actions/take-back.ts'

const council = await testCouncil('2026-11-02T10:00:00Z')
const { tools, clock } = council
const app = await webApp(tools)
after(async () => {
  await app.close()
  await council.close()
})
const manager = await council.officer('Ruth Elmhirst', ['complaints'], ['resident-services'])
const fine = { 'first-report': 'no', ours: 'yes', 'own-way': 'no', 'answered-before': 'no' } as const

async function made(service = 'complaint') {
  const { ref, caseId } = await receiveContact(tools, { channel: 'web-form', raw: {}, by: 'resident', read: () => ({ service, words: 'Nobody called me back.', happenedAt: clock.now(), resident: { name: `D. Alder ${clock.now().getTime()}`, email: 'alder@example.org' } }) })
  const page = trackPath(tools.config, ref, clock.now())
  const way = page.slice(page.indexOf('?'))
  return { ref, caseId, page, path: `/track/${writeReference(ref)}`, way }
}

const see = async (url: string) => (await app.inject({ url })).body
const send = (url: string, fields: Record<string, string> = {}) => app.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() })
const state = async (caseId: number) => (await readComplaint(tools.db, caseId))!.state
const says = (body: string, ...words: RegExp[]) => {
  for (const each of words) assert.ok(each.test(body), `${String(each)} is not in it`)
}
const letters = async (caseId: number) => (await readEvents(tools.db, caseId)).filter((event) => event.kind === 'letter-sent').map((event) => String(event.data['text']))

test('it is taken back from the page, after one question and without a reason, and taken up again where it stood', async () => {
  clock.set('2026-11-02T10:00:00Z')
  const { ref, caseId, page, path, way } = await made()
  await sortComplaint(tools, manager, ref, { procedure: 'corporate', answers: fine, recent: true, happened: null, known: null, anyway: false, reason: '', points: 'Nobody called' })
  assert.ok('done' in (await makeMove(tools, ref, { officer: manager }, { ...nothingGiven, action: 'acknowledge' })))
  says(await see(page), /I want to take my complaint back/, /Monday 16 November 2026/)
  says(await see(`${path}/take-back${way}`), /You need not say why/, /If someone may not be safe, or the law says that we must, we still act/, /until Tuesday 2 November 2027/, /No, keep my complaint/)
  assert.equal(await state(caseId), 'looking', 'looking at the question changes nothing')
  clock.set('2026-11-04T10:00:00Z')
  assert.equal((await send(`${path}/take-back${way}`)).statusCode, 303)
  assert.equal((await send(`${path}/take-back${way}`)).statusCode, 303, 'pressed twice')
  const file = (await readCaseUnscoped(tools.db, { ref }))!
  assert.deepEqual([await state(caseId), file.state, file.outcome], ['withdrawn', 'closed', 'withdrawn'])
  assert.equal((await readPromises(tools.db, caseId)).at(-1)!.state, 'withdrawn')
  says((await letters(caseId)).at(-1)!, /We ask for no reason/, /You can change your mind on your page until Tuesday 2 November 2027/)
  says(await see(page), /You took it back/, /Changed your mind\?/)
  // Wednesday to the Wednesday after: five working days do not count
  clock.set('2026-11-11T10:00:00Z')
  assert.equal((await send(`${path}/take-up-again${way}`, { words: 'They called again.' })).statusCode, 303)
  assert.equal((await send(`${path}/take-up-again${way}`)).statusCode, 303)
  assert.deepEqual([await state(caseId), (await readCaseUnscoped(tools.db, { ref }))!.state], ['looking', 'in-progress'])
  says(await see(page), /Monday 23 November 2026/)
  says((await letters(caseId)).at(-1)!, /We do\.[\s\S]*They called again\.[\s\S]*by Monday 23 November 2026/)
  assert.deepEqual(await rebuildComplaint(tools, caseId), { same: true })
})

test('a request for information that is taken up again counts as one that came that day', async () => {
  clock.set('2026-06-01T10:00:00Z')
  const { caseId, path, way, page } = await made('freedom-of-information')
  says(await see(`${path}/take-back${way}`), /take your request back/, /Our time to answer then starts again/)
  await send(`${path}/take-back${way}`)
  clock.set('2026-06-10T10:00:00Z')
  await send(`${path}/take-up-again${way}`)
  assert.equal(await state(caseId), 'new')
  says(await see(page), /Thursday 9 July 2026/)
})

test('after the last day a person decides, and an officer takes it up at any time, saying what they were told', async () => {
  clock.set('2025-01-06T10:00:00Z')
  const { ref, caseId, path } = await made()
  assert.ok('done' in (await makeMove(tools, ref, { officer: manager }, { ...nothingGiven, action: 'withdraw', comment: 'She told me on the phone' })))
  says((await letters(caseId)).at(-1)!, /You no longer want us to look at your complaint/)
  clock.set('2026-02-06T10:00:00Z')
  const late = trackPath(tools.config, ref, clock.now())
  says(await see(late), /You could take it up again here until Tuesday 6 January 2026/)
  await send(`${path}/take-up-again${late.slice(late.indexOf('?'))}`)
  assert.equal(await state(caseId), 'withdrawn')
  const without = await takeUpAgain(tools, ref, { officer: manager }, '')
  assert.ok('refused' in without && without.field === 'words')
  assert.ok('done' in (await takeUpAgain(tools, ref, { officer: manager }, 'She wants an answer after all')))
  assert.equal(await state(caseId), 'new')
})

test('nobody takes back what is another’s, what is answered, or what does not stand there', async () => {
  clock.set('2026-11-02T12:00:00Z')
  const { caseId, path } = await made()
  for (const url of [`${path}/take-back`, `${path}/take-up-again`]) assert.match(String((await send(url)).headers['location']), /^\/track\?/)
  assert.match(String((await app.inject({ url: `${path}/take-back` })).headers['location']), /^\/track\?/)
  assert.equal(await state(caseId), 'new')
})

test('a private one can be added to and taken back, and its page repeats nothing of it', async () => {
  const { caseId, page, path, way } = await made('adult-care-complaint')
  const body = await see(page)
  says(body, /Add something/, /We do not show here what you sent/, /take my complaint back/)
  says(await see(`${path}/take-back${way}`), /If someone may not be safe/)
  await send(`${path}/take-back${way}`, { words: 'My secret words' })
  assert.equal(await state(caseId), 'withdrawn')
  assert.ok(!/secret|Nobody called/.test(await see(page)))
})

test('how to write to someone is kept with what we knew, replaced by what they say next, and read by officers', async () => {
  const { caseId, page, path, way } = await made()
  await council.owner.run(`update resident set needs = 'Hard of hearing' where id = (select resident_id from case_file where id = ${caseId})`)
  const needs = async () => (await council.owner.one<{ needs: string }>('t.needs', 'select r.needs from resident r join case_file c on c.resident_id = r.id where c.id = $1', [caseId]))!.needs
  await send(`${path}/needs${way}`, { format: 'Large print', language: 'Polish', adjustments: '' })
  assert.equal(await needs(), 'Hard of hearing Large print. Language: Polish')
  const body = await see(page)
  says(body, /How we write to you[\s\S]*Large print\. Language: Polish/)
  assert.ok(!body.includes('Hard of hearing'), 'what we knew otherwise is not shown to whoever holds this page')
  await send(`${path}/needs${way}`, { format: 'Braille', language: '', adjustments: 'Call after 4pm' })
  assert.equal(await needs(), 'Hard of hearing Braille. Call after 4pm')
  assert.ok((await readEvents(tools.db, caseId)).some((event) => event.data['what'] === 'How to write to the resident: Braille. Call after 4pm'))
  const cookies = { [sessionCookie]: await openSession(tools.db, manager.id, clock.now()) }
  for (const [url, words] of [[`/desk/cases/${path.slice(7)}/complaint`, /How to write to the resident, as they told us: Braille\. Call after 4pm/], [`/desk/cases/${path.slice(7)}/complaint/do/acknowledge`, /How the resident wants to be written to: Hard of hearing Braille\. Call after 4pm/]] as const) says((await app.inject({ url, cookies })).body, words)
  await send(`${path}/needs${way}`, { format: 'nonsense', language: 'x'.repeat(9000), adjustments: '' })
  assert.equal((await readComplaint(tools.db, caseId))!.needs!.language.length, 500)
})

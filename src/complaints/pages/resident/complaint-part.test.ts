import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readCaseUnscoped, readEvents, receiveContact, trackPath, writeReference } from '../../../cases/index.ts'
import { webApp } from '../../../start/serve.ts'
import { testCouncil } from '../../../../test/support/council.ts'
import { findOnPoints, makeMove, nameRole, nothingGiven, readComplaint, sortComplaint } from '../../index.ts'

const council = await testCouncil('2026-11-20T10:00:00Z')
const { tools, clock } = council
const app = await webApp(tools)
after(async () => {
  await app.close()
  await council.close()
})
const manager = await council.officer('Ruth Elmhirst', ['complaints'], ['resident-services'])

async function complaint(service = 'complaint') {
  const { ref, caseId } = await receiveContact(tools, {
    channel: 'web-form', raw: {}, by: 'resident', read: () => ({ service, words: 'Nobody called me back.', happenedAt: clock.now(), resident: { name: `D. Alder ${clock.now().getTime()}`, email: 'alder@example.org' } }),
  })
  return { ref, caseId, page: trackPath(tools.config, ref, clock.now()) }
}

const see = async (url: string) => (await app.inject({ url })).body
const send = (url: string, fields: Record<string, string>) => app.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() })
const fine = { 'first-report': 'no', ours: 'yes', 'own-way': 'no', 'answered-before': 'no' } as const

async function answered(ref: string) {
  await sortComplaint(tools, manager, ref, { procedure: 'corporate', answers: fine, recent: true, happened: null, known: null, anyway: false, reason: '', points: 'Nobody called' })
  await makeMove(tools, ref, { officer: manager }, { ...nothingGiven, action: 'acknowledge' })
  await nameRole(tools, manager, ref, { role: 'investigator', officer: manager.id, name: '', chairs: false, confirmed: [] })
  await findOnPoints(tools, manager, ref, [{ n: 1, finding: 'upheld', reasons: 'The log shows no call.', evidence: '' }])
  const outcome = await makeMove(tools, ref, { officer: manager }, { ...nothingGiven, action: 'answer', parts: { remedy: 'We are sorry.' } })
  assert.ok('done' in outcome, JSON.stringify(outcome))
}

test('the page says the stage, the next date, who to ask and what comes next', async () => {
  const { page } = await complaint()
  const body = await see(page)
  for (const words of ['First answer: 1 of 2', 'Friday 27 November 2026', 'The Resident services team', 'We tell you that we have your complaint and how we will look at it by']) assert.match(body, new RegExp(words))
  assert.doesNotMatch(body, /I am not happy with this answer|This is not fixed/)
})

test('an answer can be taken further from the same page, without a reason, once, and not after its last day', async () => {
  const { ref, caseId, page } = await complaint()
  await answered(ref)
  const body = await see(page)
  assert.match(body, /I am not happy with this answer/)
  assert.match(body, /The log shows no call/)
  assert.match(body, />Your complaint<\/h1>/)
  assert.doesNotMatch(body, /Who has it/, 'whom to ask is said once')
  assert.match(body, /until Sunday 20 December 2026/)
  const way = page.slice(page.indexOf('?'))
  assert.equal((await send(`/track/${writeReference(ref)}/ask-again${way}`, {})).statusCode, 303)
  assert.equal((await send(`/track/${writeReference(ref)}/ask-again${way}`, {})).statusCode, 303)
  assert.equal((await readComplaint(tools.db, caseId))!.state, 'escalated')
  assert.match(await see(page), /Second look: 2 of 2/)
  assert.equal((await send(`/track/${writeReference(ref)}/ask-again`, {})).headers['location']?.toString().startsWith('/track?'), true, 'nobody else can')

  const late = await complaint()
  await answered(late.ref)
  clock.set('2027-01-15T10:00:00Z')
  assert.match(await see(late.page), /You could ask us to look again until Sunday 20 December 2026/)
  await send(`/track/${writeReference(late.ref)}/ask-again${late.page.slice(late.page.indexOf('?'))}`, {})
  assert.equal((await readComplaint(tools.db, late.caseId))!.state, 'answered')
  clock.set('2026-11-20T10:00:00Z')
})

test('a message on an answered complaint is never lost: the case opens for somebody to read it, the stage stays', async () => {
  const { ref, caseId, page } = await complaint()
  await answered(ref)
  const way = page.slice(page.indexOf('?'))
  const form = new FormData()
  form.append('text', 'You forgot the second call.')
  form.append('key', 'abcdefghijklmnop')
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  const sent = await app.inject({ method: 'POST', url: `/track/${writeReference(ref)}/messages${way}`, payload: Buffer.from(await request.arrayBuffer()), headers: { 'content-type': request.headers.get('content-type')! } })
  assert.equal(sent.statusCode, 303, sent.body)
  assert.equal((await readCaseUnscoped(tools.db, { ref }))!.state, 'in-progress')
  assert.equal((await readComplaint(tools.db, caseId))!.state, 'answered')
  assert.ok((await readEvents(tools.db, caseId)).some((event) => event.kind === 'case-reopened'))
})

test('a private complaint shows its stage and dates, and no word of it', async () => {
  const { page } = await complaint('adult-care-complaint')
  const body = await see(page)
  assert.match(body, /Your complaint/)
  assert.match(body, /Wednesday 25 November 2026/)
  assert.doesNotMatch(body, /Nobody called me back|adult/i)
})

test('format, language and what else helps are kept for whoever writes next', async () => {
  const { ref, caseId, page } = await complaint()
  await send(`/track/${writeReference(ref)}/needs${page.slice(page.indexOf('?'))}`, { format: 'Large print', language: 'Polish', adjustments: 'Call after 4pm' })
  const row = await council.owner.one<{ needs: string }>('t.needs', 'select r.needs from resident r join case_file c on c.resident_id = r.id where c.id = $1', [caseId])
  assert.equal(row!.needs, 'Large print. Language: Polish. Call after 4pm')
})

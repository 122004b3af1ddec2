import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { importHolidays, readShippedHolidays } from '../../calendar/index.ts'
import { readCaseUnscoped, readEvents, readPromises, receiveContact, trackPath } from '../../cases/index.ts'
import { tellResident } from '../../conversations/actions/tell-resident.ts'
import { wording } from '../../letters/index.ts'
import { day } from '../../platform/time/index.ts'
import { webApp } from '../../start/serve.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { findOnPoints, makeMove, nameRole, nothingGiven, readComplaint, rebuildComplaint, recountClocks, sortComplaint } from '../index.ts'

const council = await testCouncil('2026-11-20T10:00:00Z')
const { tools, clock } = council
const app = await webApp(tools)
after(async () => {
  await app.close()
  await council.close()
})
const manager = await council.officer('Ruth Elmhirst', ['complaints'], ['resident-services'])

/** The shipped list with these days more in England and Wales. */
async function announce(days: Record<string, string>) {
  const divisions = Object.groupBy(readShippedHolidays().filter(({ removed }) => removed === null), ({ division }) => division)
  const feed = Object.fromEntries(Object.entries(divisions).map(([division, list]) => [division, {
    division, events: [...list.map((holiday) => ({ title: holiday.title, date: holiday.day as string })), ...(division === 'england-and-wales' ? Object.entries(days).map(([date, title]) => ({ title, date })) : [])],
  }]))
  const outcome = await council.owner.transaction((tx) => importHolidays(tx, feed, day(clock.now().toISOString().slice(0, 10)), { source: 'test', recordedBy: 'test', acceptRemovals: true }))
  assert.equal(outcome.outcome, 'imported')
  tools.forget()
  await recountClocks(tools)
}

async function made(service = 'complaint', reach: { email?: string; phone?: string } = { email: 'alder@example.org' }) {
  const { ref, caseId } = await receiveContact(tools, { channel: 'web-form', raw: {}, by: 'resident', read: () => ({ service, words: 'Nobody called me back.', happenedAt: clock.now(), resident: { name: `D. Alder ${service} ${Object.keys(reach).join()}`, ...reach } }) })
  return { ref, caseId, page: trackPath(tools.config, ref, clock.now()) }
}

const letters = async (caseId: number) => (await readEvents(tools.db, caseId)).filter((event) => event.kind === 'letter-sent' && /new (last day|date)/i.test(String(event.data['title'])))
const words = async (caseId: number) => (await readPromises(tools.db, caseId)).at(-1)!.words

test('a holiday that is announced moves the date, and the resident is told the old date, the new one and why; so when it is taken off again', async () => {
  const { caseId, page } = await made()
  const quiet = await made('complaint', { phone: '01234 555 123' })
  const kept = await made('adult-care-complaint')
  const privately = await words(kept.caseId)
  assert.match(await words(caseId), /Friday 27 November 2026/)
  await announce({ '2026-11-24': 'A day of thanks' })
  const [letter] = await letters(caseId)
  assert.match(String(letter!.data['text']), /by Monday 30 November 2026\.\n\nBefore, we told you Friday 27 November 2026\. The date is later because Tuesday 24 November 2026 is now a bank holiday \(A day of thanks\)\./)
  assert.match(await words(caseId), /Monday 30 November 2026/)
  const body = (await app.inject({ url: page })).body
  assert.match(body, /Why the date changed[\s\S]*It was Friday 27 November 2026/)
  assert.deepEqual(await rebuildComplaint(tools, caseId), { same: true })
  // who gave no e-mail address is told by a person, and the case says so
  await tellResident(tools, wording, { caseId: quiet.caseId, seq: (await letters(quiet.caseId))[0]!.seq })
  assert.ok((await readEvents(tools.db, quiet.caseId)).some((event) => event.kind === 'message-ended' && /Tell the resident by phone or letter/.test(String(event.data['problem']))))
  // a private one is told on its page; what goes by e-mail says nothing of it
  const [quietly] = (await readEvents(tools.db, kept.caseId)).filter((event) => event.kind === 'letter-sent')
  assert.equal(quietly!.data['title'], 'News on your request')
  await tellResident(tools, wording, { caseId: kept.caseId, seq: quietly!.seq })
  const mail = await council.owner.one<{ values: Record<string, string> }>('t.mail', `select template_values as values from message where case_id = $1 and kind = 'letter'`, [kept.caseId])
  assert.deepEqual([mail!.values['letter title'], mail!.values['letter']], ['News on your request', 'Open your page to read this. We do not put it in an e-mail, because it is private.'])
  assert.notEqual(await words(kept.caseId), privately)
  assert.match((await app.inject({ url: kept.page })).body, /Why the date changed/)
  await recountClocks(tools)
  assert.equal((await letters(caseId)).length, 1, 'once')
  await announce({})
  const back = (await letters(caseId)).at(-1)!
  assert.match(String(back.data['text']), /by Friday 27 November 2026\.[\s\S]*The date is earlier because Tuesday 24 November 2026 is no longer a bank holiday/)
})

test('a date that no holiday touches stays, and nobody is written to', async () => {
  const { caseId } = await made()
  await announce({ '2027-06-01': 'Far away' })
  assert.deepEqual(await letters(caseId), [])
  const row = await council.owner.one<{ n: number }>('t.stale', 'select count(*)::int as n from complaint_clock where case_id = $1 and calendar_version <> $2', [caseId, (await tools.calendars()).version])
  assert.equal(row!.n, 0)
})

test('the resident’s own last day moves as well, and the answered case stays closed', async () => {
  const { ref, caseId } = await made()
  await council.owner.run(`insert into procedure_choice values ('corporate', 'escalation-window', '10-working-days', '2026-01-01', 'Our policy', null, now())`)
  const other = await made('complaint', { email: 'birch@example.org' })
  for (const one of [ref, other.ref]) {
    await sortComplaint(tools, manager, one, { procedure: 'corporate', answers: { 'first-report': 'no', ours: 'yes', 'own-way': 'no', 'answered-before': 'no' }, recent: true, happened: null, known: null, anyway: false, reason: '', points: 'Nobody called' })
    await makeMove(tools, one, { officer: manager }, { ...nothingGiven, action: 'acknowledge' })
    await nameRole(tools, manager, one, { role: 'investigator', officer: manager.id, name: '', chairs: false, confirmed: [] })
    await findOnPoints(tools, manager, one, [{ n: 1, finding: 'upheld', reasons: 'The log shows no call.', evidence: '' }])
    const outcome = await makeMove(tools, one, { officer: manager }, { ...nothingGiven, action: 'answer', parts: { remedy: 'We are sorry.' } })
    assert.ok('done' in outcome, JSON.stringify(outcome))
  }
  await announce({ '2027-06-01': 'Far away', '2026-12-02': 'Another day' })
  const [letter] = await letters(other.caseId)
  assert.match(String(letter!.data['text']), /you can ask us to look again until Monday 7 December 2026\.\n\nBefore, we told you Friday 4 December 2026/)
  assert.equal((await readCaseUnscoped(tools.db, { ref: other.ref }))!.state, 'closed')
  assert.equal((await readComplaint(tools.db, other.caseId))!.state, 'answered')
  assert.deepEqual(await letters(caseId), [], 'a month is a month')
})

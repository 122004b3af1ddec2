import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'
import { acceptHandOver, addNote, applyEvent, askResident, changePromise, closeCase, hearResident, markBrokenPromises, offerHandOver, readCaseUnscoped, readEvents, readPromises, receiveContact, reopenForResident, takeOnCase, warnBeforeBreach } from '../index.ts'
import type { CaseFile } from '../index.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
after(() => council.close())
const { tools, clock } = council
const waste = await council.officer('Asha Patel', ['officer'], ['waste'])
const highways = await council.officer('Ben Cole', ['officer'], ['highways'])

const report = (words = 'They took next door’s but left mine again.') => receiveContact(tools, {
  channel: 'web-form', raw: { words }, by: 'resident',
  read: () => ({ service: 'missed-bin', words, happenedAt: clock.now(), resident: { name: 'D. Alder', email: 'alder@example.org' }, place: { address: '14 Mill Lane, Ashcombe', postcode: 'MS1 2AB' } }),
})

const row = async (ref: string) => (await readCaseUnscoped(tools.db, { ref }))!

test('a contact becomes a case with an owner, a promise and a standard, and its row can be rebuilt from its events', async () => {
  const { ref, caseId } = await report()
  const opened = await row(ref)
  assert.equal(opened.owner_team, 'waste')
  assert.equal(opened.state, 'new')
  const [promise] = await readPromises(tools.db, caseId)
  assert.match(promise!.words, /by Tuesday 24 November 2026\.$/)
  assert.equal(promise!.due_at.toISOString(), '2026-11-24T23:59:59.999Z')

  await takeOnCase(tools, waste, ref)
  await addNote(tools, waste, ref, 'Lane blocked by a skip.')
  await offerHandOver(tools, waste, ref, { team: 'highways', reason: 'The skip has no licence.' })
  assert.equal((await row(ref)).owner_team, 'waste', 'the owner stays until the hand-over is accepted')
  await acceptHandOver(tools, highways, ref)
  assert.equal((await row(ref)).owner_team, 'highways')
  const closed = await closeCase(tools, highways, ref, { outcome: 'fixed', answer: 'We came back and emptied your bin.' })
  assert.ok('done' in closed)

  const events = await readEvents(tools.db, caseId)
  const rebuilt = events.reduce(applyEvent, { id: caseId, ref, events: 0 } as CaseFile)
  assert.deepEqual(rebuilt, await row(ref))
  assert.equal((await readPromises(tools.db, caseId))[0]!.state, 'kept')
})

const once = () => receiveContact(tools, { channel: 'web-form', sourceKey: 'draft:abc', raw: {}, by: 'resident', read: () => ({ service: 'missed-bin', words: 'once', happenedAt: clock.now() }) })

test('the same form sent twice is one case', async () => {
  const [a, b] = await Promise.all([once(), once()])
  assert.equal(a.ref, b.ref)
})

test('what is read and cannot be opened stays in the tray: nothing of it is written', async () => {
  const broken = { ...tools, calendars: () => Promise.resolve({} as never) }
  const read = () => ({ service: 'missed-bin', words: 'No calendar says when', happenedAt: tools.clock.now() })
  await assert.rejects(receiveContact(broken, { channel: 'web-form', raw: {}, by: 'resident', sourceKey: 'no-calendar', read }))
  const [waiting] = await tools.db.run<{ number: number }>(`select number from ledger_tray join ledger_entry using (number) where source_key = 'no-calendar' and problem is not null`)
  assert.ok(waiting, 'it has not left the tray')
  await tools.db.run('delete from ledger_tray where number = $1', [waiting.number])
})

test('what cannot be read stays in the ledger and the tray, and is told', async () => {
  await assert.rejects(receiveContact(tools, { channel: 'web-form', raw: { lost: 'never' }, by: 'resident', read: () => { throw new Error('odd form') } }))
  const [entry] = await council.owner.run<{ raw: object; problem: string }>('select raw, problem from ledger_tray join ledger_entry using (number) order by number desc limit 1')
  assert.deepEqual(entry, { raw: { lost: 'never' }, problem: 'odd form' })
})

test('asking the resident stops the clock; the answer moves the promise by the working days waited', async () => {
  clock.set('2026-11-20T10:12:00Z')
  const { ref, caseId } = await report()
  await askResident(tools, waste, ref, { question: 'Which bin?', reason: 'The crew must know which lorry to send.', until: '2026-12-01' })
  assert.equal((await row(ref)).state, 'waiting-for-resident')
  clock.set('2026-11-26T09:00:00Z')
  await markBrokenPromises(tools)
  assert.equal((await readPromises(tools.db, caseId))[0]!.state, 'open', 'a promise is not broken while we wait for the resident')
  await tools.db.transaction(async (tx) => hearResident(tx, await tools.calendars(), caseId, { text: 'The green one', contact: 1, channel: 'web-form', at: clock.now(), by: 'resident' }))
  const [promise] = await readPromises(tools.db, caseId)
  // four working days waited: Mon 23, Tue 24, Wed 25, Thu 26
  assert.equal(promise!.due_at.toISOString(), '2026-11-30T23:59:59.999Z')
  assert.equal((await row(ref)).state, 'in-progress')
})

test('a promise that passes is broken, then late when it is answered; a changed one needs a reason', async () => {
  clock.set('2026-11-20T10:12:00Z')
  const { ref, caseId } = await report()
  assert.deepEqual(await changePromise(tools, waste, ref, { by: '2026-11-27', what: 'We will come back', reason: ' ' }), { refused: 'promise/no-reason', advice: 'Say why the date changes. The resident will read it.', field: 'reason' })
  const started = performance.now()
  const pasted = await changePromise(tools, waste, ref, { by: '2026-11-25', what: `x${'.'.repeat(200_000)}x`, reason: 'the lorry broke down' })
  assert.ok('refused' in pasted && pasted.refused === 'promise/too-long')
  assert.ok(performance.now() - started < 2000, 'the length is looked at first')
  await changePromise(tools, waste, ref, { by: '2026-11-25', what: 'We will come back', reason: 'the lorry broke down' })
  clock.set('2026-11-26T00:00:00Z')
  assert.equal(await markBrokenPromises(tools), 1)
  assert.equal(await markBrokenPromises(tools), 0, 'running again changes nothing')
  await closeCase(tools, waste, ref, { outcome: 'fixed', answer: 'Done, late. We are sorry.' })
  assert.deepEqual((await readPromises(tools.db, caseId)).map((promise) => promise.state), ['withdrawn', 'late'])
})

test('"not fixed" opens the case again with a new promise; someone outside the team sees nothing', async () => {
  clock.set('2026-11-20T10:12:00Z')
  const { ref, caseId } = await report()
  await closeCase(tools, waste, ref, { outcome: 'fixed', answer: 'Done.' })
  const service = (await tools.catalogue()).services.get('missed-bin')!
  await tools.db.transaction(async (tx) => reopenForResident(tx, await tools.calendars(), caseId, { reason: 'Still full', contact: 1, promise: service.promise, at: clock.now(), by: 'resident' }))
  const again = await row(ref)
  assert.equal(again.state, 'in-progress')
  assert.ok(again.due_at)
  assert.deepEqual(await takeOnCase(tools, highways, ref), { refused: 'case/not-found', advice: 'There is no such case, or it is not for your team.' })
})

test('team leads are warned once before a promise breaks, and again only for a new promise', async () => {
  const lead = await council.officer('Carys Lloyd', ['team-lead'], ['waste'])
  clock.set('2026-11-20T10:12:00Z')
  const { ref, caseId } = await report()
  const warnings = async () => (await readEvents(tools.db, caseId)).filter((event) => event.kind === 'escalated')
  await warnBeforeBreach(tools)
  assert.equal((await warnings()).length, 0, 'four days are left')
  // given Fri 10:12, due at the end of Tue: the last fifth begins on Mon at about 22:20
  clock.set('2026-11-24T09:00:00Z')
  await warnBeforeBreach(tools)
  await warnBeforeBreach(tools)
  const [first, ...more] = await warnings()
  assert.deepEqual(first!.data, { to: 'Carys Lloyd', why: 'the promise falls due Tue 24 Nov' })
  assert.equal(more.length, 0)
  assert.ok((await row(ref)).escalated_at)
  await changePromise(tools, lead, ref, { by: '2026-12-04', what: 'We will come back', reason: 'the lorry broke down' })
  assert.equal((await row(ref)).escalated_at, null)
  await warnBeforeBreach(tools)
  assert.equal((await warnings()).length, 1)
})

test('a page that did not see the last event may not act, and one that did may', async () => {
  clock.set('2026-11-20T10:12:00Z')
  const { ref } = await report()
  const drawn = (await row(ref)).events
  await addNote(tools, waste, ref, 'A colleague was faster.')
  const late = await addNote(tools, waste, { ref, seen: drawn }, 'Written without having read that.')
  assert.equal('refused' in late && late.refused, 'case/meanwhile')
  assert.ok('done' in await addNote(tools, waste, { ref, seen: drawn + 1 }, 'Written after reading it.'))
})

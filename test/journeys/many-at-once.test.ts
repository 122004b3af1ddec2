/**
 * More at once than there are connections. Whoever holds one and waits for another would wait for ever: then this file
 * never ends, and its limit says so.
 */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { addNote, closeCase, readCaseUnscoped, receiveContact, reopenCase, takeOnCase, writeReference } from '../../src/cases/index.ts'
import { makeMove, nothingGiven, sortComplaint } from '../../src/complaints/index.ts'
import { allRoutes } from '../../src/start/compose.ts'
import { webApp } from '../../src/start/serve.ts'
import { openSession } from '../../src/staff/index.ts'
import { testCouncil } from '../support/council.ts'

const council = await testCouncil('2026-11-20T10:00:00Z')
const { tools, clock } = council
const app = await webApp(tools, allRoutes(tools))
after(async () => {
  await app.close()
  await council.close()
})
const many = 16
const limit = { timeout: 60_000 }
const times = <T>(work: (i: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: many }, (_, i) => work(i)))
const everything = await council.officer('Marian Holt', ['complaints', 'team-lead'], ['childrens-services', 'waste', 'resident-services'])
const plain = await council.officer('Asha Patel', ['officer'], ['waste'])
const report = (service: string) => times((i) => receiveContact(tools, {
  channel: 'web-form', raw: {}, by: 'resident',
  read: () => ({ service, words: `It went wrong, ${i}.`, happenedAt: clock.now(), place: { address: '1 Mill Lane', postcode: 'MS1 2AB' }, resident: { name: 'Dora Alder', email: 'dora@example.org' } }),
}))
const closed: string[] = []

test('contacts of every kind come in at once: requests, complaints, restricted ones', limit, async () => {
  const made = await Promise.all(['missed-bin', 'complaint', 'childrens-care-complaint', 'freedom-of-information'].map(report))
  assert.equal(new Set(made.flat().map(({ ref }) => ref)).size, made.length * many)
  const waiting = await council.owner.run('select 1 from ledger_tray')
  assert.equal(waiting.length, 0)
})

test('officers act at once, on their own cases and on the same one', limit, async () => {
  const requests = await report('missed-bin')
  const [shared] = requests
  const outcomes = await Promise.all([
    times((i) => takeOnCase(tools, plain, requests[i]!.ref)), times((i) => addNote(tools, everything, shared!.ref, `Note ${i}`)),
    report('complaint').then((list) => Promise.all(list.map(({ ref }) => sortComplaint(tools, everything, ref, { procedure: 'corporate', answers: {}, recent: true, happened: null, known: null, anyway: true, reason: 'Ours', points: 'It was not done.' })
      .then(() => makeMove(tools, ref, { officer: everything }, { ...nothingGiven, action: 'acknowledge', way: 'post' }))))),
  ])
  const notes = outcomes[1]
  assert.ok(notes.every((one) => 'done' in one))
  const ended = await times((i) => closeCase(tools, plain, requests[i]!.ref, { outcome: 'fixed', answer: 'We came back.' }))
  assert.ok(ended.every((one) => 'done' in one))
  assert.ok((await times((i) => reopenCase(tools, plain, requests[i]!.ref, 'It is full again.'))).every((one) => 'done' in one))
  closed.push(shared!.ref)
})

test('pages are read at once, by those who hold keys to restricted cases and those who do not', limit, async () => {
  const [child] = await report('childrens-care-complaint')
  const pages = ['/desk', '/desk/queues/waste', '/desk/search?q=wrong', '/desk/complaints', `/desk/cases/${writeReference(closed[0]!)}`, '/', '/performance']
  for (const officer of [plain, everything]) {
    const token = await openSession(tools.db, officer.id, clock.now())
    const asked = officer === everything ? [...pages, '/desk/queues/childrens-services', `/desk/cases/${writeReference(child!.ref)}`] : pages
    const answers = (await Promise.all(asked.map((url) => times(() => app.inject({ url, cookies: { moothall_desk: token } }).then(({ statusCode }) => ({ url, statusCode })))))).flat()
    assert.deepEqual(answers.filter(({ statusCode }) => statusCode >= 500), [])
    assert.ok(answers.some(({ statusCode }) => statusCode === 200))
  }
  assert.ok(await readCaseUnscoped(tools.db, { ref: child!.ref }))
})

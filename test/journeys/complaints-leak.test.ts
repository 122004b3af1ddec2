/** Words planted in a restricted case are in no answer that anyone outside its team is given: every route, query and export, as every role. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { addNote, closeCase, readCaseUnscoped, receiveContact, writeReference } from '../../src/cases/index.ts'
import { addPoints, makeMove, nameRole, nothingGiven, sortComplaint } from '../../src/complaints/index.ts'
import type { Route } from '../../src/platform/http/index.ts'
import { openSession, roles } from '../../src/staff/index.ts'
import type { Officer } from '../../src/staff/index.ts'
import { allRoutes } from '../../src/start/compose.ts'
import { webApp } from '../../src/start/serve.ts'
import { testCouncil } from '../support/council.ts'

// everything that is kept has one of the words that are asked for and one that nobody ever types
const askedFor = ['zebrafinch', 'quillwort', 'marshmallowy', 'oxtongue']
const planted = ['hollyhock']
const council = await testCouncil('2026-11-20T10:00:00Z')
const { clock } = council
const logged: string[] = []
const log = new Proxy({}, { get: () => (...said: unknown[]) => logged.push(JSON.stringify(said, (_key, value: unknown) => (value instanceof Error ? `${value.message} ${value.stack}` : value))) }) as typeof council.tools.log
const tools = { ...council.tools, log }
const app = await webApp(tools)
after(async () => {
  await app.close()
  await council.close()
})

const insider = await council.officer('Marian Holt', ['complaints'], ['childrens-services'])
const outsiders = await Promise.all(roles.map((role, i) => council.officer(`Outsider ${i}`, [role], ['resident-services', 'waste'])))
outsiders.push(await council.officer('Outsider with every role', [...roles], ['resident-services', 'waste', 'adult-care']))

const notices: string[] = []
const stop = await tools.db.listen('case', (payload) => notices.push(payload))
const { ref, caseId, number } = await receiveContact(tools, {
  channel: 'web-form', raw: { words: 'zebrafinch hollyhock' }, by: 'resident',
  read: () => ({
    service: 'childrens-care-complaint', words: 'The zebrafinch hollyhock was not fed.', title: 'Zebrafinch hollyhock', happenedAt: clock.now(), place: { address: '4 Quillwort Hollyhock Lane, Ashcombe', postcode: 'MS1 2AB' },
    answers: [{ question: 'What went wrong?', answer: 'The zebrafinch hollyhock was not fed.' }], resident: { name: 'D. Alder', email: 'alder@example.org' },
  }),
})
await addNote(tools, insider, ref, 'Speak of the marshmallowy hollyhock pudding.')
const fine = { 'our-care': 'yes', 'our-help': 'yes', 'conference-or-school': 'no', 'may-complain': 'yes', proceedings: 'no' } as const
const sorted = await sortComplaint(tools, insider, ref, { procedure: 'childrens-social-care', answers: fine, recent: true, happened: null, known: null, anyway: true, reason: 'Oxtongue hollyhock', points: 'The zebrafinch hollyhock' })
assert.ok('done' in sorted, JSON.stringify(sorted))
await addPoints(tools, insider, ref, 'And the oxtongue hollyhock')
await makeMove(tools, ref, { officer: insider }, { ...nothingGiven, action: 'acknowledge', way: 'post' })
await nameRole(tools, insider, ref, { role: 'independent-person', officer: null, name: 'Hollyhock Oxtongue', chairs: false, confirmed: ['independent'] })
const [file] = await council.owner.run<{ id: number }>(`insert into attachment (case_id, name, type, bytes, stored, added_by, added_at) values ($1, 'zebrafinch-hollyhock.pdf', 'application/pdf', 1, 'x', 'resident', now()) returning id`, [caseId])
const residentId = (await readCaseUnscoped(tools.db, { ref }))!.resident_id!

const printed = writeReference(ref)
/** What stands in a route's place: everything that could be the restricted case there. */
const places: Readonly<Record<string, readonly (string | number)[]>> = {
  ref: [printed], id: [caseId, file!.id, residentId, 1], number: [number], file: [file!.id], team: ['childrens-services', 'waste'], n: [1], action: ['acknowledge', 'answer'], move: ['note', 'answer-and-close'], act: ['points-add'],
  name: ['complaints-annual', 'complaints-quarterly', 'complaints-backlog', 'complaints-workload', 'complaints-data-quality', 'tenant-measures'], code: ['childrens-care-complaint', 'lgsco'], resident: [residentId], subject: ['main'], template: ['letter'], group: ['children-and-schools'], provision: ['1.1'], token: ['x'], question: ['about'],
}
const queries = ['', ...askedFor.map((word) => `?q=${word}`), `?q=${printed}`, '?q=alder', '?state=closed', '?format=csv', '?format=json', `?subject=case`]

function addresses(route: Route): string[] {
  const holes = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  return holes.reduce<string[]>((made, hole) => made.flatMap((path) => (places[hole] ?? ['x']).map((value) => path.replace(`:${hole}`, String(value)))), [route.path])
}

const body = (): Record<string, string> => ({ q: 'zebrafinch', case: printed, reference: printed, ref: printed, team: 'childrens-services', move: 'note', text: 'x', words: 'x', name: 'D. Alder', step: 'find', email: 'alder@example.org' })

async function ask(route: Route, url: string, officer: Officer | undefined) {
  const cookies: Record<string, string> = officer ? { moothall_desk: await openSession(council.tools.db, officer.id, clock.now()) } : {}
  if (route.method === 'GET') return app.inject({ url, cookies, headers: { accept: 'text/html' } })
  return app.inject({ method: route.method, url, cookies, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(body()).toString() })
}

const leaked = (text: string) => planted.filter((word) => text.toLowerCase().includes(word))

// a stream has no end; what an administrator may set would change who is asked
const skipped = (route: Route) => /\/desk\/live|sign-in\/as|\/assets/.test(route.path) || route.path.endsWith('*') || (route.method === 'POST' && /\/desk\/(settings|account)/.test(route.path))

test('nobody outside the team is shown a planted word, or that the case is there', { timeout: 300_000 }, async () => {
  const faults: string[] = []
  let asked = 0
  for (const route of allRoutes(tools).filter((each) => !skipped(each))) {
    const perOfficer = route.path.startsWith('/desk') ? outsiders : [undefined]
    for (const officer of perOfficer) {
      for (const address of addresses(route)) {
        for (const query of route.method === 'GET' && !address.includes('/forms/') ? queries : ['']) {
          const answer = await ask(route, `${address}${query}`, officer)
          asked += 1
          const words = leaked(answer.body)
          if (words.length > 0) faults.push(`${route.method} ${address}${query} tells ${officer?.roles.join('+') ?? 'anyone'} ${words.join()}`)
          if (answer.statusCode >= 500) faults.push(`${route.method} ${address}${query} fails with ${answer.statusCode}`)
          if (query === '' && answer.body.includes(printed) && !/audit|messages|tray/.test(address) && route.method === 'GET' && address.startsWith('/desk') && !address.includes(printed)) faults.push(`${address} names the case to ${officer?.roles.join('+')}`)
        }
      }
      if (faults.length > 20) break
    }
  }
  assert.ok(asked > 2000, `${asked}`)
  assert.deepEqual([...new Set(faults)], [])
})

test('the team itself sees it: the test can fail', async () => {
  const session = { moothall_desk: await openSession(council.tools.db, insider.id, clock.now()) }
  for (const url of [`/desk/cases/${printed}`, `/desk/cases/${printed}/complaint`, '/desk/queues/childrens-services', '/desk/search?q=zebrafinch', '/desk/complaints']) {
    assert.match((await app.inject({ url, cookies: session })).body.toLowerCase(), /hollyhock/, url)
  }
})

test('every read of it is written down, and neither log nor notice carries a word of it', async () => {
  const reads = await council.owner.run<{ subject: string }>(`select subject from audit_entry where act = 'read' and subject = $1 and officer_id = $2`, [`case:${ref}`, insider.id])
  assert.ok(reads.length >= 2)
  assert.deepEqual(planted.filter((word) => logged.join(' ').toLowerCase().includes(word)), [])
  assert.deepEqual(planted.filter((word) => notices.join(' ').toLowerCase().includes(word)), [])
  assert.ok(notices.length > 0)
  await stop()
})

test('an act on it is refused as on a case that there is not', async () => {
  const outsider = outsiders.at(-1)!
  const there = await closeCase(tools, outsider, ref, { outcome: 'answered', answer: 'x' })
  const notThere = await closeCase(tools, outsider, '0000000', { outcome: 'answered', answer: 'x' })
  assert.deepEqual(there, notThere)
})

const middle = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!

test('a search for a hidden word takes as long as one for a word that is nowhere', async () => {
  const session = { moothall_desk: await openSession(council.tools.db, outsiders.at(-1)!.id, clock.now()) }
  const time = async (word: string) => {
    const start = performance.now()
    await app.inject({ url: `/desk/search?q=${word}`, cookies: session })
    return performance.now() - start
  }
  const hidden: number[] = []
  const absent: number[] = []
  for (let i = 0; i < 41; i++) {
    hidden.push(await time('zebrafinch'))
    absent.push(await time('snapdragon'))
  }
  const apart = Math.abs(middle(hidden) - middle(absent))
  assert.ok(apart < Math.max(2, middle(absent) * 0.25), `${apart} ms apart`)
})

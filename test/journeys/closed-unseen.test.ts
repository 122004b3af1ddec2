/**
 * For everyone outside its team a closed case is as one that there never was: each page says byte for byte the same before
 * it came and after, and what is asked of it by name or number is answered as for a name or number that nothing has.
 */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { addNote, readCaseUnscoped, receiveContact, writeReference } from '../../src/cases/index.ts'
import { sortComplaint } from '../../src/complaints/index.ts'
import type { Route } from '../../src/platform/http/index.ts'
import { openSession, roles } from '../../src/staff/index.ts'
import type { Officer, Role } from '../../src/staff/index.ts'
import { allRoutes } from '../../src/start/compose.ts'
import { webApp } from '../../src/start/serve.ts'
import { testCouncil } from '../support/council.ts'

const council = await testCouncil('2026-11-20T10:00:00Z')
const { tools, clock, owner } = council
const app = await webApp(tools)
after(async () => {
  await app.close()
  await council.close()
})

const insider = await council.officer('Marian Holt', ['complaints'], ['childrens-services'])
// more than one role has each its own pages; whoever reads the audit sees who read what, by its own rule
const outsiders = await Promise.all([roles, ['adviser'], ['team-lead'], ['complaints'], ['service-manager', 'insight']].map((held, i) => council.officer(`Outsider ${i}`, [...held] as Role[], ['resident-services', 'waste'])))
const receive = (service: string, name: string) => receiveContact(tools, {
  channel: 'web-form', raw: { words: name }, by: 'resident',
  read: () => ({ service, words: 'The bin was not fed.', title: 'A bin', happenedAt: clock.now(), place: { address: '4 Mill Lane', postcode: 'MS1 2AB' }, resident: { name, email: `${name}@example.org` } }),
})
await receive('missed-bin', 'Alder')
// numbers that nothing else has, and that stand nowhere else on a page
await owner.run(`alter table case_file alter id restart with 70000101; alter table resident alter id restart with 70000202; alter table ledger_entry alter number restart with 70000303; alter table attachment alter id restart with 70000404`)

const steady = (body: string) => body.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'once').replaceAll(/quote [0-9a-f]{8}/g, 'quote')
const pages = allRoutes(tools).filter((route: Route) => route.method === 'GET' && route.path.startsWith('/desk') && !/live|audit|sign-in|\/account/.test(route.path))
const queries = ['', '?q=bin', '?q=Hazel', '?state=closed', '?format=csv', '?state=all']

async function ask(officer: Officer, url: string): Promise<string> {
  const answer = await app.inject({ url, cookies: { moothall_desk: await openSession(tools.db, officer.id, clock.now()) }, headers: { accept: 'text/html' } })
  return `${answer.statusCode} ${String(answer.headers.location ?? '')}\n${steady(answer.body)}`
}

async function everyPage(): Promise<Map<string, string>> {
  const said = new Map<string, string>()
  for (const route of pages.filter(({ path }) => !path.includes(':') || path.endsWith('/queues/:team'))) {
    for (const team of route.path.includes(':') ? ['childrens-services', 'waste'] : ['']) {
      for (const query of queries) {
        for (const officer of outsiders) {
          const url = `${route.path.replace(':team', team)}${query}`
          said.set(`${url} for ${officer.roles.join('+')}`, await ask(officer, url))
        }
      }
    }
  }
  return said
}

const before = await everyPage()
const { ref, caseId, number } = await receive('childrens-care-complaint', 'Hazel')
await addNote(tools, insider, ref, 'Speak of the bin')
const fine = { 'our-care': 'yes', 'our-help': 'yes', 'conference-or-school': 'no', 'may-complain': 'yes', proceedings: 'no' } as const
assert.ok('done' in await sortComplaint(tools, insider, ref, { procedure: 'childrens-social-care', answers: fine, recent: true, happened: null, known: null, anyway: true, reason: 'Bin', points: 'The bin' }))
const resident = (await readCaseUnscoped(tools.db, { ref }))!.resident_id!
const [file] = await owner.run<{ id: number }>(`insert into attachment (case_id, name, type, bytes, stored, added_by, added_at) values ($1, 'bin.pdf', 'application/pdf', 1, 'x', 'resident', now()) returning id`, [caseId])
// what the process keeps for a moment
await new Promise((resolve) => setTimeout(resolve, 2100))

test('no page of the desk says anything else once it is there', { timeout: 300_000 }, async () => {
  const differing = [...(await everyPage())].filter(([asked, said]) => before.get(asked) !== said).map(([asked]) => asked)
  assert.deepEqual(differing, [])
  assert.ok(before.size > 500, `${before.size} answers`)
})

test('the test can fail: its own team is told of it', async () => {
  assert.notEqual(await ask(insider, '/desk/queues/childrens-services'), before.get('/desk/queues/childrens-services for complaints'))
  assert.match(await ask(insider, '/desk/search?q=bin'), /A bin/)
})

test('asked for by name or number it answers as what there is not', { timeout: 300_000 }, async () => {
  const twins: readonly (readonly [string, string, string])[] = [
    ['ref', writeReference(ref), writeReference('0000000')], ['id', String(caseId), '99990001'], ['id', String(resident), '99990001'], ['id', String(file!.id), '99990001'], ['file', String(file!.id), '99990001'], ['number', String(number), '99990001'],
  ]
  const faults: string[] = []
  let asked = 0
  for (const route of pages.filter(({ path }) => /:(ref|id|file|number)\b/.test(path))) {
    for (const [hole, there, nowhere] of twins.filter(([name]) => route.path.includes(`:${name}`))) {
      const fill = (value: string) => route.path.replace(`:${hole}`, value).replaceAll(/:file|:id|:n\b|:\w+/g, '1')
      for (const officer of outsiders) {
        const [one, other] = [await ask(officer, fill(there)), await ask(officer, fill(nowhere))]
        asked += 1
        if (one.replaceAll(there, nowhere) !== other) faults.push(`${route.path} with ${there} for ${officer.roles.join('+')}`)
      }
    }
  }
  assert.deepEqual(faults, [])
  assert.ok(asked > 50, `${asked}`)
})

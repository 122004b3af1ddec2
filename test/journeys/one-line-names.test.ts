import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { closeCase, receiveContact, writeReference } from '../../src/cases/index.ts'
import { openSession } from '../../src/staff/index.ts'
import type { Officer } from '../../src/staff/index.ts'
import { webApp } from '../../src/start/serve.ts'
import { testCouncil } from '../support/council.ts'

const council = await testCouncil('2026-11-20T10:00:00Z')
const { tools, owner, clock } = council
const app = await webApp(tools)
after(async () => {
  await app.close()
  await council.close()
})
const admin = await council.officer('Ada Minster', ['administrator', 'service-manager', 'insight'], ['waste'])
const asha = await council.officer('Asha Patel', ['officer', 'team-lead', 'service-manager'], ['waste'])

async function send(officer: Officer, url: string, fields: Record<string, string>): Promise<number> {
  const cookies = { moothall_desk: await openSession(tools.db, officer.id, clock.now()) }
  return (await app.inject({ method: 'POST', url, cookies, payload: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } })).statusCode
}

/** Reads “live evil” where the mark is obeyed. */
const turned = (name: string) => `\u202e${name} \u2067live\u200f`
const { ref } = await receiveContact(tools, { channel: 'web-form', raw: {}, by: 'resident', read: () => ({ service: 'missed-bin', words: 'Missed', happenedAt: clock.now() }) })

const council_facts = {
  name: turned('Moothshire'), phone: turned('01234 555 010'), phoneHours: turned('always'), emergencyPhone: '01234 555 999', emergencyPhoneHours: 'always', textRelay: turned('18001'), email: 'a@moothshire.example', postalAddress: 'County Hall',
  'counter-0-name': turned('Library'), 'counter-0-address': turned('Market Place'), 'counter-0-hours': turned('Mondays'), brand: '#0b5a4a', 'on-brand': '#ffffff', 'brand-dark': '#10312b', tint: '#e3efeb', corner: '10', reason: 'Named',
}

const forms: [string, Officer, string, Record<string, string>][] = [
  ['key', admin, '/desk/settings/keys', { name: turned('key'), scopes: 'api' }],
  ['team', admin, '/desk/settings/teams/new', { name: turned('Parks'), email: 'parks@moothshire.example' }],
  ['officer', admin, '/desk/settings/officers/new', { name: turned('Ben Cole'), email: 'ben@moothshire.example', jobTitle: turned('Clerk'), roles: 'officer', teams: 'waste' }],
  ['council', admin, '/desk/settings/council', council_facts],
  ['hours', admin, '/desk/settings/hours/line:main/exception', { from: '2026-12-24', to: '', periods: '', reason: turned('Training') }],
  ['other body', admin, '/desk/settings/other-bodies/new', { words: turned('moles'), what: turned('Moles'), who: turned('The mole board'), phone: '01632 960 000', web: 'https://www.example.org/' }],
  ['view', asha, '/desk/views', { name: turned('Mine'), query: '/desk' }],
  ['title', asha, `/desk/cases/${writeReference(ref)}/change-details`, { service: 'missed-bin', title: turned('A bin'), text: 'Says more', after: '2' }],
  ['call', asha, '/desk/contacts/new', { words: 'A bin', name: turned('D. Alder'), phone: '01632 960001', address: turned('Mill Lane'), channel: 'phone', ending: 'signposted', signpost: turned('The parish'), step: 'save' }],
]

/** Everything that is kept and shown, but for what is kept just as it came. */
async function turnedRows(): Promise<string[]> {
  const tables = await owner.run<{ name: string }>(`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'ledger_entry' order by 1`)
  const found = await Promise.all(tables.map(async ({ name }) => (await owner.run(`select 1 from ${name} t where t::text ~ '[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]'`)).map(() => name)))
  return found.flat()
}

for (const [what, officer, url, fields] of forms) {
  test(`${what}: what is named with marks of direction is kept without them`, async () => {
    assert.equal(await send(officer, url, fields), what === 'key' ? 200 : 303)
    assert.deepEqual(await turnedRows(), [])
  })
}

test('the net catches such a mark where it is kept', async () => {
  await closeCase(tools, asha, ref, { outcome: 'fixed', answer: 'Emptied \u202e.' })
  assert.notDeepEqual(await turnedRows(), [])
})

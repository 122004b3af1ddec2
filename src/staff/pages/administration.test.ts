import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { json, route } from '../../platform/http/index.ts'
import { webApp } from '../../start/serve.ts'
import { teamUse } from '../../start/team-use.ts'
import { receiveContact } from '../../cases/index.ts'
import { testCouncil } from '../../../test/support/council.ts'
import type { TestCouncil } from '../../../test/support/council.ts'
import { keyWith, openSession, staffRoutes } from '../index.ts'
import type { Officer } from '../index.ts'

let council: TestCouncil
let admin: Officer
let send: (method: 'GET' | 'POST', url: string, body?: Record<string, string | string[]>, as?: Officer) => Promise<{ statusCode: number; body: string; headers: Record<string, unknown> }>

before(async () => {
  council = await testCouncil('2026-03-02T09:00:00Z')
  admin = await council.officer('Ada Minster', ['administrator'], [])
  const { tools } = council
  const app = await webApp(tools, [
    ...staffRoutes(tools, teamUse),
    route({ method: 'GET', path: '/api/v1/test', guard: keyWith(tools, 'api'), handle: (call) => json({ name: call.viewer.name }) }),
  ])
  send = async (method, url, body, as = admin) => {
    const cookies = { moothall_desk: await openSession(tools.db, as.id, council.clock.now()) }
    const payload = body && new URLSearchParams(Object.entries(body).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]))).toString()
    return app.inject({ method, url, cookies, ...(payload === undefined ? {} : { payload, headers: { 'content-type': 'application/x-www-form-urlencoded' } }) })
  }
})
after(() => council.close())

test('an officer is added, changed and closed; what was typed comes back when it is refused', async () => {
  const refused = await send('POST', '/desk/settings/officers/new', { name: 'Ben <b>Cole</b>', email: 'not an address', roles: ['officer'], teams: ['waste'] })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /value="Ben &lt;b&gt;Cole&lt;\/b&gt;"/)
  assert.match(refused.body, /value="not an address"/)
  assert.match(refused.body, /href="#email"/)
  assert.match(refused.body, /value="waste" checked|checked[^>]*value="waste"/)
  const added = await send('POST', '/desk/settings/officers/new', { name: 'Ben Cole', email: 'ben@moothshire.example', roles: ['officer'], teams: ['waste'] })
  assert.equal(added.statusCode, 303)
  const path = String(added.headers['location'])
  const id = Number(path.split('/').at(-1))
  const session = await openSession(council.tools.db, id, council.clock.now())
  assert.equal((await send('POST', path, { name: 'Ben Cole', roles: ['officer', 'team-lead'], teams: ['waste'] })).statusCode, 303)
  const left = await council.owner.run('select 1 from officer_session where officer_id = $1', [id])
  assert.equal(left.length, 0, `signed out everywhere when roles change (${session.length})`)
  assert.equal((await send('POST', `${path}/close`, {})).statusCode, 303)
  assert.match((await send('GET', path)).body, /This account is closed/)
  const twice = await send('POST', '/desk/settings/officers/new', { name: 'Other', email: 'BEN@moothshire.example' })
  assert.match(twice.body, /There is an officer with this e-mail address already/)
  const acts = await council.owner.run<{ act: string }>('select act from audit_entry where subject = $1 order by id', [`officer:${id}`])
  assert.deepEqual(acts.map((row) => row.act), ['add officer', 'change officer', 'disable officer'])
})

test('the last administrator can neither be closed nor lose the role, and two cannot remove each other at once', async () => {
  assert.match((await send('POST', `/desk/settings/officers/${admin.id}/close`, {})).body, /You cannot close your own account/)
  assert.match((await send('POST', `/desk/settings/officers/${admin.id}`, { name: admin.name, roles: ['auditor'] })).body, /the only administrator/)
  const other = await council.officer('Second Admin', ['administrator'], [])
  const answers = await Promise.all([
    send('POST', `/desk/settings/officers/${other.id}/close`, {}, admin), send('POST', `/desk/settings/officers/${admin.id}/close`, {}, other),
  ])
  assert.equal(answers.filter((answer) => answer.statusCode === 303 && String(answer.headers['location']).includes('done=closed')).length, 1)
  await council.owner.run('update officer set disabled_at = null where id = $1', [admin.id])
})

test('a sign-in link is shown once, and making it is written down without the link', async () => {
  const officer = await council.officer('Link Taker', ['officer'], [])
  const made = await send('POST', `/desk/settings/officers/${officer.id}/link`, {})
  const address = /http[^<]*\/desk\/sign-in\/first\/([\w-]+)/.exec(made.body)!
  assert.ok(!(await send('GET', `/desk/settings/officers/${officer.id}`)).body.includes(address[1]!))
  const [row] = await council.owner.run<{ all: string }>('select string_agg(a::text, $1) as all from audit_entry a', [' '])
  assert.ok(!row!.all.includes(address[1]!))
})

test('a team is closed only when it owns nothing and no service feeds it', async () => {
  const added = await send('POST', '/desk/settings/teams/new', { name: 'Café & Kiosks', email: '', restricted: 'yes' })
  assert.equal(added.statusCode, 303)
  assert.equal((await send('GET', '/desk/settings/teams/cafe-kiosks')).statusCode, 200)
  assert.equal((await send('POST', '/desk/settings/teams/cafe-kiosks/close', {})).statusCode, 303)
  assert.match((await send('POST', '/desk/settings/teams/waste/close', {})).body, /New requests still go to this team/)
  await receiveContact(council.tools, { channel: 'web-form', raw: {}, by: 'resident', read: () => ({ service: 'missed-bin', words: 'Missed', happenedAt: council.clock.now() }) })
  assert.match((await send('POST', '/desk/settings/teams/waste/close', {})).body, /This team has 1 open case\./)
  assert.equal((await send('POST', '/desk/settings/teams/waste', { name: '', email: 'x' })).statusCode, 422)
  assert.equal((await send('GET', '/desk/settings/teams/no-such-team')).statusCode, 404)
})

test('an API key is shown once, kept as a hash, works for its scope, and ends', async () => {
  assert.equal((await send('POST', '/desk/settings/keys', { name: '' })).statusCode, 422)
  const made = await send('POST', '/desk/settings/keys', { name: 'Waste contractor', scopes: ['api'] })
  const key = /<code>(mh_[\w-]{43})<\/code>/.exec(made.body)![1]!
  assert.ok(!(await send('GET', '/desk/settings/keys')).body.includes(key))
  const [row] = await council.owner.run<{ id: number; all: string }>('select id, api_key::text as all from api_key')
  assert.ok(!row!.all.includes(key))
  const app = await webApp(council.tools, [
    route({ method: 'GET', path: '/api/v1/test', guard: keyWith(council.tools, 'api'), handle: (call) => json({ name: call.viewer.name }) }),
    route({ method: 'GET', path: '/open311/v2/test', guard: keyWith(council.tools, 'open311'), handle: (call) => json({ name: call.viewer.name }) }),
  ])
  const status = async (url: string, headers: Record<string, string> = {}) => (await app.inject({ url, headers })).statusCode
  assert.equal(await status('/api/v1/test'), 401)
  assert.equal(await status('/api/v1/test', { authorization: `Bearer ${key}` }), 200)
  assert.equal(await status(`/open311/v2/test?api_key=${key}`), 403, 'another scope')
  assert.equal(await status('/open311/v2/test?api_key=demonstration'), 200)
  const production = { ...council.tools, config: { ...council.tools.config, mode: 'production' as const } }
  const real = await webApp(production, [route({ method: 'GET', path: '/open311/v2/test', guard: keyWith(production, 'open311'), handle: () => json({}) })])
  assert.equal((await real.inject({ url: '/open311/v2/test?api_key=demonstration' })).statusCode, 403, 'the demonstration key is for demonstrations')
  await send('POST', `/desk/settings/keys/${row!.id}/end`, {})
  assert.equal(await status('/api/v1/test', { authorization: `Bearer ${key}` }), 403)
})

test('a council that nobody has named is told where to begin', async () => {
  assert.doesNotMatch((await send('GET', '/desk/settings')).body, /Begin with/)
  const unnamed = await webApp(council.tools, staffRoutes({ ...council.tools, council: async () => ({ name: 'Council name not set' }) }, teamUse))
  const shown = await unnamed.inject({ url: '/desk/settings', cookies: { moothall_desk: await openSession(council.tools.db, admin.id, council.clock.now()) } })
  assert.match(shown.body, /Begin with <a class="govuk-link" href="\/desk\/settings\/council">/)
})

test('settings show each role what it may set, and nobody else anything', async () => {
  const manager = await council.officer('Manager', ['service-manager'], [])
  const shown = await send('GET', '/desk/settings', undefined, manager)
  assert.match(shown.body, /desk\/settings\/services/)
  assert.doesNotMatch(shown.body, /desk\/settings\/officers/)
  assert.doesNotMatch(shown.body, /Begin with/)
  const officer = await council.officer('Plain', ['officer'], [])
  for (const url of ['/desk/settings', '/desk/settings/officers', '/desk/settings/teams', '/desk/settings/keys']) assert.equal((await send('GET', url, undefined, officer)).statusCode, 403, url)
  assert.equal((await send('GET', '/desk/account', undefined, officer)).statusCode, 200)
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { page, route } from '../../platform/http/index.ts'
import { html } from '../../platform/html/index.ts'
import { webApp } from '../../start/serve.ts'
import { testCouncil } from '../../../test/support/council.ts'
import type { TestCouncil } from '../../../test/support/council.ts'
import { may, officerWho, openSession, roles } from '../index.ts'
import type { Act } from '../index.ts'
import { safeNext } from '../rules/safe-next.ts'

let council: TestCouncil
before(async () => void (council = await testCouncil('2026-03-02T09:00:00Z')))
after(() => council.close())

const acts: Act[] = ['see cases', 'see residents', 'log contacts', 'work cases', 'change promises', 'move many cases', 'see figures', 'write remarks',
  'see messages tray', 'edit services', 'edit wording', 'edit council', 'edit officers', 'edit keys', 'read audit', 'choose readings']

// The whole policy, written out a second time on purpose: a slip in who-may.ts shows here.
const allowed: Record<string, string> = {
  adviser: 'see cases, see residents, log contacts, work cases, see figures',
  officer: 'see cases, see residents, log contacts, work cases, change promises, see figures',
  'team-lead': 'see cases, see residents, log contacts, work cases, change promises, move many cases, see figures, see messages tray',
  'service-manager': 'see cases, see figures, write remarks, edit services, edit wording',
  complaints: 'see cases, see residents, log contacts, work cases, change promises, move many cases, see figures, see messages tray, choose readings',
  insight: 'see figures',
  administrator: 'see figures, write remarks, see messages tray, edit services, edit wording, edit council, edit officers, edit keys, read audit, choose readings',
  auditor: 'see cases, see residents, see figures, read audit',
}

async function app() {
  const { tools } = council
  return webApp(tools, acts.flatMap((act) => (['GET', 'POST'] as const).map((method) => route({
    method, path: `/desk/${act.replaceAll(' ', '-')}`, guard: officerWho(tools, act), handle: (call) => page(html`<p>${call.viewer.name}</p>`),
  }))))
}

test('every role is let into exactly the acts that the policy gives it, by GET and by POST', async () => {
  const server = await app()
  for (const role of roles) {
    const officer = await council.officer(`Role ${role}`, [role], [])
    const cookies = { moothall_desk: await openSession(council.tools.db, officer.id, council.clock.now()) }
    const list = allowed[role]!.split(', ')
    for (const act of acts) {
      for (const method of ['GET', 'POST'] as const) {
        const { statusCode } = await server.inject({ method, url: `/desk/${act.replaceAll(' ', '-')}`, cookies })
        assert.equal(statusCode, list.includes(act) ? 200 : 403, `${role}, ${act}, ${method}`)
      }
      assert.equal(may(officer, act), list.includes(act))
    }
  }
})

test('an officer without a role is refused everything', async () => {
  const officer = await council.officer('Nobody Yet', [], [])
  const cookies = { moothall_desk: await openSession(council.tools.db, officer.id, council.clock.now()) }
  const server = await app()
  for (const act of acts) assert.equal((await server.inject({ url: `/desk/${act.replaceAll(' ', '-')}`, cookies })).statusCode, 403)
})

test('who is not signed in is sent to the sign-in page and back for a page, and told so for a form', async () => {
  const server = await app()
  const shown = await server.inject({ url: '/desk/see-cases?state=open&page=2' })
  assert.equal(shown.statusCode, 303)
  assert.equal(shown.headers.location, `/desk/sign-in?next=${encodeURIComponent('/desk/see-cases?state=open&page=2')}`)
  assert.equal((await server.inject({ method: 'POST', url: '/desk/see-cases' })).statusCode, 401)
  assert.equal((await server.inject({ url: '/desk/see-cases', cookies: { moothall_desk: 'x'.repeat(43) } })).statusCode, 303)
})

test('a session ends after eight idle hours, after seven days at most, and with the account', async () => {
  const officer = await council.officer('Session Holder', ['officer'], [])
  const server = await app()
  const at = council.clock.now()
  const status = async (token: string) => (await server.inject({ url: '/desk/see-cases', cookies: { moothall_desk: token } })).statusCode
  try {
    const idle = await openSession(council.tools.db, officer.id, at)
    council.clock.set(new Date(at.getTime() + 7.9 * 3_600_000))
    assert.equal(await status(idle), 200)
    council.clock.set(new Date(at.getTime() + 15.8 * 3_600_000))
    assert.equal(await status(idle), 200, 'used within eight hours, it slides on')
    council.clock.set(new Date(at.getTime() + 23.9 * 3_600_000))
    assert.equal(await status(idle), 303)
    const busy = await openSession(council.tools.db, officer.id, at)
    for (let hours = 7; hours < 168; hours += 7) {
      council.clock.set(new Date(at.getTime() + hours * 3_600_000))
      assert.equal(await status(busy), 200)
    }
    council.clock.set(new Date(at.getTime() + 168 * 3_600_000))
    assert.equal(await status(busy), 303)
    const disabled = await openSession(council.tools.db, officer.id, council.clock.now())
    assert.equal(await status(disabled), 200)
    await council.owner.run('update officer set disabled_at = now() where id = $1', [officer.id])
    assert.equal(await status(disabled), 303)
  } finally {
    council.clock.set(at)
  }
})

test('only the hash of a session token is stored', async () => {
  const officer = await council.officer('Hash Holder', ['officer'], [])
  const token = await openSession(council.tools.db, officer.id, council.clock.now())
  const rows = await council.owner.run<{ stored: string }>(`select encode(token_hash, 'escape') || encode(token_hash, 'base64') as stored from officer_session`)
  assert.ok(rows.length > 0)
  assert.ok(rows.every((row) => !row.stored.includes(token)))
})

test('a page of another site cannot act in an officer\'s name', async () => {
  const officer = await council.officer('Signed In', ['officer'], [])
  const cookies = { moothall_desk: await openSession(council.tools.db, officer.id, council.clock.now()) }
  const server = await app()
  const post = (headers: Record<string, string>) => server.inject({ method: 'POST', url: '/desk/see-cases', cookies, headers })
  assert.equal((await post({ origin: 'https://elsewhere.example' })).statusCode, 403)
  assert.equal((await post({ 'sec-fetch-site': 'cross-site' })).statusCode, 403)
  assert.equal((await post({ origin: 'null' })).statusCode, 403)
  assert.equal((await post({ 'sec-fetch-site': 'same-origin' })).statusCode, 200)
})

test('no address after sign-in leads to another site', () => {
  const list = path.resolve(import.meta.dirname, '../../../../shared/data/attack/open-redirect--Open-Redirect-payloads.txt')
  let payloads: string[] = []
  try {
    payloads = readFileSync(list, 'utf8').split('\n').filter(Boolean)
  } catch {
    // the list is not part of the product; the cases below are
  }
  const own = ['//evil.example', '/\\evil.example', '/\t/evil.example', 'https://evil.example', 'javascript:alert(1)', '/desk/../../evil', '/desk@evil.example', '///evil.example/%2f..',
    '/desk/..//evil.example', '/desk/%0d%0aLocation:%20//evil.example', '/%2f/evil.example', 'data:text/html,x', '/desk\\@evil.example', '\u2028//evil.example', '/desk/sign-out', '']
  for (const payload of [...payloads, ...own]) {
    const next = safeNext(payload)
    const landed = new URL(next, 'https://desk.example')
    assert.equal(landed.origin, 'https://desk.example', payload)
    assert.match(landed.pathname, /^\/desk(\/|$)/, payload)
    assert.match(next, /^\/desk[\x21-\x7e]*$/, payload)
  }
  assert.equal(safeNext('/desk/cases/AB-12?tab=notes'), '/desk/cases/AB-12?tab=notes')
})

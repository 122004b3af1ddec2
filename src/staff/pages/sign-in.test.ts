import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { SetClock } from '../../platform/time/index.ts'
import { page, route } from '../../platform/http/index.ts'
import { html } from '../../platform/html/index.ts'
import { readConfig } from '../../platform/config/index.ts'
import { webApp } from '../../start/serve.ts'
import { testCouncil } from '../../../test/support/council.ts'
import type { TestCouncil } from '../../../test/support/council.ts'
import { addOfficerCommand, linkOfficerCommand } from '../commands/officer-commands.ts'
import { signInFaults } from '../commands/sign-in-faults.ts'
import { officerWho } from '../guards/officer-who.ts'
import { networkOf } from '../rules/attempt-limits.ts'
import { codeAt } from '../rules/one-time-code.ts'
import { passwordFault } from '../rules/password-rules.ts'
import { signInPages } from '../staff-routes.ts'

let council: TestCouncil
const production = readConfig({ MODE: 'production', BASE_URL: 'https://desk.example', SECRET_KEY: 's'.repeat(40), MAIL_FROM: 'a@b.example', LOG_LEVEL: 'silent' })
const clock = new SetClock('2026-03-02T09:00:00Z')
before(async () => void (council = await testCouncil('2026-03-02T09:00:00Z')))
after(() => council.close())
const started = clock.now()
beforeEach(() => clock.set(new Date(Math.max(started.getTime(), clock.now().getTime() + 3 * 24 * 3_600_000))))

type Server = Awaited<ReturnType<typeof webApp>>
const tools = () => ({ ...council.tools, config: production, clock })
let server: Server
async function app(): Promise<Server> {
  return (server ??= await webApp(tools(), [...signInPages(tools()), route({ method: 'GET', path: '/desk/work', guard: officerWho(tools(), 'see cases'), handle: (call) => page(html`<p>${call.viewer.name}</p>`) })]))
}

/** A browser: keeps cookies, comes from one address. */
function browser(ip: string) {
  const cookies: Record<string, string> = {}
  async function send(method: 'GET' | 'POST', url: string, body?: Record<string, string>) {
    const reply = await (await app()).inject({
      method, url, cookies, remoteAddress: ip, headers: { origin: 'https://desk.example', 'sec-fetch-site': 'same-origin', ...(body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
      ...(body ? { payload: new URLSearchParams(body).toString() } : {}),
    })
    for (const { name, value, maxAge } of reply.cookies) {
      if (maxAge === 0) delete cookies[name]
      else cookies[name] = value
    }
    return reply
  }
  return { cookies, get: (url: string) => send('GET', url), post: (url: string, body: Record<string, string>) => send('POST', url, body) }
}

const password = 'heron lantern quilt'

/** An officer with password and codes, set up the way a person does it. */
async function settled(email: string, ip = '192.0.2.10') {
  const added = await addOfficerCommand(tools(), { email, name: 'Asha Patel', roles: ['officer'], teams: [] })
  const first = browser(ip)
  const path = new URL(added.link).pathname
  assert.equal((await first.get(path)).statusCode, 200)
  assert.equal((await first.post(path, { password })).headers.location, '/desk/sign-in/enrol')
  const enrol = await first.get('/desk/sign-in/enrol')
  const secret = /secret=([A-Z2-7]+)/.exec(enrol.body)![1]!
  const done = await first.post('/desk/sign-in/enrol', { code: codeAt(secret, clock.now()) })
  assert.match(done.body, /Keep your recovery codes/)
  const recovery = [...done.body.matchAll(/<code>([^<]+)<\/code>/g)].map((match) => match[1]!)
  clock.set(new Date(clock.now().getTime() + 60_000))
  return { id: added.officer, email, secret, recovery, first, path, link: added.link }
}

const refusal = async (email: string) => (await browser('192.0.2.40').post('/desk/sign-in', { email, password })).body.replaceAll(email, 'X')

const later = (seconds: number) => clock.set(new Date(clock.now().getTime() + seconds * 1000))

test('the first administrator comes in by a one-time link, sets a password and codes, and the link is used up', async () => {
  assert.equal((await signInFaults(tools())).length, 1, 'production with no way in says so')
  const officer = await settled('first@moothshire.example')
  assert.deepEqual(await signInFaults(tools()), [])
  assert.equal((await officer.first.get('/desk/work')).statusCode, 200)
  assert.equal((await browser('192.0.2.1').get(officer.path)).statusCode, 410)
  assert.equal((await browser('192.0.2.1').post(officer.path, { password: 'another good phrase' })).statusCode, 410)
  const late = await addOfficerCommand(tools(), { email: 'late@moothshire.example', name: 'Late Comer', roles: ['officer'], teams: [] })
  later(24 * 3600 + 1)
  assert.equal((await browser('192.0.2.1').get(new URL(late.link).pathname)).statusCode, 410)
})

test('password then code; the session is new at sign-in, the code works once, what was typed wrong comes back', async () => {
  const officer = await settled('twice@moothshire.example')
  const one = browser('192.0.2.11')
  one.cookies['moothall_desk'] = 'planted-by-someone'
  const wrong = await one.post('/desk/sign-in', { email: officer.email, password: 'not the password' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /value="twice@moothshire.example"/)
  assert.ok(!wrong.body.includes('not the password'), 'a password is never sent back')
  const right = await one.post('/desk/sign-in', { email: officer.email.toUpperCase(), password, next: '/desk/work?x=1' })
  assert.equal(right.headers.location, '/desk/sign-in/code')
  assert.equal((await one.get('/desk/work')).statusCode, 303, 'the password alone opens nothing')
  const code = codeAt(officer.secret, clock.now())
  const empty = await one.post('/desk/sign-in/code', { code: ' ' })
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /Enter the 6 digits/)
  const inside = await one.post('/desk/sign-in/code', { code: `${code.slice(0, 3)} ${code.slice(3)}` })
  assert.equal(inside.headers.location, '/desk/work?x=1')
  assert.notEqual(one.cookies['moothall_desk'], 'planted-by-someone')
  assert.equal((await one.get('/desk/work')).statusCode, 200)
  const two = browser('192.0.2.12')
  await two.post('/desk/sign-in', { email: officer.email, password })
  assert.equal((await two.post('/desk/sign-in/code', { code })).statusCode, 422, 'the same code again is refused')
  assert.equal((await one.post('/desk/sign-out', {})).statusCode, 303)
  assert.equal((await one.get('/desk/work')).statusCode, 303)
})

test('a recovery code lets in once', async () => {
  const officer = await settled('lost-phone@moothshire.example')
  const enter = async () => {
    const one = browser('192.0.2.13')
    await one.post('/desk/sign-in', { email: officer.email, password })
    return (await one.post('/desk/sign-in/code', { code: officer.recovery[0]!.toUpperCase() })).statusCode
  }
  assert.equal(await enter(), 303)
  assert.equal(await enter(), 422)
  const stored = await council.owner.run<{ n: number }>('select count(*) as n from recovery_code where encode(code_hash, $1) = $2', ['escape', officer.recovery[0]])
  assert.equal(stored[0]!.n, 0)
})

test('guessing is slowed where it comes from, and the real person elsewhere is not locked out', async () => {
  const officer = await settled('target@moothshire.example', '192.0.2.20')
  const attacker = browser('203.0.113.5')
  const answers: number[] = []
  for (let i = 0; i < 12; i++) answers.push((await attacker.post('/desk/sign-in', { email: officer.email, password: `guess number ${i}` })).statusCode)
  assert.deepEqual(answers, [422, 422, 422, 422, 422, 429, 429, 429, 429, 429, 429, 429])
  assert.equal((await attacker.post('/desk/sign-in', { email: officer.email, password })).statusCode, 429, 'even the right password waits there')
  const elsewhere = browser('198.51.100.7')
  assert.equal((await elsewhere.post('/desk/sign-in', { email: officer.email, password })).headers.location, '/desk/sign-in/code', 'a new place is free')
  // The attacker sits in the same office: the known browser still gets in.
  const beside = browser('192.0.2.20')
  for (let i = 0; i < 8; i++) await beside.post('/desk/sign-in', { email: officer.email, password: `guess number ${i}` })
  assert.equal((await beside.post('/desk/sign-in', { email: officer.email, password })).statusCode, 429)
  assert.equal((await officer.first.post('/desk/sign-in', { email: officer.email, password })).headers.location, '/desk/sign-in/code')
  assert.equal((await officer.first.post('/desk/sign-in/code', { code: codeAt(officer.secret, clock.now()) })).statusCode, 303)
  later(31)
  assert.equal((await attacker.post('/desk/sign-in', { email: officer.email, password: 'guess again now' })).statusCode, 422, 'one more after the delay')
  later(31)
  assert.equal((await attacker.post('/desk/sign-in', { email: officer.email, password: 'guess again now' })).statusCode, 429, 'and the delay has grown')
})

test('one network that tries many accounts is slowed as a whole; a town hall full of good sign-ins is not', async () => {
  const sprayer = browser('203.0.113.77')
  let waits = 0
  for (let i = 0; i < 60; i++) waits += (await sprayer.post('/desk/sign-in', { email: `someone-${i}@moothshire.example`, password: 'Spring2026 Spring' })).statusCode === 429 ? 1 : 0
  assert.equal(waits, 10)
  const officer = await settled('busy@moothshire.example', '192.0.2.30')
  for (let i = 0; i < 60; i++) {
    later(31)
    const one = browser('192.0.2.30')
    assert.equal((await one.post('/desk/sign-in', { email: officer.email, password })).headers.location, '/desk/sign-in/code')
    assert.equal((await one.post('/desk/sign-in/code', { code: codeAt(officer.secret, clock.now()) })).statusCode, 303)
  }
})

test('a hundred guesses at the same instant are not more than the limit', async () => {
  const officer = await settled('flood@moothshire.example')
  const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => browser('203.0.113.99').post('/desk/sign-in', { email: officer.email, password: `guess number ${i}` })))
  assert.ok(answers.filter((answer) => answer.statusCode === 422).length <= 5)
})

test('five wrong codes end the sign-in that was begun', async () => {
  const officer = await settled('codes@moothshire.example')
  const { first } = officer
  await first.post('/desk/sign-in', { email: officer.email, password })
  for (let i = 0; i < 4; i++) assert.equal((await first.post('/desk/sign-in/code', { code: '000000' })).statusCode, 422)
  assert.equal((await first.post('/desk/sign-in/code', { code: '000000' })).statusCode, 303)
  const sixth = await first.post('/desk/sign-in/code', { code: codeAt(officer.secret, clock.now()) })
  assert.match(String(sixth.headers.location), /sign-in\?done=again/)
})

test('an unknown address and a closed account look like a wrong password', async () => {
  const officer = await settled('closed@moothshire.example')
  await council.owner.run('update officer set disabled_at = now() where id = $1', [officer.id])
  const unknown = await refusal('nobody@moothshire.example')
  assert.equal(await refusal(officer.email), unknown)
  assert.match(unknown, /The e-mail address or the password is not right/)
})

test('a new link ends every session, the old password and the old codes', async () => {
  const officer = await settled('renewed@moothshire.example')
  assert.equal((await officer.first.get('/desk/work')).statusCode, 200)
  const linked = await linkOfficerCommand(tools(), officer.email)
  assert.ok('link' in linked)
  const path = new URL(linked.link).pathname
  assert.equal((await officer.first.get('/desk/work')).statusCode, 200, 'a link that is only made changes nothing')
  await browser('192.0.2.50').post(path, { password: 'another lantern quilt' })
  assert.equal((await officer.first.get('/desk/work')).statusCode, 303)
  assert.equal((await officer.first.post('/desk/sign-in', { email: officer.email, password })).statusCode, 422)
})

test('a sign-in begun with the old password ends with it, and set-up codes cannot be set up over', async () => {
  const officer = await settled('stolen@moothshire.example')
  const renew = async (words: string) => {
    const linked = await linkOfficerCommand(tools(), officer.email)
    assert.ok('link' in linked)
    const one = browser('192.0.2.60')
    await one.post(new URL(linked.link).pathname, { password: words })
    return one
  }
  const thief = browser('192.0.2.61')
  assert.equal((await thief.post('/desk/sign-in', { email: officer.email, password })).headers.location, '/desk/sign-in/code')
  const half = await renew('another lantern quilt')
  assert.equal((await thief.post('/desk/sign-in/code', { code: codeAt(officer.secret, clock.now()) })).headers.location, '/desk/sign-in?done=again')

  // Codes are not set up yet: whoever has this password may begin to, until the password is replaced or codes are there.
  assert.equal((await thief.post('/desk/sign-in', { email: officer.email, password: 'another lantern quilt' })).headers.location, '/desk/sign-in/enrol')
  const stolen = /secret=([A-Z2-7]+)/.exec((await thief.get('/desk/sign-in/enrol')).body)![1]!
  const own = await renew('a third lantern quilt')
  assert.equal((await thief.post('/desk/sign-in/enrol', { code: codeAt(stolen, clock.now()) })).headers.location, '/desk/sign-in?done=again')
  assert.equal((await half.get('/desk/sign-in/enrol')).statusCode, 303)

  const [first, second] = [browser('192.0.2.62'), browser('192.0.2.63')]
  const secrets: string[] = []
  for (const one of [first, second]) {
    await one.post('/desk/sign-in', { email: officer.email, password: 'a third lantern quilt' })
    secrets.push(/secret=([A-Z2-7]+)/.exec((await one.get('/desk/sign-in/enrol')).body)![1]!)
  }
  assert.match((await first.post('/desk/sign-in/enrol', { code: codeAt(secrets[0]!, clock.now()) })).body, /Keep your recovery codes/)
  for (const one of [second, own]) assert.equal((await one.post('/desk/sign-in/enrol', { code: codeAt(secrets[1]!, clock.now()) })).headers.location, '/desk/sign-in?done=again')
  assert.equal((await first.get('/desk/work')).statusCode, 200)
})

test('another site cannot sign an officer in as somebody else', async () => {
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
    const reply = await (await app()).inject({ method: 'POST', url: '/desk/sign-in', headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, payload: 'email=a%40b.example&password=x' })
    assert.equal(reply.statusCode, 403)
  }
})

test('one-click sign-in is there in a demonstration and nowhere else', async () => {
  const officer = await council.officer('Demo Officer', ['officer'], ['waste'])
  const form = { method: 'POST' as const, url: '/desk/sign-in/as', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: `officer=${officer.id}&next=%2F%2Fevil.example` }
  const refused = await (await app()).inject(form)
  assert.equal(refused.statusCode, 403)
  assert.equal(refused.cookies.length, 0)
  const demonstration = await webApp(council.tools, signInPages(council.tools))
  const listed = await demonstration.inject({ url: '/desk/sign-in' })
  assert.match(listed.body, /Demo Officer/)
  assert.match(listed.body, /No password is asked in a demonstration/)
  const entered = await demonstration.inject(form)
  assert.equal(entered.statusCode, 303)
  assert.equal(entered.headers.location, '/desk')
  assert.ok(entered.cookies.some((cookie) => cookie.name === 'moothall_desk' && cookie.httpOnly && cookie.sameSite === 'Lax'))
})

test('no password, code or token is written down', async () => {
  const rows = await council.owner.run<{ all: string }>(`select coalesce(string_agg(a::text, ' '), '') as all from audit_entry a`)
  assert.match(rows[0]!.all, /sign-in failed/)
  for (const secret of [password, 'guess number 1', '000000']) assert.ok(!rows[0]!.all.includes(secret))
})

test('passwords are judged by length and by being well known, not by signs', () => {
  const about = { name: 'Asha Patel', email: 'asha.patel@moothshire.example' }
  for (const bad of ['short', 'password1234', 'Password2026!!', 'aaaaaaaaaaaaaaa', '123456789012345', 'ashapatel2026', 'letmeinletmein']) assert.ok(passwordFault(bad, about), bad)
  for (const good of ['heron lantern quilt', 'tyv8qc2mzp1w', 'pŵer a dŵr yn dod']) assert.equal(passwordFault(good, about), undefined, good)
})

test('an address is counted by its network', () => {
  assert.equal(networkOf('203.0.113.5'), '203.0.113.5')
  assert.equal(networkOf('::ffff:203.0.113.5'), '203.0.113.5')
  assert.equal(networkOf('2001:db8:1:2:aaaa::1'), networkOf('2001:0db8:0001:0002:ffff:1:2:3'))
  assert.notEqual(networkOf('2001:db8:1:2::1'), networkOf('2001:db8:1:3::1'))
  assert.equal(networkOf('2001:db8::1'), '2001:db8:0:0::/64')
})

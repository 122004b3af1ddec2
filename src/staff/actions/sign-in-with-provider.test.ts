import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
// @ts-expect-error the package carries no types
import OidcProvider from 'oidc-provider'
import { readConfig } from '../../platform/config/index.ts'
import { html } from '../../platform/html/index.ts'
import { page, route } from '../../platform/http/index.ts'
import { systemClock } from '../../platform/time/index.ts'
import { webApp } from '../../start/serve.ts'
import { testCouncil } from '../../../test/support/council.ts'
import type { TestCouncil } from '../../../test/support/council.ts'
import { addOfficerCommand, disableOfficerCommand, linkOfficerCommand } from '../commands/officer-commands.ts'
import { officerWho } from '../guards/officer-who.ts'
import { signInPages } from '../staff-routes.ts'

// A real provider (oidc-provider) on one port and the desk on another, with a browser between them made of fetch and cookies.
let council: TestCouncil
let desk: string
const closing: (() => Promise<unknown>)[] = []

const people: Record<string, { email: string; email_verified: boolean }> = {
  'sub-asha': { email: 'asha@moothshire.example', email_verified: true },
  'sub-ben': { email: 'ben@moothshire.example', email_verified: false },
  'sub-mallory': { email: 'asha@moothshire.example', email_verified: true },
  'sub-stranger': { email: 'stranger@moothshire.example', email_verified: true },
}

before(async () => {
  council = await testCouncil('2026-03-02T09:00:00Z')
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const appServer = createServer()
  await new Promise<void>((resolve) => appServer.listen(0, '127.0.0.1', resolve))
  const { port } = appServer.address() as AddressInfo
  await new Promise((resolve) => appServer.close(resolve))
  desk = `http://127.0.0.1:${port}`
  const provider = new OidcProvider(issuer, {
    clients: [{ client_id: 'moothall', client_secret: 'provider-secret', redirect_uris: [`${desk}/desk/sign-in/oidc/callback`], grant_types: ['authorization_code'], response_types: ['code'] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: async () => ({ sub: id, ...people[id] }) }),
  })
  server.on('request', provider.callback())
  const config = readConfig({ MODE: 'production', BASE_URL: desk, SECRET_KEY: 's'.repeat(40), MAIL_FROM: 'a@b.example', LOG_LEVEL: 'silent', OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'moothall', OIDC_CLIENT_SECRET: 'provider-secret' })
  const tools = { ...council.tools, config, clock: systemClock }
  const app = await webApp(tools, [...signInPages(tools), route({ method: 'GET', path: '/desk/work', guard: officerWho(tools, 'see cases'), handle: (call) => page(html`<p>Hello ${call.viewer.name}</p>`) })])
  await app.listen({ host: '127.0.0.1', port })
  closing.push(() => app.close(), () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve) }), () => council.close())
  for (const [email, name] of [['asha@moothshire.example', 'Asha Patel'], ['ben@moothshire.example', 'Ben Cole']] as const) await addOfficerCommand(tools, { email, name, roles: ['officer'], teams: [] })
})
after(async () => {
  for (const close of closing) await close()
})

/** Follows redirects by hand, with a cookie jar for each origin and path. */
function browser() {
  const jar: { origin: string; path: string; name: string; value: string }[] = []
  async function go(url: string, form?: Record<string, string>): Promise<{ url: string; response: Response }> {
    const { origin, pathname } = new URL(url)
    const cookie = jar.filter((one) => one.origin === origin && pathname.startsWith(one.path)).map((one) => `${one.name}=${one.value}`).join('; ')
    const response = await fetch(url, {
      redirect: 'manual', headers: { cookie, ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) }, ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      const path = /path=([^;]+)/i.exec(line)?.[1] ?? '/'
      const kept = jar.findIndex((one) => one.origin === origin && one.name === name && one.path === path)
      if (kept >= 0) jar.splice(kept, 1)
      if (value) jar.push({ origin, path, name: name!, value: value! })
    }
    return { url, response }
  }
  async function follow(url: string, form?: Record<string, string>): Promise<{ url: string; response: Response; body: string }> {
    let step = await go(url, form)
    const seen = [url]
    while (step.response.headers.get('location')) {
      step = await go(new URL(step.response.headers.get('location')!, step.url).href)
      seen.push(step.url)
      assert.ok(seen.length < 20, seen.join('\n'))
    }
    return { ...step, body: await step.response.text() }
  }
  /** Signs in at the provider's own page as `login`, consents, and lands on the desk. */
  async function signIn(login: string, next = '/desk/work') {
    const asked = await follow(`${desk}/desk/sign-in/oidc?next=${encodeURIComponent(next)}`)
    const consent = await follow(interactionOf(asked), { prompt: 'login', login, password: 'any' })
    return consent.body.includes('value="consent"') ? follow(interactionOf(consent), { prompt: 'consent' }) : consent
  }
  return { follow, go, signIn, jar }
}

const countOfficers = () => council.owner.run<{ n: number }>('select count(*) as n from officer')

const interactionOf = (shown: { url: string; body: string }) => new URL(/action="([^"]+)"/.exec(shown.body)![1]!, shown.url).href

test('a verified address links an officer once, and the whole code flow lands on the page that was asked for', async () => {
  const landed = await browser().signIn('sub-asha')
  assert.equal(new URL(landed.url).pathname, '/desk/work')
  assert.match(landed.body, /Hello Asha Patel/)
  const [row] = await council.owner.run<{ oidc_subject: string }>('select oidc_subject from officer where email = $1', ['asha@moothshire.example'])
  assert.equal(row!.oidc_subject, 'sub-asha')
  assert.match((await browser().signIn('sub-asha')).body, /Hello Asha Patel/, 'and again by subject')
})

test('an unverified address links nobody; the command line does', async () => {
  assert.equal((await browser().signIn('sub-ben')).response.status, 403)
  await linkOfficerCommand({ ...council.tools, clock: systemClock }, 'ben@moothshire.example', 'sub-ben')
  assert.match((await browser().signIn('sub-ben')).body, /Hello Ben Cole/)
})

test('another subject with the same address does not take over a linked officer, and nobody is made by signing in', async () => {
  const known = await countOfficers()
  for (const login of ['sub-mallory', 'sub-stranger']) {
    const refused = await browser().signIn(login)
    assert.equal(refused.response.status, 403)
    assert.match(refused.body, /You do not have a desk yet/)
  }
  assert.deepEqual(await countOfficers(), known)
})

test('an answer with another state, without its cookie, or sent a second time is refused', async () => {
  const one = browser()
  const asked = await one.follow(`${desk}/desk/sign-in/oidc`)
  const consent = await one.follow(interactionOf(asked), { prompt: 'login', login: 'sub-asha', password: 'any' })
  // up to the last redirect, which carries the code, without following it
  let step = await one.go(consent.body.includes('value="consent"') ? interactionOf(consent) : asked.url, { prompt: 'consent' })
  while (!String(step.response.headers.get('location')).includes('/callback')) step = await one.go(new URL(step.response.headers.get('location')!, step.url).href)
  const callback = step.response.headers.get('location')!
  const stolen = await browser().follow(callback)
  assert.equal(new URL(stolen.url).pathname, '/desk/sign-in', 'another browser has not the cookie that began it')
  const forged = new URL(callback)
  forged.searchParams.set('state', 'forged')
  assert.equal(new URL((await one.follow(forged.href)).url).pathname, '/desk/sign-in')
  assert.equal(new URL((await one.follow(callback)).url).pathname, '/desk/sign-in', 'the begun sign-in was used up')
  assert.equal((await one.go(`${desk}/desk/work`)).response.status, 303)
})

test('a closed account cannot come in by the provider', async () => {
  await disableOfficerCommand({ ...council.tools, clock: systemClock }, 'ben@moothshire.example')
  assert.equal((await browser().signIn('sub-ben')).response.status, 403)
})

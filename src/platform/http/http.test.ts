import assert from 'node:assert/strict'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { silentLog } from '../log/index.ts'
import { html } from '../html/index.ts'
import { json, makeApp, open, page, route, Stop } from './index.ts'
import type { AppOptions, Guard, Route } from './index.ts'

const nobody: Guard<undefined> = { name: 'nobody', admit: () => { throw new Stop(401, 'signed-out', 'Sign in.') } }
const routes: Route[] = [
  route({ method: 'POST', path: '/files', guard: open, upload: { maxBytes: 1000, maxFiles: 2 }, handle: ({ files, body }) => json({ files: files.map(({ name, bytes, tooBig }) => [name, bytes.length, tooBig]), body }) }),
  route({ method: 'POST', path: '/closed', guard: nobody, upload: { maxBytes: 10_000_000, maxFiles: 5 }, handle: () => json({}) }),
  route({ method: 'POST', path: '/form', guard: open, handle: ({ body }) => json(body) }),
  route({ method: 'GET', path: '/own-policy', guard: open, handle: () => page(html`<p>x</p>`, { headers: { 'content-security-policy': "default-src 'none'; sandbox" } }) }),
  route({ method: 'GET', path: '/ip', guard: open, handle: ({ ip }) => json({ ip }) }),
  route({ method: 'GET', path: '/broken', guard: open, handle: () => { throw new Error('secret detail') } }),
]
const start = (options: Partial<AppOptions> = {}) => makeApp({ routes, log: silentLog, baseUrl: 'https://contact.example.gov.uk', production: true, errorPage: (_path, error) => html`<p>${error.advice} ${error.reference}</p>`, ...options })

const boundary = 'x'
const part = (name: string, value: string, file?: string) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file ? `; filename="${file}"` : ''}\r\n\r\n${value}\r\n`
const multipart = (parts: string[]) => ({ headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, payload: `${parts.join('')}--${boundary}--\r\n` })

test('files are read up to their limit, marked when cut, and refused when there is too much of everything', async () => {
  const app = await start()
  const small = await app.inject({ method: 'POST', url: '/files', ...multipart([part('a', 'words'), part('f', 'x'.repeat(2000), 'big.txt')]) })
  assert.deepEqual(small.json(), { files: [['big.txt', 1000, true]], body: { a: 'words' } })
  const more = await app.inject({ method: 'POST', url: '/files', ...multipart(Array.from({ length: 12 }, (_, i) => part('f', 'x'.repeat(2000), `${i}.txt`))) })
  assert.equal(more.json<{ files: unknown[] }>().files.length, 12, 'more files than asked for: the page says which were too many')
  const many = await app.inject({ method: 'POST', url: '/files', ...multipart(Array.from({ length: 100 }, (_, i) => part(`f${i}`, 'y'.repeat(100_000)))) })
  assert.equal(many.statusCode, 413)
  const long = await app.inject({ method: 'POST', url: '/files', ...multipart([part('a', 'z'.repeat(200_000))]) })
  assert.equal(long.statusCode, 413)
})

test('a broken multipart body is the sender’s fault', async () => {
  const app = await start()
  for (const payload of ['', 'nonsense', `--${boundary}\r\ncontent-disposition: form-data; name="a"\r\n\r\ncut`]) {
    const answer = await app.inject({ method: 'POST', url: '/files', headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, payload })
    assert.ok(answer.statusCode < 500, `${answer.statusCode} for ${payload.slice(0, 20)}`)
  }
  assert.equal((await app.inject({ method: 'POST', url: '/files', headers: { 'content-type': 'multipart/form-data' }, payload: 'x' })).statusCode < 500, true)
})

test('the guard is asked before a file is read', async () => {
  const app = await start()
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const status = await new Promise<string>((resolve, reject) => {
    // a body that never ends: only a guard that comes first can answer
    const socket = connect(port, '127.0.0.1', () => socket.write(`POST /closed HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 9000000\r\n\r\n--x\r\n`))
    socket.on('data', (chunk) => {
      resolve(chunk.toString().slice(9, 12))
      socket.destroy()
    })
    socket.on('error', reject)
  })
  assert.equal(status, '401')
  await app.close()
})

test('a page may bring a stricter policy of its own', async () => {
  const app = await start()
  assert.equal((await app.inject('/own-policy')).headers['content-security-policy'], "default-src 'none'; sandbox")
  assert.match(String((await app.inject('/ip')).headers['content-security-policy']), /script-src 'self'/)
})

test('another site cannot act with our cookies, whatever host name it claims', async () => {
  const app = await start()
  const post = (headers: Record<string, string>) => app.inject({ method: 'POST', url: '/form', headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: 'a=b', ...headers }, payload: 'a=1' })
  assert.equal((await post({ origin: 'https://contact.example.gov.uk' })).statusCode, 200)
  assert.equal((await post({ origin: 'https://evil.example', host: 'evil.example' })).statusCode, 403)
  assert.equal((await post({ origin: 'null' })).statusCode, 403)
  assert.equal((await post({ 'sec-fetch-site': 'cross-site' })).statusCode, 403)
})

test('a demonstration answers to this machine’s own names alone', async () => {
  const app = await start({ production: false, baseUrl: 'http://localhost:3000' })
  assert.equal((await app.inject({ url: '/ip', headers: { host: 'evil.example' } })).statusCode, 421)
  for (const host of ['localhost:3000', '127.0.0.1:3999', '[::1]:3000']) assert.equal((await app.inject({ url: '/ip', headers: { host } })).statusCode, 200)
})

test('an address is believed only from a proxy that we name', async () => {
  const forwarded = { 'x-forwarded-for': '198.51.100.7, 10.0.0.9' }
  const plain = await start()
  assert.equal((await plain.inject({ url: '/ip', headers: forwarded, remoteAddress: '10.0.0.1' })).json().ip, '10.0.0.1')
  assert.equal((await plain.inject({ url: '/ip', headers: forwarded, remoteAddress: '127.0.0.1' })).json().ip, '10.0.0.9')
  const named = await start({ trustedProxies: ['loopback', '10.0.0.0/8'] })
  assert.equal((await named.inject({ url: '/ip', headers: forwarded, remoteAddress: '10.0.0.1' })).json().ip, '198.51.100.7')
})

test('a fault shows a reference and never its cause', async () => {
  const answer = await (await start()).inject('/broken')
  assert.equal(answer.statusCode, 500)
  assert.doesNotMatch(answer.body, /secret detail|at /)
})

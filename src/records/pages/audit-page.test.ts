import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newReference, writeReference } from '../../cases/index.ts'
import { openSession, recordAct, recordRead } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import { webApp } from '../../start/serve.ts'
import { testCouncil } from '../../../test/support/council.ts'
import type { TestCouncil } from '../../../test/support/council.ts'
import { recordsRoutes } from '../index.ts'

let council: TestCouncil
let auditor: Officer
let reader: Officer
let get: (url: string, as?: Officer) => Promise<{ statusCode: number; body: string; headers: Record<string, unknown> }>

before(async () => {
  council = await testCouncil('2026-03-02T09:00:00Z')
  auditor = await council.officer('Otis Auditor', ['auditor'], [])
  reader = await council.officer('Ben Cole', ['officer'], ['waste'])
  const app = await webApp(council.tools, recordsRoutes(council.tools))
  get = async (url, as = auditor) => app.inject({ url, cookies: { moothall_desk: await openSession(council.tools.db, as.id, council.clock.now()) } })
  for (let i = 0; i < 250; i++) await recordRead(council.tools.db, reader, `case:A${i}`)
  await recordAct(council.tools.db, null, '=cmd|calc', 'case:<b>B</b>', { note: '@SUM(1)' })
})
after(() => council.close())

test('an auditor sees who did what, newest first, page by page; looking is written down as well', async () => {
  const first = await get('/desk/audit')
  assert.equal(first.statusCode, 200)
  assert.match(first.body, /case:&lt;b&gt;B/)
  assert.match(first.body, /case:A249/)
  assert.doesNotMatch(first.body, /case:A100</)
  const seen = new Set<string>()
  let next: string | undefined = '/desk/audit?subject=case'
  while (next) {
    const { body } = await get(next)
    for (const [, subject] of body.matchAll(/<td[^>]*>(case:A\d+)<\/td>/g)) seen.add(subject!)
    next = /href="([^"]*before=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
  }
  assert.equal(seen.size, 250)
  const [row] = await council.owner.run<{ n: number }>(`select count(*) as n from audit_entry where subject = 'audit' and officer_id = $1`, [auditor.id])
  assert.ok(row!.n >= 3)
})

test('by officer, subject and day; a day that cannot be read is told, not guessed', async () => {
  assert.match((await get(`/desk/audit?officer=${auditor.id}`)).body, /audit/)
  assert.doesNotMatch((await get(`/desk/audit?officer=${auditor.id}`)).body, /case:A/)
  assert.match((await get('/desk/audit?subject=case:A7')).body, /case:A7</)
  assert.doesNotMatch((await get('/desk/audit?subject=case:A7')).body, /case:A70/)
  assert.match((await get('/desk/audit?day=1999-01-01')).body, /Nothing was written down/)
  const wrong = await get('/desk/audit?day=yesterday')
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /value="yesterday"/)
})

test('a reference as it is printed finds what was done with its case', async () => {
  const ref = newReference()
  await recordRead(council.tools.db, reader, `case:${ref}`)
  for (const typed of [writeReference(ref), writeReference(ref).toLowerCase(), `case:${writeReference(ref)}`]) {
    const { body } = await get(`/desk/audit?subject=${encodeURIComponent(typed)}`)
    assert.match(body, new RegExp(`<td[^>]*>case:${ref}<`), typed)
    assert.match(body, new RegExp(`value="${typed}"`), 'what was typed stands in the field')
  }
  assert.equal((await get(`/desk/audit.csv?subject=${writeReference(ref)}`)).body.trim().split('\n').length, 2)
})

test('the CSV carries every entry and no formula', async () => {
  const { body, headers } = await get('/desk/audit.csv?subject=case')
  assert.match(String(headers['content-disposition']), /attachment/)
  assert.equal(body.trim().split('\n').length, 253)
  assert.doesNotMatch(body, /(^|,)"?=cmd/m)
})

test('only auditors and administrators', async () => {
  assert.equal((await get('/desk/audit', reader)).statusCode, 403)
  assert.equal((await get('/desk/audit.csv', reader)).statusCode, 403)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openSession, sessionCookie } from '../../../staff/index.ts'
import { webApp } from '../../../start/serve.ts'
import { testCouncil } from '../../../../test/support/council.ts'
import { reportRoutes } from '../index.ts'
import { reportNamed } from '../report.ts'
import { codes } from './codes.ts'
import { sectionOf, sections } from './provision.ts'

const council = await testCouncil('2026-11-20T10:00:00Z')
const { tools, clock } = council
const app = await webApp(tools, reportRoutes(tools))
after(async () => {
  await app.close()
  await council.close()
})
const manager = await council.officer('Joan Reed', ['complaints'], ['resident-services'])
const ask = async (url: string, fields?: Record<string, string>) => {
  const headers = { cookie: `${sessionCookie}=${await openSession(tools.db, manager.id, clock.now())}`, 'content-type': 'application/x-www-form-urlencoded' }
  return app.inject(fields ? { method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() } : { url, headers })
}

test('both codes have all nine sections, each provision once, in order', () => {
  for (const code of Object.values(codes)) {
    const numbers = code.provisions.map((provision) => provision.number)
    assert.equal(new Set(numbers).size, numbers.length, code.id)
    assert.deepEqual(numbers, numbers.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })))
    assert.deepEqual([...new Set(code.provisions.map(sectionOf))], [...sections])
  }
})

const says = (number: string) => codes.lgsco.provisions.find((provision) => provision.number === number)!.words

test('the LGSCO’s own numbers stand where they are known', () => {
  for (const [number, about] of [['1.2', /request for a service/], ['1.4', /dissatisfaction, however made/], ['1.7', /unhappy with the answer to a request/], ['1.8', /recorded, watched/], ['2.2', /within 12 months/], ['2.4', /refused is told why/], ['2.5', /blanket/], ['6.2', /5 working days of receipt/], ['6.3', /10 working days/], ['6.8', /names the stage/], ['8.2', /governing body/], ['9.1', /beyond the single complaint/]] as const) assert.match(says(number), about, number)
})

test('every figure that a provision names is in a report', () => {
  const ids = new Set(['complaints-annual', 'complaints-data-quality'].flatMap((name) => reportNamed(name)!.figures.map((figure) => figure.id)))
  for (const code of Object.values(codes)) for (const { number, figures = [] } of code.provisions) assert.deepEqual(figures.filter((id) => !ids.has(id)), [], `${code.id} ${number}`)
})

test('nobody can say that we follow what nothing shows', async () => {
  const path = '/desk/complaints/reports/assessment/lgsco/9.8?year=2026'
  const claimed = await ask(path, { follows: 'yes', words: 'We do.', evidence: '' })
  assert.equal(claimed.statusCode, 422)
  assert.match(claimed.body, /Say what shows that we follow it/)
  assert.match(claimed.body, /We do\./, 'what was typed stays')
  assert.equal((await ask(path, { follows: 'no', words: 'Not yet.', evidence: '' })).statusCode, 303)
  assert.equal((await ask(path, { follows: 'yes', words: 'We do.', evidence: 'The staff charter, page 4' })).statusCode, 303)
  assert.equal((await ask('/desk/complaints/reports/assessment/lgsco/6.2?year=2026', { follows: 'yes', words: 'See the figures.', evidence: '' })).statusCode, 303)
  assert.match((await ask('/desk/complaints/reports/assessment/lgsco?year=2026')).body, /2 of \d+ provisions are answered/)
})

test('TP09 is entered with its survey, keeps every entry, and is told as entered', async () => {
  const path = '/desk/complaints/reports/base'
  const typed = { year: '2026/27', population: '238000', homes: '5400', source: 'ONS', asked: '180', satisfied: '99' }
  const without = await ask(path, typed)
  assert.equal(without.statusCode, 422)
  assert.match(without.body, /Say which survey it was/)
  assert.equal((await ask(path, { ...typed, tenants_source: 'By phone, May 2026' })).statusCode, 303)
  assert.equal((await ask(path, { ...typed, satisfied: '101', tenants_source: 'By phone and post, May 2026' })).statusCode, 303)
  const kept = (await ask(`${path}?year=2026`)).body
  for (const said of ['99 of 180', '101 of 180', 'Joan Reed', 'By phone, May 2026']) assert.ok(kept.includes(said), said)
  assert.doesNotMatch((await ask(`${path}?year=2027`)).body, /value="180"/, 'last year’s answers are not this year’s')
  const report = (await ask('/desk/complaints/reports/tenant-measures?year=2026')).body
  assert.match(report, /TP09 satisfaction with how we handle complaints \(entered\)/)
  assert.match(report, /Entered on 20 November/)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { measures } from '../../measures/register.generated.ts'
import { openSession, sessionCookie } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import { webApp } from '../../start/serve.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { performanceRoutes } from '../index.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
const { tools, clock, owner } = council
const app = await webApp(tools, performanceRoutes(tools, measures))
after(async () => {
  await app.close()
  await council.close()
})
const insight = await council.officer('Ben Ames', ['insight'], [])
const adviser = await council.officer('Asha Patel', ['adviser'], ['resident-services'])
const headers = async (officer: Officer) => ({ cookie: `${sessionCookie}=${await openSession(tools.db, officer.id, clock.now())}`, 'content-type': 'application/x-www-form-urlencoded' })
const post = async (path: string, fields: Record<string, string>, officer = insight) => app.inject({ method: 'POST', url: `/desk/settings/measures/promises-kept/${path}`, headers: await headers(officer), payload: new URLSearchParams(fields).toString() })
const desk = async (url: string, officer = insight) => app.inject({ url, headers: await headers(officer) })
const site = async () => (await app.inject({ url: '/performance/measures/promises-kept' })).body

test('a change of a definition is recorded with its day, told in public, and can be taken back', async () => {
  const wrong = await post('changes', { form: 'change', changed: '2026-02-30', what: '' })
  assert.equal(wrong.statusCode, 422)
  for (const said of ['Enter a date that exists', 'Say what changed', '2026-02-30']) assert.ok(wrong.body.includes(said), said)
  assert.equal((await post('changes', { form: 'change', changed: '2026-04-01', what: 'Promises whose clock stands still are left out.' })).statusCode, 303)
  assert.match(await site(), /1 April.*Promises whose clock stands still are left out/s)
  const [change] = await owner.run<{ id: number }>('select id from measure_change')
  assert.match((await desk('/desk/settings/measures/promises-kept')).body, /Ben Ames/)
  assert.equal((await post(`changes/${change!.id}/withdraw`, {})).statusCode, 303)
  assert.doesNotMatch(await site(), /stands still are left out/)
  assert.match((await desk('/desk/settings/measures/promises-kept')).body, /taken back/)
  assert.equal((await post(`changes/${change!.id}/withdraw`, {})).statusCode, 404)
})

const reference = { form: 'reference', kind: 'peers', from: '2026-04-01', value: '81.7', words: 'councils like ours', source: 'LG Inform, April 2026' }

test('a reference has its source and day, is typed in percent, and every entry of it stays', async () => {
  const wrong = await post('references', { ...reference, value: '817', source: '', kind: '' })
  assert.equal(wrong.statusCode, 422)
  for (const said of ['Enter a percentage from 0 to 100', 'Say where the number comes from', 'Choose whether', 'councils like ours']) assert.ok(wrong.body.includes(said), said)
  assert.equal((await post('references', reference)).statusCode, 303)
  assert.match(await site(), /councils like ours: 81\.7.*Source: LG Inform, April 2026/s)
  assert.equal((await post('references', { ...reference, value: '82.5' })).statusCode, 303)
  assert.match(await site(), /councils like ours: 82\.5/)
  assert.doesNotMatch(await site(), /81\.7/)
  assert.match((await desk('/desk/settings/measures/promises-kept')).body, /81\.7/)
  assert.equal((await post('references', { ...reference, value: '82.5', do: 'withdraw' })).statusCode, 303)
  assert.doesNotMatch(await site(), /councils like ours/)
  assert.deepEqual((await owner.run<{ version: number; value: number; is_withdrawn: boolean }>('select version, value, is_withdrawn from measure_reference order by version')), [{ version: 1, value: 0.817, is_withdrawn: false }, { version: 2, value: 0.825, is_withdrawn: false }, { version: 3, value: 0.825, is_withdrawn: true }])
})

test('who may not edit measures is refused, and a measure that is not there is not found', async () => {
  assert.equal((await desk('/desk/settings/measures', adviser)).statusCode, 403)
  assert.equal((await post('references', reference, adviser)).statusCode, 403)
  assert.equal((await desk('/desk/settings/measures/x')).statusCode, 404)
  const list = await desk('/desk/settings/measures')
  for (const measure of measures) assert.ok(list.body.includes(`/desk/settings/measures/${measure.id}`), measure.id)
})

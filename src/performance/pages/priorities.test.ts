import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { measures } from '../../measures/register.generated.ts'
import { openSession, sessionCookie } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import { webApp } from '../../start/serve.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { publishMadeUp } from '../builders.test-support.ts'
import { performanceRoutes } from '../index.ts'

const council = await testCouncil('2026-11-02T09:00:00Z')
const { tools, clock, owner } = council
await publishMadeUp(owner, '2026-10-01')
const app = await webApp(tools, performanceRoutes(tools, measures))
after(async () => {
  await app.close()
  await council.close()
})
const insight = await council.officer('Ben Ames', ['insight'], [])
const adviser = await council.officer('Asha Patel', ['adviser'], ['resident-services'])
const headers = async (officer: Officer) => ({ cookie: `${sessionCookie}=${await openSession(tools.db, officer.id, clock.now())}`, 'content-type': 'application/x-www-form-urlencoded' })
const post = async (id: string, fields: [string, string][], officer = insight) => app.inject({ method: 'POST', url: `/desk/settings/priorities/${id}`, headers: await headers(officer), payload: new URLSearchParams(fields).toString() })
const site = async () => (await app.inject({ url: '/performance/priorities' })).body
const fields: [string, string][] = [['title', 'We keep our word'], ['words', 'When we give a date we keep it.'], ['owner', 'Head of Resident Services'], ['position', '1'], ['measures', 'promises-kept'], ['measures', 'cases-without-promise']]

test('before the first priority its page says what will stand there', async () => {
  assert.match(await site(), /not written here yet/)
})

test('a priority stands on the portal with who answers for it, its measures and their figures', async () => {
  const wrong = await post('new', [['title', ''], ['words', 'Kept.'], ['owner', ''], ['position', '0']])
  assert.equal(wrong.statusCode, 422)
  for (const said of ['Enter what the priority is called', 'Enter the title of the post', 'from 1 to 99', 'Kept.']) assert.ok(wrong.body.includes(said), said)
  assert.equal((await post('new', fields)).statusCode, 303)
  const page = await site()
  for (const said of ['We keep our word', 'When we give a date we keep it.', 'Head of Resident Services', '/performance/measures/promises-kept', '/performance/measures/cases-without-promise', 'October 2026']) assert.ok(page.includes(said), said)
  assert.match((await app.inject({ url: '/performance' })).body, /href="\/performance\/priorities"/)
  assert.match((await post('new', fields)).body, /There is a priority of this name already/)
})

test('a change is a new version, and what is no longer pursued leaves the portal and stays on record', async () => {
  assert.equal((await post('we-keep-our-word', [...fields.slice(1), ['title', 'We keep every word']])).statusCode, 303)
  assert.match(await site(), /We keep every word/)
  assert.equal((await post('we-keep-our-word', [...fields, ['ended', 'yes']])).statusCode, 303)
  assert.doesNotMatch(await site(), /We keep/)
  const history = (await app.inject({ url: '/desk/settings/priorities/we-keep-our-word', headers: await headers(insight) })).body
  assert.match(history, /We keep every word/)
  await assert.rejects(owner.run(`update priority_version set title = 'x'`), /append-only/)
})

test('who may not edit it is refused; a priority that is not there is not found', async () => {
  assert.equal((await post('new', fields, adviser)).statusCode, 403)
  assert.equal((await post('x', fields)).statusCode, 404)
})

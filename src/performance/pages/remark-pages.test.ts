import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { measures } from '../../measures/register.generated.ts'
import { openSession } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import { webApp } from '../../start/serve.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { publishMadeUp } from '../builders.test-support.ts'
import { performanceRoutes } from '../index.ts'

const council = await testCouncil('2026-11-02T09:00:00Z')
const manager = await council.officer('Mary Manager', ['service-manager'], [])
const adviser = await council.officer('Ali Adviser', ['adviser'], [])
await publishMadeUp(council.owner, '2026-10-01')
const app = await webApp(council.tools, performanceRoutes(council.tools, measures))
after(async () => {
  await app.close()
  await council.close()
})

async function send(officer: Officer, url: string, words?: string) {
  const cookies = { moothall_desk: await openSession(council.tools.db, officer.id, council.clock.now()) }
  return app.inject(words === undefined ? { method: 'GET', url, cookies } : { method: 'POST', url, cookies, payload: new URLSearchParams({ words }).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } })
}

test('what a service manager writes stands on the portal, and is written down', async () => {
  assert.match((await send(manager, '/desk/remarks')).body, /Street light[\s\S]*Contractor short of two crews[\s\S]*Blue Badge/)
  const kept = await send(manager, '/desk/remarks/blue-badge', '  Two more assessors\nfrom December <soon>. ')
  assert.equal(kept.statusCode, 303)
  assert.match((await app.inject('/performance')).body, /Two more assessors from December &lt;soon&gt;\./)
  const [act] = await council.owner.run<{ act: string; subject: string }>('select act, subject from audit_entry order by id desc limit 1')
  assert.deepEqual(act, { act: 'write remark', subject: 'service:blue-badge' })
})

test('too many words are refused with nothing lost, and no words take the remark away', async () => {
  const long = 'word '.repeat(60).trim()
  const refused = await send(manager, '/desk/remarks/blue-badge', long)
  assert.equal(refused.statusCode, 422)
  assert.ok(refused.body.includes(long) && refused.body.includes('<title>Error: '))
  await send(manager, '/desk/remarks/blue-badge', '')
  assert.doesNotMatch((await app.inject('/performance')).body, /Two more assessors/)
})

test('others may not', async () => {
  assert.equal((await send(adviser, '/desk/remarks')).statusCode, 403)
  assert.equal((await send(adviser, '/desk/remarks/blue-badge', 'x')).statusCode, 403)
  assert.equal((await send(manager, '/desk/remarks/nonsense')).statusCode, 404)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '../../platform/time/index.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { decideAppeal, decideConduct, endConduct, takeAppeal } from './actions.ts'
import { standingOf } from './decision.ts'
import { conductMark } from './index.ts'
import { readAppeals, readDecision, readDecisions } from './store.ts'

const council = await testCouncil('2026-10-05T09:00:00Z')
after(() => council.close())
const { tools, clock, owner } = council
const senior = await council.officer('Senior Officer', ['service-manager', 'complaints'], [])
const other = await council.officer('Other Senior', ['complaints'], [])
const adviser = await council.officer('Adviser One', ['adviser'], [])
const [{ id: resident } = { id: 0 }] = await owner.run<{ id: number }>(`insert into resident (name, created_at) values ('Made Up', now()) returning id`)

const given = { reasons: 'Forty calls in a day', limits: 'Letters only', route: 'Write to us at any time', told: '2026-10-05', appeal: '2026-11-02', review: '2027-01-05', ends: '2027-04-05' }
const looks = async () => (await owner.run<{ n: number }>(`select count(*)::int as n from audit_entry where subject like 'conduct:%' and act = 'read'`))[0]!.n

test('a decision without an open route, or of more than a year, is refused', async () => {
  const refused = await decideConduct(tools, senior, { resident }, { ...given, route: ' ', ends: '2027-12-01' })
  assert.deepEqual('faults' in refused && Object.keys(refused.faults).toSorted(), ['ends', 'route'])
})

test('it is shown to whoever deals with the resident, with the open route, and every look is written down', async () => {
  assert.ok('id' in (await decideConduct(tools, senior, { resident }, given)))
  const before = await looks()
  const mark = String(await conductMark(tools, adviser, resident))
  assert.match(mark, /Letters only/)
  assert.match(mark, /Write to us at any time/)
  assert.doesNotMatch(mark, /Forty calls/)
  assert.equal(await looks(), before + 1)
})

test('there is one decision about a person at a time', async () => {
  const second = await decideConduct(tools, other, { resident }, given)
  assert.ok('faults' in second && second.faults['form'])
})

test('an appeal is decided by someone else, and ends the limit when it succeeds', async () => {
  const [decision] = await readDecisions(tools.db, day('2026-10-05'))
  await takeAppeal(tools, other, decision!, { words: 'It was two calls', received: '2026-10-05' })
  const [appeal] = await readAppeals(tools.db, decision!.id)
  const own = await decideAppeal(tools, senior, { decision: decision!, appeal: appeal! }, { outcome: 'ended', 'appeal-reasons': 'The log shows two' })
  assert.ok('faults' in own && own.faults['form'])
  assert.ok('id' in (await decideAppeal(tools, other, { decision: decision!, appeal: appeal! }, { outcome: 'ended', 'appeal-reasons': 'The log shows two' })))
  assert.equal(String(await conductMark(tools, adviser, resident)), '')
})

test('a limit goes by itself on its last day, and a renewal needs fresh reasons', async () => {
  const taken = await decideConduct(tools, senior, { resident }, given)
  const decision = (await readDecision(tools.db, (taken as { id: number }).id))!
  assert.equal(standingOf(decision, day('2027-01-04')), 'in-force')
  assert.equal(standingOf(decision, day('2027-01-05')), 'review-due')
  clock.set('2027-04-05T12:00:00Z')
  assert.notEqual(String(await conductMark(tools, adviser, resident)), '')
  clock.set('2027-04-06T12:00:00Z')
  assert.equal(String(await conductMark(tools, adviser, resident)), '')
  const later = { ...given, told: '2027-04-06', appeal: '2027-05-06', review: '2027-07-06', ends: '2027-10-06' }
  assert.ok('faults' in (await decideConduct(tools, senior, { resident, renews: decision }, { ...later, reasons: '' })))
  const renewed = await decideConduct(tools, senior, { resident, renews: decision }, later)
  assert.ok('id' in renewed)
  assert.ok('id' in (await endConduct(tools, other, (await readDecision(tools.db, (renewed as { id: number }).id))!, { why: 'It is quiet now' })))
  assert.equal(String(await conductMark(tools, adviser, resident)), '')
})

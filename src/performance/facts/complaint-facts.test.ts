import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { receiveContact } from '../../cases/index.ts'
import { sortComplaint } from '../../complaints/index.ts'
import { countSlowly } from '../../complaints/reports/slow-count.test-support.ts'
import { generateComplaints } from '../../complaints/reports/generate.test-support.ts'
import { measures } from '../../measures/register.generated.ts'
import { day, instantAt } from '../../platform/time/index.ts'
import { procedures } from '../../procedures/register.generated.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { computeMeasure, rebuildFacts, refreshFacts } from '../index.ts'

const council = await testCouncil('2027-02-15T09:00:00Z')
after(() => council.close())
const { tools, owner } = council
const measured = (id: string, by?: string) => computeMeasure(tools.db, measures.find((measure) => measure.id === id)!, { from: day('2026-04-01'), to: day('2027-03-31'), now: tools.clock.now(), by })
const counted = async (sql: string) => (await owner.run<{ n: number }>(sql))[0]!.n

await generateComplaints(owner, { count: 300, year: 2026, seed: 11, today: day('2027-02-15') })

test('complaints become facts as they are written, and rebuilding gives the same', async () => {
  assert.ok((await refreshFacts(tools)) >= 300)
  const facts = () => owner.run('select * from facts.complaint_fact order by case_id, round, stage_number')
  const first = await facts()
  assert.equal(first.length, await counted(`select count(*)::int as n from (select case_id, round, stage from complaint_clock union select case_id, row_number() over (partition by case_id order by seq), 'stage-1' from complaint_event where event = 'began') stages`))
  await rebuildFacts(owner)
  assert.deepEqual(await facts(), first)
})

test('the measures agree with a slow count of every complaint', async () => {
  const slow = await countSlowly(owner, { from: '2026-04-01', to: '2027-03-31', today: '2027-02-15', restricted: true })
  for (const [id, name] of [['acknowledged-in-time', 'acknowledged-within-limit'], ['answered-in-time', 'answered-by-agreed-date'], ['complaints-upheld', 'upheld'], ['escalated-to-stage-2', 'went-to-stage-2']] as const) {
    const [figure] = await measured(id)
    const { numerator, denominator } = slow.get(`${name} `)!
    assert.ok(denominator! > 50, name)
    assert.deepEqual([figure!.numerator, figure!.denominator], [numerator, denominator], name)
  }
  for (const [id, name] of [['acknowledged-in-time', 'acknowledged-within-limit-by-procedure'], ['answered-in-time', 'answered-by-agreed-date-by-procedure']] as const) {
    for (const figure of await measured(id, 'procedure')) {
      const { numerator, denominator } = slow.get(`${name} ${figure.group}`)!
      assert.deepEqual([figure.numerator, figure.denominator], [numerator, denominator], `${name} ${figure.group}`)
    }
  }
})

test('they split by procedure and by stage', async () => {
  const groups = (await measured('answered-in-time', 'procedure')).map((figure) => figure.group)
  assert.deepEqual(groups.toSorted(), await owner.run<{ p: string }>(`select distinct procedure as p from complaint_clock where clock = 'respond' order by 1`).then((rows) => rows.map((row) => row.p)))
  assert.deepEqual((await measured('answered-in-time', 'stage')).map((figure) => figure.group), ['stage-1', 'stage-2'])
})

test('a case that goes over to another procedure, and back before anyone looks, has the facts of all three', async () => {
  const manager = await council.officer('Complaints Manager', ['complaints'], ['resident-services', 'adult-care'])
  const { caseId, ref } = await receiveContact(tools, {
    channel: 'web-form', raw: {}, by: 'resident', read: () => ({ service: 'complaint', words: 'Nobody answers.', happenedAt: instantAt(day('2027-02-01'), '10:00'), resident: { name: 'D. Alder', email: 'alder@example.org' } }),
  })
  const facts = () => owner.run<{ round: number; procedure: string; acknowledge_due_on: string | null; left_on: string | null }>(`select round, procedure, acknowledge_due_on, left_on from facts.complaint_fact where case_id = ${caseId} order by round, stage_number`)
  const sortTo = async (procedure: string, on: string) => {
    council.clock.set(on)
    const answers = Object.fromEntries(procedures.find((each) => each.id === procedure)!.versions.at(-1)!.acceptance.checks.map((check) => [check.id, check.yes === 'go-on' ? 'yes' : 'no']))
    const outcome = await sortComplaint(tools, manager, ref, { procedure, answers: answers as Record<string, 'yes' | 'no'>, recent: true, happened: null, known: null, anyway: true, reason: 'It fits better there', points: 'Nobody answers' })
    assert.ok('done' in outcome, JSON.stringify(outcome))
  }
  await refreshFacts(tools)
  assert.deepEqual((await facts()).map(({ procedure, left_on: left }) => [procedure, left]), [['corporate', null]])
  await sortTo('adult-social-care', '2027-02-16T10:00:00Z')
  await sortTo('corporate', '2027-02-17T10:00:00Z')
  await refreshFacts(tools)
  assert.deepEqual((await facts()).map(({ round, procedure, left_on: left }) => [round, procedure, left]), [[1, 'corporate', '2027-02-16'], [2, 'adult-social-care', '2027-02-17'], [3, 'corporate', null]])
  assert.ok((await owner.run('select from figure_todo')).length > 0)
  const first = await facts()
  await rebuildFacts(owner)
  assert.deepEqual(await facts(), first)
  council.clock.set('2027-02-20T09:00:00Z')
  const corporate = (await measured('acknowledged-in-time', 'procedure')).find((figure) => figure.group === 'corporate')!
  assert.ok(corporate.parts['open']! > 0)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { generateComplaints } from '../../complaints/reports/generate.test-support.ts'
import { measures } from '../../measures/register.generated.ts'
import { day } from '../../platform/time/index.ts'
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
  const facts = () => owner.run('select * from facts.complaint_fact order by case_id, stage_number')
  const first = await facts()
  assert.equal(first.length, await counted(`select count(*)::int as n from (select case_id, stage from complaint_clock union select case_id, 'stage-1' from complaint) stages`))
  await rebuildFacts(owner)
  assert.deepEqual(await facts(), first)
})

test('the measures agree with a plain count of the clocks', async () => {
  const open = `not exists (select from complaint c where c.case_id = k.case_id and c.ended_at is not null and k.ended_on is null and k.stage = c.stage)`
  const due = (clock: string) => `complaint_clock k where clock = '${clock}' and coalesce(extended_to, due) between '2026-04-01' and '2027-02-14' and ${open}`
  for (const [id, clock] of [['acknowledged-in-time', 'acknowledge'], ['answered-in-time', 'respond']] as const) {
    const [figure] = await measured(id)
    assert.equal(figure!.denominator, await counted(`select count(*)::int as n from ${due(clock)}`))
    assert.equal(figure!.numerator, await counted(`select count(*)::int as n from ${due(clock)} and ended_on <= coalesce(extended_to, due)`))
  }
  const [upheld] = await measured('complaints-upheld')
  assert.equal(upheld!.numerator, await counted(`select count(*)::int as n from complaint_event where data->>'answers' = 'true' and data->>'finding' in ('upheld', 'partly-upheld')`))
  const [escalated] = await measured('escalated-to-stage-2')
  assert.equal(escalated!.numerator, await counted(`select count(*)::int as n from complaint_event where data->>'action' = 'escalate'`))
})

test('they split by procedure and by stage', async () => {
  const groups = (await measured('answered-in-time', 'procedure')).map((figure) => figure.group)
  assert.deepEqual(groups.toSorted(), await owner.run<{ p: string }>(`select distinct procedure as p from complaint order by 1`).then((rows) => rows.map((row) => row.p)))
  assert.deepEqual((await measured('answered-in-time', 'stage')).map((figure) => figure.group), ['stage-1', 'stage-2'])
})

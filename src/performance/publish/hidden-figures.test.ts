import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { parse } from 'node-html-parser'
import { measures } from '../../measures/register.generated.ts'
import { writeCouncil } from '../../services/index.ts'
import { webApp } from '../../start/serve.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { performanceRoutes, publishFigures } from '../index.ts'

const council = await testCouncil('2026-11-02T09:00:00Z')
await writeCouncil(council.owner, { values: { name: 'Moothshire Council' }, reason: 'test', officer: null, at: council.clock.now() })
const app = await webApp(council.tools, performanceRoutes(council.tools, measures))
after(async () => {
  await app.close()
  await council.close()
})

/** Service, team, way in, ward, how many promises, how many kept, whether few may see them. */
const planted = [
  ['missed-bin', 'waste', 'web-form', 'Alderbrook', 900, 880, false], ['pothole', 'highways', 'phone', 'Beechfield', 400, 300, false], ['street-light', 'street-lighting', 'phone', 'Alderbrook', 70, 50, false],
  ['library-computers', 'libraries-and-registration', 'web-form', 'Beechfield', 60, 59, false], ['register-birth', 'libraries-and-registration', 'web-form', 'Alderbrook', 3, 3, false],
  ['child-at-risk', 'childrens-services', 'letter', 'Cedar End', 1, 0, true], ['homelessness', 'housing', 'walk-in', 'Beechfield', 4, 4, false],
] as const

for (const [i, [service, team, channel, ward, all, kept, restricted]] of planted.entries()) {
  await council.owner.run(`insert into facts.promise_fact (case_id, number, kind, service, team, channel, ward, restricted, opened_on, given_at, due_at, due_on, ended_at, state, ending)
    select $1::int * 10000 + n, 1, 'service-request', $2, $3, $4, $5, $6, '2026-10-01', '2026-10-01T09:00Z', '2026-10-14T22:59Z', '2026-10-14', case when n <= $8 then '2026-10-10T09:00Z'::timestamptz end, case when n <= $8 then 'kept' else 'open' end, case when n <= $8 then case n % 3 when 0 then 'cannot' else 'done' end end
    from generate_series(1, $7::int) n`, [i + 1, service, team, channel, ward, restricted, all, kept])
}
await council.owner.run(`insert into figure_todo values ('2026-10-01')`)
await publishFigures(council.tools, measures)

const address = '/performance/measures/promises-kept'
interface Published { dimension: string | null; group: string; base: number | null; numerator: number | null; denominator: number | null; suppressed: boolean; parts: Record<string, number> }
const json = async () => (await app.inject(`${address}.json`)).json<{ figures: Published[] }>().figures.filter((figure) => figure.dimension)
const hidden = { service: ['child-at-risk', 'homelessness', 'register-birth'], team: ['childrens-services', 'housing'], channel: ['letter', 'walk-in'], ward: ['Cedar End'] }

test('what is hidden of a service is hidden of its team, its way in and its ward', async () => {
  const found = await json()
  for (const [dimension, members] of Object.entries(hidden)) {
    for (const member of members) {
      const figure = found.find((one) => one.dimension === dimension && one.group === member)!
      assert.deepEqual([figure.suppressed, figure.numerator, figure.denominator, figure.base], [true, null, null, null], `${dimension} ${member}`)
    }
  }
})

test('no hidden figure is the whole less those that are shown, nor a team less its other services', async () => {
  const found = await json()
  for (const dimension of ['service', 'team', 'channel', 'ward']) assert.notEqual(found.filter((one) => one.dimension === dimension && one.suppressed).length, 1, dimension)
  const isHidden = (dimension: string, member: string) => found.find((one) => one.dimension === dimension && one.group === member)!.suppressed
  assert.ok(isHidden('team', 'libraries-and-registration') || isHidden('service', 'library-computers'))
  assert.equal(isHidden('service', 'missed-bin'), false)
})

test('how promises ended is told of no split that could point at a person, nor by the whole less the others', async () => {
  const found = await json()
  const told = (dimension: string) => found.filter((one) => one.dimension === dimension && one.parts['cannot'] !== undefined).map((one) => one.group).sort()
  assert.deepEqual(told('service'), ['missed-bin', 'pothole', 'street-light'])
  assert.deepEqual(told('team'), ['highways', 'street-lighting', 'waste'])
  assert.deepEqual(told('ward'), [])
  assert.deepEqual(told('channel'), ['phone'], 'something personal came in the three other ways')
  const parts = found.filter((one) => one.dimension === 'service' && one.parts['done'] !== undefined)
  for (const one of parts) assert.equal(one.parts['done']! + one.parts['cannot']!, one.numerator)
})

test('a sample of fewer than ten answers has no rate, of all services either', async () => {
  await council.owner.run(`insert into facts.feedback_fact (case_id, kind, service, team, channel, opened_on, offered_on, answered_on, rating)
    select n, 'service-request', 'missed-bin', 'waste', 'web-form', '2026-10-01', '2026-10-02', '2026-10-03', 'good' from generate_series(1, 9) n`)
  await council.owner.run(`insert into figure_todo values ('2026-10-01')`)
  await publishFigures(council.tools, measures)
  const [whole] = await council.owner.run<{ value: number | null; suppressed: boolean; base: number }>(`select value, suppressed, base from published_figure where measure = 'satisfaction-good' and dimension = '' and period = '2026-10-01'`)
  assert.deepEqual(whole, { value: null, suppressed: true, base: 9 })
})

test('spreadsheets and pages hide the same', async () => {
  const lines = (await app.inject(`${address}.csv`)).body.split('\n')
  for (const [dimension, members] of Object.entries(hidden)) {
    const rows = parse((await app.inject(`${address}?by=${dimension}&month=2026-10`)).body).querySelectorAll('tbody tr').map((row) => row.structuredText.replace(/\s+/g, ' '))
    for (const member of members) {
      assert.match(lines.find((line) => line.includes(`,${dimension},${member},`))!, /,,,,,,,true,,,,,,,,\r?$/)
      assert.ok(rows.some((row) => row.toLowerCase().includes(nameOf(member)) && row.includes('too few to show') && !/\d/.test(row)), `${dimension} ${member}: ${rows.join(' | ')}`)
    }
  }
})

function nameOf(member: string): string {
  return { 'child-at-risk': 'child', 'register-birth': 'birth', 'childrens-services': 'children', homelessness: 'homeless' }[member] ?? member.replaceAll('-', ' ').toLowerCase()
}

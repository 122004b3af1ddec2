/** Every figure that was counted independently from a city's half year of service requests, through our own measures. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Dimension, Measure } from '../../src/measures/contract.ts'
import { measures } from '../../src/measures/register.generated.ts'
import { computeMeasure } from '../../src/performance/index.ts'
import type { Figure } from '../../src/performance/index.ts'
import { day } from '../../src/platform/time/index.ts'
import { readTeams } from '../../src/staff/index.ts'
import { importCases } from '../../src/start/import/import-cases.ts'
import { readMapping } from '../../src/start/import/mapping/mapping.ts'
import { publishImported } from '../../src/start/import/publish-imported.ts'
import { testCouncil } from '../support/council.ts'
import type { TestCouncil } from '../support/council.ts'

interface Truth {
  received: number
  closed: number
  open: number
  with_target: number
  closed_with_target: number
  closed_on_time: number
  closed_late: number
  open_past_target_at_snapshot: number
  flag_OVERDUE: number
  flag_ONTIME: number
  flag_blank: number
  closed_before_opened: number
  median_hours_to_close: number | null
  pct_closed_on_time: number | null
}
type Truths = Readonly<Record<string, Truth>>

const folder = path.join(process.env['ACCEPTANCE_DATA'] ?? '../shared/data', '311')
const file = path.join(folder, 'boston-311-2015-h1.csv.gz')
const snapshot = new Date('2016-01-13T03:22:40Z')
const zero: Pick<Figure, 'numerator' | 'denominator' | 'value' | 'parts'> = { numerator: 0, denominator: 0, value: null, parts: {} }

describe('half a year of a city', { skip: !existsSync(file) }, () => {
  let council: TestCouncil
  let truth: { overall: Truth; by_source_channel: Truths; by_department: Truths; by_month_opened: Truths }
  let teamIds: Map<string, string>

  const run = async () => {
    const read = readMapping(JSON.parse(readFileSync('data/mappings/boston-311.json', 'utf8')))
    assert.ok('mapping' in read)
    const rejected: string[] = []
    const started = performance.now()
    const { counts } = await importCases(council.owner, { file, mapping: read.mapping, dryRun: false, now: council.clock.now(), onRejected: ({ line, reason }) => void rejected.push(`${line}: ${reason}`) })
    return { counts, rejected, seconds: (performance.now() - started) / 1000 }
  }

  before(async () => {
    truth = JSON.parse(readFileSync(file.replace('.csv.gz', '.truth.json'), 'utf8'))
    council = await testCouncil('2026-11-21T10:00:00Z')
  })
  after(() => council.close())

  test('every row comes in', async (t) => {
    const { counts, rejected, seconds } = await run()
    assert.deepEqual(rejected, [])
    assert.deepEqual(counts, { read: 58_119, imported: 58_119, updated: 0, unchanged: 0, rejected: 0 })
    t.diagnostic(`${seconds.toFixed(1)} seconds`)
    await publishImported({ owner: council.owner, tools: council.tools }, counts)
    teamIds = new Map((await readTeams(council.owner)).filter(({ id }) => id.startsWith('boston-311-')).map(({ id, name }) => [id, name]))
    assert.deepEqual([...teamIds.values()].sort(), Object.keys(truth.by_department).sort())
  })

  test('the same file again changes nothing', async () => {
    const { counts } = await run()
    assert.deepEqual(counts, { read: 58_119, imported: 0, updated: 0, unchanged: 58_119, rejected: 0 })
  })

  const figures = async (id: string, by: Dimension | undefined, more: { method?: string; to?: string } = {}) => {
    const measure: Measure = measures.find((each) => each.id === id)!
    const found = await computeMeasure(council.tools.db, measure, { from: day('2015-01-01'), to: day(more.to ?? '2016-12-31'), now: more.to ? snapshot : council.clock.now(), by, method: more.method, ...(by ? {} : { only: { dimension: 'source', member: 'boston-311' } }) })
    const named = by === 'team' ? found.map((figure) => ({ ...figure, group: teamIds.get(figure.group) ?? figure.group })) : found
    return new Map(named.map((figure) => [figure.group, figure]))
  }

  const compare = async (by: Dimension | undefined, truths: Truths) => {
    const opened = await figures('cases-opened', by)
    const closed = await figures('cases-closed', by)
    const inTime = await figures('closed-in-time', by)
    const without = await figures('cases-without-promise', by)
    const overdue = await figures('cases-overdue-open', by, { to: '2016-01-13' })
    const hours = await figures('days-to-close', by, { method: 'elapsed-hours-median' })
    assert.deepEqual([...opened.keys()].sort(), Object.keys(truths).sort())
    for (const [group, expected] of Object.entries(truths)) {
      const of = (from: ReadonlyMap<string, Figure>) => from.get(group) ?? zero
      const median = of(hours).value
      const found = {
        received: of(opened).numerator, closed: of(closed).numerator ?? 0, open: of(overdue).denominator,
        with_target: of(opened).numerator! - of(without).numerator!,
        closed_with_target: of(inTime).denominator, closed_on_time: of(inTime).numerator, closed_late: of(inTime).denominator! - of(inTime).numerator!,
        open_past_target_at_snapshot: of(overdue).numerator,
        closed_before_opened: of(hours).parts['closed-before-opened'] ?? 0,
        median_hours_to_close: median === null ? null : Math.round(median * 1e4) / 1e4,
        pct_closed_on_time: of(inTime).value === null ? null : Math.round(of(inTime).value! * 1e4) / 100,
      }
      const { flag_OVERDUE: _o, flag_ONTIME: _n, flag_blank: _b, median_hours_to_close: hoursExpected, ...counted } = expected
      const { median_hours_to_close: hoursFound, ...rest } = found
      assert.deepEqual(rest, counted, group)
      // the answers are printed with four places; ours is the exact half-way value before rounding
      assert.ok(hoursFound === hoursExpected || Math.abs(hoursFound! - hoursExpected!) <= 0.000_15, `${group}: ${hoursFound} and not ${hoursExpected} hours`)
    }
  }

  test('all figures of the whole', () => compare(undefined, { '': truth.overall }))
  test('all figures of each channel', () => compare('channel', truth.by_source_channel))
  test('all figures of each department', () => compare('team', truth.by_department))
  test('all figures of each month of opening', () => compare('opened-month', truth.by_month_opened))

  test('contacts are as many as cases', async () => {
    const received = await computeMeasure(council.tools.db, measures.find(({ id }) => id === 'contacts-received')!, { from: day('2014-12-01'), to: day('2016-12-31'), now: council.clock.now(), by: 'channel' })
    assert.deepEqual(Object.fromEntries(received.map(({ group, numerator }) => [group, numerator])), Object.fromEntries(Object.entries(truth.by_source_channel).map(([channel, each]) => [channel, each.received])))
  })

  test("the city's own verdicts are kept, and are not our figures", async () => {
    const flags = `count(*) filter (where v = 'OVERDUE') as "flag_OVERDUE", count(*) filter (where v = 'ONTIME') as "flag_ONTIME", count(*) filter (where v is null) as flag_blank`
    const verdicts = `select channel, owner_team, to_char(opened_at at time zone 'America/New_York', 'YYYY-MM') as opened, e.data->>'sourceVerdict' as v from case_file f join case_event e on e.case_id = f.id and e.seq = 1`
    for (const [column, truths] of [['channel', truth.by_source_channel], ['owner_team', truth.by_department], ['opened', truth.by_month_opened], [`''`, { '': truth.overall }]] satisfies [string, Truths][]) {
      const rows = await council.owner.run<{ member: string } & Truth>(`select ${column} as member, ${flags} from (${verdicts}) x group by 1`)
      for (const { member, ...found } of rows) {
        const { flag_OVERDUE, flag_ONTIME, flag_blank } = (truths as Truths)[teamIds.get(member) ?? member]!
        assert.deepEqual(found, { flag_OVERDUE, flag_ONTIME, flag_blank }, member)
      }
    }
  })
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readCalendars } from '../../calendar/index.ts'
import { day } from '../../platform/time/index.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { rowsOf } from './figure.ts'
import { generateComplaints } from './generate.test-support.ts'
import { gather, makeReport } from './make-report.ts'
import { periodOf } from './period.ts'
import { reportNamed } from './report.ts'

const database = await testDatabase()
after(() => database.close())
const { owner, db } = database
const today = day('2027-02-15')
const year = 2026
const [from, to] = ['2026-04-01', '2027-02-15']
await owner.run(`insert into team (id, name, restricted) values ('children', 'Children', true) on conflict do nothing`)
await generateComplaints(owner, { count: 5000, year, seed: 7, today, restrictedTeam: 'children' })
await owner.run(`insert into complaint_base (year, version, population, homes, source, written_at) values (2026, 1, 250000, 6000, 'made up', now())`)

const report = reportNamed('complaints-annual')!
const making = {
  db, scope: { ownTeams: [], everything: true }, period: periodOf(year, today), names: { services: new Map(), causes: new Map(), officers: new Map() }, calendars: await readCalendars(db),
}
const made = await makeReport(report, making)
const figure = (id: string, group = '') => made.figures.find((one) => one.id === id && one.group === group)
const counted = async (sql: string, values: unknown[] = []) => (await owner.run<{ n: number | null }>(sql, values))[0]!.n
const split = (id: string) => Object.fromEntries(made.figures.filter((one) => one.id === id).map((one) => [one.group, one.numerator]))
const splitCounted = async (sql: string) => Object.fromEntries((await owner.run<{ g: string; n: number }>(sql)).map((row) => [row.g, row.n]))
const isComplaint = `case_id in (select case_id from complaint where received_at::date between '${from}' and '2027-03-31')`

test('a year of five thousand complaints is reported in under a second', async () => {
  await makeReport(report, making)
  const before = performance.now()
  await makeReport(report, making)
  const took = performance.now() - before
  assert.ok(took < 1000, `${Math.round(took)} ms`)
  process.stdout.write(`# annual report of 5000 complaints: ${Math.round(took)} ms\n`)
})

test('what came in, split every way, is what a plain count finds', async () => {
  assert.equal(figure('received')!.numerator, await counted(`select count(*)::int as n from complaint where ${isComplaint}`))
  assert.deepEqual(split('received-by-procedure'), await splitCounted(`select procedure as g, count(*)::int as n from complaint where ${isComplaint} group by 1`))
  assert.deepEqual(split('received-by-channel'), await splitCounted(`select channel as g, count(*)::int as n from case_file f join complaint c on c.case_id = f.id where ${isComplaint} group by 1`))
  assert.deepEqual(split('received-by-service'), await splitCounted(`select service_code as g, count(*)::int as n from case_file f join complaint c on c.case_id = f.id where ${isComplaint} group by 1`))
  assert.deepEqual(split('received-by-theme'), await splitCounted(`select root_cause as g, count(*)::int as n from complaint_cause where ${isComplaint} group by 1`))
  for (const [id, acceptance] of [['accepted', 'accepted'], ['refused', 'refused'], ['service-requests', 'service-request'], ['undecided', 'undecided']] as const) {
    assert.equal(figure(id)!.numerator, await counted(`select count(*)::int as n from complaint where acceptance = $1 and ${isComplaint}`, [acceptance]), id)
  }
  const refused = Object.values(split('refused-by-reason')).reduce((sum, n) => sum + n, 0)
  assert.equal(refused, figure('refused')!.numerator)
  const stages = await splitCounted(`select 'Stage 2' as g, count(*)::int as n from complaint_event where event = 'moved' and data->>'action' = 'escalate' and at::date between '${from}' and '2027-03-31'`)
  assert.equal(split('begun-by-stage')['Stage 2'], stages['Stage 2'])
  assert.equal(figure('received-per-thousand')!.value, (figure('received')!.numerator * 1000) / 250000)
})

const stillOwed = 'not exists (select from complaint c where c.case_id = k.case_id and c.ended_at is not null and k.ended_on is null and k.stage = c.stage)'

const clocks = (condition: string, what: string) => counted(`select count(*)::int as n from complaint_clock k where ${condition} and k.clock = '${what}' and coalesce(k.extended_to, k.due) between '${from}' and '${to}' and ${stillOwed}`)

test('time kept is what a plain count of the clocks finds', async () => {
  assert.equal(figure('acknowledged-within-limit')!.denominator, await clocks('true', 'acknowledge'))
  assert.equal(figure('acknowledged-within-limit')!.numerator, await clocks('k.ended_on <= k.due', 'acknowledge'))
  assert.equal(figure('answered-by-agreed-date')!.denominator, await clocks('true', 'respond'))
  assert.equal(figure('answered-by-agreed-date')!.numerator, await clocks('k.ended_on <= coalesce(k.extended_to, k.due)', 'respond'))
  assert.equal(figure('answered-by-first-date')!.numerator, await clocks('k.ended_on <= k.due', 'respond'))
  assert.equal(figure('extended')!.numerator, await clocks('k.extended_to is not null', 'respond'))
  assert.equal(figure('open-past-date')!.numerator, await clocks('k.ended_on is null', 'respond'))
  for (const stage of [1, 2]) {
    assert.equal(figure('answered-by-agreed-date-by-stage', `Stage ${stage}`)!.numerator, await clocks(`k.stage = 'stage-${stage}' and k.ended_on <= coalesce(k.extended_to, k.due)`, 'respond'))
    assert.equal(figure('answered-by-first-date-by-stage', `Stage ${stage}`)!.denominator, await clocks(`k.stage = 'stage-${stage}'`, 'respond'))
  }
})

test('the mean extension is counted day by day', async () => {
  const rows = await owner.run<{ due: string; extended_to: string }>(`select due, extended_to from complaint_clock k where clock = 'respond' and extended_to between '${from}' and '${to}' and ${stillOwed}`)
  const holidays = new Set((await owner.run<{ on: string }>(`select day as on from calendar_holiday where division = 'england-and-wales'`).catch(() => [])).map((row) => row.on))
  const slow = rows.map(({ due, extended_to: end }) => {
    let days = 0
    for (let at = Date.parse(due) + 86_400_000; at <= Date.parse(end); at += 86_400_000) {
      const date = new Date(at)
      if (date.getUTCDay() % 6 !== 0 && !holidays.has(date.toISOString().slice(0, 10))) days++
    }
    return days
  })
  assert.equal(figure('extension-length')!.denominator, rows.length)
  assert.ok(holidays.size > 0)
  assert.equal(figure('extension-length')!.value, slow.reduce((sum, n) => sum + n, 0) / slow.length)
})

const moves = `from complaint_event e where e.event = 'moved' and e.data->>'answers' = 'true' and e.at::date between '${from}' and '2027-03-31'`

test('outcomes and what went on to stage 2 are what the events say', async () => {
  const found = await splitCounted(`select 'Stage ' || right(data->>'stage', 1) || ': ' || (data->>'finding') as g, count(*)::int as n ${moves} group by 1`)
  const withdrawn = await splitCounted(`select 'Stage ' || right(stage, 1) || ': withdrawn' as g, count(*)::int as n from complaint where state = 'withdrawn' and ended_at::date between '${from}' and '2027-03-31' group by 1`)
  assert.deepEqual(split('outcomes-by-stage'), { ...found, ...withdrawn })
  assert.equal(figure('upheld')!.denominator, await counted(`select count(*)::int as n ${moves}`))
  assert.equal(figure('upheld')!.numerator, await counted(`select count(*)::int as n ${moves} and e.data->>'finding' in ('upheld', 'partly-upheld')`))
  assert.equal(figure('went-to-stage-2')!.denominator, await counted(`select count(*)::int as n ${moves} and e.data->>'stage' = 'stage-1'`))
  assert.equal(figure('went-to-stage-2')!.numerator, await counted(`select count(*)::int as n from complaint_event x where x.data->>'action' = 'escalate' and exists (select ${moves} and e.case_id = x.case_id and e.data->>'stage' = 'stage-1')`))
})

test('remedies, money and the ombudsman are what their registers hold', async () => {
  const agreed = `agreed_on between '${from}' and '2027-03-31'`
  assert.deepEqual(split('remedies-by-type'), await splitCounted(`select kind as g, count(*)::int as n from complaint_remedy where ${agreed} group by 1`))
  assert.equal(figure('payments-agreed')!.value, await counted(`select sum(pence)::int as n from complaint_remedy where ${agreed}`))
  assert.equal(figure('payments-made')!.value, await counted(`select sum(pence)::int as n from complaint_remedy where done_on between '${from}' and '2027-03-31'`))
  assert.equal(figure('actions-overdue')!.numerator, await counted(`select count(*)::int as n from complaint_remedy where due_on < '${to}' and (done_on is null or done_on > '${to}')`))
  assert.equal(figure('actions-done')!.numerator, await counted(`select count(*)::int as n from complaint_remedy where done_on between '${from}' and '2027-03-31'`))
  assert.deepEqual(split('referrals-by-body'), await splitCounted(`select body as g, count(*)::int as n from ombudsman_matter where received_on between '${from}' and '2027-03-31' group by 1`))
  assert.deepEqual(split('decisions'), await splitCounted(`select decision as g, count(*)::int as n from ombudsman_matter where decided_on between '${from}' and '2027-03-31' group by 1`))
})

test('every figure leads to exactly its own cases', async () => {
  const { rows, asking } = await gather(report, making)
  for (const told of made.figures) {
    const one = report.figures.find((each) => each.id === told.id)!
    const group = one.groups ? told.group : undefined
    if (told.unit === 'count' || told.unit === 'per-thousand' || told.unit === 'share') assert.equal(rowsOf(one, rows, asking, { part: 'that', group }).length, told.numerator, `${told.id} ${told.group}`)
    if (told.unit === 'share') assert.equal(rowsOf(one, rows, asking, { part: 'of', group }).length, told.denominator, `${told.id} ${told.group}`)
  }
})

const asSeen = async (ownTeams: string[]) => (await makeReport(report, { ...making, scope: { ownTeams } })).figures.find((one) => one.id === 'received')!.numerator

test('complaints that only their own team may see are counted for that team alone', async () => {
  const restricted = await counted(`select count(*)::int as n from case_file f join complaint c on c.case_id = f.id where f.restricted_to is not null and ${isComplaint}`)
  assert.ok(restricted! > 100)
  assert.equal(await asSeen(['children']), figure('received')!.numerator)
  assert.equal(await asSeen(['waste']), figure('received')!.numerator - restricted!)
})

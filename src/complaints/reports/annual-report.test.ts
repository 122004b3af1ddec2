import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readCalendars } from '../../calendar/index.ts'
import { day } from '../../platform/time/index.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { rowsOf } from './figure.ts'
import { generateComplaints } from './generate.test-support.ts'
import { gather, makeReport } from './make-report.ts'
import type { MadeReport, Making } from './make-report.ts'
import { periodOf } from './period.ts'
import { reportNamed } from './report.ts'
import { countSlowly } from './slow-count.test-support.ts'

const database = await testDatabase()
after(() => database.close())
const { owner, db } = database
const today = day('2027-02-15')
await owner.run(`insert into team (id, name, restricted) values ('children', 'Children', true) on conflict do nothing`)
await generateComplaints(owner, { count: 5000, year: 2026, seed: 7, today, restrictedTeam: 'children' })
// the year before, whose answers fall due in this one
await generateComplaints(owner, { count: 700, year: 2025, seed: 8, today, restrictedTeam: 'children', first: 5000 })
await owner.run(`insert into complaint_base (year, version, population, homes, source, written_at) values (2026, 1, 250000, 6000, 'made up', now())`)

const report = reportNamed('complaints-annual')!
const making: Making = { db, scope: { ownTeams: null }, period: periodOf(2026, today), names: { services: new Map(), causes: new Map(), officers: new Map() }, calendars: await readCalendars(db) }
const made = await makeReport(report, making)
const figure = (id: string, group = '') => made.figures.find((one) => one.id === id && one.group === group)
const counted = async (sql: string) => (await owner.run<{ n: number }>(sql))[0]!.n

test('a year of five thousand complaints is reported in under a second', async () => {
  let best = Infinity
  // a machine that is busy with other things has another try
  for (let i = 0; i < 10 && best >= 1000; i++) {
    const before = performance.now()
    await makeReport(report, making)
    best = Math.min(best, performance.now() - before)
  }
  assert.ok(best < 1000, `${Math.round(best)} ms`)
  process.stdout.write(`# annual report of ${figure('received')!.numerator} complaints: ${Math.round(best)} ms\n`)
})

/** Figures whose value is checked elsewhere: a length, and the same complaints per head. */
const notCounted = new Set(['extension-length', 'received-per-thousand'])

async function agreesWithSlowCount({ figures }: MadeReport, { period, scope }: Making): Promise<number> {
  const slow = await countSlowly(owner, { from: period.from, to: period.to, today: period.today, restricted: scope.ownTeams === null || scope.ownTeams.includes('children') })
  const told = new Map(figures.filter((one) => !notCounted.has(one.id)).map((one) => [`${one.id} ${one.group}`, one.unit === 'share' ? { numerator: one.numerator, denominator: one.denominator } : { numerator: one.numerator, denominator: null }]))
  const empty = [...told].filter(([, { numerator, denominator }]) => numerator === 0 && !denominator).map(([key]) => key)
  for (const key of empty) if (!slow.has(key)) told.delete(key)
  assert.deepEqual(Object.fromEntries([...told].toSorted()), Object.fromEntries([...slow].toSorted()))
  return told.size
}

test('every figure is what a slow count of every single complaint finds, for who sees all and who does not', async () => {
  const sizes: number[] = []
  for (const ownTeams of [null, ['children'], ['waste']]) {
    const asked = { ...making, scope: { ownTeams } }
    sizes.push(await agreesWithSlowCount(await makeReport(report, asked), asked))
  }
  assert.ok(Math.min(...sizes) > 150, `${sizes}`)
})

test('the same holds for a year that is over, and for a quarter', async () => {
  for (const period of [periodOf(2025, today), periodOf(2026, today, 2), periodOf(2026, today, 4)]) {
    const asked = { ...making, period }
    await agreesWithSlowCount(await makeReport(report, asked), asked)
  }
})

test('each acknowledgement and answer that fell due was in time, late or not sent, and nothing else', () => {
  for (const [share, late, missing] of [['acknowledged-within-limit', 'acknowledged-late', 'not-acknowledged'], ['answered-by-agreed-date', 'answered-late', 'open-past-date']] as const) {
    for (const split of ['', '-by-stage', '-by-procedure']) {
      for (const one of made.figures.filter((each) => each.id === share + split)) {
        const rest = [late, missing].map((id) => figure(id + split, one.group)?.numerator ?? 0)
        assert.equal(one.numerator + rest[0]! + rest[1]!, one.denominator, `${share}${split} ${one.group}`)
      }
    }
  }
})

test('a complaint that changed its procedure once or twice is received once, under the present one, and timed under each that it followed', async () => {
  const changed = await counted('select count(*)::int as n from complaint where round = 2')
  const twice = await counted('select count(*)::int as n from complaint where round = 3')
  assert.ok(changed > 50 && twice > 20, `${changed} ${twice}`)
  const { rows, asking } = await gather(report, making)
  const byProcedure = report.figures.find((one) => one.id === 'received-by-procedure')!
  const listed = rowsOf(byProcedure, rows, asking, { part: 'that' })
  assert.equal(new Set(listed.map((row) => row.case_id)).size, listed.length)
  const inTwo = Map.groupBy(rows.stages.filter((row) => row.stage_number === 1 && row.acknowledge_due_on !== null), (row) => row.case_id)
  assert.ok([...inTwo.values()].some((list) => list.length === 3 && new Set(list.map((row) => row.procedure)).size >= 2))
})

test('the mean extension is counted day by day', async () => {
  const { rows, asking } = await gather(report, making)
  const extended = rowsOf(report.figures.find((one) => one.id === 'extension-length')!, rows, asking, { part: 'that' }) as { answer_due_on: string; extended_due_on: string }[]
  const holidays = new Set((await owner.run<{ on: string }>(`select day as on from calendar_holiday where division = 'england-and-wales'`)).map((row) => row.on))
  const slow = extended.map(({ answer_due_on: due, extended_due_on: end }) => {
    let days = 0
    for (let at = Date.parse(due) + 86_400_000; at <= Date.parse(end); at += 86_400_000) {
      const date = new Date(at)
      if (date.getUTCDay() % 6 !== 0 && !holidays.has(date.toISOString().slice(0, 10))) days++
    }
    return days
  })
  assert.equal(extended.length, figure('extended')!.numerator)
  assert.ok(holidays.size > 0 && extended.length > 300)
  assert.equal(figure('extension-length')!.value, slow.reduce((sum, n) => sum + n, 0) / slow.length)
  assert.equal(figure('received-per-thousand')!.value, (figure('received')!.numerator * 1000) / 250000)
})

const perFigure = (one: MadeReport['figures'][number]) => `${one.id} ${one.group}`

test('every figure leads to exactly its own cases, for who sees all and who does not', async () => {
  for (const ownTeams of [null, ['waste']]) {
    const asked = { ...making, scope: { ownTeams } }
    const { figures } = await makeReport(report, asked)
    const { rows, asking } = await gather(report, asked)
    for (const told of figures) {
      const query = new URL(told.cases!, 'http://x').searchParams
      const one = report.figures.find((each) => each.id === query.get('figure'))!
      const list = (part: 'of' | 'that') => rowsOf(one, rows, asking, { part, group: query.get('group') ?? undefined })
      if (told.unit === 'pence') assert.equal(list('that').reduce((sum, row) => sum + ('pence' in row ? (row.pence ?? 0) : 0), 0), told.numerator, perFigure(told))
      else assert.equal(list('that').length, told.unit === 'days' ? told.denominator : told.numerator, perFigure(told))
      if (told.unit === 'share') assert.equal(list('of').length, told.denominator, perFigure(told))
      assert.ok(ownTeams === null || list('of').every((row) => !('restricted_to' in row) || row.restricted_to === null), perFigure(told))
    }
  }
})

const asSeen = async (ownTeams: string[]) => (await makeReport(report, { ...making, scope: { ownTeams } })).figures.find((one) => one.id === 'received')!.numerator

test('complaints that only their own team may see are counted for that team alone', async () => {
  const restricted = await counted(`select count(*)::int as n from case_file f join complaint c on c.case_id = f.id where f.restricted_to is not null and c.received_at >= '2026-04-01'`)
  assert.ok(restricted > 100)
  assert.equal(await asSeen(['children']), figure('received')!.numerator)
  assert.equal(await asSeen(['waste']), figure('received')!.numerator - restricted)
})

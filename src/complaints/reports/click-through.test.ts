/** Every figure of every report, clicked: the list behind it has exactly as many rows, as those see it who see restricted cases and those who do not. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { parse } from 'node-html-parser'
import { day } from '../../platform/time/index.ts'
import { makeMove, nothingGiven } from '../index.ts'
import { openSession, sessionCookie } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import { webApp } from '../../start/serve.ts'
import { receiveContact } from '../../cases/index.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { generateComplaints } from './generate.test-support.ts'
import { reportRoutes } from './index.ts'
import { reports } from './report.ts'

const council = await testCouncil('2027-02-15T09:00:00Z')
const { tools, owner, clock } = council
const app = await webApp(tools, reportRoutes(tools))
after(async () => {
  await app.close()
  await council.close()
})
await generateComplaints(owner, { count: 70, year: 2026, seed: 21, today: day('2027-02-15'), restrictedTeam: 'childrens-services' })
await owner.run(`insert into complaint_base (year, version, population, homes, tenants_asked, tenants_satisfied, source, written_at) values (2026, 1, 250000, 6000, 200, 120, 'made up', now())`)
// some letters, one of which lacks what its procedure asks for
await owner.run(`insert into complaint_letter (case_id, n, stage, letter, title, text, elements, way, sent_at, sent_by) select case_id, 1, 'stage-1', 'acknowledgement', 'x', 'x', '{}', 'post', received_at + interval '3 days', 'system' from complaint where acceptance = 'accepted' limit 9`)
await owner.run(`insert into complaint_event (case_id, seq, event, at, by, written_at, data) select c.case_id, c.events + 1, 'letter-sent', now(), 'system', now(), '{"n": 1}' from complaint c join complaint_letter l using (case_id)`)

const insider = await council.officer('Marian Holt', ['complaints', 'service-manager'], ['childrens-services'])
const outsider = await council.officer('Joan Reed', ['complaints', 'service-manager'], ['waste'])
const insight = await council.officer('Ben Ames', ['insight'], ['childrens-services'])

const get = async (officer: Officer, url: string) => {
  const answer = await app.inject({ url, headers: { cookie: `${sessionCookie}=${await openSession(tools.db, officer.id, clock.now())}` } })
  assert.equal(answer.statusCode, 200, `${url}: ${answer.statusCode}`)
  return answer.body
}

interface Told { figure: string; group: string | null; unit: string; numerator: number; denominator: number | null; cases: string | null; cases_of: string | null }
const figuresOf = async (officer: Officer, report: string) => (JSON.parse(await get(officer, `/desk/complaints/reports/${report}.json`)) as { figures: Told[] }).figures

/** Rows of the list, and the number that it says it has. */
async function listed(officer: Officer, url: string): Promise<[number, number]> {
  const body = await get(officer, url)
  return [body.split('<tbody').at(1)?.match(/<tr/g)?.length ?? 0, Number(/<strong>([\d,]+)<\/strong>/.exec(body)![1]!.replace(',', ''))]
}

for (const [name, officer] of [['who sees restricted cases', insider], ['who does not', outsider]] as const) {
  test(`each figure of each report leads to its own cases, for one ${name}`, { timeout: 120_000 }, async () => {
    let walked = 0
    for (const report of reports) {
      const page = (await get(officer, `/desk/complaints/reports/${report.name}`)).replaceAll('&amp;', '&')
      for (const told of await figuresOf(officer, report.name)) {
        const what = `${report.name} ${told.figure} ${told.group ?? ''}`
        if (told.figure === 'tp09') continue
        assert.ok(told.cases, what)
        const lists = told.unit === 'share' ? [[told.cases, told.numerator], [told.cases_of!, told.denominator!]] as const : [[told.cases, told.unit === 'days' ? told.denominator! : told.numerator]] as const
        for (const [url, count] of lists) {
          const [rows, says] = await listed(officer, url)
          walked += 1
          if (told.unit !== 'pence') assert.deepEqual([rows, says], [count, count], `${what}: ${url}`)
          if (count > 0) assert.ok(page.includes(`href="${url}"`), `${what} is not linked: ${url}`)
        }
      }
    }
    assert.ok(walked > 300, `${walked}`)
  })
}

const received = (figures: Told[]) => figures.find((one) => one.figure === 'received')!.numerator

test('whoever reads figures and no cases is not counted into a team by name', async () => {
  const [seen, all] = [await figuresOf(insight, 'complaints-annual'), await figuresOf(insider, 'complaints-annual')]
  assert.equal(received(seen), received(await figuresOf(outsider, 'complaints-annual')))
  assert.ok(received(seen) < received(all))
})

test('a list of more than a page goes on, and its CSV has every row', async () => {
  await generateComplaints(owner, { count: 520, year: 2026, seed: 22, today: day('2027-02-15'), first: 1000 })
  const all = (await figuresOf(insider, 'complaints-annual')).find((one) => one.figure === 'received')!
  const [first] = await listed(insider, all.cases!)
  const [second] = await listed(insider, `${all.cases!}&page=2`)
  assert.deepEqual([first, first + second], [500, all.numerator])
  const csv = await get(insider, all.cases!.replace('/cases?', '/cases.csv?'))
  assert.equal(csv.trim().split('\n').length - 1, all.numerator)
})

test('a refusal is counted by the kind of reason that the officer chose', async () => {
  const { ref } = await receiveContact(tools, { channel: 'web-form', raw: {}, by: 'resident', read: () => ({ service: 'complaint', words: 'The train was late.', happenedAt: clock.now(), resident: { name: 'D. Alder', email: 'alder@example.org' } }) })
  const complaints = await council.officer('Ida Finch', ['complaints'], ['resident-services'])
  const outcome = await makeMove(tools, ref!, { officer: complaints }, { ...nothingGiven, action: 'refuse', ground: 'It is not about us or someone who works for us', comment: 'Trains are run by others.', evidence: 'The timetable', way: 'post' })
  assert.ok('done' in outcome, JSON.stringify(outcome))
  const before = (await figuresOf(complaints, 'complaints-annual')).find((one) => one.figure === 'refused-by-reason' && one.group === 'It is not about us or someone who works for us')!
  assert.match(await get(complaints, before.cases!), /The train was late|Complaint/)
})

test('the workload stands in two tables, of officers and of teams, with its figures beside each other', async () => {
  await owner.run(`update case_file set owner_officer = $1 where id in (select case_id from complaint order by case_id limit 30)`, [insider.id])
  const page = parse(await get(insider, '/desk/complaints/reports/complaints-workload'))
  const tables = page.querySelectorAll('main table').map((table) => table.querySelectorAll('tr').map((row) => row.querySelectorAll('th, td').map((cell) => cell.text.trim())))
  const heads = ['Who', 'Open', 'Overdue', 'Due in 7 days', 'Answered in 90 days']
  assert.deepEqual(tables.map(([head]) => head), [heads, heads])
  assert.deepEqual(tables[0]!.slice(1).map(([name]) => name).toSorted().slice(-2), ['Marian Holt', 'Nobody by name'])
  assert.ok(tables[1]!.length > 2 && tables[1]!.slice(1).every(([name]) => /^[A-Z]/.test(name!)), 'teams by name')
  const told = (await figuresOf(insider, 'complaints-workload')).filter(({ figure }) => figure === 'workload-open')
  assert.deepEqual(tables[0]!.slice(1).map(([, open]) => Number(open)).filter(Boolean), told.map(({ numerator }) => numerator))
})

/** A yearly report on its way to the public: frozen, answered by the governing body, published, corrected; and nobody singled out. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '../../../platform/time/index.ts'
import { openSession, sessionCookie } from '../../../staff/index.ts'
import { webApp } from '../../../start/serve.ts'
import { testCouncil } from '../../../../test/support/council.ts'
import { codes } from '../assessment/codes.ts'
import { generateComplaints } from '../generate.test-support.ts'
import { reportRoutes } from '../index.ts'
import { makeReport } from '../make-report.ts'
import { periodOf } from '../period.ts'
import { reportNamed } from '../report.ts'
import { writeAnswer } from '../store/assessment.ts'
import { fewest, protectFigures } from './protect-figures.ts'
import type { FrozenFigure } from './publication.ts'
import { cellOf, ofCell, sumsOf } from './sums.ts'

const council = await testCouncil('2026-11-20T10:00:00Z')
const { tools, owner, clock } = council
const app = await webApp(tools, reportRoutes(tools))
after(async () => {
  await app.close()
  await council.close()
})
await generateComplaints(owner, { count: 220, year: 2025, seed: 5, today: day('2026-11-20'), restrictedTeam: 'childrens-services' })
const manager = await council.officer('Joan Reed', ['complaints'], ['resident-services'])
const auditor = await council.officer('Ben Ames', ['auditor'], [])
const signedIn = async (officer: typeof manager) => ({ cookie: `${sessionCookie}=${await openSession(tools.db, officer.id, clock.now())}` })
const post = async (url: string, fields: Record<string, string>, officer = manager) => app.inject({ method: 'POST', url, payload: new URLSearchParams(fields).toString(), headers: { ...(await signedIn(officer)), 'content-type': 'application/x-www-form-urlencoded' } })
const read = async (url: string) => app.inject({ url })

const home = '/desk/complaints/reports/publications'
const site = '/performance/complaints'
const words = { introduction: 'More of you told us.\n\nWe answered sooner.', response_body: 'Cabinet', response_on: '2026-06-09', response_minute: '2026/114', response_words: 'We accept the report and ask for another in six months.', nobody: 'yes' }
const prepared = async (fields: Record<string, string>) => {
  const answer = await post(home, fields)
  assert.equal(answer.statusCode, 303, answer.body)
  return answer.headers.location!
}

test('a yearly report is published with the governing body’s answer, and not without it', async () => {
  const draft = await prepared({ report: 'complaints-annual', year: '2025/26' })
  assert.equal((await read(`${site}/annual-report-2025-26`)).statusCode, 404, 'a draft is nobody’s')
  const refused = await post(draft, { ...words, response_minute: '', response_words: '', response_on: '2027-01-01', nobody: '', do: 'publish' })
  assert.equal(refused.statusCode, 422)
  for (const said of ['Enter the number of the minute', 'Enter what the governing body answered', 'today or earlier', 'Tick that nobody', 'We answered sooner.']) assert.match(refused.body, new RegExp(said))
  assert.equal((await post(draft, { ...words, do: 'save' })).statusCode, 303)
  assert.equal((await post(draft, { ...words, do: 'publish' })).statusCode, 303)
  const page = await read(`${site}/annual-report-2025-26`)
  assert.equal(page.statusCode, 200)
  for (const said of ['Complaints annual report, 2025/26', 'More of you told us', 'What Cabinet answered', '9 June 2026', 'minute 2026/114', 'ask for another in six months', 'Figures as of', 'Not accepted, by reason', 'We received 220 complaints.', 'of the answers that fell due were sent in time', 'too few to show']) assert.ok(page.body.includes(said), said)
  assert.match((await read(site)).body, /annual-report-2025-26/)
  assert.deepEqual((await owner.run<{ act: string }>(`select act from audit_entry where subject = 'report:annual-report-2025-26' order by id`)).map((each) => each.act), ['prepare report', 'write words of report', 'publish report'])
})

const jsonOf = async (slug: string) => JSON.parse((await read(`${site}/${slug}`)).body) as { figures: FrozenFigure[]; corrections: { why: string }[]; response: { minute: string }; version: number }
const received = (figures: readonly FrozenFigure[]) => figures.find((figure) => figure.id === 'received')!.numerator

test('what was published stays as it was, and a correction stands beside it with its reason', async () => {
  const before = await jsonOf('annual-report-2025-26.json')
  assert.equal(received(before.figures), 220, 'restricted complaints are counted for everyone')
  assert.equal(before.response.minute, '2026/114')
  await generateComplaints(owner, { count: 30, year: 2025, seed: 6, today: day('2026-11-20'), first: 5000 })
  assert.equal(received((await jsonOf('annual-report-2025-26.json')).figures), 220)
  await assert.rejects(owner.run(`update published_report set introduction = 'x'`), /stays as it is/)
  await assert.rejects(owner.run('delete from published_report'), /stays as it is/)
  const [kept] = await owner.run<{ id: number }>('select id from published_report')
  assert.equal((await post(`${home}/${kept!.id}`, { ...words, do: 'save' })).statusCode, 422)
  assert.equal((await post(`${home}/${kept!.id}/correct`, {})).statusCode, 422)
  const draft = (await post(`${home}/${kept!.id}/correct`, { correction: 'Thirty complaints were written down late.' })).headers.location!.split('?')[0]!
  assert.equal((await jsonOf('annual-report-2025-26.json')).version, 1, 'until it is published')
  assert.equal((await post(draft, { ...words, do: 'publish' })).statusCode, 303)
  const corrected = await jsonOf('annual-report-2025-26.json')
  assert.deepEqual([received(corrected.figures), corrected.version, corrected.corrections.map((each) => each.why)], [250, 2, ['Thirty complaints were written down late.']])
  assert.equal(received((await jsonOf('annual-report-2025-26.json?version=1')).figures), 220)
  assert.match((await read(`${site}/annual-report-2025-26?version=1`)).body, /This has been replaced/)
  assert.match((await read(`${site}/annual-report-2025-26`)).body, /Thirty complaints were written down late/)
})

test('page, CSV and JSON hold the same numbers, and none of a person, a case or a team’s own matter', async () => {
  const { figures } = await jsonOf('annual-report-2025-26.json')
  const csv = (await read(`${site}/annual-report-2025-26.csv`)).body
  assert.equal(csv.trim().split('\n').length - 1, figures.length)
  const refs = await owner.run<{ ref: string }>('select ref from case_file')
  for (const text of [csv, JSON.stringify(figures), (await read(`${site}/annual-report-2025-26`)).body]) {
    assert.deepEqual(refs.filter(({ ref }) => text.includes(ref)), [])
    assert.doesNotMatch(text, /Complaint 10\d{5}|\/desk\//)
  }
})

test('a number that could single out a person is hidden, and cannot be worked out from the others', async () => {
  const made = await makeReport(reportNamed('complaints-annual')!, { db: owner, scope: { ownTeams: null }, period: periodOf(2025, day('2026-11-20')), names: { services: new Map(), causes: new Map(), officers: new Map() }, calendars: await tools.calendars() })
  const frozen = protectFigures(made.figures)
  const shown = new Map<string, number>()
  const real = new Map<string, number>()
  made.figures.forEach((figure, i) => {
    const told = frozen[i]!
    real.set(cellOf(figure), figure.numerator)
    if (told.numerator !== null) shown.set(cellOf(figure), told.numerator)
    if (figure.unit === 'share') real.set(ofCell(cellOf(figure)), figure.denominator!)
    if (figure.unit === 'share' && told.denominator !== null) shown.set(ofCell(cellOf(figure)), told.denominator)
  })
  assert.ok(frozen.some((figure) => figure.suppressed) && frozen.filter((figure) => !figure.suppressed).length > 100)
  for (const figure of frozen) if (figure.unit === 'count' && figure.numerator !== null && /^(received|refused|accepted|outcomes|remedies)/.test(figure.id)) assert.ok(figure.numerator === 0 || figure.numerator >= fewest, `${figure.id} ${figure.group}`)
  for (const sum of sumsOf(made.figures)) {
    const unknown = sum.filter((cell) => (real.get(cell) ?? 0) > 0 && !shown.has(cell))
    assert.notEqual(unknown.length, 1, `${unknown.join()} follows from ${sum.join(', ')}`)
  }
})

test('the sums are true: what is said to add up does', async () => {
  const made = await makeReport(reportNamed('complaints-annual')!, { db: owner, scope: { ownTeams: null }, period: periodOf(2025, day('2026-11-20')), names: { services: new Map(), causes: new Map(), officers: new Map() }, calendars: await tools.calendars() })
  const values = new Map(made.figures.flatMap((figure) => [[cellOf(figure), figure.numerator] as const, [ofCell(cellOf(figure)), figure.denominator ?? 0] as const]))
  for (const [whole, ...parts] of sumsOf(made.figures)) assert.equal(parts.reduce((sum, cell) => sum + (values.get(cell) ?? 0), 0), values.get(whole!), `${whole}: ${parts.join(', ')}`)
})

test('a self-assessment is published whole, with evidence that anyone can open', async () => {
  const draft = await prepared({ report: 'self-assessment-lgsco', year: '2025/26' })
  const refused = await post(draft, { ...words, do: 'publish' })
  assert.match(refused.body, /provisions are not answered for this year/)
  for (const provision of codes.lgsco.provisions) await writeAnswer(owner, { code: 'lgsco', year: 2025, provision: provision.number, follows: provision.number !== '9.4', words: 'As we say.', evidence: 'The policy', officer_id: manager.id, at: clock.now() })
  assert.equal((await post(`${draft}/figures`, { introduction: 'Typed before.' })).statusCode, 303)
  assert.deepEqual(await owner.run(`select introduction from published_report where published_at is null`), [{ introduction: 'Typed before.' }], 'what was typed is kept')
  assert.equal((await post(draft, { ...words, do: 'publish' })).statusCode, 303)
  const page = (await read(`${site}/self-assessment-lgsco-2025-26`)).body
  assert.match(page, /We do not follow this/)
  assert.match(page, /href="\/performance\/learning"/)
  assert.match(page, /href="\/performance\/complaints\/annual-report-2025-26">Acknowledged in time, by stage/, 'figures lead to the report that has them')
  assert.doesNotMatch(page, /\/desk\//)
  assert.equal((await read(`${site}/self-assessment-lgsco-2025-26.csv`)).statusCode, 200)
})

test('a period that is not over, a second draft and a stranger are refused', async () => {
  const running = await prepared({ report: 'complaints-quarterly', year: '2026/27', quarter: '3' })
  assert.match((await post(running, { ...words, do: 'publish' })).body, /The period is not over/)
  assert.equal((await post(`${running}/drop`, {})).statusCode, 303)
  const quarter = await prepared({ report: 'complaints-quarterly', year: '2026/27', quarter: '2' })
  assert.match((await post(home, { report: 'complaints-quarterly', year: '2026/27', quarter: '2' })).body, /being prepared already/)
  assert.equal((await post(quarter, { nobody: 'yes', do: 'publish' })).statusCode, 303, 'scrutiny’s quarterly report waits for no response')
  assert.equal((await read(`${site}/quarterly-report-2026-27-quarter-2`)).statusCode, 200)
  assert.equal((await post(home, { report: 'complaints-annual', year: '2024/25' }, auditor)).statusCode, 403)
  for (const wrong of ['annual-report-2025', 'annual-report-2025-27', 'annual-report-2023-24', 'x', 'quarterly-report-2026-27-quarter-5']) assert.equal((await read(`${site}/${wrong}`)).statusCode, 404, wrong)
  assert.equal((await post(home, { report: '', year: 'x' })).statusCode, 422)
})

test('four quarters and the year together give nothing back', async () => {
  for (const quarter of ['1', '2', '3', '4']) await post(await prepared({ report: 'complaints-quarterly', year: '2025/26', quarter }), { nobody: 'yes', do: 'publish' })
  const quarters = await Promise.all([1, 2, 3, 4].map(async (quarter) => (await jsonOf(`quarterly-report-2025-26-quarter-${quarter}.json`)).figures))
  const lone = [...Map.groupBy(quarters.flat().filter((figure) => figure.numerator === null), (figure) => `${figure.id} ${figure.group}`)].filter(([, list]) => list.length === 1).map(([cell]) => cell)
  assert.ok(lone.length > 0)
  const [kept] = await owner.run<{ id: number }>(`select id from published_report where report = 'complaints-annual' order by version desc limit 1`)
  const draft = (await post(`${home}/${kept!.id}/correct`, { correction: 'Counted again.' })).headers.location!.split('?')[0]!
  await post(draft, { ...words, do: 'publish' })
  const year = (await jsonOf('annual-report-2025-26.json')).figures
  assert.deepEqual(year.filter((figure) => lone.includes(`${figure.id} ${figure.group}`) && figure.numerator !== null).map((figure) => `${figure.id} ${figure.group}`), [])
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { receiveContact, writeReference } from '../../cases/index.ts'
import { openSession, scopeOf, sessionCookie } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import { webApp } from '../../start/serve.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { conductRoutes } from '../conduct/index.ts'
import { ombudsmanRoutes } from '../ombudsman/index.ts'
import { reportRoutes } from '../reports/index.ts'
import { agreeRemedy, approvePayment, finishRemedy } from './actions/remedies.ts'
import { learningRoutes } from './index.ts'
import { countOverdue, readOutstanding } from './store/outstanding.ts'
import { readRemedy } from './store/remedies.ts'

const council = await testCouncil('2026-10-05T09:00:00Z')
const { tools, clock, owner } = council
const app = await webApp(tools, [...learningRoutes(tools), ...ombudsmanRoutes(tools), ...conductRoutes(tools), ...reportRoutes(tools)])
after(async () => {
  await app.close()
  await council.close()
})
const manager = await council.officer('Complaints Manager', ['complaints', 'team-lead'], ['waste'])
const second = await council.officer('Second Reader', ['complaints'], ['waste'])
const head = await council.officer('Head Of Service', ['service-manager', 'officer'], ['waste'])
const clerk = await council.officer('Clerk One', ['officer'], ['waste'])
const stranger = await council.officer('Other Team', ['officer'], ['highways'])
const { caseId, ref } = await receiveContact(tools, { channel: 'phone', raw: {}, by: 'resident', read: () => ({ service: 'missed-bin', words: 'Missed for the fourth time', happenedAt: clock.now(), resident: { name: 'D. Alder', email: 'alder@example.org' } }) }) as { caseId: number; ref: string }
const caseFile = { id: caseId, ref }

async function signIn(officer: Officer): Promise<string> {
  const token = await openSession(tools.db, officer.id, clock.now())
  return `${sessionCookie}=${typeof token === 'string' ? token : (token as { token: string }).token}`
}
const get = async (officer: Officer, url: string) => app.inject({ method: 'GET', url, headers: { cookie: await signIn(officer) } })
const post = async (officer: Officer, url: string, fields: Record<string, string>) => app.inject({ method: 'POST', url, payload: new URLSearchParams(fields).toString(), headers: { cookie: await signIn(officer), 'content-type': 'application/x-www-form-urlencoded' } })

const remedy = { kind: 'payment', words: 'For the trouble', pounds: '400', due: '2026-10-12', team: 'waste', officer: '' }

test('a payment above one’s limit waits for someone who may agree to it, and cannot be paid before', async () => {
  const agreed = (await agreeRemedy(tools, clerk, caseFile, remedy)) as { id: number }
  const read = async () => (await readRemedy(tools.db, scopeOf(clerk), agreed.id))!
  assert.equal((await read()).approved_at, null)
  const early = await finishRemedy(tools, clerk, await read(), { evidence: 'paid' })
  assert.ok('faults' in early && early.faults['form'])
  const tooMuch = await approvePayment(tools, manager, await read())
  assert.match(('faults' in tooMuch && tooMuch.faults['form']) || '', /above your limit.*service manager/)
  assert.ok('id' in (await approvePayment(tools, head, await read())))
  const approved = await read()
  assert.deepEqual([approved.approved_by, approved.approved_limit], [head.id, 100000])
  assert.ok('id' in (await finishRemedy(tools, clerk, approved, { evidence: 'Payment 4711' })))
  const acts = await owner.run<{ act: string }>(`select act from audit_entry where subject = 'case:${ref}' and act <> 'read' order by id`)
  assert.deepEqual(acts.map((entry) => entry.act).filter((act) => /remedy|payment/.test(act)), ['agree remedy', 'approve payment', 'finish remedy'])
})

const insert = (columns: string, values: string) => owner.run(`insert into complaint_remedy (case_id, kind, words, pence, owner_team, due_on, agreed_on${columns}) values (${caseId}, 'payment', 'x', 50000, 'waste', '2026-10-12', '2026-10-05'${values})`)

test('the database itself refuses a payment that nobody approved, and an approval above the limit', async () => {
  await assert.rejects(insert(', done_on, evidence', `, '2026-10-06', 'seen'`))
  await assert.rejects(insert(', approved_at, approved_limit', `, now(), 10000`))
})

test('what is overdue comes first, and only those who may see the case see its actions', async () => {
  await agreeRemedy(tools, manager, caseFile, { ...remedy, kind: 'action', words: 'Second', due: '2026-10-20' })
  await agreeRemedy(tools, manager, caseFile, { ...remedy, kind: 'apology', words: 'First', due: '2026-10-06' })
  clock.set('2026-10-08T09:00:00Z')
  const all = await readOutstanding(tools.db, scopeOf(manager), { whose: 'all', teams: [] })
  assert.deepEqual(all.map((item) => item.words), ['First', 'Second'])
  assert.equal(await countOverdue(tools.db, scopeOf(manager), { teams: ['waste'], today: '2026-10-08' as never }), 1)
  assert.deepEqual(await readOutstanding(tools.db, scopeOf(stranger), { whose: 'all', teams: [] }), [])
})

test('a lesson is written, done, looked at again, and told to the public only after a second person', async () => {
  const written = await post(manager, `/desk/complaints/lessons/new?case=${writeReference(ref)}`, { words: 'The list was old', change: 'The list is printed each morning', due: '2026-10-09', check: '2027-01-09', team: 'waste', officer: '', cause: 'hand-over', service: '' })
  assert.equal(written.statusCode, 303, written.body)
  const path = String(written.headers['location']).split('?')[0]!
  assert.equal((await post(manager, `${path}/said`, { said: 'You miss bins', did: 'We print the list' })).statusCode, 422, 'not done yet')
  assert.equal((await post(manager, `${path}/finish`, { evidence: '' })).statusCode, 422)
  assert.equal((await post(manager, `${path}/finish`, { evidence: 'Rota of 8 October', on: '2026-10-08' })).statusCode, 303)
  assert.equal((await post(manager, `${path}/said`, { said: 'You miss bins', did: 'We print the list' })).statusCode, 303)
  const [{ id } = { id: 0 }] = await owner.run<{ id: number }>('select id from said_and_did')
  const isPublic = async () => (await app.inject({ method: 'GET', url: '/performance/learning' })).body.includes('We print the list')
  assert.equal(await isPublic(), false)
  assert.equal((await post(manager, `/desk/complaints/said/${id}/review`, { decision: 'published', nobody: 'yes' })).statusCode, 422, 'own words')
  await assert.rejects(owner.run(`update said_and_did set decision = 'published', reviewed_at = now(), reviewed_by = written_by`))
  assert.equal((await post(second, `/desk/complaints/said/${id}/review`, { decision: 'published' })).statusCode, 422, 'nobody looked whether someone can be recognised')
  assert.equal((await post(second, `/desk/complaints/said/${id}/review`, { decision: 'published', nobody: 'yes' })).statusCode, 303)
  assert.equal(await isPublic(), true)
  clock.set('2027-01-10T09:00:00Z')
  assert.ok((await readOutstanding(tools.db, scopeOf(manager), { whose: 'all', teams: [] })).some((item) => item.kind === 'check'))
  assert.equal((await post(manager, `${path}/check`, { worked: 'partly', words: 'Half as many' })).statusCode, 303)
  assert.match((await app.inject({ method: 'GET', url: '/performance/learning' })).body, /it worked in part/)
  assert.equal((await post(second, `/desk/complaints/said/${id}/withdraw`, {})).statusCode, 303)
  assert.equal(await isPublic(), false)
})

test('the same cause in two services is found, and the list of causes keeps its history', async () => {
  const other = (await receiveContact(tools, { channel: 'phone', raw: {}, by: 'resident', read: () => ({ service: 'pothole', words: 'Nobody came', happenedAt: clock.now(), resident: { name: 'B. Birch', email: 'birch@example.org' } }) })) as { caseId: number }
  await owner.run(`insert into complaint_cause (case_id, root_cause, at) values (${other.caseId}, 'hand-over', now())`)
  await owner.run(`update case_file set opened_at = $1 where id = ${caseId}`, [clock.now()])
  assert.equal((await post(manager, `/desk/complaints/learning/${writeReference(ref)}/causes`, { cause: 'hand-over' })).statusCode, 303)
  const page = (await get(manager, '/desk/complaints/causes')).body
  assert.match(page, /Lost between teams<\/td>\s*<td[^>]*>2</)
  assert.equal((await post(manager, '/desk/complaints/causes/hand-over', { title: 'Nobody owned it', words: 'New words' })).statusCode, 303)
  assert.match((await get(manager, '/desk/complaints/causes/hand-over')).body, /Nobody owned it\. New words[^]*Lost between teams/)
  assert.equal((await owner.run('select from root_cause_change where root_cause = $1', ['hand-over'])).length, 2)
})

test('an ombudsman’s matter runs to a recommendation that is proved done', async () => {
  const wrong = await post(manager, '/desk/complaints/ombudsman/new', { body: 'lgsco', ask: 'enquiry', subject: 'Bins', received: '2027-01-05', team: 'waste' })
  assert.equal(wrong.statusCode, 422)
  const opened = await post(manager, '/desk/complaints/ombudsman/new', { body: 'lgsco', ask: 'enquiry', subject: 'Bins', reference: '26 001', case: writeReference(ref), received: '2027-01-05', due: '2027-02-02', team: 'waste', officer: '' })
  assert.equal(opened.statusCode, 303, opened.body)
  const path = String(opened.headers['location']).split('?')[0]!
  assert.equal((await post(manager, `${path}/answered`, { answered: '2027-01-09' })).statusCode, 303)
  assert.equal((await post(manager, `${path}/decision`, { decision: 'not-upheld', decided: '2027-01-10', words: 'x', remedied: 'yes' })).statusCode, 422)
  assert.equal((await post(manager, `${path}/decision`, { decision: 'upheld', decided: '2027-01-10', words: 'Fault found', remedied: 'yes' })).statusCode, 303)
  assert.equal((await post(manager, `${path}/recommendations`, { recommendation: 'Apologise again', 'recommendation-due': '2027-02-10', team: 'waste', officer: '' })).statusCode, 303)
  const [{ id } = { id: 0 }] = await owner.run<{ id: number }>('select id from ombudsman_recommendation')
  assert.ok((await readOutstanding(tools.db, scopeOf(manager), { whose: 'all', teams: [] })).some((item) => item.kind === 'recommendation'))
  assert.equal((await post(manager, `${path}/recommendations/${id}/verdict`, { verdict: 'complied' })).statusCode, 422, 'not done')
  assert.equal((await post(manager, `${path}/recommendations/${id}/finish`, { evidence: 'Letter of 10 January', on: '2027-01-10' })).statusCode, 303)
  assert.equal((await post(manager, `${path}/recommendations/${id}/verdict`, { verdict: 'complied' })).statusCode, 303)
  assert.equal((await get(clerk, path)).statusCode, 403)
})

test('every page is drawn for who may see it and refused to who may not', async () => {
  const pages = ['actions', 'lessons', 'lessons/new', 'causes', 'causes/new', 'said', 'limits', 'ombudsman', 'ombudsman/new', 'letters', 'conduct', 'reports', 'reports/base', 'reports/complaints-annual', 'reports/complaints-annual.json', 'reports/complaints-annual.csv', 'reports/complaints-quarterly', 'reports/complaints-backlog', 'reports/complaints-workload', 'reports/complaints-data-quality', 'reports/tenant-measures', 'reports/assessment/lgsco', 'reports/assessment/housing-ombudsman', 'reports/assessment/lgsco.csv', 'reports/assessment/lgsco/6.2', 'reports/complaints-annual/cases?figure=received']
  for (const page of pages) assert.equal((await get(manager, `/desk/complaints/${page}`)).statusCode, 200, page)
  for (const page of pages.filter((each) => !['actions', 'lessons', 'limits'].includes(each))) assert.equal((await get(stranger, `/desk/complaints/${page}`)).statusCode, 403, page)
  assert.equal((await get(stranger, `/desk/complaints/learning/${writeReference(ref)}`)).statusCode, 404)
})

test('an answer to the self-assessment is kept with its versions', async () => {
  const path = '/desk/complaints/reports/assessment/lgsco/6.2?year=2026'
  assert.equal((await post(manager, path, { follows: 'yes', words: 'We do' })).statusCode, 303)
  assert.equal((await post(manager, path, { follows: 'no', words: 'Not in July' })).statusCode, 303)
  assert.match((await get(manager, '/desk/complaints/reports/assessment/lgsco?year=2026')).body, /Not in July/)
  assert.match((await get(manager, path)).body, /version 1[^]*We do/)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { closeCase, readCaseUnscoped, receiveContact, reopenCase, takeOnCase, changePromise, askResident } from '../../cases/index.ts'
import { measures } from '../../measures/register.generated.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { catchUpFacts, publishFigures, rebuildFacts, refreshFacts } from '../index.ts'

const council = await testCouncil('2026-10-05T09:00:00Z')
after(() => council.close())
const { tools, clock } = council
const waste = await council.officer('Asha Patel', ['team-lead'], ['waste'])

const report = (email = 'alder@example.org') => receiveContact(tools, {
  channel: 'phone', raw: {}, by: 'resident',
  read: () => ({ service: 'missed-bin', words: 'Missed again', happenedAt: clock.now(), resident: { name: 'D. Alder', email } }),
})
const months = async () => (await council.owner.run<{ period: string }>('select distinct period from figure_todo order by 1')).map((row) => row.period)
const facts = (table: string) => council.owner.run<Record<string, unknown>>(`select * from facts.${table} order by 1, 2`)
const figure = async (measure: string, period: string, dimension = '', member = '') =>
  (await council.owner.run<Record<string, unknown>>('select * from published_figure where measure = $1 and period = $2 and dimension = $3 and member = $4 order by method limit 1', [measure, period, dimension, member]))[0]

const first = await report()

test('a case becomes a fact, and only its months are published again', async () => {
  assert.ok((await refreshFacts(tools)) >= 2)
  const [fact] = await facts('case_fact')
  assert.equal(fact!['opened_on'], '2026-10-05')
  assert.equal(fact!['promised'], true)
  assert.equal(fact!['closed_on'], null)
  assert.deepEqual(await months(), ['2026-10-01'])
  assert.deepEqual(await publishFigures(tools, measures), ['2026-10-01'])
  assert.equal((await figure('cases-opened', '2026-10-01', 'service', 'missed-bin'))!['value'], 1)
  assert.deepEqual(await months(), [])
})

test('nothing is done when nothing changed, and the present month is worked out again when it is stale', async () => {
  assert.equal(await refreshFacts(tools), 0)
  assert.deepEqual(await publishFigures(tools, measures), [])
  clock.set('2026-10-05T09:11:00Z')
  assert.deepEqual(await publishFigures(tools, measures), ['2026-10-01'])
})

test('a case that is closed a month later touches the month of closing, not that of opening', async () => {
  clock.set('2026-11-02T15:00:00Z')
  await takeOnCase(tools, waste, first.ref)
  await closeCase(tools, waste, first.ref, { outcome: 'fixed', answer: 'Emptied, late. We are sorry.' })
  await council.owner.run(`delete from fact_todo where subject <> 'case'`)
  await refreshFacts(tools)
  const [fact] = await facts('case_fact')
  assert.equal(fact!['closed_on'], '2026-11-02')
  assert.equal(fact!['in_time'], false)
  // 5 October to 2 November 2026: four weeks of five working days.
  assert.equal(fact!['working_days'], 20)
  // October is in it for the promise, which fell due then and is now late instead of open.
  assert.deepEqual(await months(), ['2026-10-01', '2026-11-01'])
  await publishFigures(tools, measures)
  assert.deepEqual((await figure('promises-kept', '2026-10-01'))!['parts'], { late: 1, open: 0, withdrawn: 0, done: 0, answered: 0, cannot: 0, 'not-ours': 0, duplicate: 0 })
  assert.equal((await figure('cases-overdue-open', '2026-10-01'))!['numerator'], 1)
  assert.equal((await figure('cases-overdue-open', '2026-11-01'))!['denominator'], 0)
})

test('a case opened again is open again in the figures', async () => {
  await reopenCase(tools, waste, first.ref, 'The bin is still full.')
  await refreshFacts(tools)
  const [fact] = await facts('case_fact')
  assert.deepEqual([fact!['closed_on'], fact!['reopened'], fact!['working_days']], [null, true, null])
  assert.ok((await months()).includes('2026-11-01'))
})

test('a changed date ends the first promise as withdrawn, and waiting for the resident stops the second', async () => {
  const { ref, caseId } = await report('beech@example.org')
  await takeOnCase(tools, waste, ref)
  await changePromise(tools, waste, ref, { by: '2026-11-20', what: 'We will come', reason: 'The lane is flooded.' })
  await askResident(tools, waste, ref, { question: 'Which lane?', reason: 'We must know.', until: '2026-11-10' })
  await refreshFacts(tools)
  const promises = (await facts('promise_fact')).filter((promise) => promise['case_id'] === caseId)
  assert.deepEqual(promises.map((promise) => [promise['state'], promise['stopped'], promise['due_on']]), [['withdrawn', false, '2026-11-04'], ['open', true, '2026-11-20']])
})

test('a second contact within a week makes the first a repeated one', async () => {
  clock.set('2026-11-04T09:00:00Z')
  const { caseId } = await report('cedar@example.org')
  await refreshFacts(tools)
  clock.set('2026-11-09T09:00:00Z')
  await report('cedar@example.org')
  await refreshFacts(tools)
  const contacts = await council.owner.run<{ repeated: boolean }>(`select repeated from facts.contact_fact where happened_on in ('2026-11-04', '2026-11-09') order by number`)
  assert.deepEqual(contacts.map((contact) => contact.repeated), [true, false])
  assert.ok(caseId > 0)
})

test('a contact that was answered at once counts for the team of its service', async () => {
  await receiveContact(tools, { channel: 'phone', raw: {}, by: 'resident', read: () => ({ service: 'pothole', words: 'Who mends them?', happenedAt: clock.now(), resident: { name: 'F. Fir', email: 'fir@example.org' } }) })
  await council.owner.run(`update contact set outcome = 'answered-at-once', case_id = null where service_code = 'pothole'`)
  await refreshFacts(tools)
  const [contact] = await council.owner.run<{ team: string; outcome: string }>(`select team, outcome from facts.contact_fact where service = 'pothole'`)
  assert.deepEqual(contact, { team: 'highways', outcome: 'answered-at-once' })
})

test('rebuilding gives the same facts, and a fact outlives its case', async () => {
  const before = await Promise.all(['case_fact', 'promise_fact', 'contact_fact', 'feedback_fact'].map(facts))
  await council.owner.run('delete from facts.promise_fact; delete from facts.contact_fact; update facts.case_fact set working_days = 99')
  await council.owner.run(`insert into facts.case_fact (case_id, kind, service, team, channel, opened_at, opened_on) values (999999, 'enquiry', 'missed-bin', 'waste', 'phone', '2024-03-01', '2024-03-01')`)
  const counts = await rebuildFacts(council.owner)
  const rebuilt = await Promise.all(['case_fact', 'promise_fact', 'contact_fact', 'feedback_fact'].map(facts))
  assert.deepEqual([rebuilt[0]!.slice(0, -1), ...rebuilt.slice(1)], before)
  assert.equal(counts.cases, before[0]!.length + 1)
  assert.equal((await months())[0], '2024-03-01')
})

test('what came in unmarked is caught up with, and only its months are published', async () => {
  await refreshFacts(tools)
  const before = await Promise.all(['case_fact', 'promise_fact', 'contact_fact'].map(facts))
  await council.owner.run('delete from figure_todo')
  const cases = await council.owner.run<{ case_id: number }>(`select case_id from facts.case_fact where opened_on >= '2026-11-04' and case_id < 999999`)
  await council.owner.run(`delete from facts.promise_fact where case_id in (${cases.map((row) => row.case_id).join()}); delete from facts.case_fact where case_id in (${cases.map((row) => row.case_id).join()}); delete from facts.contact_fact where happened_on = '2026-11-09'`)
  await catchUpFacts(tools, council.owner)
  assert.deepEqual(await Promise.all(['case_fact', 'promise_fact', 'contact_fact'].map(facts)), before)
  const touched = await months()
  assert.ok(touched.includes('2026-11-01') && !touched.includes('2026-10-01') && !touched.includes('2024-03-01'), touched.join())
})

test('an imported case is dated on the wall clock of its source', async () => {
  const { caseId } = await report('dogwood@example.org')
  await council.owner.run(`alter table case_event disable trigger user; update case_event set data = data || '{"source": "far-away"}', at = '2015-02-01T03:00:00Z' where case_id = ${caseId} and seq = 1; alter table case_event enable trigger user`)
  await council.owner.run(`update case_file set opened_at = '2015-02-01T03:00:00Z' where id = ${caseId}; insert into facts.source_zone values ('far-away', 'America/New_York')`)
  await rebuildFacts(council.owner)
  const fact = (await facts('case_fact')).find((row) => row['case_id'] === caseId)
  assert.deepEqual([fact!['source'], fact!['opened_on']], ['far-away', '2015-01-31'])
})

test('a case that only one team may see is marked, and hidden where there are few', async () => {
  const { ref } = await report('elm@example.org')
  const row = await readCaseUnscoped(tools.db, { ref })
  await council.owner.run(`update case_file set restricted_to = 'waste' where id = $1`, [row!.id])
  await council.owner.run(`insert into fact_todo values ('case', $1)`, [row!.id])
  await refreshFacts(tools)
  await publishFigures(tools, measures)
  const hidden = await figure('cases-opened', '2026-11-01', 'service', 'missed-bin')
  assert.deepEqual([hidden!['suppressed'], hidden!['value'], hidden!['base']], [true, null, null])
  assert.ok(Number((await figure('cases-opened', '2026-11-01'))!['value']) > 0)
})

test('a contact counts for the team that its service had on that day, and before the first version for the first', async () => {
  const { version } = (await council.owner.one<{ version: number }>('t.version', `select max(version) as version from service_version where code = 'pothole'`))!
  const later = `insert into service_version select code, $1, $2, jsonb_set(entry, '{team}', to_jsonb($3::text)), reason, officer_id, written_at from service_version where code = 'pothole' and version = ${version}`
  for (const [i, [from, team]] of [['2026-03-01', 'waste'], ['2026-09-01', 'planning'], ['2026-09-01', 'housing']].entries()) await council.owner.run(later, [version + 1 + i, from, team])
  const teams: string[] = []
  for (const at of ['2001-01-01', '2026-02-28', '2026-03-01', '2026-08-31', '2026-09-01', '2026-10-05']) {
    await council.owner.run(`update contact set happened_at = $1::date + interval '12 hours' where service_code = 'pothole' and case_id is null`, [at])
    await rebuildFacts(council.owner)
    teams.push(...(await council.owner.run<{ team: string }>(`select team from facts.contact_fact where service = 'pothole'`)).map(({ team }) => team))
  }
  assert.deepEqual(teams, ['highways', 'highways', 'waste', 'waste', 'housing', 'housing'])
})

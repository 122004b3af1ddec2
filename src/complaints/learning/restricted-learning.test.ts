/** What is learned from a case that only its own team may see: no list and no count tells anyone else that it is there. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { after, test } from 'node:test'
import { receiveContact } from '../../cases/index.ts'
import { day } from '../../platform/time/index.ts'
import { scopeOf } from '../../staff/index.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { readLessonRows, readMatterRows, readRecommendationRows, readRemedyRows } from '../reports/other-rows.ts'
import { readMatters } from '../ombudsman/store.ts'
import { readCauseSpread, writeCausesOf } from './store/causes.ts'
import { insertLesson, readLessons, writeLessonDone } from './store/lessons.ts'
import { readOutstanding } from './store/outstanding.ts'
import { insertSaid, readAllSaid, readPublishedSaid, readSaid, writeReview } from './store/said-and-did.ts'

const council = await testCouncil('2026-11-20T10:00:00Z')
const { tools: { db }, clock, owner, tools } = council
after(() => council.close())
const insider = await council.officer('Marian Holt', ['complaints'], ['childrens-services'])
const outsider = await council.officer('Joan Reed', ['complaints', 'insight', 'service-manager', 'team-lead', 'auditor'], ['waste', 'resident-services'])
const span = { from: day('2026-10-01'), to: day('2026-11-30') }

const caseOf = async (service: string) => (await receiveContact(tools, { channel: 'web-form', raw: {}, by: 'resident', read: () => ({ service, words: 'It went wrong.', happenedAt: clock.now(), resident: { name: 'D. Alder', email: 'alder@example.org' } }) })).caseId!
const [restricted, plain] = [await caseOf('childrens-care-complaint'), await caseOf('missed-bin')]
for (const caseId of [restricted, plain]) await writeCausesOf(db, caseId, ['delay'], { officer: insider.id, at: clock.now() })
const lesson = await insertLesson(db, {
  case_id: restricted, service_code: null, root_cause: 'delay', words: 'x', change: 'y', owner_team: 'childrens-services', owner_officer: null, due_on: day('2026-11-10'), check_on: day('2026-12-10'), written_on: day('2026-11-01'), written_by: insider.id,
})
await writeLessonDone(db, lesson, { on: day('2026-11-09'), by: insider.id, evidence: 'seen' })
const said = await insertSaid(db, { lesson, service: null, said: 'You said', did: 'We did', at: clock.now(), by: insider.id })
await owner.run(`insert into complaint_remedy (case_id, kind, words, owner_team, due_on, agreed_on) values (${restricted}, 'apology', 'x', 'childrens-services', '2026-11-12', '2026-11-02')`)
await owner.run(`insert into ombudsman_matter (body, case_id, subject, restricted_to, received_on, ask, owner_team, written_at) values ('lgsco', ${restricted}, 'x', 'childrens-services', '2026-11-03', 'enquiry', 'childrens-services', now())`)
await owner.run(`insert into ombudsman_recommendation (matter_id, words, owner_team, due_on) select id, 'x', 'childrens-services', '2026-11-18' from ombudsman_matter`)

test('a cause’s complaints and lessons count a restricted one for its own team alone', async () => {
  const seenBy = async (officer: typeof insider) => (await readCauseSpread(db, scopeOf(officer), span)).map(({ complaints, lessons, services }) => ({ complaints, lessons, services: services.length }))
  assert.deepEqual(await seenBy(insider), [{ complaints: 2, lessons: 1, services: 2 }])
  assert.deepEqual(await seenBy(outsider), [{ complaints: 1, lessons: 0, services: 1 }])
})

test('lists and report rows hold it for its own team alone', async () => {
  const counts = async (officer: typeof insider) => {
    const scope = scopeOf(officer)
    const lists = [
      await readLessons(db, scope), await readOutstanding(db, scope, { whose: 'all', teams: [] }), await readMatters(db, scope), await readAllSaid(db, scope),
      await readLessonRows(db, scope, span), await readRemedyRows(db, scope, span), await readMatterRows(db, scope, span), await readRecommendationRows(db, scope, span),
    ]
    return lists.map((list) => list.length)
  }
  assert.deepEqual(await counts(insider), [1, 3, 1, 1, 1, 1, 1, 1])
  assert.deepEqual(await counts(outsider), [0, 0, 0, 0, 0, 0, 0, 0])
})

test('words for the public are the team’s own until they are published, and everyone’s from then on', async () => {
  assert.equal(await readSaid(db, scopeOf(outsider), said), undefined)
  assert.ok(await writeReview(db, said, { at: clock.now(), by: outsider.id, decision: 'published', why: null }))
  assert.equal((await readSaid(db, scopeOf(outsider), said))?.did, 'We did')
  assert.equal((await readPublishedSaid(db)).length, 1)
})

test('the condition on restricted cases is written in one place', async () => {
  const own: string[] = []
  for await (const file of glob('src/**/*.ts', { cwd: `${import.meta.dirname}/../../..` })) {
    if (!file.endsWith('.test.ts') && /restricted_to\s*=\s*any/.test(readFileSync(`${import.meta.dirname}/../../../${file}`, 'utf8'))) own.push(file)
  }
  assert.deepEqual(own, ['src/staff/rules/who-may.ts'])
})

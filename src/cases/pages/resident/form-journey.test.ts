import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testCouncil } from '../../../../test/support/council.ts'
import { fillIn, residentSite } from '../../../../test/support/resident-site.ts'
import { webForm } from '../../../channels/web-form/index.ts'
import type { SentForm } from '../../../channels/web-form/index.ts'
import { writeCouncil } from '../../../services/index.ts'
import type { Service } from '../../../services/index.ts'
import { readEvents, readPromises, readTrayAgain, readReference } from '../../index.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
const site = await residentSite(council.tools)
after(async () => {
  await site.close()
  await council.close()
})

const missedBin = {
  bin: { bin: ['general-rubbish', 'recycling'] }, due: { 'due-day': '19', 'due-month': '11', 'due-year': '2026' },
  where: { 'where-address': '14 Mill Lane, Ashcombe', 'where-postcode': 'ms12ab' }, out: { out: 'yes' }, more: { more: 'They took next door’s but left mine <again>.' },
  'your-choice': { 'your-choice': 'known' }, 'your-name': { 'your-name': 'D. Alder' }, 'your-ways': { 'your-ways': ['email', 'post'] },
  'your-email': { 'your-email': 'D.Alder@Example.org' }, 'your-address': { 'your-address-address': '14 Mill Lane', 'your-address-postcode': 'MS1 2AB' },
}

const count = async () => (await council.owner.run<{ n: number }>('select count(*)::int as n from case_file'))[0]!.n

const caseOf = async (body: string) => {
  const ref = /MH-(\w{3})-(\w{4})/.exec(body)!
  const [row] = await council.owner.run<{ id: number; resident_id: number | null; owner_team: string; words: string; postcode: string }>('select * from case_file where ref = $1', [ref[1]! + ref[2]!])
  return { ...row!, ref: ref[0] }
}

test('from the home page to a reference and a date, one question a page, without a script', async () => {
  const home = await site.get('/')
  assert.match(home.page.querySelector('h1')!.text, /What do you need\?/)
  assert.ok(home.page.querySelector('a[href="/services/missed-bin"]'))
  const service = await site.get('/services/missed-bin')
  assert.match(service.page.querySelector('main')!.text, /What happens next/)
  const form = await fillIn(site, 'missed-bin', missedBin)
  const check = await site.get(`${form}/check`)
  const main = check.page.querySelector('main')!.text
  for (const words of ['General rubbish, Recycling', '19 November 2026', 'MS1 2AB', 'Not provided', 'D.Alder@example.org']) assert.ok(main.includes(words), words)
  assert.ok(check.body.includes('left mine &lt;again&gt;.'))
  assert.match(main, /by Tuesday 24 November 2026/)
  const sent = await site.post(`${form}/check`, {})
  assert.equal(sent.to, `${form}/done`)
  const done = await site.get(sent.to)
  assert.match(done.page.querySelector('main')!.text, /We come back within 2 working days: by Tuesday 24 November 2026\./)
  const opened = await caseOf(done.body)
  assert.equal(opened.owner_team, 'waste')
  assert.equal(opened.postcode, 'MS1 2AB')
  const [promise] = await readPromises(council.owner, opened.id)
  assert.equal(promise!.due_at.toISOString(), '2026-11-24T23:59:59.999Z')
})

test('sent twice it is one case, and the address of a sent form leads to its confirmation', async () => {
  const form = await fillIn(site, 'missed-bin', missedBin)
  const before = await count()
  await Promise.all([site.post(`${form}/check`, {}), site.post(`${form}/check`, {})])
  await site.post(`${form}/check`, {})
  assert.equal(await count(), before + 1)
  assert.equal((await site.get(`${form}/bin`)).to, `${form}/done`)
  assert.equal((await site.post(`${form}/bin`, { bin: 'recycling' })).to, `${form}/done`)
})

test('a wrong answer: 422, "Error:" first in the title, a summary that leads to the field, and nothing typed is lost', async () => {
  const { to } = await site.get('/services/missed-bin/start')
  const form = to.replace(/\/bin$/, '')
  await site.post(`${form}/bin`, { bin: 'recycling' })
  const wrong = await site.post(`${form}/due`, { 'due-day': '31', 'due-month': '13', 'due-year': 'tomorrow' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.page.querySelector('title')!.text, /^Error: /)
  const href = wrong.page.querySelector('.govuk-error-summary a')!.getAttribute('href')!
  assert.ok(wrong.page.querySelector(href), `${href} is on the page`)
  assert.equal(wrong.page.querySelector('#due-year')!.getAttribute('value'), 'tomorrow')
})

test('a page too far ahead leads to the first question without an answer; back links walk the way that was come', async () => {
  const { to } = await site.get('/services/missed-bin/start')
  const form = to.replace(/\/bin$/, '')
  assert.equal((await site.get(`${form}/your-name`)).to, `${form}/bin`)
  assert.equal((await site.get(`${form}/check`)).to, `${form}/bin`)
  await site.post(`${form}/bin`, { bin: 'recycling' })
  const due = await site.get(`${form}/due`)
  assert.equal(due.page.querySelector('.govuk-back-link')!.getAttribute('href'), `${form}/bin`)
  assert.ok((await site.get(`${form}/bin`)).page.querySelector('input[value="recycling"][checked]'))
})

test('a changed answer goes back to the check page, by way of the questions that it brings up', async () => {
  const form = await fillIn(site, 'missed-bin', missedBin)
  const change = (await site.get(`${form}/check`)).page.querySelector(`a[href="${form}/out?change=yes"]`)!
  assert.match(change.text, /Change.*: Was the bin out by 7am\?/s)
  assert.equal((await site.post(`${form}/out?change=yes`, { out: 'no' })).to, `${form}/check`)
  const ways = await site.post(`${form}/your-ways?change=yes`, { 'your-ways': ['phone'] })
  assert.equal(ways.to, `${form}/your-phone?change=yes`)
  assert.equal((await site.post(ways.to, { 'your-phone': '01632 960 001' })).to, `${form}/check`)
  const main = (await site.get(`${form}/check`)).page.querySelector('main')!.text
  assert.ok(main.includes('01632 960001') && !main.includes('example.org'), 'an answer that is not asked for any more is gone')
})

test('a resident may stay unknown where the service allows it, is told what that means, and follows the case by its link', async () => {
  const form = await fillIn(site, 'missed-bin', { ...missedBin, 'your-choice': { 'your-choice': 'unknown' } })
  await site.post(`${form}/check`, {})
  const done = await site.get(`${form}/done`)
  assert.match(done.page.querySelector('main')!.text, /You did not say who you are/)
  assert.equal((await caseOf(done.body)).resident_id, null)
  const link = done.page.querySelector('a[href^="/track/"]')!.getAttribute('href')!
  assert.equal((await site.get(link)).status, 200)
  const known = await site.get('/services/council-home/start')
  assert.ok(!(await site.get(known.to)).body.includes('your-choice'))
})

test('when a form cannot become a case, the resident is told that nothing is lost, with the number to quote', async () => {
  const form = await fillIn(site, 'missed-bin', missedBin)
  await council.owner.run(`alter table case_file add constraint broken check (title not like 'Missed bin%') not valid`)
  const sent = await site.post(`${form}/check`, {})
  await council.owner.run('alter table case_file drop constraint broken')
  const done = await site.get(sent.to)
  assert.equal(done.status, 200)
  const [entry] = await council.owner.run<{ number: number; raw: { answers: Record<string, unknown> } }>('select number, raw from ledger_tray join ledger_entry using (number) order by number desc limit 1')
  assert.ok(done.page.querySelector('main')!.text.includes(`under number ${entry!.number}`))
  assert.equal(entry!.raw.answers['more'], missedBin.more.more)
  const channel = { id: webForm.id, by: 'resident' as const, read: (raw: object, service: Service) => webForm.read(raw as SentForm, service) }
  assert.equal(await readTrayAgain(council.tools, [channel]), 0, 'not while it may still be read by whoever received it')
  council.clock.set('2026-11-20T10:20:00Z')
  assert.equal(await readTrayAgain(council.tools, [channel]), 1)
  assert.match((await site.get(sent.to)).page.querySelector('main')!.text, /Your reference\s*MH-/)
  council.clock.set('2026-11-20T10:12:00Z')
})

test('the case has the resident’s own words and every answer', async () => {
  const form = await fillIn(site, 'missed-bin', missedBin)
  await site.post(`${form}/check`, {})
  const opened = await caseOf((await site.get(`${form}/done`)).body)
  assert.equal(opened.words, missedBin.more.more)
  const [event] = await readEvents(council.owner, opened.id)
  const answers = event!.data['answers'] as { question: string; answer: string }[]
  assert.ok(answers.some(({ question, answer }) => question === 'When was it due?' && answer === '19 November 2026'))
})

test('a form is for the browser that began it; one without cookies goes by the address alone', async () => {
  const begun = await site.get('/services/missed-bin/start')
  assert.equal((await site.get(begun.to)).status, 200, 'no cookie has come back yet')
  assert.equal((await site.get(begun.to, begun.cookie)).status, 200)
  const other = await site.get('/services/missed-bin/start')
  for (const cookie of ['', other.cookie, 'moothall_form=forged']) {
    const refused = await site.get(begun.to, cookie)
    assert.equal(refused.status, 404)
    assert.match(refused.body, /only in the browser in which it was begun/)
  }
  assert.equal((await site.post(begun.to, { bin: 'recycling' }, begun.cookie)).status, 303)
})

test('a form nobody knows of is not found, and says what to do', async () => {
  for (const id of ['nothing', 'x'.repeat(22), '..%2f..%2fetc']) {
    const gone = await site.get(`/forms/${id}/bin`)
    assert.equal(gone.status, 404)
  }
  assert.match((await site.get(`/forms/${'x'.repeat(22)}/bin`)).body, /start again from the home page/)
})

test('an hour later the confirmation asks for the reference, so that the next person at the computer cannot look', async () => {
  const form = await fillIn(site, 'missed-bin', missedBin)
  await site.post(`${form}/check`, {})
  assert.equal((await site.get(`${form}/done`)).status, 200)
  council.clock.set('2026-11-20T11:15:00Z')
  assert.match((await site.get(`${form}/done`)).to, /^\/track\?ref=MH-/)
  council.clock.set('2026-11-20T10:12:00Z')
})

test('where someone at home may look, the confirmation ends after an hour for those who did not say who they are as well', async () => {
  const form = await fillIn(site, 'missed-bin', missedBin)
  await site.post(`${form}/check`, {})
  const ref = readReference(/MH-[\w-]+/.exec((await site.get(`${form}/done`)).body)![0])
  await council.owner.run('update case_file set resident_id = null where ref = $1', [ref])
  council.clock.set('2026-11-20T11:15:00Z')
  assert.equal((await site.get(`${form}/done`)).status, 200)
  const service = (await council.tools.catalogue()).services.get('missed-bin')! as { quickExit?: boolean }
  service.quickExit = true
  assert.match((await site.get(`${form}/done`)).to, /^\/track\?ref=MH-/)
  delete service.quickExit
  council.clock.set('2026-11-20T10:12:00Z')
})

test('where another council does the work we take it, own it, and promise nothing in its name', async () => {
  const tiers = async (values: ('county' | 'district')[]) => {
    await writeCouncil(council.owner, { values: { tiers: values }, reason: 'For the test', officer: null, at: council.clock.now() })
    council.tools.forget()
  }
  await tiers(['county'])
  const form = await fillIn(site, 'missed-bin', missedBin)
  assert.doesNotMatch((await site.get(`${form}/check`)).page.text, /by Tuesday 24 November/)
  await site.post(`${form}/check`, {})
  const done = await site.get(`${form}/done`)
  await tiers(['county', 'district'])
  assert.match(done.page.text, /Someone else does this work.*We send what you tell us to your district council/s)
  const opened = await caseOf(done.body)
  assert.equal(opened.owner_team, 'waste')
  assert.deepEqual(await readPromises(council.owner, opened.id), [])
})

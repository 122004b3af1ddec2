import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { divisions, readHolidays } from '../../../calendar/index.ts'
import { receiveContact, readPromises } from '../../../cases/index.ts'
import { openSession } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { webApp } from '../../../start/serve.ts'
import { promiseUse, recountTask } from '../../../start/promise-use.ts'
import { testCouncil } from '../../../../test/support/council.ts'
import type { TestCouncil } from '../../../../test/support/council.ts'
import { servicesDeskRoutes, unsetFacts, writeCouncil } from '../../index.ts'
import { contrast } from './council/contrast.ts'
import { readPeriods, writePeriods } from './hours/periods.ts'
import { differences } from './service/differences.ts'

let council: TestCouncil
let manager: Officer
let admin: Officer
type Form = Record<string, string>
let send: (method: 'GET' | 'POST', url: string, body?: Form, as?: Officer) => Promise<{ statusCode: number; body: string; headers: Record<string, unknown> }>

before(async () => {
  council = await testCouncil('2026-03-02T09:00:00Z')
  manager = await council.officer('Mary Manager', ['service-manager'], [])
  admin = await council.officer('Ada Minster', ['administrator'], [])
  const app = await webApp(council.tools, servicesDeskRoutes(council.tools, promiseUse))
  send = async (method, url, body, as = admin) => {
    const cookies = { moothall_desk: await openSession(council.tools.db, as.id, council.clock.now()) }
    const reply = await app.inject({ method, url, cookies, ...(body ? { payload: new URLSearchParams(body).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } } : {}) })
    council.tools.forget()
    return reply
  }
})
after(() => council.close())

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
const plain = (markup: string) => markup.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity]!)

/** What a browser would send back for a form: values of inputs, ticked boxes, chosen options, text areas. */
function formIn(body: string, action: string): Form {
  const form = new RegExp(`<form[^>]*action="${action}"[^>]*>([\\s\\S]*?)</form>`).exec(body)![1]!
  const sent: Form = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [name, value, type] = ['name', 'value', 'type'].map((one) => new RegExp(`\\s${one}="([^"]*)"`).exec(tag)?.[1])
    if (name && (!['checkbox', 'radio'].includes(type ?? '') || /\schecked/.test(tag))) sent[name] = plain(value ?? '')
  }
  for (const [, name, value] of form.matchAll(/<textarea[^>]*\sname="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g)) sent[name!] = plain(value!)
  for (const [, name, options] of form.matchAll(/<select[^>]*\sname="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)) sent[name!] = /value="([^"]*)" selected/.exec(options!)?.[1] ?? ''
  return sent
}

const service = '/desk/settings/services/missed-bin'
const entryOf = async (code: string) => (await council.tools.catalogue()).services.get(code)!

test('a service saved without a change is the same service, for every service that is shipped', async () => {
  const services = [...(await council.tools.catalogue()).services.values()]
  assert.ok(services.length > 10)
  for (const one of services) {
    const address = `/desk/settings/services/${one.code}`
    const form = formIn((await send('GET', address)).body, address)
    const saved = await send('POST', address, { ...form, reason: 'Nothing' }, manager)
    assert.equal(saved.statusCode, 303, `${one.code}: ${/error-summary__list">([\s\S]*?)<\/ul>/.exec(saved.body)?.[1]}`)
    assert.deepEqual(differences(one, await entryOf(one.code)), [], one.code)
  }
})

test('a manager changes a promise from a day on, with a reason; history shows what differs', async () => {
  const form = formIn((await send('GET', service)).body, service)
  const torn = await send('POST', service, { ...form, promiseCount: '9', standardCount: '9', summary: 'Kept all the same', reason: 'A mistake' }, manager)
  assert.equal(torn.statusCode, 422)
  assert.match(torn.body, /href="#promiseWords">This service says “2 working days” and counts 9 working days: residents must be told what we count\./)
  assert.match(torn.body, /Kept all the same/)
  const changed = { ...form, promiseWords: 'We come back within 1 working day', promiseCount: '1', summary: 'New words', validFrom: '2026-03-09', reason: 'A second lorry' }
  assert.equal((await send('POST', service, changed, manager)).statusCode, 303)
  assert.notEqual((await entryOf('missed-bin')).summary, 'New words', 'not before its day')
  const history = (await send('GET', `${service}/history`)).body
  assert.match(history, /A second lorry/)
  assert.match(history, /<td[^>]*>promise, clock, count<\/td>/)
  council.clock.set('2026-03-09T09:00:00Z')
  council.tools.forget()
  assert.equal((await entryOf('missed-bin')).promise?.clock.count, 1)
  council.clock.set('2026-03-02T09:00:00Z')
  const [row] = await council.owner.run<{ act: string }>(`select act from audit_entry where subject = 'service:missed-bin' and officer_id = $1 order by id desc limit 1`, [manager.id])
  assert.equal(row!.act, 'change service')
})

test('a refused service keeps everything that was typed and says what to do at each field', async () => {
  const form = formIn((await send('GET', service)).body, service)
  const typed = { ...form, name: '<script>x</script>', next: 'Only one step', promiseCount: 'soon', validFrom: '2026-01-01', reason: '', 'new-label': 'Which day was it?', 'new-type': 'choice', 'new-choices': 'Monday' }
  const refused = await send('POST', service, typed)
  assert.equal(refused.statusCode, 422)
  const back = formIn(refused.body, service)
  for (const [name, value] of Object.entries(typed)) assert.equal(back[name], value, name)
  for (const field of ['next', 'promiseCount', 'validFrom', 'reason', 'new-label']) assert.match(refused.body, new RegExp(`href="#${field}"`), field)
  assert.ok(!refused.body.includes('<script>x'))
})

test('questions are reworded, added and no longer asked', async () => {
  const asked = await entryOf('pothole')
  const address = '/desk/settings/services/pothole'
  const form = formIn((await send('GET', address)).body, address)
  const first = asked.questions[0]!.code
  const optional = asked.questions.find((question) => !question.required && !asked.questions.some((other) => other.askWhen?.question === question.code))!.code
  const saved = await send('POST', address, { ...form, [`q-${first}-label`]: 'Where exactly?', [`q-${optional}-removed`]: 'yes', 'new-label': 'How deep is it?', 'new-type': 'choice', 'new-choices': 'Like a fist\nLike a foot\n', reason: 'Crews asked' })
  assert.equal(saved.statusCode, 303)
  const now = await entryOf('pothole')
  assert.equal(now.questions[0]!.label, 'Where exactly?')
  assert.ok(!now.questions.some((question) => question.code === optional))
  assert.deepEqual(now.questions.at(-1), { code: 'how-deep-is-it', type: 'choice', label: 'How deep is it?', required: false, choices: [{ code: 'like-a-fist', label: 'Like a fist' }, { code: 'like-a-foot', label: 'Like a foot' }] })
})

test('two who edit at once do not write over each other unseen', async () => {
  const form = formIn((await send('GET', service)).body, service)
  assert.equal((await send('POST', service, { ...form, summary: 'First', reason: 'One' })).statusCode, 303)
  const second = await send('POST', service, { ...form, summary: 'Second', reason: 'Two' }, manager)
  assert.equal(second.statusCode, 422)
  assert.match(second.body, /Somebody else changed this service meanwhile/)
  assert.equal(formIn(second.body, service)['summary'], 'Second')
})

test('a preview is the residents’ page with what stands in the form, and saves nothing', async () => {
  const form = formIn((await send('GET', service)).body, service)
  const shown = await send('POST', service, { ...form, name: 'Bins we did not empty', act: 'preview' })
  assert.equal(shown.statusCode, 200)
  assert.match(shown.body, /<h1[^>]*>Bins we did not empty<\/h1>/)
  assert.notEqual((await entryOf('missed-bin')).name, 'Bins we did not empty')
})

test('what nobody has set yet is an empty field with a hint, and pages go on saying so', async () => {
  const address = '/desk/settings/council'
  const was = await council.tools.council()
  await writeCouncil(council.owner, { values: unsetFacts, reason: 'As shipped', officer: null, at: council.clock.now() })
  const shown = await send('GET', address)
  const form = formIn(shown.body, address)
  assert.deepEqual(Object.keys(unsetFacts).map((name) => form[name]), Object.keys(unsetFacts).map(() => ''))
  assert.match(shown.body, /Not set yet\. Residents read “\(phone number not set\)”/)
  assert.equal((await send('POST', address, { ...form, act: 'preview' })).statusCode, 200, 'colours can be looked at before anything is named')
  const refused = await send('POST', address, { ...form, name: 'Stanmere', reason: 'Named' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /href="#phone"/)
  assert.match(refused.body, /value="Stanmere"/)
  assert.equal((await council.tools.council()).phone, '(phone number not set)', 'nothing is set until all of it is')
  const facts = Object.fromEntries(Object.keys(unsetFacts).map((name) => [name, was[name as keyof typeof unsetFacts]]))
  await writeCouncil(council.owner, { values: facts, reason: 'As before', officer: null, at: council.clock.now() })
  assert.doesNotMatch((await send('GET', address)).body, /Not set yet/)
})

test('the council’s facts and colours are kept; too little contrast is refused', async () => {
  const address = '/desk/settings/council'
  const form = formIn((await send('GET', address)).body, address)
  const pale = await send('POST', address, { ...form, brand: '#ffcc00', reason: 'New look' })
  assert.equal(pale.statusCode, 422)
  assert.match(pale.body, /Too little contrast/)
  assert.equal((await send('POST', address, { ...form, brand: 'red;} body{display:none', reason: 'x' })).statusCode, 422)
  assert.match((await send('POST', address, { ...form, brand: '#1d3c8f', act: 'preview' })).body, /fill="#1d3c8f"/)
  assert.equal((await send('POST', address, { ...form, brand: '#1d3c8f', corner: '0', name: 'Stanmere City Council', 'counter-0-name': 'Town hall', reason: 'New look' })).statusCode, 303)
  const saved = await council.tools.council()
  assert.equal(saved.name, 'Stanmere City Council')
  assert.equal(saved.theme['brand'], '#1d3c8f')
  assert.equal(saved.counters[0]!.name, 'Town hall')
  assert.equal((await send('GET', address, undefined, manager)).statusCode, 403)
})

test('contrast agrees with WCAG', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21)
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48')
  assert.equal(contrast('#ffffff', '#ffffff'), 1)
})

test('opening hours: a week from a day on, a day that differs, taken back again', async () => {
  const address = '/desk/settings/hours/line:main'
  const told: string[] = []
  const stopListening = await council.tools.db.listen('catalogue', () => void told.push('told'))
  const week = { monday: '9am-5pm', tuesday: '09:00 to 17:00', wednesday: '9 to 12, 13:00 to 17:00', thursday: '', friday: 'closed', saturday: '', sunday: '', bankHolidays: '', validFrom: '2026-03-02' }
  const wrong = await send('POST', `${address}/week`, { ...week, monday: 'mornings' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /value="mornings"/)
  assert.equal((await send('POST', `${address}/week`, week)).statusCode, 303)
  assert.match((await send('GET', address)).body, /Open until 5pm/)
  assert.equal((await send('POST', `${address}/exception`, { from: '2026-03-02', to: '', periods: '', reason: 'Staff training' })).statusCode, 303)
  const closed = (await send('GET', address)).body
  assert.match(closed, /Closed today \(Staff training\)/)
  const exception = /name="exception"[^>]*|value="(\d+)" name="exception"/.exec(closed)
  const id = /value="(\d+)"[^>]*name="exception"|name="exception"[^>]*value="(\d+)"/.exec(closed)!
  assert.ok(exception)
  assert.equal((await send('POST', `${address}/withdraw`, { exception: (id[1] ?? id[2])! })).statusCode, 303)
  assert.match((await send('GET', address)).body, /Open until 5pm/)
  assert.equal((await send('GET', '/desk/settings/hours/line:nowhere')).statusCode, 404)
  for (let i = 0; i < 200 && told.length < 3; i++) await new Promise((resolve) => setTimeout(resolve, 10))
  assert.equal(told.length, 3, 'whoever keeps hours is told of the week, of the day that differs, and that it was taken back')
  await stopListening()
})

test('periods that are written are read back', () => {
  const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)
  fc.assert(fc.property(fc.array(fc.record({ opens: time, closes: time }), { maxLength: 3 }), (periods) => assert.deepEqual(readPeriods(writePeriods(periods)), periods.map((period) => ({ ...period })))))
  for (const text of ['half nine', '9-5-6', '13pm to 2pm', '9am']) assert.equal(readPeriods(text), undefined, text)
})

test('bank holidays: the check says what would change and how many promises move; confirming imports and counts again', async () => {
  const { ref, caseId } = await receiveContact(council.tools, { channel: 'web-form', raw: {}, by: 'resident', read: () => ({ service: 'missed-bin', words: 'Missed', happenedAt: council.clock.now() }) })
  const told = (await readPromises(council.tools.db, caseId))[0]!.due_at
  const held = (await readHolidays(council.tools.db)).filter((holiday) => holiday.removed === null)
  const feed = Object.fromEntries(divisions.map((division) => [division, { division, events: held.filter((one) => one.division === division).map((one) => ({ title: one.title, date: one.day as string })) }]))
  feed['england-and-wales']!.events.push({ title: 'A day proclaimed late', date: '2026-03-03' })
  const home = '/desk/settings/bank-holidays'
  assert.match((await send('POST', `${home}/check`, { list: '{"broken' })).body, /must be the whole of bank-holidays\.json/)
  const versions = () => council.owner.run<{ n: number }>('select count(*) as n from calendar_version')
  const [atFirst] = await versions()
  const checked = await send('POST', `${home}/check`, { list: JSON.stringify(feed) })
  assert.equal(checked.statusCode, 200)
  assert.match(checked.body, /A day proclaimed late/)
  assert.match(checked.body, /1 open promise comes out at another date/)
  assert.deepEqual(await versions(), [atFirst], 'a check changes nothing')
  const form = formIn(checked.body, home)
  const refused = await send('POST', home, form)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /href="#how"/)
  assert.equal(formIn(refused.body, home)['list'], form['list'])
  const saved = await send('POST', home, { ...form, how: 'move', reason: 'A bank holiday was added', removals: 'yes' })
  assert.equal(saved.statusCode, 303)
  const queued = await council.owner.run<{ payload: object }>(`select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'recount-promises'`)
  assert.equal(queued.length, 1)
  await recountTask.run(queued[0]!.payload, council.tools)
  const promises = await readPromises(council.tools.db, caseId)
  assert.equal(promises.length, 2, ref)
  assert.ok(promises[1]!.due_at > told)
})

test('other bodies stand as shipped and unchecked, are put right, checked, added and taken away', async () => {
  const home = '/desk/settings/other-bodies'
  assert.match((await send('GET', home)).body, /13 of 13 must be checked/)
  assert.equal((await send('GET', home, undefined, manager)).statusCode, 403)
  const form = formIn((await send('GET', `${home}/2`)).body, `${home}/2`)
  assert.equal(form['phone'], '111')
  const wrong = await send('POST', `${home}/2`, { ...form, what: '', web: 'nhs.uk', words: '' })
  assert.equal(wrong.statusCode, 422)
  for (const name of ['what', 'web', 'words']) assert.match(wrong.body, new RegExp(`href="#${name}"`))
  assert.equal((await send('POST', `${home}/2`, { ...form, checked: 'yes' })).statusCode, 303)
  assert.match((await send('GET', home)).body, /12 of 13 must be checked/)
  assert.equal((await send('POST', `${home}/2`, { ...form, phone: '112' })).statusCode, 303)
  assert.match((await send('GET', home)).body, /13 of 13 must be checked/, 'a number that changed has not been tried')
  assert.equal((await send('POST', `${home}/new`, { was: '', what: 'Canals', who: 'The canal trust', phone: '', web: 'https://canals.example/', words: 'canal\ntowpath', checked: 'yes' })).statusCode, 303)
  assert.deepEqual((await council.tools.council()).otherBodies!.at(-1), { words: ['canal', 'towpath'], what: 'Canals', who: 'The canal trust', web: 'https://canals.example/', checkedOn: '2026-03-02' })
  assert.equal((await send('POST', `${home}/0/remove`, { was: 'Something else' })).statusCode, 422, 'the list has moved on')
  assert.equal((await send('POST', `${home}/0/remove`, { was: 'Passports' })).statusCode, 303)
  assert.equal((await council.tools.council()).otherBodies!.length, 13)
  assert.equal((await send('GET', `${home}/99`)).statusCode, 404)
})

test('a national code from an earlier list says so until somebody has compared it', async () => {
  const [found] = [...(await council.tools.catalogue()).services.values()].filter((one) => one.lgslUnchecked)
  const address = `/desk/settings/services/${found!.code}`
  assert.match((await send('GET', '/desk/settings/services')).body, /Code not checked/)
  const { body } = await send('GET', address)
  assert.match(body, /Not checked: it is from an earlier list/)
  const form = { ...formIn(body, address), reason: 'Compared' }
  assert.equal((await send('POST', address, { ...form, lgsl: 'abc' })).statusCode, 422)
  assert.equal((await send('POST', address, { ...form, lgslChecked: 'yes' })).statusCode, 303)
  const { lgsl, lgslUnchecked } = await entryOf(found!.code)
  assert.deepEqual([lgsl, lgslUnchecked], [found!.lgsl, undefined])
})

/** Enquiries of councillors and MPs by the council's own standard, in the browser: from a letter to the answer; and what goes wrong on the way. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { askFor, deskBrowser, fill, look, press, refusal, sendForm, unfold, words } from '../../support/desk-browser.ts'
import { byAddress, dates, glance, known, letter, mayNot, ownPage, pageOf, partsOf, prepare, says, send, takeDown } from '../../support/desk-steps.ts'

const desk = await deskBrowser('2026-04-02T09:00:00Z')
after(() => desk.close())
const { council, base } = desk
const nell = await council.officer('Nell Ardern', ['officer'], ['democratic-services'])
const hugo = await council.officer('Hugo Pike', ['officer'], ['highways'])
const ben = await council.officer('Ben Calder', ['officer'], ['waste'])

const fits = { 'check-member': 'yes', 'check-complaint': 'no', 'check-report': 'no' }
const from = { channel: 'letter', name: 'Cllr M. Reeve', email: 'reeve@example.org', service: 'Enquiry from a councillor or MP' }
const form = (about: string) => ({ about: { about }, ward: { ward: 'Ashcombe' }, ...known })

test('from a councillor’s letter to the answer, agreed later, asked again', async () => {
  const page = await desk.at(nell)
  const ref = await takeDown(desk, page, { ...from, words: 'Mrs Alder of Mill Lane asks when the crossing comes. Ashcombe ward.' })
  await page.goto(pageOf(desk, ref))
  // Derbyshire: by the end of the next working day, over Good Friday and Easter Monday; answered within 10
  assert.deepEqual(await dates(page), { 'Acknowledge, naming who handles it': 'Tue 7 Apr', Answer: 'Mon 20 Apr' })
  await look(page, 'member-01-new')
  const waste = await desk.at(ben)
  assert.deepEqual(await byAddress(desk, waste, ref, 'acknowledge'), mayNot)
  await press(page, 'Sort it')
  await fill(page, { ...fits, points: 'When the crossing comes' })
  await press(page, 'Accept it')
  await page.goto(pageOf(desk, ref))
  await unfold(page, 'Name: service that answers', { officer: String(hugo.id) }, 'Name')
  const told = await prepare(desk, page, ref, { action: 'acknowledge' })
  says(told['who']!, 'Hugo Pike')
  says(told['date']!, 'Monday 20 April 2026')
  await look(page, 'member-02-acknowledge')
  await send(page)
  assert.equal((await dates(page))['Acknowledge, naming who handles it'], 'Tue 7 Apr, done Thu 2 Apr')

  // no law sets a limit: the date is agreed
  const service = await desk.at(hugo)
  await desk.moveTo('2026-04-17T09:00:00Z')
  const longer = { comment: 'The safety check comes back on 27 April.', until: '2026-04-30' }
  await prepare(desk, service, ref, { action: 'extend', given: longer })
  await send(service)
  assert.match(await refusal(service), /Only if the person has agreed to it/)
  await fill(service, { agreed: 'yes' })
  await glance(service, 'member-03-later')
  await send(service)
  assert.equal((await dates(service))['Answer'], 'Thu 30 Apr')
  await desk.moveTo('2026-04-29T09:00:00Z')
  await service.goto(`${pageOf(desk, ref)}/do/answer`)
  assert.deepEqual(await partsOf(service), { answer: '' }, 'nothing stands there that nobody wrote')
  await send(service)
  assert.match(await refusal(service), /the answer, fit to be sent on to the constituent/)
  await fill(service, { 'part-answer': 'The crossing at Mill Lane is built in July. The safety check found nothing against it.' })
  await look(service, 'member-04-answer')
  await send(service)
  assert.equal((await dates(service))['Answer'], 'Thu 30 Apr, done Wed 29 Apr')
  says(await letter(desk, page, ref, 3), 'is built in July')

  // asked again: a date of its own
  await desk.moveTo('2026-06-01T09:00:00Z')
  await page.goto(`${pageOf(desk, ref)}/do/reopen`)
  await fill(page, { comment: 'She asks which week of July.' })
  await press(page, 'Ask again', '#step')
  says(await words(page), 'Mon 15 Jun')
  assert.doesNotMatch(await words(page), /close it again/)
  await desk.moveTo('2026-06-16T09:00:00Z')
  await page.goto(pageOf(desk, ref))
  await unfold(page, 'Name: service that answers', { officer: String(hugo.id) }, 'Name')
  await service.goto(pageOf(desk, ref))
  await look(service, 'member-05-again')
  await prepare(desk, service, ref, { action: 'answer-again' })
  await fill(service, { 'part-answer': 'In the week of 13 July.' })
  await send(service)
  assert.equal((await dates(service))['Asked again: Answer'], 'Mon 15 Jun, done 1 day late')
  assert.deepEqual(desk.broken, [])
})

test('by another reading; a constituent’s complaint; a pothole; a resident who is no member; taken back', async () => {
  await desk.moveTo('2026-04-02T09:00:00Z')
  const settings = await desk.at(await council.officer('Ada Thorne', ['administrator'], []))
  await settings.goto(`${base}/desk/settings/readings/member-enquiry/acknowledgement`)
  await fill(settings, { reading: '2-working-days', from: '2026-04-02', reason: 'Cabinet decided.' })
  await press(settings, 'Set it')
  const page = await desk.at(nell)
  const phone = await desk.resident()
  await desk.moveTo('2026-04-03T12:00:00Z')
  const first = await sendForm(phone, base, 'councillor-enquiry', form('Mr Ash says the crew broke his gate and nobody answers him.'))
  await page.goto(pageOf(desk, first))
  // Good Friday: nothing counts before Tuesday 7 April
  assert.deepEqual(await dates(page), { 'Acknowledge, naming who handles it': 'Wed 8 Apr', Answer: 'Mon 20 Apr' })
  await press(page, 'Sort it')
  await fill(page, { ...fits, 'check-complaint': 'yes' })
  await press(page, 'Accept it')
  says(await words(page), 'A complaint has its own way and its own time', 'Sort it as: Complaint about the council')
  await glance(page, 'member-06-decide')
  await press(page, 'Sort it as: Complaint about the council')
  await fill(page, { 'check-first-report': 'no', 'check-ours': 'yes', 'check-own-way': 'no', 'check-answered-before': 'no', recent: 'yes' })
  await press(page, 'Move it there and accept it')
  // whoever is in the team may work enquiries, not complaints
  assert.equal(await askFor(page, `${pageOf(desk, first)}/do/acknowledge`, { way: 'email' }), 422)

  const second = await sendForm(phone, base, 'councillor-enquiry', form('There is a hole in Mill Lane outside number 4.'))
  await page.goto(`${pageOf(desk, second)}/sort`)
  await fill(page, { ...fits, 'check-report': 'yes' })
  await press(page, 'Accept it')
  await press(page, 'Handle it as something else')
  await prepare(desk, page, second, { action: 'pass-on', given: { comment: 'The team that mends roads should have it.' } })
  await send(page)
  assert.match(await refusal(page), /Choose the service that takes it/)
  const passed = await prepare(desk, page, second, { action: 'pass-on', given: { comment: 'The team that mends roads should have it.', service: 'pothole' } })
  says(passed['where']!, 'Highways')
  await glance(page, 'member-07-pass-on')
  await send(page)
  const own = await ownPage(desk, phone, second)
  says(own, 'The team that can help has it now, and answers you')
  assert.doesNotMatch(own, /of 2/)

  // who asks for their councillor is no member: a plain request, without a procedure
  const third = await sendForm(phone, base, 'councillors', { about: { about: 'Who is my councillor?' }, address: { 'address-postcode': 'MS1 2AB' }, ...known })
  assert.equal(await askFor(page, pageOf(desk, third)), 404)

  const fourth = await sendForm(phone, base, 'councillor-enquiry', form('When is the library shut?'))
  await page.goto(`${pageOf(desk, fourth)}/do/withdraw`)
  await fill(page, { comment: 'By phone, to Nell Ardern.' })
  await press(page, 'Close as withdrawn', '#step')
  says(await words(page), 'Withdrawn')
})

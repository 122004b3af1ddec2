/** Freedom of Information Act 2000, in the browser: from a resident's form to the review and the Commissioner; and what goes wrong on the way. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { askFor, deskBrowser, fill, look, press, refusal, sendForm, unfold, words } from '../../support/desk-browser.ts'
import { byAddress, dates, glance, known, letter, lookAsResident, mayNot, ownPage, pageOf, prepare, says, send } from '../../support/desk-steps.ts'

const desk = await deskBrowser('2026-06-01T09:00:00Z')
after(() => desk.close())
const { council, base } = desk
const nell = await council.officer('Nell Ardern', ['officer'], ['democratic-services'])
const ruth = await council.officer('Ruth Elmhirst', ['complaints'], ['resident-services'])
const iris = await council.officer('Iris Thorne', ['officer'], ['revenues'])
const ben = await council.officer('Ben Calder', ['officer'], ['waste'])

const fits = { 'check-written': 'yes', 'check-own-data': 'no', 'check-environment': 'no', 'check-vexatious': 'no' }
const asked = (about: string) => ({ about: { about }, form: { form: 'email' }, ...known })

test('from the form to the answer, the review and the Commissioner', async () => {
  const phone = await desk.resident()
  const ref = await sendForm(phone, base, 'freedom-of-information', asked('How many bins were missed in 2025, and what did you pay the firm that empties them?'))
  says(await ownPage(desk, phone, ref), 'We look for what you asked for and answer you by Tuesday 30 June 2026.')
  const page = await desk.at(nell)
  const waste = await desk.at(ben)
  await page.goto(`${base}/desk/complaints`)
  await press(page, 'Ask for information we hold')
  // 20 working days; 15 June is a bank holiday in Scotland
  assert.deepEqual(await dates(page), { Answer: 'Tue 30 Jun' })
  await look(page, 'foi-01-new')
  assert.deepEqual(await byAddress(desk, waste, ref, 'answer'), mayNot)

  await press(page, 'Sort it')
  await fill(page, { ...fits, points: 'How many bins were missed in 2025\nWhat the firm is paid' })
  await glance(page, 'foi-02-sort')
  await press(page, 'Accept it')
  const question = await prepare(desk, page, ref, { action: 'clarify', given: { 'part-question': 'Do you mean the year from January, or from April?' } })
  assert.equal(question['time'], 'Our time to answer starts when we hear from you.')
  await glance(page, 'foi-03-clarify')
  await send(page)
  assert.deepEqual(await dates(page), { Answer: 'waits' })
  says(await ownPage(desk, phone, ref), 'Please answer our question. Our time starts again when you do')
  await lookAsResident(phone, 'foi-04-asked')

  // s.1(3): the answer comes on their own page, and 20 fresh working days begin
  await desk.moveTo('2026-06-10T09:00:00Z')
  await ownPage(desk, phone, ref)
  await fill(phone, { text: 'From January.' })
  await phone.locator('form[action*="messages"] button').last().click()
  await page.goto(pageOf(desk, ref))
  assert.deepEqual(await dates(page), { Answer: 'Thu 9 Jul' })

  await desk.moveTo('2026-06-11T09:00:00Z')
  const fee = await prepare(desk, page, ref, { action: 'ask-for-fee', given: { comment: 'Copying and post come to £12.50.' } })
  assert.deepEqual([fee['amount'], fee['until']?.slice(0, 44)], ['Copying and post come to £12.50.', 'Please pay by Thursday 10 September 2026. Th'])
  await send(page)
  assert.deepEqual(await dates(page), { Answer: 'waits', 'Pay the fee (the resident)': 'Thu 10 Sept' })
  await prepare(desk, page, ref, { action: 'lapse', given: { comment: 'You did not pay.' } })
  await send(page)
  assert.match(await refusal(page), /They have until 10 September 2026/)
  await desk.moveTo('2026-06-18T09:00:00Z')
  await page.goto(`${pageOf(desk, ref)}/do/paid`)
  await press(page, 'The fee was paid', '#step')
  // s.10(2): from 11 to 18 June nothing counts
  assert.deepEqual(await dates(page), { Answer: 'Fri 17 Jul', 'Pay the fee (the resident)': 'Thu 10 Sept, done Thu 18 Jun' })

  await unfold(page, 'Ask another team', { team: 'waste', asked: 'How many rounds were missed?', due: '2026-06-25' }, 'Ask')
  await waste.goto(pageOf(desk, ref))
  await unfold(waste, 'Give it', { given: '120 in the year.' }, 'Give')

  const longer = { comment: 'We look at section 43 of the Act, and whether the public should know the price.', ground: 'We weigh whether the public is better served by giving it or by keeping it back' }
  await prepare(desk, page, ref, { action: 'extend', given: { ...longer, until: '2026-08-18' } })
  await send(page)
  assert.match(await refusal(page), /furthest that it can go is 17 August 2026/)
  const extended = await prepare(desk, page, ref, { action: 'extend', given: { ...longer, until: '2026-07-31' } })
  says(extended['exemption']!, 'section 43')
  says(extended['new-date']!, 'Friday 31 July 2026')
  await glance(page, 'foi-05-extend')
  await send(page)
  assert.equal((await dates(page))['Answer'], 'Fri 31 Jul')

  await desk.moveTo('2026-07-20T09:00:00Z')
  const found = { 'finding-1': 'given', 'reasons-1': '120 bins were missed in 2025.', 'finding-2': 'refused', 'reasons-2': 'The price would help other firms to bid against this one.' }
  await prepare(desk, page, ref, { action: 'answer', given: found })
  await glance(page, 'foi-06-answer-unfit')
  await send(page)
  assert.match(await refusal(page), /Give part, or refuse/)
  const partly = await prepare(desk, page, ref, { action: 'refuse' })
  assert.deepEqual([partly['held'], partly['given'], partly['reasons'], partly['cost']], ['We have what you asked for.', 'On point 1: 120 bins were missed in 2025.', 'On point 2: The price would help other firms to bid against this one.', undefined])
  await send(page)
  assert.match(await refusal(page), /which exemption/i)
  await fill(page, { 'part-exemption': 'Section 43(2) of the Freedom of Information Act 2000, commercial interests.', 'part-public-interest': 'It is good that people know what is paid. Here the harm to the next tender weighs more.' })
  await look(page, 'foi-07-refuse')
  await send(page)
  // 40 working days from 20 July, without the Scottish and the English bank holiday of August
  assert.equal((await dates(page))['Ask for a review (the resident)'], 'Wed 16 Sept')
  says(await letter(desk, page, ref, 4), 'Section 43(2)', '120 bins', 'by Wednesday 16 September 2026', 'If you are still not happy after that, you can complain to the Information Commissioner', '0303 123 1113')

  await desk.moveTo('2026-08-19T09:00:00Z')
  says(await ownPage(desk, phone, ref), 'You can ask us to look again until Wednesday 16 September 2026.')
  await phone.getByRole('button', { name: 'I am not happy with this answer' }).click()
  says(await words(phone), 'A second look: 2 of 2', 'Thursday 17 September 2026')
  await page.goto(pageOf(desk, ref))
  await glance(page, 'foi-08-review')
  assert.equal((await dates(page))['Request: Ask for a review (the resident)'], 'Wed 16 Sept, done Wed 19 Aug')
  assert.doesNotMatch(await words(page), /close it again/, 'what is being looked at again is not answered')
  assert.equal(await askFor(page, `${pageOf(desk, ref)}/close-again`, { why: 'Nothing more' }), 422)
  await unfold(page, 'Name: reviewing officer', { officer: String(nell.id) }, 'Name')
  assert.match(await refusal(page), /Nell Ardern had a part in request, so cannot be reviewing officer now \(Internal review, FOI Code of Practice\)/)
  await unfold(page, 'Name: reviewing officer', { officer: String(iris.id) }, 'Name')
  assert.equal(await askFor(page, `${pageOf(desk, ref)}/do/answer-review`, { way: 'post', 'part-decision': 'x', 'part-commissioner': 'x' }), 422)

  const review = await desk.at(iris)
  await prepare(desk, review, ref, { action: 'extend-review', given: { comment: 'The firm must be heard.', ground: 'It is an exceptional case', until: '2026-10-16' } })
  await send(review)
  assert.match(await refusal(review), /15 October 2026/)
  await prepare(desk, review, ref, { action: 'extend-review', given: { comment: 'The firm must be heard.', ground: 'It is an exceptional case', until: '2026-10-01' } })
  await send(review)
  await desk.moveTo('2026-09-30T09:00:00Z')
  await prepare(desk, review, ref, { action: 'answer-review', given: { 'finding-1': 'given', 'reasons-1': 'You have the figure.', 'finding-2': 'given', 'reasons-2': 'The tender is over. The firm was paid £1.2 million in 2025.' } })
  await glance(review, 'foi-09-review-answer')
  await send(review)
  says(await letter(desk, review, ref, 6), '£1.2 million', '0303 123 1113')
  says(await ownPage(desk, phone, ref), 'This is our last answer.', 'Information Commissioner')
  await lookAsResident(phone, 'foi-10-last')
  assert.equal(await phone.getByRole('button', { name: 'I am not happy with this answer' }).count(), 0)

  const lead = await desk.at(ruth)
  await lead.goto(`${base}/desk/complaints/ombudsman/new?case=${ref}`)
  await fill(lead, { body: 'ico', ask: 'investigation', subject: 'Price of bin collections', received: '2026-09-30', due: '2026-10-14' })
  await fill(lead, { team: 'democratic-services' })
  await press(lead, 'Add to the register')
  says(await words(lead), 'Information Commissioner', 'Price of bin collections', '14 October 2026')
  await desk.moveTo('2026-10-12T09:00:00Z')
  await lead.reload()
  await press(lead, 'Note our answer')
  await lead.locator('details:has(form[action$="/decision"]) > summary').click()
  await fill(lead, { decision: 'not-upheld', decided: '2026-10-12', words: 'The exemption was rightly used, and no longer than needed.' }, 'form[action$="/decision"]')
  await press(lead, 'Save the decision')
  await glance(lead, 'foi-11-commissioner')
  says(await words(lead), 'Investigated, not upheld', 'The exemption was rightly used')
  assert.equal(await askFor(waste, `${base}/desk/complaints/ombudsman`), 403)
  assert.deepEqual(desk.broken, [])
})

test('on a Saturday, both readings; too late to extend; another body; taken back; the requester has died; a late review', async () => {
  await desk.moveTo('2026-06-20T11:00:00Z')
  const phone = await desk.resident()
  const page = await desk.at(nell)
  const [first, second, third] = [await sendForm(phone, base, 'freedom-of-information', asked('What does the mayor’s car cost?')), await sendForm(phone, base, 'freedom-of-information', asked('Who cuts the hedges of the A10?')), await sendForm(phone, base, 'freedom-of-information', asked('Your pay scales'))]
  await page.goto(pageOf(desk, first))
  // line to take 47: the Act counts from the Saturday itself
  assert.deepEqual(await dates(page), { Answer: 'Mon 20 Jul' })
  says(await words(page), 'received Sat 20 Jun')
  says(await page.locator('.desk-clocks').innerText(), 'Read as: on the day that it came, as the Act has it, the earlier')
  await desk.moveTo('2026-07-01T09:00:00Z')
  const settings = await desk.at(await council.officer('Ada Thorne', ['administrator'], []))
  await settings.goto(`${base}/desk/settings/readings/freedom-of-information/weekend-receipt`)
  await fill(settings, { reading: 'next-working-day', from: '2026-07-01', reason: 'The Monitoring Officer decided.' })
  await press(settings, 'Set it')
  await desk.moveTo('2026-07-04T11:00:00Z')
  const later = await sendForm(phone, base, 'freedom-of-information', asked('How many parking fines were paid?'))
  await page.goto(pageOf(desk, later))
  assert.deepEqual(await dates(page), { Answer: 'Wed 5 Aug' }, 'taken as received on Monday 6 July')

  // escalated early: the resident’s page has no button, and its address changes nothing
  await ownPage(desk, phone, first)
  assert.equal(await phone.getByRole('button', { name: 'I am not happy with this answer' }).count(), 0)
  await phone.request.post(phone.url().replace('?', '/ask-again?'), { form: {} })
  for (const ref of [first, second, third]) {
    await page.goto(`${pageOf(desk, ref)}/sort`)
    await fill(page, fits)
    await press(page, 'Accept it')
    says(await words(page), 'Find it, decide, and answer')
  }

  // another authority has it: only with the requester’s agreement
  const transfer = { comment: 'National Highways looks after the A10: 0300 123 5000.' }
  const there = await prepare(desk, page, second, { action: 'transfer', given: transfer })
  assert.equal(there['body'], transfer.comment)
  await send(page)
  assert.match(await refusal(page), /agrees?/)
  await fill(page, { agreed: 'yes' })
  await send(page)
  says(await ownPage(desk, phone, second), 'Sent on', '0300 123 5000')

  // taken back, in the requester's own words to us
  await page.goto(`${pageOf(desk, third)}/do/withdraw`)
  await fill(page, { comment: 'By phone, to Nell Ardern.' })
  await press(page, 'Withdraw', '#step')
  says(await ownPage(desk, phone, third), 'You took it back')

  await desk.moveTo('2026-07-21T09:00:00Z')
  await prepare(desk, page, first, { action: 'extend', given: { comment: 'Section 43.', until: '2026-08-01' } })
  await send(page)
  assert.match(await refusal(page), /counts only if it is told before the old date ends. That was 20 July 2026/)
  await page.goto(pageOf(desk, first))
  await unfold(page, 'The resident has died', { on: '2026-07-15' }, 'Note')
  await prepare(desk, page, first, { action: 'answer', given: { 'finding-1': 'given', 'reasons-1': 'It costs £300 a month.' } })
  await send(page)
  assert.match(await refusal(page), /has died. Send it to whoever goes on for them, by post/)
  await fill(page, { way: 'post' })
  await send(page)
  assert.equal((await dates(page))['Answer'], 'Mon 20 Jul, done 1 day late')

  // s.12: the sum, and no exemption
  await page.goto(`${pageOf(desk, later)}/sort`)
  await fill(page, fits)
  await press(page, 'Accept it')
  const costly = await prepare(desk, page, later, { action: 'refuse', given: { 'finding-1': 'too-costly', 'reasons-1': 'Each of 2,000 files must be opened by hand.' } })
  assert.deepEqual(Object.keys(costly), ['held', 'reasons', 'cost', 'review', 'commissioner'])
  await send(page)
  assert.match(await refusal(page), /the sum that it would cost, and how to ask for less/)
  await fill(page, { 'part-cost': '40 hours at £25 come to £1,000. The limit is 18 hours, £450. Ask for one month and we can do it.' })
  await send(page)
  says(await ownPage(desk, phone, later), 'The limit is 18 hours, £450')

  // 40 working days after Tuesday 21 July; the page no longer offers it, a person still may
  await desk.moveTo('2026-09-18T09:00:00Z')
  says(await ownPage(desk, phone, first), 'You could ask us to look again until Thursday 17 September 2026')
  assert.equal(await phone.getByRole('button', { name: 'I am not happy with this answer' }).count(), 0)
  await page.goto(`${pageOf(desk, first)}/do/ask-for-review`)
  await press(page, 'Ask for a review', '#step')
  says(await words(page), 'Internal review')
  assert.deepEqual(desk.broken, [])
})

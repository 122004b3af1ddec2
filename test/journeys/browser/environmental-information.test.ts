/** Environmental Information Regulations 2004, in the browser: from a call to the review, its right beginning found by sorting; and what goes wrong on the way. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { askFor, deskBrowser, fill, look, press, refusal, unfold, words } from '../../support/desk-browser.ts'
import { byAddress, dates, glance, letter, mayNot, ownPage, pageOf, prepare, says, send, takeDown } from '../../support/desk-steps.ts'

const desk = await deskBrowser('2026-05-05T09:00:00Z')
after(() => desk.close())
const { council, base } = desk
const nell = await council.officer('Nell Ardern', ['officer'], ['democratic-services'])
const ruth = await council.officer('Ruth Elmhirst', ['complaints'], ['resident-services'])
const iris = await council.officer('Iris Thorne', ['officer'], ['environmental-health'])
const ben = await council.officer('Ben Calder', ['officer'], ['waste'])

const caller = { channel: 'phone', name: 'D. Alder', email: 'alder@example.org', service: 'Ask for information we hold' }
const fits = { 'check-environment': 'yes', 'check-own-data': 'no', 'check-general': 'yes' }

/** A call that is sorted to the Regulations at once. */
async function begin(about: string): Promise<string> {
  const page = await desk.at(nell)
  const ref = await takeDown(desk, page, { ...caller, words: about })
  await page.goto(`${pageOf(desk, ref)}/sort?procedure=environmental-information`)
  await fill(page, { ...fits, reason: 'It is about the environment.' })
  await press(page, 'Move it there and accept it')
  return ref
}

test('said on the phone, sorted to the right rules, answered in part, reviewed', async () => {
  const page = await desk.at(nell)
  const ref = await takeDown(desk, page, { ...caller, when: '2026-05-01T16:00', words: 'I want all readings of the air at Mill Lane school since 2019, and what you wrote about them.' })
  await page.goto(pageOf(desk, ref))
  await press(page, 'Sort it')
  await fill(page, { 'check-written': 'no', 'check-own-data': 'no', 'check-environment': 'yes', 'check-vexatious': 'no', points: 'The readings since 2019\nWhat we wrote about them' })
  await press(page, 'Accept it')
  says(await words(page), 'You decide', 'It may come under the rules for information on the environment s.39')
  await glance(page, 'eir-01-decide')
  await press(page, 'Sort it as: Request for information on the environment')
  await fill(page, fits)
  await look(page, 'eir-02-moved')
  await press(page, 'Move it there and accept it')
  // reg 5(2): 20 working days after Friday 1 May, when it was said; 4 and 25 May are bank holidays
  assert.deepEqual(await dates(page), { Answer: 'Tue 2 Jun' })
  says(await words(page), 'Request for information on the environment', 'received Fri 1 May', 'The readings since 2019')
  const waste = await desk.at(ben)
  assert.deepEqual(await byAddress(desk, waste, ref, 'extend'), mayNot)

  const longer = { comment: 'There are 2,400 readings from two firms, and 90 letters.', ground: 'The request is complex and there is much of it' }
  await prepare(desk, page, ref, { action: 'extend', given: { ...longer, until: '2026-07-02' } })
  await send(page)
  assert.match(await refusal(page), /furthest that it can go is 1 July 2026 \(reg 7/)
  const extended = await prepare(desk, page, ref, { action: 'extend', given: { ...longer, until: '2026-07-01' } })
  says(extended['reasons']!, '2,400 readings')
  says(extended['new-date']!, 'Wednesday 1 July 2026')
  await send(page)
  assert.deepEqual(await dates(page), { Answer: 'Wed 1 Jul' })

  await desk.moveTo('2026-06-30T09:00:00Z')
  const found = { 'finding-1': 'given', 'reasons-1': 'All 2,400 readings are on the page that we name below.', 'finding-2': 'part-given', 'reasons-2': 'We give 80 letters. Ten are drafts that nobody had finished.' }
  await prepare(desk, page, ref, { action: 'refuse', given: found })
  await fill(page, { 'part-exception': 'Regulation 12(4)(d), unfinished papers.', 'part-public-interest': 'Drafts would mislead; the finished letters say what was decided. That weighs more.' })
  await look(page, 'eir-03-part')
  await send(page)
  const text = await letter(desk, page, ref, 2)
  says(text, '12(4)(d)', 'All 2,400 readings', 'by Thursday 27 August 2026', 'If you are still not happy after that', '0303 123 1113')

  // any dissatisfaction, on the last day
  const phone = await desk.resident()
  await desk.moveTo('2026-08-27T09:00:00Z')
  says(await ownPage(desk, phone, ref), 'until Thursday 27 August 2026')
  await phone.getByRole('button', { name: 'I am not happy with this answer' }).click()
  await page.goto(pageOf(desk, ref))
  assert.equal((await dates(page))['Review: Decision on review'], 'Fri 23 Oct', '40 working days')
  assert.equal(await askFor(page, `${pageOf(desk, ref)}/do/extend-review`), 404, 'reg 11 knows no longer time')
  await press(page, 'I do it')
  assert.match(await refusal(page), /Nell Ardern had a part in request, so cannot be reviewing officer now \(reg 11/)
  await unfold(page, 'Name: reviewing officer', { officer: String(iris.id) }, 'Name')
  const review = await desk.at(iris)
  await desk.moveTo('2026-10-26T09:00:00Z')
  await prepare(desk, review, ref, { action: 'answer-review', given: { 'finding-1': 'given', 'reasons-1': 'You have them all.', 'finding-2': 'given', 'reasons-2': 'The drafts are finished now. Here they are.' } })
  await send(review)
  assert.equal((await dates(review))['Review: Decision on review'], 'Fri 23 Oct, done 3 days late')
  says(await letter(desk, review, ref, 3), 'The drafts are finished now', '0303 123 1113')
  says(await ownPage(desk, phone, ref), 'This is our last answer. You can now go to the Information Commissioner')
  assert.deepEqual(desk.broken, [])
})

test('too general; a charge that is not paid; not held; another body; taken back while it is reviewed', async () => {
  await desk.moveTo('2026-05-05T09:00:00Z')
  const page = await desk.at(nell)
  const general = await begin('Tell me all about noise.')
  await prepare(desk, page, general, { action: 'clarify', given: { 'part-question': 'Which street do you mean? We keep a list for each.' } })
  await send(page)
  assert.deepEqual(await dates(page), { Answer: 'waits' })
  assert.equal(await page.getByRole('link', { name: 'Close for lack of a reply' }).count(), 0, 'a question stays open for two months')
  await prepare(desk, page, general, { action: 'lapse', given: { comment: 'No answer.' } })
  await send(page)
  assert.match(await refusal(page), /They have until 5 July 2026/)
  await desk.moveTo('2026-05-15T09:00:00Z')
  await page.goto(`${pageOf(desk, general)}/do/clarified`)
  await fill(page, { on: '2026-05-14' })
  await press(page, 'They answered our question', '#step')
  assert.deepEqual(await dates(page), { Answer: 'Fri 12 Jun' }, 'reg 9: afresh from 14 May; 25 May is a bank holiday')

  const charged = await begin('A copy of all maps of the flood wall.')
  const notice = await prepare(desk, page, charged, { action: 'ask-for-fee', given: { comment: '40 large maps at £3 each: £120.' } })
  says(notice['until']!, 'Please pay by Thursday 13 August 2026')
  await send(page)
  await desk.moveTo('2026-08-13T09:00:00Z')
  await prepare(desk, page, charged, { action: 'lapse', given: { comment: 'The charge was not paid by 13 August.' } })
  await send(page)
  assert.match(await refusal(page), /They have until 13 August 2026/)
  await desk.moveTo('2026-08-14T09:00:00Z')
  await prepare(desk, page, charged, { action: 'lapse', given: { comment: 'The charge was not paid by 13 August.' } })
  await send(page)
  says(await letter(desk, page, charged, 2), 'You can ask us again at any time')

  // reg 12(4)(a): what is not held is refused in writing
  const none = await begin('Radiation at the old mill.')
  await prepare(desk, page, none, { action: 'answer', given: { 'finding-1': 'not-held', 'reasons-1': 'Nobody measured it.' } })
  await send(page)
  assert.match(await refusal(page), /Refuse all or part/)
  await prepare(desk, page, none, { action: 'refuse' })
  assert.equal(await page.locator('[name=part-public-interest]').count(), 0)
  await fill(page, { 'part-exception': 'Regulation 12(4)(a): we do not hold it.' })
  await send(page)
  // reg 11: any sign, also to an officer; then they take it back
  await page.goto(`${pageOf(desk, none)}/do/ask-for-review`)
  await press(page, 'Ask for a review', '#step')
  await page.goto(`${pageOf(desk, none)}/do/withdraw`)
  await fill(page, { comment: 'By phone, to Nell Ardern.' })
  await press(page, 'Close as withdrawn', '#step')
  says(await words(page), 'Withdrawn')

  const theirs = await begin('Fish in the river above the weir.')
  await prepare(desk, page, theirs, { action: 'transfer', given: { comment: 'The Environment Agency has it: 03708 506 506.' } })
  await send(page)
  says(await words(page), 'Sent to another body')
  const lead = await desk.at(ruth)
  await lead.goto(`${base}/desk/complaints`)
  says(await words(lead), '1 open')
})

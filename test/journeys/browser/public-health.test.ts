/** SI 2012/3094 Part 5 in the browser: one stage, six months, a signed answer; private, as what people tell clinics is. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { askFor, clocks, deskBrowser, fill, look, press, refusal, sendForm, unfold, words } from '../../support/desk-browser.ts'
import { byAddress, glance, known, letter, mayNot, ownPage, pageOf, prepare, says, send, takeDown } from '../../support/desk-steps.ts'

const desk = await deskBrowser('2026-03-30T09:00:00Z')
after(() => desk.close())
const { base } = desk
const stella = await desk.council.officer('Stella Merrin', ['complaints'], ['adult-care'])
const vera = await desk.council.officer('Vera Quist', ['officer'], ['adult-care'])
const ruth = await desk.council.officer('Ruth Elmhirst', ['complaints'], ['resident-services'])

const from = (about: string) => ({ about: { about }, right: { right: 'That they say sorry.' }, before: { before: 'no' }, for: { for: 'me' }, ...known })
const fits = { 'check-our-work': 'yes', 'check-may-act': 'yes', 'check-settled': 'no', 'check-other-body': 'no', 'check-looked-at': 'no', recent: 'yes' }
const sortIt = async (page: Page, ref: string, given: Readonly<Record<string, string>> = {}) => {
  await page.goto(`${pageOf(desk, ref)}/sort`)
  await fill(page, { ...fits, ...given })
  await press(page, 'Accept it')
}

test('from a call about a clinic to the signed answer', async () => {
  const lead = await desk.at(stella)
  const ref = await takeDown(desk, lead, { '#call-words': 'The clinic read my name out in the waiting room. I want them to stop that.', service: 'Complain about public health', name: 'D. Alder', phone: '01234 555 321' })
  assert.match(await words(lead), /by Thursday 2 April 2026/, 'what is read out on the phone')
  await lead.goto(pageOf(desk, ref))
  assert.deepEqual(await clocks(lead), { Acknowledge: 'Thu 2 Apr', 'Signed answer': 'Tue 29 Sept' }, '3 working days from Monday 30 March; six months that begin with that day')

  const other = await desk.at(ruth)
  assert.deepEqual(await byAddress(desk, other, ref, 'acknowledge'), mayNot)
  for (const path of ['/desk/complaints', '/desk/search?q=clinic', '/desk/queues/adult-care']) {
    await other.goto(base + path)
    assert.doesNotMatch(await words(other), new RegExp(`waiting room|${ref}`), path)
  }

  // said on Monday, so it could be settled until Tuesday evening; on Wednesday it is a complaint
  await desk.moveTo('2026-04-01T09:00:00Z')
  await prepare(desk, lead, ref, { action: 'resolve-informally', given: { comment: 'They said sorry.' } })
  await send(lead)
  assert.match(await refusal(lead), /That was possible until 31 March 2026, the next working day/)
  await sortIt(lead, ref, { points: 'Her name was read out' })
  const acknowledgement = await prepare(desk, lead, ref, { action: 'acknowledge' })
  says(Object.values(acknowledgement).join(' '), 'It reached us on Monday 30 March 2026', 'Would you like to talk about how we look at it', 'We answer you by Tuesday 29 September 2026')
  await fill(lead, { way: 'phone', 'part-date': 'We answer you soon.' })
  await send(lead)
  assert.match(await refusal(lead), /“By when we answer” must have “29 September 2026” in it/)
  await look(lead, 'health-01-acknowledge')
  await fill(lead, { 'part-date': acknowledgement['date']! })
  await send(lead)
  assert.match(await words(lead), /Read its letter out on the phone\./)

  // the health trust is part of it: one lead, one answer
  await unfold(lead, 'Another body is part of it', { name: 'Moorland Health Trust', leads: 'us', agreed: '' }, 'Note')
  assert.match(await refusal(lead), /Say what was agreed/)
  await unfold(lead, 'Another body is part of it', { name: 'Moorland Health Trust', leads: 'us', agreed: 'They send us their part by 30 April.' }, 'Note')
  assert.match(await words(lead), /Moorland Health Trust: we lead\. They send us their part by 30 April\./)
  await glance(lead, 'health-02-looking')

  // longer only as agreed, and only before the six months end; who does not lead does neither
  const clerk = await desk.at(vera)
  assert.equal(await askFor(clerk, `${pageOf(desk, ref)}/do/extend`, { until: '2026-10-30', comment: 'x', agreed: 'yes', way: 'post' }), 422)
  await desk.moveTo('2026-09-29T09:00:00Z')
  await prepare(desk, lead, ref, { action: 'extend', given: { until: '2026-10-30', comment: 'The clinic moves house.', way: 'post' } })
  await send(lead)
  assert.match(await refusal(lead), /Only if the person has agreed to it \(reg 29/)
  await fill(lead, { agreed: 'yes' })
  await send(lead)
  assert.equal((await clocks(lead))['Signed answer'], 'Fri 30 Oct')

  // the answer is signed by who may sign, and says how it was considered
  assert.equal(await askFor(clerk, `${pageOf(desk, ref)}/do/answer`, { way: 'post' }), 422)
  await unfold(lead, 'Name: chief executive, or whoever signs for them', { officer: String(vera.id) }, 'Name')
  await desk.moveTo('2026-10-29T09:00:00Z')
  await clerk.goto(pageOf(desk, ref))
  await prepare(desk, clerk, ref, { action: 'answer', given: { 'finding-1': 'upheld', 'reasons-1': 'Two people heard it.', way: 'post' } })
  await fill(clerk, { 'part-remedy': 'They call numbers now.', 'part-done': 'They have done so since May.' })
  await send(clerk)
  assert.match(await refusal(clerk), /how we looked at the complaint/)
  await fill(clerk, { 'part-considered': 'We talked with you and with the clinic.' })
  await send(clerk)
  says(await letter(desk, clerk, ref, 3), 'We talked with you and with the clinic.', 'You were right. We got this wrong. Two people heard it.', 'They have done so since May.', 'Local Government and Social Care Ombudsman: https://www.lgo.org.uk, phone 0300 061 0614', 'Yours sincerely Vera Quist')
  await look(clerk, 'health-03-letter')
  await clerk.goto(pageOf(desk, ref))
  assert.deepEqual(await clocks(clerk), { Acknowledge: 'Thu 2 Apr, done Wed 1 Apr', 'Signed answer': 'Fri 30 Oct, done Thu 29 Oct' })
  const phone = await desk.resident()
  const own = await ownPage(desk, phone, ref)
  says(own, 'Our answer', 'Local Government and Social Care Ombudsman')
  assert.doesNotMatch(own, /clinic|waiting room/)
  assert.deepEqual(desk.broken, [])
})

test('a doctor’s surgery, a year too late, died, late and told why, the wrong door: each goes its own way', async () => {
  await desk.moveTo('2026-11-02T09:00:00Z')
  const lead = await desk.at(stella)
  const other = await desk.at(ruth)
  const phone = await desk.resident()

  // not the council's: sent on, with her agreement where the rules ask for it
  const surgery = await sendForm(phone, base, 'public-health-complaint', from('My doctor’s surgery never answers the phone.'))
  await prepare(desk, lead, surgery, { action: 'send-on', given: { comment: 'The surgery has your complaint now. Call 01234 555 901.', way: 'post' } })
  if (await lead.locator('[name=agreed]').count()) {
    await send(lead)
    assert.match(await refusal(lead), /Only if the person agrees/)
    await fill(lead, { agreed: 'yes' })
  }
  await send(lead)
  says(await letter(desk, lead, surgery, 1), 'Who will answer you', 'The surgery has your complaint now. Call 01234 555 901.')

  // by the general form: whoever moves it does not see it again
  const general = await sendForm(phone, base, 'complaint', from('The stop smoking nurse laughed at me.'))
  await other.goto(`${pageOf(desk, general)}/sort?procedure=public-health`)
  await fill(other, { ...fits, reason: 'It is about our nurse.' })
  await press(other, 'Move it there and accept it')
  assert.match(await words(other), /You no longer see it\./)
  assert.deepEqual(await byAddress(desk, other, general, 'acknowledge'), mayNot)
  await prepare(desk, lead, general, { action: 'acknowledge', given: { way: 'post' } })
  await send(lead)

  // the six months pass without an answer; then she dies, and nobody goes on
  await desk.moveTo('2027-05-01T09:00:00Z')
  await lead.goto(pageOf(desk, general))
  assert.equal(await lead.getByRole('link', { name: 'Explain the delay' }).count(), 0, 'Saturday 1 May is the last day of six months that begin with 2 November')
  await desk.moveTo('2027-05-02T09:00:00Z')
  await prepare(desk, lead, general, { action: 'extend', given: { until: '2027-06-01', comment: 'We wait.', agreed: 'yes', way: 'post' } })
  await send(lead)
  assert.match(await refusal(lead), /That was 1 May 2027 \(reg 29/)
  await prepare(desk, lead, general, { action: 'tell-late', given: { comment: 'The nurse has left, and we look for her notes.', way: 'post' } })
  await send(lead)
  says(await letter(desk, lead, general, 2), 'Our answer is late', 'The nurse has left', 'We are sorry that our answer is late.')
  await lead.goto(pageOf(desk, general))
  await unfold(lead, 'The resident has died', { on: '2027-05-01' }, 'Note')
  await prepare(desk, lead, general, { action: 'withdraw', given: { comment: 'She died, and nobody goes on for her.' } })
  await send(lead)
  assert.match(await words(lead), /Withdrawn/)
  await desk.moveTo('2027-05-10T09:00:00Z')
  await lead.reload()
  assert.equal((await clocks(lead))['Signed answer'], 'Sat 1 May, not kept', 'it ended, and gets no later by the day')

  // two years ago, and looked at by an ombudsman: refused for every reason that holds
  const old = await sendForm(phone, base, 'public-health-complaint', from('The clinic lost my test two years ago.'))
  await lead.goto(`${pageOf(desk, old)}/sort`)
  await fill(lead, { ...fits, 'check-looked-at': 'yes', recent: 'no', since: '2025-03-01' })
  await press(lead, 'Accept it')
  assert.match(await words(lead), /You decide This has been looked at already/)
  await press(lead, 'Do not accept it')
  await fill(lead, { evidence: 'The Ombudsman’s letter of 4 June 2026', way: 'post' })
  await press(lead, 'Build the letter from this')
  await send(lead)
  says(await letter(desk, lead, old, 1), 'This has been looked at already', '0300 061 0614')
  assert.deepEqual(desk.broken, [])
})

/** SI 2009/309 in the browser: one stage, a plan, six months, a signed answer; a case that nobody outside its team is shown. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { askFor, clocks, deskBrowser, fill, look, press, refusal, sendForm, unfold, words } from '../../support/desk-browser.ts'
import { byAddress, glance, known, letter, mayNot, ownPage, pageOf, prepare, says, send, takeDown } from '../../support/desk-steps.ts'

const desk = await deskBrowser('2026-07-17T09:00:00Z')
after(() => desk.close())
const { base } = desk
const stella = await desk.council.officer('Stella Merrin', ['complaints'], ['adult-care'])
const omar = await desk.council.officer('Omar Lund', ['officer'], ['adult-care'])
const ruth = await desk.council.officer('Ruth Elmhirst', ['complaints'], ['resident-services'])

const from = (about: string, right = 'The ring back, or what it cost.') => ({ about: { about }, right: { right }, before: { before: 'no' }, for: { for: 'someone-else-and-they-agree' }, ...known })
const fits = { 'check-care': 'yes', 'check-may-act': 'yes', 'check-settled': 'no', 'check-other-body': 'no', 'check-looked-at': 'no', recent: 'yes' }
const sortIt = async (page: Page, ref: string, given: Readonly<Record<string, string>> = {}) => {
  await page.goto(`${pageOf(desk, ref)}/sort`)
  await fill(page, { ...fits, ...given })
  await press(page, 'Accept it')
}

test('from a daughter’s words over the plan to the signed answer, in the six months', async () => {
  const phone = await desk.resident()
  const ref = await sendForm(phone, base, 'adult-care-complaint', from('The care home lost my mother’s ring, and nobody looked for it.'))
  const lead = await desk.at(stella)
  await lead.goto(pageOf(desk, ref))
  assert.deepEqual(await clocks(lead), { Acknowledge: 'Wed 22 Jul', 'Agree the plan': 'Fri 24 Jul', 'Signed answer, at the latest': 'Sat 16 Jan 2027' }, '3 and 5 working days from Friday 17 July; six months that begin with that day')
  await look(lead, 'adult-01-new')

  // who leads on all other complaints is not shown that there is one
  const other = await desk.at(ruth)
  assert.deepEqual(await byAddress(desk, other, ref, 'acknowledge'), mayNot)
  assert.deepEqual([await askFor(other, `${base}/desk/cases/${ref}`), await askFor(other, `${base}/desk/complaints/learning/${ref}`)], [404, 404])
  for (const path of ['/desk/complaints', '/desk/queues/adult-care', '/desk/search?q=ring', '/desk/complaints/actions?whose=all']) {
    await other.goto(base + path)
    assert.doesNotMatch(await words(other), new RegExp(`mother|${ref}`), path)
  }

  // it was written, so it cannot have been settled at once
  await prepare(desk, lead, ref, { action: 'resolve-informally', given: { comment: 'We found the ring.' } })
  await send(lead)
  assert.match(await refusal(lead), /It came in writing, so it is a complaint \(reg 8/)
  await sortIt(lead, ref, { points: 'The ring was lost\nNobody looked for it' })
  const acknowledgement = await prepare(desk, lead, ref, { action: 'acknowledge' })
  assert.match(acknowledgement['offer']!, /Would you like to talk about how we look at it, and how long it may take\?/)
  assert.equal(await lead.locator('[name=way][value=email]').count(), 0, 'a private letter does not go by e-mail')
  await glance(lead, 'adult-02-acknowledge')
  await fill(lead, { way: 'phone' })
  await send(lead)
  await glance(lead, 'adult-03-planning')

  // the plan: not without her word on every point, nor without what she wants
  await unfold(lead, 'Name: investigating officer', { officer: String(omar.id) }, 'Name')
  await unfold(lead, 'Someone acts for the resident', { name: 'K. Alder', relation: 'daughter', evidence: 'A letter that her mother signed', seen: 'yes' }, 'Note')
  await prepare(desk, lead, ref, { action: 'agree-plan', given: { way: 'post' } })
  await send(lead)
  assert.match(await refusal(lead), /Every point must be agreed with the person first/)
  await lead.goto(pageOf(desk, ref))
  await unfold(lead, 'The resident agrees to them', { how: 'On the phone, on 20 July' }, 'Agreed')
  await desk.moveTo('2026-07-24T09:00:00Z')
  await prepare(desk, lead, ref, { action: 'agree-plan', given: { way: 'post', until: '2027-01-18' } })
  await send(lead)
  assert.match(await refusal(lead), /as agreed: from today to 16 January 2027 \(reg 14/)
  const plan = await prepare(desk, lead, ref, { action: 'agree-plan', given: { way: 'post', until: '2026-09-30' } })
  assert.match(plan['who']!, /Omar Lund \(investigating officer\) looks at it/)
  assert.match(plan['outcome']!, /The ring back, or what it cost\./)
  assert.match(plan['date']!, /Wednesday 30 September 2026/)
  await glance(lead, 'adult-04-plan')
  await send(lead)
  says(await letter(desk, lead, ref, 2), 'How we will look at your complaint', '1. The ring was lost', '2. Nobody looked for it', 'The ring back, or what it cost.', 'Omar Lund (investigating officer) looks at it', 'by Wednesday 30 September 2026')
  await look(lead, 'adult-05-plan-letter')
  await lead.goto(pageOf(desk, ref))
  assert.equal((await clocks(lead))['Answer, as agreed'], 'Wed 30 Sept')

  // longer only if she agrees, before the six months end; and never said by who only investigates
  const home = await desk.at(omar)
  await home.goto(pageOf(desk, ref))
  assert.equal(await home.getByRole('link', { name: 'Agree more time' }).count(), 0)
  assert.equal(await askFor(home, `${pageOf(desk, ref)}/do/extend`, { until: '2027-03-01', comment: 'x', agreed: 'yes', way: 'post' }), 422)
  await desk.moveTo('2026-09-29T09:00:00Z')
  await prepare(desk, lead, ref, { action: 'extend', given: { until: '2026-12-18', comment: 'One carer is away until December.', agreed: 'yes', way: 'post' } })
  await send(lead)
  const longer = await clocks(lead)
  assert.deepEqual([longer['Answer, as agreed'], longer['Signed answer, at the latest']], ['Fri 18 Dec', 'Sat 16 Jan 2027'], 'another day within the six months does not move their end')
  await desk.moveTo('2027-01-15T09:00:00Z')
  await prepare(desk, lead, ref, { action: 'extend', given: { until: '2027-03-01', comment: 'The home has a new owner, and we wait for its papers.', way: 'post' } })
  await send(lead)
  assert.match(await refusal(lead), /Only if the person has agreed to it \(reg 14/)
  await glance(lead, 'adult-06-longer')
  await fill(lead, { agreed: 'yes' })
  await send(lead)
  assert.deepEqual(Object.values(await clocks(lead)).slice(-2), ['Mon 1 Mar', 'Mon 1 Mar'])
  says(await letter(desk, lead, ref, 4), 'The home has a new owner, and we wait for its papers.', 'We now answer you by Monday 1 March 2027.')

  // someone else than who signs for the chief executive cannot send it
  assert.equal(await askFor(home, `${pageOf(desk, ref)}/do/answer`, { way: 'post' }), 422)
  await lead.goto(pageOf(desk, ref))
  assert.equal(await askFor(lead, `${pageOf(desk, ref)}/roles`, { role: 'responsible-person', officer: String(ruth.id) }), 422, 'someone of another team would not be shown it')
  await press(lead, 'I do it')
  await lead.goto(`${base}/desk/complaints/learning/${ref}`)
  await fill(lead, { kind: 'payment', words: 'We pay you £400 for the ring.', pounds: '400', due: '2027-03-15', team: 'adult-care' })
  await press(lead, 'Agree this remedy')
  await desk.moveTo('2027-03-01T15:00:00Z')
  const found = { 'finding-1': 'upheld', 'reasons-1': 'The home has no list of what was hers.', 'finding-2': 'partly-upheld', 'reasons-2': 'One room was searched, and not the laundry.', way: 'post' }
  const answer = await prepare(desk, lead, ref, { action: 'answer', given: found })
  assert.match(answer['remedy']!, /We will do this by Monday 15 March 2027: We pay you £400 for the ring\./)
  assert.match(answer['done']!, /We have not done all of it yet/)
  await send(lead)
  assert.match(await refusal(lead), /how we looked at the complaint/, 'the regulations ask how it was considered')
  await fill(lead, { 'part-considered': 'We talked with you, with the home and with the two carers, and read the home’s papers.' })
  await glance(lead, 'adult-07-answer')
  await send(lead)
  const last = await letter(desk, lead, ref, 5)
  says(last, '1. The ring was lost You were right. We got this wrong. The home has no list of what was hers.', 'We talked with you', 'Local Government and Social Care Ombudsman: https://www.lgo.org.uk, phone 0300 061 0614', 'Yours sincerely Stella Merrin')
  await look(lead, 'adult-08-answer-letter')
  await lead.goto(pageOf(desk, ref))
  assert.deepEqual(await clocks(lead), { Acknowledge: 'Wed 22 Jul 2026, done Fri 17 Jul 2026', 'Agree the plan': 'Fri 24 Jul 2026, done Fri 24 Jul 2026', 'Answer, as agreed': 'Mon 1 Mar, done Mon 1 Mar', 'Signed answer, at the latest': 'Mon 1 Mar, done Mon 1 Mar' })
  await glance(lead, 'adult-09-over')
  const own = await ownPage(desk, phone, ref)
  says(own, 'Our answer', 'If you are still not happy', 'Local Government and Social Care Ombudsman')
  assert.doesNotMatch(own, /ring|Adult care team/, 'whoever finds the link is told nothing of it')
  assert.deepEqual(desk.broken, [])
})

test('settled at once, sent on, late and told why, died, taken back: each goes its own way', async () => {
  await desk.moveTo('2027-03-05T15:00:00Z')
  const lead = await desk.at(stella)
  const phone = await desk.resident()

  // said on a Friday, and settled by the end of Monday: kept apart, and not a complaint
  const said = (name: string) => takeDown(desk, lead, { '#call-words': 'The carer came two hours late this morning.', service: 'Complain about adult care', name, phone: '01234 555 323' })
  const settled = await said('P. Rowan')
  const tooLate = await said('Q. Rowan')
  await desk.moveTo('2027-03-08T16:00:00Z')
  await prepare(desk, lead, settled, { action: 'resolve-informally', given: { comment: 'The carer came, and we said sorry. He is content.' } })
  await send(lead)
  assert.match(await words(lead), /Resolved by the next working day · settled at once/)
  await glance(lead, 'adult-20-settled')
  await desk.moveTo('2027-03-09T09:00:00Z')
  await prepare(desk, lead, tooLate, { action: 'resolve-informally', given: { comment: 'We said sorry.' } })
  await send(lead)
  assert.match(await refusal(lead), /That was possible until 8 March 2027, the next working day \(reg 8/)
  await sortIt(lead, tooLate)

  // the health trust should answer: sent on only with her agreement, and the letter says to whom
  const trust = await sendForm(phone, base, 'adult-care-complaint', from('The nurse did not come for the dressing.', 'That she comes.'))
  await prepare(desk, lead, trust, { action: 'send-on', given: { comment: 'Moorland Health Trust has your complaint now. Call 01234 555 900.', way: 'post' } })
  await glance(lead, 'adult-21-send-on')
  if (await lead.locator('[name=agreed]').count()) {
    await send(lead)
    assert.match(await refusal(lead), /Only if the person agrees/)
    await fill(lead, { agreed: 'yes' })
  }
  await send(lead)
  assert.match(await words(lead), /Sent on to another body · sent on/)
  says(await letter(desk, lead, trust, 1), 'Who will answer you', 'Moorland Health Trust has your complaint now. Call 01234 555 900.')
  assert.match(await ownPage(desk, phone, trust), /The body that can answer you has your complaint now/)

  // the six months pass: no longer time can be agreed any more, and the law asks us to write why
  const slow = await sendForm(phone, base, 'adult-care-complaint', from('Nobody told us that the day centre closes.', 'That you ask us first.'))
  await sortIt(lead, slow)
  await prepare(desk, lead, slow, { action: 'acknowledge', given: { way: 'post' } })
  await send(lead)
  await unfold(lead, 'The resident agrees to them', { how: 'By letter' }, 'Agreed')
  await prepare(desk, lead, slow, { action: 'agree-plan', given: { way: 'post', until: '2027-09-08' } })
  await send(lead)
  assert.equal((await clocks(lead))['Signed answer, at the latest'], 'Wed 8 Sept', 'six months that begin with Tuesday 9 March')
  assert.equal(await lead.getByRole('link', { name: 'Explain the delay' }).count(), 0)
  await desk.moveTo('2027-09-09T09:00:00Z')
  await prepare(desk, lead, slow, { action: 'extend', given: { until: '2027-10-01', comment: 'We wait for the papers.', agreed: 'yes', way: 'post' } })
  await send(lead)
  assert.match(await refusal(lead), /only if it is told before the old date ends\. That was 8 September 2027 \(reg 14/)
  await lead.goto(pageOf(desk, slow))
  await press(lead, 'Explain the delay')
  await fill(lead, { comment: 'The officer who looked at it left, and the new one began in August.', way: 'post' })
  await press(lead, 'Build the letter from this')
  await glance(lead, 'adult-22-late')
  await send(lead)
  assert.match(await words(lead), /Print its letter and post it\./)
  says(await letter(desk, lead, slow, 3), 'Our answer is late', 'The officer who looked at it left', 'We are sorry that our answer is late. We send it as soon as we can.')
  await lead.goto(pageOf(desk, slow))
  assert.equal((await clocks(lead))['Signed answer, at the latest'], 'Wed 8 Sept, 1 day late')

  // she dies: her son goes on, is written to, and takes it back
  await unfold(lead, 'The resident has died', { on: '2027-09-07', goesOnBy: 'J. Alder' }, 'Note')
  await prepare(desk, lead, slow, { action: 'tell-late', given: { comment: 'We are sorry for your loss. We answer you in her place.', way: 'post' } })
  await send(lead)
  assert.match(await letter(desk, lead, slow, 4), /Dear J\. Alder/)
  await prepare(desk, lead, slow, { action: 'withdraw', given: { comment: 'Her son does not want to go on.' } })
  await send(lead)
  assert.match(await words(lead), /Withdrawn/)

  // more than twelve months ago, and someone who may not act for her: a person decides on both
  const old = await sendForm(phone, base, 'adult-care-complaint', from('My neighbour was not washed in 2025.', 'That you look.'))
  await lead.goto(`${pageOf(desk, old)}/sort`)
  await fill(lead, { ...fits, 'check-may-act': 'no', recent: 'no', since: '2025-11-02' })
  await press(lead, 'Accept it')
  says(await words(lead), 'We must be sure that you may act for this person', 'It came more than 12 months after you knew of it')
  await press(lead, 'Do not accept it')
  await fill(lead, { evidence: 'Her own word on the phone', way: 'post' })
  await press(lead, 'Build the letter from this')
  await send(lead)
  says(await letter(desk, lead, old, 1), 'We must be sure that you may act for this person', 'about our decision not to look at this', '0300 061 0614')
  assert.deepEqual(desk.broken, [])
})

/** UK GDPR article 15, in the browser: a request about oneself from the form to the copy; and what goes wrong on the way. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { askFor, deskBrowser, fill, look, press, refusal, sendForm, unfold, words } from '../../support/desk-browser.ts'
import { byAddress, dates, glance, known, letter, lookAsResident, mayNot, ownPage, pageOf, prepare, says, send, takeDown } from '../../support/desk-steps.ts'

const desk = await deskBrowser('2026-01-31T10:00:00Z')
after(() => desk.close())
const { council, base } = desk
const nell = await council.officer('Nell Ardern', ['officer'], ['democratic-services'])
const ben = await council.officer('Ben Calder', ['officer'], ['waste'])
const dora = await council.officer('Dora Penn', ['officer'], ['revenues'])
const housing = await council.officer('Hanna Voss', ['officer'], ['housing'])

const fits = { 'check-own-data': 'yes', 'check-may-act': 'yes', 'check-excessive': 'no' }
const asked = (about: string) => ({ about: { about }, who: { who: 'mine' }, ...known })

async function accepted(ref: string): Promise<void> {
  const page = await desk.at(nell)
  await page.goto(`${pageOf(desk, ref)}/sort`)
  await fill(page, fits)
  await press(page, 'Accept it')
}

test('from the form on a Saturday to the copy: proof of who asks, a question, two months more', async () => {
  const phone = await desk.resident()
  const ref = await sendForm(phone, base, 'subject-access', asked('All that you hold about me and my flat.'))
  // 31 January has no day like it in February; the last one, the 28th, is a Saturday
  says(await ownPage(desk, phone, ref), 'by Monday 2 March 2026')
  const page = await desk.at(nell)
  await page.goto(pageOf(desk, ref))
  assert.deepEqual(await dates(page), { Answer: 'Mon 2 Mar' })
  await look(page, 'sar-01-new')
  const waste = await desk.at(ben)
  assert.deepEqual(await byAddress(desk, waste, ref, 'answer'), mayNot)
  await accepted(ref)

  const proof = await prepare(desk, page, ref, { action: 'ask-identity', given: { comment: 'Please show us a bill with your name, because the e-mail address is new to us.' } })
  says(proof['what']!, 'a bill with your name')
  assert.equal(proof['time'], 'Our time to answer starts when we hear from you.')
  await send(page)
  assert.deepEqual(await dates(page), { Answer: 'waits' })
  says(await ownPage(desk, phone, ref), 'Please show us who you are. Our time limit starts when you do', 'a bill with your name')
  await lookAsResident(phone, 'sar-02-identity')
  await desk.moveTo('2026-03-03T10:00:00Z')
  await page.goto(`${pageOf(desk, ref)}/do/identity-shown`)
  await press(page, 'They showed who they are', '#step')
  // from 3 March: 3 April is Good Friday, then the weekend and Easter Monday
  assert.deepEqual(await dates(page), { Answer: 'Tue 7 Apr' })

  const clarify = await prepare(desk, page, ref, { action: 'clarify', given: { 'part-question': 'We hold a lot. Do you mean the repairs, the rent, or both?' } })
  assert.equal(clarify['goes-on'], 'While we wait for your answer our time stands still. It goes on the day after you answer.')
  assert.equal(clarify['all'], 'You can still ask for all of it.')
  await send(page)
  await desk.moveTo('2026-03-13T10:00:00Z')
  await ownPage(desk, phone, ref)
  await fill(phone, { text: 'Both, please.' })
  await phone.locator('form[action*="messages"] button').last().click()
  await page.goto(pageOf(desk, ref))
  // ten days from 4 to 13 March do not count: 3 April and ten days
  assert.deepEqual(await dates(page), { Answer: 'Mon 13 Apr' })

  const longer = { comment: 'There are nine years of letters from three teams.', ground: 'The request is complex' }
  await prepare(desk, page, ref, { action: 'extend', given: { ...longer, until: '2026-06-16' } })
  await send(page)
  assert.match(await refusal(page), /furthest that it can go is 15 June 2026 \(art 12\(3\)/)
  const extended = await prepare(desk, page, ref, { action: 'extend', given: { ...longer, until: '2026-05-29' } })
  says(extended['new-date']!, 'Friday 29 May 2026')
  await send(page)
  // whoever is named to hold the data opens the request, not the case, and does not answer
  await unfold(page, 'Name: service that holds the data', { officer: String(dora.id) }, 'Name')
  const keeper = await desk.at(dora)
  assert.deepEqual([await askFor(keeper, `${base}/desk/cases/${ref}`), await askFor(keeper, `${pageOf(desk, ref)}/do/answer`, { way: 'post' })], [404, 422])
  await keeper.goto(`${pageOf(desk, ref)}/do/contribute`)
  await fill(keeper, { comment: 'Nine letters, in the rent account.' })
  await press(keeper, 'Pass the data on', '#step')
  await unfold(page, 'Ask another team', { team: 'housing', asked: 'All letters and notes about this tenant.', due: '2026-04-30' }, 'Ask')
  const holder = await desk.at(housing)
  await holder.goto(pageOf(desk, ref))
  await unfold(holder, 'Give it', { given: '310 pages, in the shared drive.' }, 'Give')

  await desk.moveTo('2026-05-28T10:00:00Z')
  await prepare(desk, page, ref, { action: 'refuse', given: { 'finding-1': 'part-given', 'reasons-1': 'We found 310 pages and give you 298.' } })
  await send(page)
  assert.match(await refusal(page), /Take “Answer”: its letter says what was left out/)
  const copy = await prepare(desk, page, ref, { action: 'answer' })
  assert.deepEqual(Object.keys(copy), ['information', 'copy', 'why', 'shared', 'long', 'left-out', 'complain', 'court'])
  assert.deepEqual([copy['information'], copy['shared'], copy['court']], ['We found 310 pages and give you 298.', '', 'You can also go to court about this.'])
  await send(page)
  assert.match(await refusal(page), /who has it, and where we got it/)
  await fill(page, {
    'part-copy': 'The copy is with this letter.', 'part-why': 'We hold it because you rent from us: Housing Act 1985.', 'part-shared': 'Our repairs firm has your address. We got it from you.',
    'part-long': 'Six years after you move out.', 'part-left-out': 'Twelve pages name your neighbours. Giving them would harm them.', way: 'post',
  })
  await look(page, 'sar-03-answer')
  await send(page)
  assert.match((await dates(page))['Answer']!, /^Fri 29 May, done Thu 28 May/)
  says(await letter(desk, page, ref, 4), 'Twelve pages name your neighbours', '0303 123 1113', 'You can also go to court', 'If something is missing or wrong, tell us')
  says(await ownPage(desk, phone, ref), 'This is our answer. If something is missing, tell us, or go to the Information Commissioner')
  await lookAsResident(phone, 'sar-04-answered')

  // something is missing: it opens again, and no new month begins
  await page.goto(`${pageOf(desk, ref)}/do/reopen`)
  await fill(page, { comment: 'The letters of 2019 are not there.' })
  await press(page, 'They say something is missing', '#step')
  await glance(page, 'sar-05-again')
  says(await words(page), 'Something was missing', 'Find what was missing and send it at once.')
  assert.doesNotMatch(await words(page), /close it again/)
  await prepare(desk, page, ref, { action: 'answer', given: { 'finding-1': 'given', 'reasons-1': 'Here are the letters of 2019.' } })
  await fill(page, { 'part-copy': 'They are with this letter.', 'part-why': 'You rent from us.', 'part-shared': 'Nobody else has them.', 'part-long': 'Six years after you move out.', way: 'post' })
  await send(page)
  says(await words(page), 'Answered')
})

test('asked as if it were under another Act; too late to extend; someone else’s data; unfounded; the person died; taken back', async () => {
  await desk.moveTo('2026-11-25T10:00:00Z')
  const page = await desk.at(nell)
  const ref = await takeDown(desk, page, { channel: 'letter', name: 'D. Alder', address: '4 Mill Lane', words: 'Under the FOI Act I want my council tax file.', service: 'Ask for information we hold' })
  await page.goto(`${pageOf(desk, ref)}/sort`)
  await fill(page, { 'check-written': 'yes', 'check-own-data': 'yes', 'check-environment': 'no', 'check-vexatious': 'no' })
  await press(page, 'Accept it')
  await press(page, 'Sort it as: Request for information about oneself')
  await fill(page, fits)
  await press(page, 'Move it there and accept it')
  // 25 December, the weekend and the substitute day of 28 December
  assert.deepEqual(await dates(page), { Answer: 'Tue 29 Dec' })
  says(await words(page), 'Request for information about oneself', 'received Wed 25 Nov')
  await desk.moveTo('2026-12-30T10:00:00Z')
  await prepare(desk, page, ref, { action: 'extend', given: { comment: 'Much work.', ground: 'The request is complex', until: '2027-01-29' } })
  await send(page)
  assert.match(await refusal(page), /That was 29 December 2026/)
  // free, unless it is plainly unfounded: a refusal tells the rights
  await prepare(desk, page, ref, { action: 'refuse', given: { 'finding-1': 'refused', 'reasons-1': 'You told us that you ask only to cost us money.' } })
  await fill(page, { way: 'post' })
  await send(page)
  assert.match((await dates(page))['Answer']!, /29 Dec, done 1 day late/)
  says(await letter(desk, page, ref, 1), 'only to cost us money', 'Information Commissioner', 'go to court')

  await desk.moveTo('2027-01-04T10:00:00Z')
  const phone = await desk.resident()
  const theirs = await sendForm(phone, base, 'subject-access', asked('What you hold about my neighbour.'))
  await page.goto(`${pageOf(desk, theirs)}/sort`)
  await fill(page, { 'check-own-data': 'no', 'check-may-act': 'no', 'check-excessive': 'no' })
  await press(page, 'Accept it')
  says(await words(page), 'It is not about you, so it comes under other rules')
  await press(page, 'Sort it as: Request for information')
  says(await words(page), 'Why it does not belong under “Request for information about oneself”')

  const gone = await sendForm(phone, base, 'subject-access', asked('My care file.'))
  await accepted(gone)
  await page.goto(pageOf(desk, gone))
  await unfold(page, 'The resident has died', { on: '2027-01-02' }, 'Note')
  says(await words(page), 'The resident died on Sat 2 Jan')
  await page.goto(`${pageOf(desk, gone)}/do/withdraw`)
  await fill(page, { comment: 'By phone, to Nell Ardern.' })
  await press(page, 'Close as withdrawn', '#step')
  says(await words(page), 'Withdrawn')
  assert.deepEqual(desk.broken, [])
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { testCouncil } from '../../../../test/support/council.ts'
import { fillIn, residentSite } from '../../../../test/support/resident-site.ts'
import { addNote, askResident, closeCase, markBrokenPromises, readCaseUnscoped, readEvents, readTrayAgain, trackPath, writeReference } from '../../index.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
const dataDir = mkdtempSync(path.join(tmpdir(), 'moothall-track-'))
const tools = { ...council.tools, config: { ...council.tools.config, dataDir } }
const site = await residentSite(tools)
const waste = await council.officer('Asha Patel', ['officer'], ['waste'])
after(async () => {
  await site.close()
  await council.close()
  rmSync(dataDir, { recursive: true })
})

/** A missed bin reported by someone with every way to reach them; gives its stored reference. */
async function reported(): Promise<string> {
  const form = await fillIn(site, 'missed-bin', {
    bin: { bin: 'recycling' }, due: { 'due-day': '19', 'due-month': '11', 'due-year': '2026' }, where: { 'where-address': '14 Mill Lane' }, out: { out: 'yes' },
    more: { more: 'Left again.' }, 'your-choice': { 'your-choice': 'known' }, 'your-name': { 'your-name': `D. Alder ${Math.random()}` }, 'your-ways': { 'your-ways': ['email', 'phone', 'post'] },
    'your-email': { 'your-email': 'alder@example.org' }, 'your-phone': { 'your-phone': '01632 960 001' }, 'your-address': { 'your-address-address': '14 Mill Lane', 'your-address-postcode': 'MS1 2AB' },
  })
  await site.post(`${form}/check`, {})
  return /MH-(\w{3})-(\w{4})/.exec((await site.get(`${form}/done`)).body)!.slice(1).join('')
}

const find = (reference: string, detail: string) => site.post('/track', { reference, detail })
const row = async (ref: string) => (await readCaseUnscoped(council.owner, { ref }))!
const link = (ref: string) => trackPath(tools.config, ref, council.clock.now())
const send = async (ref: string, text: string, files: { field: string; name: string; bytes: Buffer }[] = []) => {
  const shown = await site.get(link(ref))
  const form = shown.page.querySelector('form[action*="/messages"]')!
  return site.send(form.getAttribute('action')!, { text, key: form.querySelector('input[name=key]')!.getAttribute('value')! }, files)
}

test('the reference with an e-mail address or a phone number opens the case, however they are typed', async () => {
  const ref = await reported()
  for (const detail of ['ALDER@example.org ', '+44 1632 960001', '01632-960-001']) {
    const found = await find(writeReference(ref).toLowerCase().replaceAll('-', ' '), detail)
    assert.equal(found.to, `/track/${writeReference(ref)}`, detail)
    const shown = await site.get(found.to, found.cookie)
    assert.match(shown.page.querySelector('main')!.text, /by Tuesday 24 November 2026/)
  }
  assert.equal((await site.get(`/track/${writeReference(ref)}`)).to.startsWith('/track?'), true, 'not without having shown it')
})

test('a postcode opens no case whose place everyone can read; nor does a phone number that was learned elsewhere', async () => {
  const ref = await reported()
  assert.equal((await find(writeReference(ref), 'ms1 2ab')).status, 422)
  await council.owner.run(`update resident set phone = '+441632960777' where id = (select resident_id from case_file where ref = $1)`, [ref])
  assert.equal((await find(writeReference(ref), '01632 960 777')).status, 422)
  assert.equal((await find(writeReference(ref), '01632 960 001')).status, 303)
  const own = await reported()
  await council.owner.run(`update case_file set service_code = 'care-needs-assessment' where ref = $1`, [own])
  assert.equal((await find(writeReference(own), 'ms1 2ab')).status, 303)
})

/** A page without what was typed into it. */
const plain = (body: string) => body.replaceAll(/value="[^"]*"/g, '')

test('whatever is wrong, the answer is the same; and after five tries a reference is shut for a while, known or not', async () => {
  const ref = await reported()
  const wrong = await find(writeReference(ref), 'someone@example.org')
  const unknown = await find('MH-000-0000', 'someone@example.org')
  assert.equal(wrong.status, 422)
  assert.equal(plain(wrong.body), plain(unknown.body))
  for (let i = 0; i < 4; i++) await find(writeReference(ref), `guess${i}@example.org`)
  assert.equal((await find(writeReference(ref), 'alder@example.org')).status, 429, 'even with the right detail')
  council.clock.set('2026-11-20T10:30:00Z')
  assert.equal((await find(writeReference(ref), 'alder@example.org')).status, 303)
  council.clock.set('2026-11-20T10:12:00Z')
})

test('a link of another case, a forged one and an old one do not open it', async () => {
  const [mine, other] = [await reported(), await reported()]
  const token = link(other).split('?t=')[1]!
  assert.match((await site.get(`/track/${writeReference(mine)}?t=${token}`)).to, /^\/track\?ref=/)
  assert.match((await site.get(`${link(mine)}x`)).to, /^\/track\?/)
  const old = link(mine)
  council.clock.set('2027-11-20T10:12:00Z')
  const expired = await site.get(old)
  assert.match(expired.to, /why=expired/)
  assert.match((await site.get(expired.to)).body, /That link is too old/)
  council.clock.set('2026-11-20T10:12:00Z')
})

test('a message is in the ledger and on the case, once however often it is sent', async () => {
  const ref = await reported()
  const shown = await site.get(link(ref))
  const form = shown.page.querySelector('form[action*="/messages"]')!
  const fields = { text: 'It is the <green> one.\nReally.', key: form.querySelector('input[name=key]')!.getAttribute('value')! }
  const first = await site.send(form.getAttribute('action')!, fields, [])
  await site.send(form.getAttribute('action')!, fields, [])
  const events = await readEvents(council.owner, (await row(ref)).id)
  assert.equal(events.filter((event) => event.kind === 'resident-wrote').length, 1)
  const told = await site.get(first.to)
  assert.match(told.body, /We have your message/)
  assert.ok(told.body.includes('It is the &lt;green&gt; one.<br>Really.'))
  const [contact] = await council.owner.run<{ outcome: string }>('select outcome from contact where case_id = $1 order by number desc limit 1', [(await row(ref)).id])
  assert.equal(contact!.outcome, 'case-updated')
})

test('an empty or overlong message is refused with what was typed, and the good file that came with it is kept', async () => {
  const ref = await reported()
  assert.equal((await send(ref, ' ')).status, 422)
  const long = 'x'.repeat(4001)
  const refused = await send(ref, long, [{ field: 'files', name: 'notes.txt', bytes: Buffer.from('The lane was blocked at 7am.\n') }])
  assert.equal(refused.status, 422)
  assert.equal(refused.page.querySelector('textarea')!.text.trim(), long)
  assert.match(refused.page.querySelector('title')!.text, /^Error: /)
  assert.ok(refused.body.includes('notes.txt'))
  const form = refused.page.querySelector('form[action*="/messages"]')!
  const sent = await site.send(form.getAttribute('action')!, { text: 'Here they are.', key: form.querySelector('input[name=key]')!.getAttribute('value')! }, [])
  const shown = await site.get(sent.to)
  const file = shown.page.querySelector('a[href*="/files/"]')!
  assert.equal(file.text, 'notes.txt')
  const given = await site.get(file.getAttribute('href')!)
  assert.match(String(given.headers['content-disposition']), /^attachment/)
  assert.equal(given.body, 'The lane was blocked at 7am.\n')
})

test('our question stands first, the answer starts the clock again', async () => {
  const ref = await reported()
  await askResident(tools, waste, ref, { question: 'Which bin was it?', reason: 'The lorry differs.', until: '2026-12-01' })
  const shown = await site.get(link(ref))
  assert.match(shown.page.querySelector('main')!.text, /Waiting for you[\s\S]*Which bin was it\?[\s\S]*Answer our question/)
  await send(ref, 'The green one.')
  assert.equal((await row(ref)).state, 'in-progress')
})

test('"This is not fixed" opens a closed case again with a new date', async () => {
  const ref = await reported()
  await closeCase(tools, waste, ref, { outcome: 'fixed', answer: 'We emptied it at 3pm.' })
  const closed = await site.get(link(ref))
  assert.match(closed.page.querySelector('main')!.text, /Closed: We have put this right\.[\s\S]*We did what we promised, on Friday 20 November 2026[\s\S]*We emptied it at 3pm\.[\s\S]*Is this not fixed\?/)
  const sent = await send(ref, 'It is still full.')
  assert.match((await site.get(sent.to)).body, /We opened this again/)
  const again = await row(ref)
  assert.equal(again.state, 'in-progress')
  assert.ok(again.due_at)
})

test('a case answered without doing it is never told as done', async () => {
  const endings = [
    [{ outcome: 'cannot', answer: 'The lane is too narrow.' }, /We answered you in time, on Friday 20 November 2026\./],
    [{ outcome: 'not-ours', answer: 'A private bin.', signpost: 'Bins Ltd' }, /We answered you in time/],
    [{ outcome: 'answered', answer: 'The round is on Monday.' }, /We answered you in time/],
    [{ outcome: 'withdrawn', answer: 'As you asked.' }, /Our promise\s*You told us that you no longer need this\./],
  ] as const
  for (const [closing, told] of endings) {
    const ref = await reported()
    await closeCase(tools, waste, ref, closing)
    const text = (await site.get(link(ref))).page.querySelector('main')!.text
    assert.match(text, told)
    assert.doesNotMatch(text, /We did|The resident no longer/)
  }
  const late = await reported()
  council.clock.set('2026-11-25T09:00:00Z')
  await markBrokenPromises(tools)
  await closeCase(tools, waste, late, { outcome: 'cannot', answer: 'The lane is too narrow.' })
  assert.match((await site.get(link(late))).page.querySelector('main')!.text, /We answered you on Wednesday 25 November 2026, which was late\. We are sorry\./)
  council.clock.set('2026-11-20T10:12:00Z')
})

test('a second report names the other case only when it is the same resident’s', async () => {
  const [mine, other] = [await reported(), await reported()]
  await closeCase(tools, waste, mine, { outcome: 'duplicate', answer: 'We have one already.', duplicateOf: writeReference(other) })
  const told = (await site.get(link(mine))).page.querySelector('main')!.text
  assert.match(told, /This goes on under another report/)
  assert.ok(!told.includes(writeReference(other)))
  const [again, own] = [await reported(), await reported()]
  await council.owner.run('update case_file set resident_id = (select resident_id from case_file where ref = $1) where ref = $2', [again, own])
  await closeCase(tools, waste, again, { outcome: 'duplicate', answer: 'We have one already.', duplicateOf: writeReference(own) })
  assert.ok((await site.get(link(again))).page.querySelector('main')!.text.includes(`under your reference ${writeReference(own)}`))
})

test('a promise that was not kept is told as it is, with sorry', async () => {
  const ref = await reported()
  council.clock.set('2026-11-25T09:00:00Z')
  await markBrokenPromises(tools)
  const main = (await site.get(link(ref))).page.querySelector('main')!.text
  assert.match(main, /We said by Tuesday 24 November 2026\. We have not done it yet\. We are sorry\./)
  council.clock.set('2026-11-20T10:12:00Z')
})

test('a restricted case shows its own resident how it stands and nothing of what it is about', async () => {
  const ref = await reported()
  await council.owner.run(`update case_file set restricted_to = 'waste' where ref = $1`, [ref])
  const shown = await site.get(link(ref))
  const text = shown.page.text
  assert.match(text, /Received/)
  for (const secret of ['Missed bin', 'Mill Lane', 'Left again', 'Waste and recycling']) assert.ok(!text.includes(secret), secret)
})

test('a message that cannot be put on the case is kept, and the resident is told its number', async () => {
  const ref = await reported()
  await council.owner.run(`alter table case_event add constraint broken check (kind <> 'resident-wrote') not valid`)
  const sent = await send(ref, 'Can you hear me?')
  await council.owner.run('alter table case_event drop constraint broken')
  const [entry] = await council.owner.run<{ number: number; raw: { text: string } }>('select number, raw from ledger_tray join ledger_entry using (number) order by number desc limit 1')
  assert.equal(entry!.raw.text, 'Can you hear me?')
  assert.ok((await site.get(sent.to)).body.includes(`under number ${entry!.number}`))
  council.clock.set('2026-11-20T10:20:00Z')
  assert.equal(await readTrayAgain(tools, [{ id: 'web-form', by: 'resident', read: () => { throw new Error('not a form') } }]), 1)
  assert.match((await site.get(link(ref))).body, /Can you hear me\?/)
  council.clock.set('2026-11-20T10:12:00Z')
})

const letters = (n: number) => Array.from({ length: 3000 }, (_, i) => `w${n}x${i}`).join(' ')

test('a case cannot be filled until nobody can answer it: search stops growing, messages a day and events have an end', async () => {
  const ref = await reported()
  const caseFile = await row(ref)
  for (let i = 0; i < 40; i++) assert.equal('done' in await addNote(tools, waste, ref, letters(i).slice(0, 19_000)), true, `note ${i}`)
  const [size] = await council.owner.run<{ bytes: number }>(`select pg_column_size(document || ''::tsvector) as bytes from case_search where case_id = $1`, [caseFile.id])
  assert.ok(size!.bytes < 800_000, `${size!.bytes}`)

  await send(ref, 'One more')
  await council.owner.run(`insert into ledger_entry (channel, received_at, raw) select 'web-form', now(), '{}' from generate_series(1, 50)`)
  await council.owner.run(`insert into contact (number, direction, channel, happened_at, outcome, case_id) select number, 'in', 'web-form', $2, 'case-updated', $1
    from (select number from ledger_entry order by number desc limit 50) l`, [caseFile.id, council.clock.now()])
  const refused = await send(ref, 'And another')
  assert.equal(refused.status, 429)
  assert.match(refused.page.querySelector('.govuk-error-summary')!.text, /50 messages a day.*Call us on 01234 555 010/s)
  assert.match(refused.body, /And another/, 'what was typed stays')

  await council.owner.run('update case_file set events = 32600 where id = $1', [caseFile.id])
  const outcome = await addNote(tools, waste, ref, 'x')
  assert.equal('refused' in outcome && outcome.refused, 'case/full')
})

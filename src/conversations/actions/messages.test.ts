import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { testCouncil } from '../../../test/support/council.ts'
import { askResident, changePromise, closeCase, nextStep, readCaseUnscoped, readEvents, receiveContact, replyToResident, takeOnCase, writeReference } from '../../cases/index.ts'
import { wording } from '../../letters/index.ts'
import { hostileStrings } from '../../platform/forms/hostile-strings.ts'
import { startWorker } from '../../platform/jobs/index.ts'
import { silentLog } from '../../platform/log/index.ts'
import { mailCatcher, partOf } from '../../platform/mail/mail-catcher.test-support.ts'
import { allTasks } from '../../start/compose.ts'
import { conversationTasks, readMessageId } from '../index.ts'
import type { Message } from '../index.ts'
import { sendAgain, requeueStalled, tellByHand } from './send-again.ts'
import { sendMessage } from './send-message.ts'
import { tellResident } from './tell-resident.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
let turnAway: { code: number; words: string } | undefined
const server = await mailCatcher({ answer: () => turnAway })
after(() => Promise.all([council.close(), server.close()]))
const { clock } = council
const at = (smtpUrl: string | undefined) => ({ ...council.tools, config: { ...council.tools.config, smtpUrl } })
const tools = at(server.url)
const officer = await council.officer('Asha Patel', ['officer', 'team-lead'], ['waste'])

const report = (changes: { words?: string; name?: string; email?: string | null; service?: string } = {}) => receiveContact(tools, {
  channel: 'web-form', raw: {}, by: 'resident',
  read: () => ({
    service: changes.service ?? 'missed-bin', words: changes.words ?? 'They took next door’s but left mine again.', happenedAt: clock.now(),
    resident: { name: changes.name ?? 'D. Alder', ...(changes.email === null ? { phone: '+441234567890' } : { email: changes.email ?? 'alder@example.org' }) }, place: { address: '14 Mill Lane, Ashcombe' },
  }),
})
const messages = (caseId: number) => council.owner.run<Message>('select * from message where case_id = $1 order by event_seq', [caseId])
const lastSeq = async (ref: string) => (await readCaseUnscoped(tools.db, { ref }))!.events
const tell = async (caseId: number, seq: number, using = tools) => {
  await tellResident(using, wording, { caseId, seq })
  return (await messages(caseId)).find((one) => one.event_seq === seq)!
}

test('the acknowledgement arrives with reference, promised date, next step and other ways to reach us', async () => {
  const { caseId, ref } = await report()
  const message = await tell(caseId, 1)
  assert.equal(message.state, 'sent')
  const [got] = server.caught.splice(0)
  const text = partOf(got!.raw, 'text/plain')
  assert.deepEqual(got!.to, ['alder@example.org'])
  const row = (await readCaseUnscoped(tools.db, { ref }))!
  for (const said of ['Dear D. Alder,', writeReference(ref), 'by Tuesday 24 November 2026.', '> They took next door’s but left mine again.', '01234 555 010', '18001 01234 555 010', 'County Hall', 'Library hub', `/track/${writeReference(ref)}?t=`]) assert.ok(text.includes(said), said)
  assert.ok(text.includes(nextStep(row, { due: 'Tuesday 24 November 2026', isPast: false, words: 'We come back within 2 working days: by Tuesday 24 November 2026.' }).resident), 'the resident’s next step is the desk’s')
  assert.match(got!.headers, new RegExp(`Subject:.*${writeReference(ref)}`))
  assert.match(got!.headers, /Auto-Submitted: auto-generated/)
  assert.equal(readMessageId(tools.config.secretKey, /Message-ID: (<.*>)/.exec(got!.headers)![1]!), ref)
  const told = (await readEvents(tools.db, caseId)).at(-1)!
  assert.deepEqual([told.kind, told.by, told.data['outcome']], ['message-ended', 'system', 'sent'])
})

test('the same event twice, and the same message twice, tell once', async () => {
  const { caseId } = await report()
  await Promise.all([tellResident(tools, wording, { caseId, seq: 1 }), tellResident(tools, wording, { caseId, seq: 1 })])
  await tellResident(tools, wording, { caseId, seq: 1 })
  const [message, ...others] = await messages(caseId)
  assert.equal(others.length, 0)
  await sendMessage(tools, wording, message!.id)
  await sendMessage(tools, wording, message!.id)
  assert.equal(server.caught.splice(0).length, 1)
})

test('put off: tried again later, and sent when it is taken', async () => {
  const { caseId } = await report()
  turnAway = { code: 451, words: 'greylisted' }
  const first = await tell(caseId, 1)
  assert.deepEqual([first.state, first.attempts, first.next_try_at?.toISOString()], ['retry-later', 1, '2026-11-20T10:13:00.000Z'])
  assert.ok(!(await readEvents(tools.db, caseId)).some(({ kind }) => kind === 'message-ended'), 'nothing has ended yet')
  turnAway = undefined
  await sendMessage(tools, wording, first.id)
  assert.equal((await messages(caseId))[0]!.state, 'sent')
  server.caught.length = 0
})

test('put off too often: given up, told on the case, and sent again from the tray to a better address', async () => {
  const { caseId } = await report()
  turnAway = { code: 451, words: 'later' }
  const message = await tell(caseId, 1)
  for (let attempt = 2; attempt <= 9; attempt++) await sendMessage(tools, wording, message.id)
  const dead = (await messages(caseId))[0]!
  assert.equal(dead.state, 'refused')
  assert.match(dead.problem!, /We tried 9 times/)
  assert.equal((await readEvents(tools.db, caseId)).at(-1)!.data['outcome'], 'refused')
  turnAway = undefined
  assert.match(((await sendAgain(tools, officer, dead, 'a@b.uk, c@d.uk')) as { advice: string }).advice, /one e-mail address/)
  assert.deepEqual(await sendAgain(tools, officer, dead, 'new@example.org'), { done: true })
  await sendMessage(tools, wording, dead.id)
  assert.deepEqual(server.caught.splice(0).map(({ to }) => to), [['new@example.org']])
  assert.ok('refused' in (await sendAgain(tools, officer, dead)), 'what is sent is not sent again')
})

test('no such mailbox is refused at once; a wrong password is ours, told once, and mends itself', async () => {
  const refused = await report({ email: 'gone@example.org' })
  turnAway = { code: 550, words: '5.1.1 no such user' }
  assert.equal((await tell(refused.caseId, 1)).state, 'refused')
  turnAway = undefined
  const guarded = await mailCatcher({ authOptional: false, allowInsecureAuth: true, onAuth: (_auth, _session, done) => done(Object.assign(new Error('no'), { responseCode: 535 })) })
  const wrong = at(`smtp://council:wrong@127.0.0.1:${guarded.port}?ignoreTLS=true`)
  const { caseId } = await report()
  const held = await tell(caseId, 1, wrong)
  assert.deepEqual([held.state, held.problem], ['misconfigured', 'The mail server does not accept our name and password (535)'])
  await requeueStalled(wrong)
  await sendMessage(wrong, wording, held.id)
  await guarded.close()
  assert.equal((await readEvents(tools.db, caseId)).filter(({ kind }) => kind === 'message-ended').length, 1, 'every hour’s try is not told again')
  await requeueStalled(tools)
  await sendMessage(tools, wording, held.id)
  assert.equal((await messages(caseId))[0]!.state, 'sent')
  server.caught.length = 0
})

test('without an address a person tells the resident, and the case says so', async () => {
  const { caseId, ref } = await report({ email: null, name: 'No Mail' })
  await tellResident(tools, wording, { caseId, seq: 1 })
  await tellResident(tools, wording, { caseId, seq: 1 })
  const [message] = await messages(caseId)
  assert.equal(message!.state, 'no-address')
  const events = await readEvents(tools.db, caseId)
  assert.deepEqual(events.filter(({ kind }) => kind === 'message-ended').map(({ data }) => data['problem']), ['we hold no e-mail address. Tell the resident by phone or letter.'])
  assert.match(((await tellByHand(tools, officer, message!, 'pigeon')) as { advice: string }).advice, /Choose how/)
  assert.deepEqual(await tellByHand(tools, officer, message!, 'letter'), { done: true })
  assert.equal((await messages(caseId))[0]!.state, 'told')
  assert.ok('refused' in (await tellByHand(tools, officer, message!, 'phone')))
  assert.match(String((await readEvents(tools.db, caseId)).at(-1)!.data['text']), /Told the resident by letter/)
  assert.equal((await readCaseUnscoped(tools.db, { ref }))!.state, 'new')
})

test('question, changed date, progress and answer say what they must, in one thread', async () => {
  const { caseId, ref } = await report()
  await takeOnCase(tools, officer, ref)
  await replyToResident(tools, officer, ref, 'A skip blocks the lane.\n\nSee https://moothshire.example/skips.')
  const progress = await lastSeq(ref)
  await tell(caseId, progress)
  await changePromise(tools, officer, ref, { by: '2026-11-27', what: 'We will come back', reason: 'the lorry broke down' })
  await tell(caseId, await lastSeq(ref))
  await askResident(tools, officer, ref, { question: 'Which bin?', reason: 'The crew must know.', until: '2026-12-01' })
  await tell(caseId, await lastSeq(ref))
  await closeCase(tools, officer, ref, { outcome: 'not-ours', answer: 'The lane is private.', signpost: 'Lane Trust, 01234 555 020' })
  await tell(caseId, await lastSeq(ref))
  const [news, date, question, answer] = server.caught.splice(0).map(({ raw, headers }) => ({ text: partOf(raw, 'text/plain'), html: partOf(raw, 'text/html'), headers }))
  assert.match(news!.text, /A skip blocks the lane\.\n\nSee https/)
  assert.match(news!.html, /<a href="https:\/\/moothshire\.example\/skips">https:\/\/moothshire\.example\/skips<\/a>\./)
  assert.match(date!.text, /The date that we gave: Tuesday 24 November 2026\n\* The new date: Friday 27 November 2026/)
  assert.match(date!.text, /The lorry broke down\./)
  assert.match(question!.text, /> Which bin\?/)
  assert.match(question!.text, /Please answer by Tuesday 1 December 2026/)
  for (const said of [/This is not ours to do/, /The lane is private/, /Who can help: Lane Trust, 01234 555 020/, /\/services\/complaint/, /\/feedback\/\w+\./, /We will open it again: http/]) assert.match(answer!.text, said)
  const root = /References: (<[^>]+>)/.exec(news!.headers)![1]
  for (const one of [date, question, answer]) assert.equal(/References: (<[^>]+>)/.exec(one!.headers)![1], root)
})

test('what is private is neither named nor repeated', async () => {
  const catalogue = await tools.catalogue()
  const guarded = [...catalogue.services.values()].find((service) => service.quickExit)!
  const { caseId, ref } = await report({ service: guarded.code, words: 'He has my key.' })
  await tell(caseId, 1)
  const [got] = server.caught.splice(0)
  const whole = `${got!.headers}\n${partOf(got!.raw, 'text/plain')}\n${partOf(got!.raw, 'text/html')}`
  assert.ok(!whole.includes('He has my key') && !whole.includes(guarded.name))
  const lead = await council.officer('Own Team', ['officer'], [(await readCaseUnscoped(tools.db, { ref }))!.owner_team])
  await closeCase(tools, lead, ref, { outcome: 'answered', answer: 'The refuge is at 1 Secret Street.' })
  await tell(caseId, await lastSeq(ref))
  assert.ok(!server.caught.splice(0)[0]!.raw.includes('Secret'))
})

test('nothing that a resident types becomes a header, a link or a second address', async () => {
  const evil = ['x\r\nBcc: everyone@example.org', 'https://evil.example/pay', 'www.evil.example', 'Pay at evil-pay.co.uk/now', ...hostileStrings.filter((one) => one.trim() && !one.includes('\0') && one.isWellFormed())]
  for (const text of evil) {
    const { caseId } = await report({ words: text, name: text.slice(0, 200) })
    await tell(caseId, 1)
    const [got] = server.caught.splice(0)
    assert.ok(got, text)
    assert.deepEqual(got.to, ['alder@example.org'])
    assert.doesNotMatch(got.headers, /^(bcc|cc|x-evil):/im)
    assert.ok(!/evil(-pay)?\.(example|co)/.test(partOf(got.raw, 'text/plain') + partOf(got.raw, 'text/html')), text)
  }
})

test('from the commit to the mailbox through the real queue, and the case tells it', async () => {
  clock.set(new Date())
  server.caught.length = 0
  const tasks = conversationTasks(wording).filter(({ name, schedule }) => !schedule || name === 'tell-residents').map(({ name, run }) => ({ name, run }))
  const rest = allTasks().filter(({ name, schedule }) => !schedule && !tasks.some((one) => one.name === name))
  await council.owner.run('delete from graphile_worker._private_jobs')
  await council.owner.run('delete from telling_todo')
  const worker = await startWorker(council.owner.pool, [...tasks, ...rest], tools, silentLog)
  try {
    const { caseId, ref } = await report()
    await closeCase(tools, officer, ref, { outcome: 'fixed', answer: 'We came back and emptied it.' })
    for (let wait = 0; wait < 100 && (server.caught.length < 2 || (await messages(caseId)).some(({ state }) => state !== 'sent')); wait++) await pause(50)
    const said = server.caught.map(({ raw }) => /Thank you for telling us|We came back and emptied it/.exec(partOf(raw, 'text/plain'))?.[0])
    assert.deepEqual(said.toSorted(), ['Thank you for telling us', 'We came back and emptied it'])
    assert.deepEqual((await readEvents(tools.db, caseId)).filter(({ kind }) => kind === 'message-ended').length, 2)
    const offered = async () => (await council.owner.run('select 1 from feedback where case_id = $1', [caseId])).length
    for (let wait = 0; wait < 100 && (await offered()) === 0; wait++) await pause(50)
    assert.equal(await offered(), 1, 'the answer offers to say how it went')
  } finally {
    await worker.stop()
  }
})

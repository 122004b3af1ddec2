import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeFailure, isOneAddress, mailTransport, sendMail } from './index.ts'
import type { Mail } from './index.ts'
import { hostileStrings } from '../forms/hostile-strings.ts'
import { mailCatcher, partOf } from './mail-catcher.test-support.ts'

const transport = (smtpUrl: string | undefined, mode: 'demonstration' | 'production' = 'production') => mailTransport({ mode, smtpUrl, mailFrom: 'Moothshire Council <contact@moothshire.example>' })
const mail = (changes: Partial<Mail> = {}): Mail => ({
  to: 'alder@example.org', subject: 'We have your report', text: 'By Tuesday – “soon”.', html: '<p>By Tuesday</p>', messageId: '<MH-1.1@moothshire.example>', headers: { 'Auto-Submitted': 'auto-generated' }, ...changes,
})

test('a message arrives with both parts, its id and its headers', async () => {
  await using server = disposable(await mailCatcher())
  assert.deepEqual((await sendMail(transport(server.url), mail({ replyTo: 'contact@moothshire.example' }))).outcome, 'sent')
  const [got] = server.caught
  assert.deepEqual(got!.to, ['alder@example.org'])
  assert.equal(got!.from, 'contact@moothshire.example')
  for (const line of ['Message-ID: <MH-1.1@moothshire.example>', 'Auto-Submitted: auto-generated', 'Reply-To: contact@moothshire.example', 'Subject: We have your report']) assert.ok(got!.headers.includes(line), line)
  assert.match(partOf(got!.raw, 'text/plain'), /By Tuesday – “soon”\./)
  assert.match(partOf(got!.raw, 'text/html'), /<p>By Tuesday<\/p>/)
})

test('put off, then taken', async () => {
  await using server = disposable(await mailCatcher({ answer: (_to, attempt) => (attempt === 1 ? { code: 451, words: '4.7.1 greylisted' } : undefined) }))
  const first = await sendMail(transport(server.url), mail())
  assert.deepEqual(first, { outcome: 'retry-later', reason: 'The mail server asks us to try again later (451)', givenUp: 'refused' })
  assert.equal((await sendMail(transport(server.url), mail())).outcome, 'sent')
})

test('a mailbox that does not exist is refused, a full one is tried again', async () => {
  await using server = disposable(await mailCatcher({ answer: (to) => (to.startsWith('full') ? { code: 552, words: '5.2.2 over quota' } : { code: 550, words: '5.1.1 no such user' }) }))
  assert.deepEqual(await sendMail(transport(server.url), mail()), { outcome: 'refused', reason: 'There is no such mailbox, or it is closed (550)', givenUp: 'refused' })
  assert.equal((await sendMail(transport(server.url), mail({ to: 'full@example.org' }))).outcome, 'retry-later')
})

test('a wrong password is our own fault, and so is a server that passes nothing on for us', async () => {
  await using server = disposable(await mailCatcher({ authOptional: false, allowInsecureAuth: true, onAuth: (_auth, _session, done) => done(Object.assign(new Error('5.7.8 wrong'), { responseCode: 535 })) }))
  const wrong = await sendMail(transport(`smtp://council:wrong@127.0.0.1:${server.port}?ignoreTLS=true`), mail())
  assert.deepEqual([wrong.outcome, wrong.reason], ['misconfigured', 'The mail server does not accept our name and password (535)'])
  await using relay = disposable(await mailCatcher({ answer: () => ({ code: 554, words: '5.7.1 Relay access denied' }) }))
  assert.equal((await sendMail(transport(relay.url), mail())).outcome, 'misconfigured')
})

test('a server that wants a secure line and has a certificate nobody knows is misconfigured', async () => {
  await using server = disposable(await mailCatcher({ disabledCommands: [] }))
  const result = await sendMail(transport(`smtp://localhost:${server.port}?requireTLS=true`), mail())
  assert.deepEqual([result.outcome, result.reason], ['misconfigured', 'No secure connection to the mail server could be made'])
})

test('nothing listening is tried again, and given up as our own set-up; an unknown name is our own set-up at once', async () => {
  const server = await mailCatcher()
  await server.close()
  assert.deepEqual(await sendMail(transport(server.url), mail()), { outcome: 'retry-later', reason: 'Nothing answers at the mail server’s address', givenUp: 'misconfigured' })
  assert.equal(describeFailure({ code: 'EDNS', originalCode: 'ENOTFOUND' }).outcome, 'misconfigured')
  assert.equal(describeFailure({ code: 'EDNS', originalCode: 'EAI_AGAIN' }).outcome, 'retry-later')
})

test('without a mail server a demonstration keeps the message, and production says so', async () => {
  assert.deepEqual((await sendMail(transport(undefined, 'demonstration'), mail())).outcome, 'sent')
  assert.deepEqual((await sendMail(transport(undefined, 'production'), mail())).outcome, 'misconfigured')
})

test('no string in subject, header or text becomes a header, and no string becomes a second address', async () => {
  const hostile = [
    'x\r\nBcc: everyone@example.org', 'x\nX-Evil: yes', 'x\rX-Evil: yes', 'x\u2028X-Evil: yes', 'x\u0000X-Evil: yes', '=?utf-8?Q?x=0D=0AX-Evil:_yes?=',
    ...hostileStrings,
  ]
  await using server = disposable(await mailCatcher())
  for (const text of hostile) {
    server.caught.length = 0
    const result = await sendMail(transport(server.url), mail({ subject: text, text, headers: { 'X-Case': text } }))
    assert.equal(result.outcome, 'sent', JSON.stringify([text, result]))
    const names = server.caught[0]!.headers.split('\r\n').map((line) => line.split(':')[0]!.toLowerCase())
    assert.deepEqual(names.filter((name) => ['bcc', 'cc', 'x-evil'].includes(name)), [], text)
    assert.ok(names.filter((name) => name === 'subject').length <= 1, text)
    assert.deepEqual(server.caught[0]!.to, ['alder@example.org'])
    const to = `alder@example.org${text.slice(1)}`
    if ((await sendMail(transport(server.url), mail({ to }))).outcome === 'sent') assert.ok(isOneAddress(to), text)
    assert.ok(server.caught.every((one) => one.to.length === 1), text)
  }
  for (const to of ['a@b.uk, c@d.uk', 'a@b.uk;c@d.uk', 'A <a@b.uk>', 'list: a@b.uk;', 'a@b.uk c@d.uk', 'a@b', '@b.uk', 'a@b..uk', 'a@b.uk\r\nBcc: c@d.uk', '"a b"@b.uk']) assert.equal(isOneAddress(to), false, to)
  for (const to of ['a@b.uk', "o'neil+bins@sub.example.org", 'zoë@bücher.example']) assert.equal(isOneAddress(to), true, to)
})

function disposable<T extends { close(): Promise<void> }>(server: T): T & AsyncDisposable {
  return Object.assign(server, { [Symbol.asyncDispose]: () => server.close() })
}

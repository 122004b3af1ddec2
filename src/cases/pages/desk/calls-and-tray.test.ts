import assert from 'node:assert/strict'
import type { Readable } from 'node:stream'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { contactOf, enterLedger } from '../../../contacts/index.ts'
import { addNote, readCaseUnscoped, readReference } from '../../index.ts'
import { eventStream } from '../../../platform/live/index.ts'
import { testDesk } from './desk.test-support.ts'

let isBroken = true
const desk = await testDesk('2026-11-20T10:00:00Z', [{ id: 'try', by: 'resident', read: () => {
  if (isBroken) throw new Error('The form is of another year')
  return { service: 'missed-bin', words: 'Read at last', happenedAt: new Date('2026-11-20T09:00:00Z') }
} }])
after(() => desk.close())
const { council, tools } = desk
const asha = await council.officer('Asha Patel', ['officer'], ['waste'])
const ben = await council.officer('Ben Cole', ['officer'], ['highways'])
const carys = await council.officer('Carys Lloyd', ['team-lead'], ['waste'])

const call = { words: 'Nobody came', name: 'D. Alder', phone: '01632 960001', channel: 'phone', once: 'key-00000001', service: 'Missed bin', address: '14 Mill Lane', postcode: 'ms1 2ab' }
const numberOf = (to: string | undefined) => Number(to!.split('/').at(-1))

test('a call opens a case through the ledger, and the page gives the reference and promise to read out', async () => {
  const sent = await desk.post(asha, '/desk/contacts/new', { ...call, step: 'save', ending: 'case', when: '2026-11-20T09:15' })
  assert.match(sent.to!, /^\/desk\/contacts\/\d+$/)
  const contact = (await contactOf(tools.db, numberOf(sent.to)))!
  assert.equal(contact.happened_at.toISOString(), '2026-11-20T09:15:00.000Z', 'when it was, not when it was typed')
  assert.equal(contact.officer_id, asha.id)
  const page = (await desk.get(asha, sent.to!)).body
  const caseFile = (await readCaseUnscoped(tools.db, { id: contact.case_id! }))!
  assert.match(page, new RegExp(`MH-${caseFile.ref.slice(0, 3)}-${caseFile.ref.slice(3)}`))
  assert.match(page, /We come back within 2 working days: by Tuesday 24 November 2026\./)
  assert.equal(caseFile.postcode, 'MS1 2AB')
  assert.equal((await desk.post(asha, '/desk/contacts/new', { ...call, step: 'save', ending: 'case' })).to, sent.to, 'sent twice it is one contact')
  assert.equal((await desk.get(ben, sent.to!)).status, 404)
})

test('a fault in the street that is told by phone never gets the caller’s home as its place', async () => {
  const pothole = { ...call, once: 'key-00000009', service: 'Pothole', ending: 'case', step: 'save' }
  const asked = await desk.post(asha, '/desk/contacts/new', pothole)
  assert.equal(asked.status, 422)
  assert.match(asked.body, /href="#call-where"/)
  const sent = await desk.post(asha, '/desk/contacts/new', { ...pothole, where: 'By the bridge, Stanmere' })
  const caseFile = (await readCaseUnscoped(tools.db, { id: (await contactOf(tools.db, numberOf(sent.to)))!.case_id! }))!
  assert.deepEqual([caseFile.address, caseFile.postcode], ['By the bridge, Stanmere', null])
})

test('a call that needs no case is still a contact, with how it ended', async () => {
  const answered = await desk.post(asha, '/desk/contacts/new', { ...call, once: 'key-00000002', ending: 'answered', resolved: 'no', channel: 'counter', step: 'save' })
  const contact = (await contactOf(tools.db, numberOf(answered.to)))!
  assert.deepEqual([contact.outcome, contact.resolved, contact.channel, contact.case_id, contact.service_code], ['answered-at-once', false, 'counter', null, 'missed-bin'])
  const sentOn = await desk.post(asha, '/desk/contacts/new', { words: 'My rent', channel: 'letter', once: 'key-00000003', ending: 'signposted', signpost: 'The landlord, 01632 960555', step: 'save' })
  const other = (await contactOf(tools.db, numberOf(sentOn.to)))!
  assert.deepEqual([other.outcome, other.signposted_to, other.resident_id], ['signposted', 'The landlord, 01632 960555', null])
  const waiting = await council.owner.run('select from ledger_tray')
  assert.equal(waiting.length, 0)
})

test('everything wrong with a call is said at once, and what was typed stays', async () => {
  const { status, body } = await desk.post(asha, '/desk/contacts/new', { words: '', phone: 'abc', email: 'x', service: 'bin lorry missed', when: '2027-01-01T10:00', once: 'key-00000004', ending: '', step: 'save' })
  assert.equal(status, 422)
  for (const field of ['words', 'phone', 'email', 'service', 'when', 'ending']) assert.match(body, new RegExp(`href="#call-${field}"`), field)
  assert.match(body, /Did you mean:[\s\S]*value="missed-bin"/)
  assert.match(body, /value="abc"/)
})

test('someone known is found by phone, chosen, and not made twice', async () => {
  const looked = await desk.post(asha, '/desk/contacts/new', { ...call, once: 'key-00000005', step: 'find' })
  assert.equal(looked.status, 422)
  const id = /name="resident" type="radio" value="(\d+)"/.exec(looked.body)?.[1]
  assert.ok(id, 'the caller of before is offered')
  assert.match(looked.body, /1 open case/)
  const sent = await desk.post(asha, '/desk/contacts/new', { ...call, once: 'key-00000005', name: 'Dorothy', phone: '', resident: id!, ending: 'answered', resolved: 'yes', step: 'save' })
  assert.equal((await contactOf(tools.db, numberOf(sent.to)))!.resident_id, Number(id))
  const page = (await desk.get(asha, `/desk/residents/${id}`)).body
  assert.match(page, /Missed bin, 14 Mill Lane/)
  assert.match(page, /Answered there and then/)
  const theo = await council.officer('Theo Sharrow', ['officer'], ['planning'])
  assert.equal((await desk.get(theo, `/desk/residents/${id}`)).status, 404, 'whoever has no case with them does not see them')
  const reads = await council.owner.run('select from audit_entry where subject = $1', ['residents:look-up'])
  assert.equal(reads.length, 1)
})

test('residents cannot be leafed through by number, and who is known through closed cases alone is known to nobody else', async () => {
  const dev = await council.officer('Dev Rao', ['adviser'], [])
  const iris = await council.officer('Iris Thorne', ['officer'], ['adult-care'])
  const residentOf = async (ref: string) => (await readCaseUnscoped(tools.db, { ref: readReference(ref)! }))!.resident_id!
  const own = await residentOf(await desk.report({ service: 'missed-bin', resident: { name: 'Wilma Sorrel', email: 'sorrel@example.org' } }))
  const closed = await residentOf(await desk.report({ service: 'care-needs-assessment', resident: { name: 'Petra Vetch', phone: '+441632960555' } }))
  const [other] = await council.owner.run<{ id: number }>(`insert into resident (name, email, created_at) values ('Lena Teasel', 'teasel@example.org', now()) returning id`)
  const status = async (officer: typeof dev, id: number) => (await desk.get(officer, `/desk/residents/${id}`)).status
  assert.deepEqual([await status(asha, own), await status(ben, own), await status(iris, own), await status(dev, own)], [200, 404, 404, 200])
  assert.deepEqual([await status(iris, closed), await status(dev, closed), await status(asha, closed)], [200, 404, 404])
  const find = async (officer: typeof dev, fields: Record<string, string>) => (await desk.post(officer, '/desk/contacts/new', { ...call, phone: '', name: '', ...fields, step: 'find' })).body
  assert.doesNotMatch(await find(dev, { phone: '01632 960555' }), /Petra/)
  assert.match(await find(iris, { phone: '01632 960555' }), /Petra/)

  assert.equal(await status(dev, other!.id), 404, 'not looked up yet')
  assert.doesNotMatch(await find(asha, { email: 'teasel@example.org' }), /Lena Teasel/, 'an officer looks up those of their own team')
  assert.match(await find(dev, { email: 'teasel@example.org' }), /Lena Teasel/)
  assert.equal(await status(dev, other!.id), 200)
  assert.doesNotMatch((await desk.get(dev, `/desk/contacts/new?resident=${closed}`)).body, /Petra/)
  const sent = await desk.post(dev, '/desk/contacts/new', { words: 'x', channel: 'phone', once: 'key-00000020', resident: String(closed), ending: 'answered', resolved: 'yes', step: 'save' })
  assert.equal((await contactOf(tools.db, numberOf(sent.to)))!.resident_id, null, 'a number that was guessed makes nobody known')
})

test('what could not be read waits where people see it, as text, and is read when it can be', async () => {
  const { number } = await enterLedger(tools.db, { channel: 'try', receivedAt: council.clock.now(), raw: { service: 'missed-bin', evil: '<script>alert(1)</script>' } })
  assert.equal((await desk.get(asha, '/desk/tray')).status, 403)
  assert.match((await desk.get(carys, '/desk/tray')).body, new RegExp(`Contact ${number}`))
  const entry = (await desk.get(carys, `/desk/tray/${number}`)).body
  assert.match(entry, /&lt;script&gt;alert/)
  const vera = await council.officer('Vera Ash', ['administrator'], [])
  const lorna = await council.officer('Lorna Swale', ['team-lead'], ['highways'])
  for (const other of [vera, lorna]) {
    const { body } = await desk.get(other, `/desk/tray/${number}`)
    assert.match(body, new RegExp(`Contact ${number}`))
    assert.doesNotMatch(body, /evil|alert\(1\)/, 'what it says is for its own team')
  }
  const failed = await desk.post(carys, `/desk/tray/${number}/again`, {})
  assert.equal(failed.status, 422)
  assert.match(failed.body, /It still cannot be read: The form is of another year/)
  isBroken = false
  assert.match((await desk.post(carys, `/desk/tray/${number}/again`, {})).to!, /^\/desk\/cases\/MH-/)
  assert.match((await desk.get(carys, '/desk/tray')).body, /Nothing waits here/)
})

test('a file is looked at, kept, shown to those who may see its case and to nobody else', async () => {
  const ref = await desk.report({ service: 'missed-bin' })
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#a00' } }).png().toBuffer()
  const send = async (name: string, bytes: Buffer) => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(bytes)], name))
    const packed = new Response(form)
    return desk.app.inject({ method: 'POST', url: `/desk/cases/${ref}/add-file`, cookies: { moothall_desk: await desk.cookie(asha) }, headers: { 'content-type': packed.headers.get('content-type')! }, payload: Buffer.from(await packed.arrayBuffer()) })
  }
  assert.equal((await send('bin.png', picture)).statusCode, 303)
  const evil = await send('bin.png', Buffer.from('<html><script>alert(1)</script></html>'))
  assert.equal(evil.statusCode, 422)
  assert.match(evil.body, /move-file-error/)
  const url = /href="(\/desk\/files\/\d+)"/.exec((await desk.get(asha, `/desk/cases/${ref}`)).body)![1]!
  assert.equal((await desk.get(asha, url)).status, 200)
  assert.equal((await desk.get(ben, url)).status, 404)
})

test('an open page is told to look again when its case changes, and when a colleague comes', async () => {
  const ref = await desk.report({ service: 'missed-bin' })
  const chunks: string[] = []
  await desk.app.listen({ port: 0, host: '127.0.0.1' })
  const address = desk.app.server.address() as { port: number }
  const gone = new AbortController()
  const response = await fetch(`http://127.0.0.1:${address.port}/desk/live?case=${ref}`, { headers: { cookie: `moothall_desk=${await desk.cookie(asha)}` }, signal: gone.signal })
  assert.match(response.headers.get('content-type')!, /^text\/event-stream/)
  const reading = (async () => {
    for await (const chunk of response.body!) chunks.push(Buffer.from(chunk).toString())
  })().catch(() => {})
  const times = () => chunks.join('').split('<turbo-stream action="refresh">').length - 1
  const until = async (wanted: number) => {
    for (let i = 0; i < 300 && times() < wanted; i++) await new Promise((resolve) => setTimeout(resolve, 10))
    assert.equal(times(), wanted)
  }
  await new Promise((resolve) => setTimeout(resolve, 300))
  await addNote(tools, carys, readReference(ref)!, 'Quietly said')
  await until(1)
  assert.doesNotMatch(chunks.join(''), /Quietly/, 'never what happened')
  await desk.get(carys, `/desk/cases/${ref}`)
  await until(2)
  gone.abort()
  await reading
})

test('a heartbeat keeps the line open', async () => {
  let beats = 0
  const gone = new AbortController()
  const { body } = eventStream({ signal: gone.signal, start: () => () => {}, beat: () => void beats++, beatEveryMs: 5 })
  ;(body as Readable).resume()
  await new Promise((resolve) => setTimeout(resolve, 60))
  gone.abort()
  assert.ok(beats >= 2)
})

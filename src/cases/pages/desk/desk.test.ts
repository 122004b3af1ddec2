import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { addNote, closeCase, readCaseUnscoped, readEvents, readReference, takeOnCase } from '../../index.ts'
import { roles } from '../../../staff/index.ts'
import { testDesk } from './desk.test-support.ts'

const desk = await testDesk('2026-11-20T10:00:00Z')
after(() => desk.close())
const { council, tools } = desk
const asha = await council.officer('Asha Patel', ['officer'], ['waste'])
const ben = await council.officer('Ben Cole', ['officer'], ['highways'])
const carys = await council.officer('Carys Lloyd', ['team-lead'], ['waste'])
const dev = await council.officer('Dev Rao', ['adviser'], [])
const alder = { name: 'D. Alder', email: 'alder@example.org' }

const titles = (body: string) => [...body.matchAll(/desk-work__words">“(Lamp \d+)/g)].map((match) => match[1])
const row = async (printed: string) => (await readCaseUnscoped(tools.db, { ref: readReference(printed)! }))!
const kinds = async (printed: string) => (await readEvents(tools.db, (await row(printed)).id)).map((event) => event.kind)
const seen = async (printed: string) => String((await row(printed)).events)

test('each role gets the pages that the policy gives it, and each page has one heading', async () => {
  const ref = await desk.report({ service: 'missed-bin', resident: alder })
  const allowed: Record<string, string[]> = {
    adviser: ['/desk', '/desk/queues', '/desk/queues/waste', `/desk/cases/${ref}`, '/desk/search', '/desk/contacts/new'],
    'service-manager': ['/desk', '/desk/queues', '/desk/queues/waste', `/desk/cases/${ref}`, '/desk/search'],
    insight: ['/desk'], administrator: ['/desk', '/desk/tray'], auditor: ['/desk', '/desk/queues', '/desk/queues/waste', `/desk/cases/${ref}`, '/desk/search'],
  }
  const pages = ['/desk', '/desk/queues', '/desk/queues/waste', `/desk/cases/${ref}`, '/desk/search', '/desk/contacts/new', '/desk/tray']
  for (const role of roles.filter((each) => allowed[each])) {
    const officer = await council.officer(`Role ${role}`, [role], ['waste'])
    for (const url of pages) {
      const answer = await desk.get(officer, url)
      assert.equal(answer.status, allowed[role]!.includes(url) ? 200 : 403, `${role} ${url}`)
      if (answer.status === 200) assert.equal(answer.body.match(/<h1/g)?.length, 1, `${role} ${url} has one first heading`)
    }
  }
})

test('a case of another team is not there: by page, move, file, stream, search or count', async () => {
  const ref = await desk.report({ service: 'missed-bin', words: 'Zebra crossing my lawn', resident: alder })
  for (const url of [`/desk/cases/${ref}`, `/desk/cases/${ref}/reply`, `/desk/live?case=${ref}`, '/desk/queues/waste', '/desk/live?queue=waste']) assert.equal((await desk.get(ben, url)).status, 404, url)
  assert.equal((await desk.post(ben, `/desk/cases/${ref}/note`, { text: 'x' })).status, 404)
  assert.doesNotMatch((await desk.get(ben, '/desk/search?q=zebra')).body, /Zebra/)
  assert.match((await desk.get(asha, '/desk/search?q=zebra')).body, /<mark>Zebra<\/mark> crossing/)
})

test('a restricted case shows itself to its own team alone, not even by a count', async () => {
  const ref = await desk.report({ service: 'missed-bin', words: 'Quagga at risk' })
  await council.owner.run('update case_file set restricted_to = $1 where ref = $2', ['waste', readReference(ref)])
  assert.equal((await desk.get(dev, `/desk/cases/${ref}`)).status, 404)
  assert.doesNotMatch((await desk.get(dev, '/desk/queues/waste')).body, new RegExp(ref))
  assert.doesNotMatch((await desk.get(dev, '/desk/search?q=quagga')).body, /Quagga at/)
  assert.match((await desk.get(asha, `/desk/cases/${ref}`)).body, /Only Waste and recycling sees this/)
})

test('the queue of a team that only its members see: no stream for others, no notice of its cases', async () => {
  const iris = await council.officer('Iris Thorne', ['officer'], ['adult-care'])
  assert.equal((await desk.get(dev, '/desk/live?queue=adult-care')).status, 404)
  assert.doesNotMatch((await desk.get(dev, '/desk/queues/adult-care')).body, /turbo-stream-source/)
  assert.match((await desk.get(iris, '/desk/queues/adult-care')).body, /turbo-stream-source src="\/desk\/live\?queue=adult-care"/)
})

test('what was searched for and which lists were read is written down', async () => {
  const ref = await desk.report({ service: 'missed-bin', words: 'Numbat in the hedge' })
  await desk.get(asha, '/desk/search?q=numbat')
  await desk.get(asha, '/desk/queues/waste?state=new')
  const rows = await council.owner.run<{ subject: string; detail: object }>(`select subject, detail from audit_entry where officer_id = $1 order by id desc limit 2`, [asha.id])
  assert.deepEqual(rows.map((each) => [each.subject, each.detail]), [['queue:waste', { filter: { state: 'new' } }], ['search', { question: 'numbat', found: [ref] }]])
})

test('a queue that draws itself anew is one read in five minutes; narrowed otherwise it is another, and a case is read each time', async () => {
  const lena = await council.officer('Lena Teasel', ['officer'], ['waste'])
  const ref = await desk.report({ service: 'missed-bin' })
  const reads = async () => (await council.owner.run<{ subject: string }>('select subject from audit_entry where officer_id = $1 order by id', [lena.id])).map((entry) => entry.subject)
  for (const url of ['/desk/queues/waste', '/desk/queues/waste', '/desk/queues/waste?state=new', '/desk', '/desk/queues/waste', `/desk/cases/${ref}`, `/desk/cases/${ref}`]) await desk.get(lena, url)
  const own = `case:${readReference(ref)}`
  assert.deepEqual(await reads(), ['queue:waste', 'queue:waste', 'queue:mine', own, own])
})

test('a reference typed anyhow leads to the one address of its case', async () => {
  const ref = await desk.report({ service: 'missed-bin' })
  const plain = ref.slice(3).replace('-', '').toLowerCase()
  assert.deepEqual(await desk.get(asha, `/desk/cases/${plain}`), { status: 303, body: '', to: `/desk/cases/${ref}` })
  assert.equal((await desk.get(asha, `/desk/search?q=${plain}`)).to, `/desk/cases/${ref}`)
  assert.equal((await desk.get(asha, '/desk/cases/MH-000-0001')).status, 404)
})

test('reading a case is written down, and the page says who else is there', async () => {
  const ref = await desk.report({ service: 'missed-bin', resident: alder })
  const before = await council.owner.run('select from audit_entry where subject = $1', [`case:${readReference(ref)}`])
  assert.equal(before.length, 0)
  await desk.get(asha, `/desk/cases/${ref}`)
  const reads = await council.owner.run<{ officer_id: number }>('select officer_id from audit_entry where subject = $1', [`case:${readReference(ref)}`])
  assert.deepEqual(reads.map((entry) => entry.officer_id), [asha.id])
  assert.match((await desk.get(carys, `/desk/cases/${ref}`)).body, /Asha Patel is also looking at this case/)
  assert.doesNotMatch((await desk.get(carys, `/desk/cases/${ref}`)).body, /Carys Lloyd is also/)
})

test('the road: take on, ask, reply, answer and close', async () => {
  const ref = await desk.report({ service: 'missed-bin', resident: alder })
  const at = `/desk/cases/${ref}`
  assert.equal((await desk.post(asha, `${at}/take-on`, { events: await seen(ref) })).to, `${at}?done=take-on`)
  const begun = await desk.post(asha, `${at}/write`, { move: 'answer-and-close', text: 'We came back <today>.' })
  assert.equal(begun.status, 422)
  assert.match(begun.body, /How did this end\?/)
  assert.match(begun.body, /We came back &lt;today&gt;\./, 'what was typed comes along')
  assert.doesNotMatch(begun.body, /There is a problem/, 'nothing is wrong yet')
  assert.equal((await desk.post(asha, `${at}/reply`, { text: 'We are on our way.', events: await seen(ref) })).status, 303)
  assert.equal((await desk.post(asha, `${at}/ask`, { text: 'Which bin?', reason: 'Two lorries', until: '2026-11-27', events: await seen(ref) })).status, 303)
  assert.equal((await row(ref)).state, 'waiting-for-resident')
  assert.equal((await desk.post(asha, `${at}/resume`, { events: await seen(ref) })).status, 303)
  const wrong = await desk.post(asha, `${at}/answer-and-close`, { text: 'We cannot.', outcome: 'not-ours', events: await seen(ref) })
  assert.equal(wrong.status, 422)
  assert.match(wrong.body, /<title>Error: /)
  assert.match(wrong.body, /href="#move-signpost"/)
  assert.match(wrong.body, /We cannot\.<\/textarea>/)
  assert.equal((await desk.post(asha, `${at}/answer-and-close`, { text: 'Ask the district council.', outcome: 'not-ours', signpost: 'The district council, 01234 555 000', events: await seen(ref) })).status, 303)
  assert.deepEqual(await kinds(ref), ['case-opened', 'promise-given', 'taken-on', 'replied', 'question-asked', 'resumed', 'case-closed'])
  const closed = (await desk.get(asha, at)).body
  assert.match(closed, /Closed: not ours, signposted \(The district council/)
  assert.doesNotMatch(closed, /action="[^"]*\/reply"|value="reply"/, 'a closed case takes no reply')
})

test('who was slower is shown what happened and may send anyway; nothing typed is lost', async () => {
  const ref = await desk.report({ service: 'missed-bin', resident: alder })
  const at = `/desk/cases/${ref}`
  const drawn = await seen(ref)
  await addNote(tools, carys, readReference(ref)!, 'I rang her just now.')
  const answer = await desk.post(asha, `${at}/reply`, { text: 'We will ring you.', events: drawn })
  assert.equal(answer.status, 422)
  assert.match(answer.body, /While you were writing/)
  assert.match(answer.body, /I rang her just now\./)
  assert.match(answer.body, /We will ring you\.<\/textarea>/)
  assert.match(answer.body, /Send reply anyway/)
  assert.deepEqual((await kinds(ref)).slice(-1), ['note-added'])
  const next = /name="events" value="(\d+)">\n<h2/.exec(answer.body)![1]!
  assert.equal((await desk.post(asha, `${at}/reply`, { text: 'We will ring you.', events: next })).status, 303)
})

test('only moves allowed to this officer at this state are offered', async () => {
  const ref = await desk.report({ service: 'missed-bin', resident: alder })
  const at = `/desk/cases/${ref}`
  const auditor = await council.officer('Ada Test', ['auditor'], [])
  assert.doesNotMatch((await desk.get(auditor, at)).body, /desk-answer|\/take-on/)
  assert.equal((await desk.get(auditor, `${at}/reply`)).status, 403)
  assert.doesNotMatch((await desk.get(dev, at)).body, /\/take-on|\/change-promise/, 'an adviser owns nothing and changes no promise')
  await desk.post(asha, `${at}/hand-over`, { to: 'highways', text: 'It is their road.' })
  const theirs = (await desk.get(ben, at)).body
  assert.match(theirs, /\/accept"/)
  assert.match(theirs, /Decline hand-over/)
  assert.equal((await desk.post(asha, `${at}/accept`, {})).status, 422)
  assert.match((await desk.get(ben, '/desk')).body, /Offered to your teams/)
  assert.equal((await desk.post(ben, `${at}/accept`, {})).to, `${at}?done=accept`)
  assert.equal((await desk.get(asha, at)).status, 404, 'and it is gone from the first team')
})

test('a queue stands in the order of promises, those without a date last, and pages by place', async () => {
  const lamps = await council.officer('Lena Test', ['officer'], ['street-lighting'])
  for (let i = 0; i < 53; i++) {
    council.clock.set(new Date(Date.UTC(2026, 10, 20, 10, i)))
    await desk.report({ service: 'street-light', words: `Lamp ${i}` })
  }
  await council.owner.run(`update case_file set due_at = null where words = 'Lamp 7'`)
  await council.owner.run(`update case_file set due_at = due_at - interval '30 days' where words = 'Lamp 50'`)
  council.clock.set('2026-11-20T12:00:00Z')
  const first = (await desk.get(lamps, '/desk/queues/street-lighting')).body
  const next = /href="([^"]*after=[^"]*)"/.exec(first)![1]!.replaceAll('&amp;', '&')
  await desk.report({ service: 'street-light', words: 'Lamp 99' }) // a newcomer does not shift the page
  const second = (await desk.get(lamps, next)).body
  assert.equal(titles(first).length, 50)
  assert.equal(titles(first)[0], 'Lamp 50', 'the late one first')
  assert.deepEqual(titles(second), ['Lamp 51', 'Lamp 52', 'Lamp 99', 'Lamp 7'], 'no date last')
  assert.deepEqual(titles((await desk.get(lamps, '/desk/queues/street-lighting?late=late')).body), ['Lamp 50'])
  assert.deepEqual(titles((await desk.get(lamps, '/desk/queues/street-lighting?late=none')).body), ['Lamp 7'])
  assert.deepEqual(titles((await desk.get(lamps, '/desk/queues/street-lighting?q=%22lamp+12%22')).body), ['Lamp 12'])
  assert.match((await desk.get(lamps, '/desk/queues/street-lighting?owner=me')).body, /Nothing fits/)
})

test('a view is kept under a name and forgotten again; only addresses of lists are kept', async () => {
  assert.equal((await desk.post(asha, '/desk/views', { name: 'My late ones', query: '/desk?late=late&evil=1' })).to, '/desk?late=late&done=view')
  assert.match((await desk.get(asha, '/desk')).body, /href="\/desk\?late=late">My late ones/)
  assert.doesNotMatch((await desk.get(carys, '/desk')).body, /My late ones/)
  for (const query of ['https://evil.example/', '//evil.example', '/desk/cases/x', '/performance']) assert.match((await desk.post(asha, '/desk/views', { name: 'x', query })).to!, /^\/desk\?/)
  const forget = /action="(\/desk\/views\/\d+\/forget)"/.exec((await desk.get(asha, '/desk?late=late')).body)![1]!
  await desk.post(carys, forget, {})
  assert.match((await desk.get(asha, '/desk')).body, /My late ones/, 'a colleague cannot forget it')
  await desk.post(asha, forget, { query: '/desk' })
  assert.doesNotMatch((await desk.get(asha, '/desk')).body, /My late ones/)
})

test('many at once: exactly what was shown happens, and to nothing else', async () => {
  const [one, two, closed] = [await desk.report({ service: 'missed-bin' }), await desk.report({ service: 'missed-bin' }), await desk.report({ service: 'missed-bin' })]
  await closeCase(tools, asha, readReference(closed)!, { outcome: 'answered', answer: 'Done.' })
  const theirs = await desk.report({ service: 'pothole' })
  const chosen = { case: [one, two, closed, theirs], move: 'take-on', back: '/desk/queues/waste' }
  assert.equal((await desk.post(asha, '/desk/moves', chosen)).status, 403)
  const preview = await desk.post(carys, '/desk/moves', chosen)
  assert.match(preview.body, /Take this on: 2 cases/)
  assert.match(preview.body, /Nothing happens to[\s\S]*It is closed\./)
  assert.doesNotMatch(preview.body, new RegExp(theirs), 'what she may not see is not named')
  assert.equal((await row(one)).owner_officer, null, 'a preview changes nothing')
  assert.equal((await desk.post(carys, '/desk/moves/do', { case: [one, two], move: 'take-on', back: '/desk/queues/waste' })).to, '/desk/queues/waste?done=many&times=2')
  assert.equal((await row(two)).owner_officer, carys.id)
  const unsaid = await desk.post(carys, '/desk/moves/do', { case: [one, two], move: 'hand-over', to: 'highways', text: '' })
  assert.equal(unsaid.status, 422)
  assert.match(unsaid.body, /Say why you hand this over/)
  assert.equal((await row(one)).offered_team, null)
})

test('what stands in an address or a case is never markup', async () => {
  const evil = '<script>alert(1)</script>\uE000<img src=x onerror=alert(1)>\uE001"\''
  const ref = await desk.report({ service: 'missed-bin', words: `${evil} gnu`, title: evil, resident: { name: evil, email: 'e@example.org' }, place: { address: evil } })
  await takeOnCase(tools, asha, readReference(ref)!)
  await addNote(tools, asha, readReference(ref)!, evil)
  for (const url of [`/desk/cases/${ref}`, '/desk', '/desk/queues/waste', '/desk/search?q=gnu', `/desk/search?q=${encodeURIComponent(evil)}`, `/desk?done=${encodeURIComponent(evil)}`, `/desk/queues/waste?q=${encodeURIComponent(evil)}`]) {
    const { status, body } = await desk.get(asha, url)
    assert.equal(status, 200, url)
    assert.doesNotMatch(body, /<script>alert|<img src=x/, url)
  }
})

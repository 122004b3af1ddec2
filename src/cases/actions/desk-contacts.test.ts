import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contactOf, readTray } from '../../contacts/index.ts'
import { testDesk } from '../pages/desk/desk.test-support.ts'
import { readCaseUnscoped, readEvents } from '../index.ts'
import { deskChannels } from './desk-contacts.ts'
import { readTrayAgain } from './read-tray-again.ts'

const desk = await testDesk('2026-11-20T10:00:00Z', deskChannels)
after(() => desk.close())
const { council, tools } = desk
const asha = await council.officer('Asha Patel', ['officer'], ['waste'])
const carys = await council.officer('Carys Lloyd', ['team-lead'], ['waste'])

const call = { words: 'Nobody came', name: 'D. Alder', phone: '01632 960001', channel: 'letter', service: 'Missed bin', address: '14 Mill Lane', postcode: 'ms1 2ab', when: '2026-11-19T16:30', step: 'save' }

/** Breaks what follows the ledger, as a full disk or a lost connection would. */
async function whileBroken(table: 'case_event' | 'contact', work: () => Promise<unknown>): Promise<void> {
  await council.owner.run(`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$`)
  await council.owner.run(`create trigger refuse before insert on ${table} for each row execute function refuse()`)
  await work()
  await council.owner.run('drop function refuse cascade')
}

test('a contact whose case could not be opened waits in the tray, and is taken up again as it was written down', async () => {
  const fields = { ...call, once: 'key-00000001', ending: 'case' }
  await whileBroken('case_event', async () => assert.equal((await desk.post(asha, '/desk/contacts/new', fields)).status, 500))
  const [waiting] = await readTray(tools.db)
  assert.equal(waiting!.channel, 'letter')
  assert.match(waiting!.problem!, /the disk is full/)
  council.clock.set('2026-11-20T10:05:00Z')
  assert.equal(await readTrayAgain(tools, deskChannels), 1)
  const contact = (await contactOf(tools.db, waiting!.number))!
  assert.deepEqual([contact.outcome, contact.officer_id, contact.happened_at.toISOString()], ['case-opened', asha.id, '2026-11-19T16:30:00.000Z'])
  const caseFile = (await readCaseUnscoped(tools.db, { id: contact.case_id! }))!
  assert.deepEqual([caseFile.words, caseFile.address, caseFile.postcode, caseFile.channel], ['Nobody came', '14 Mill Lane', 'MS1 2AB', 'letter'])
  assert.equal((await readEvents(tools.db, caseFile.id))[0]!.by, `officer:${asha.id}`)
  assert.equal((await readTray(tools.db)).length, 0)
  assert.match((await desk.post(asha, '/desk/contacts/new', fields)).to!, new RegExp(`/desk/contacts/${waiting!.number}$`), 'sent again by the officer it is the same contact')
})

test('a contact that needed no case is finished from the tray by a person, without opening one', async () => {
  for (const [channel, ending, outcome] of [['phone', 'answered', 'answered-at-once'], ['counter', 'signposted', 'signposted']] as const) {
    const fields = { ...call, channel, once: `key-0000001${channel}`, ending, resolved: 'yes', signpost: 'The landlord, 01632 960555' }
    await whileBroken('contact', async () => assert.equal((await desk.post(asha, '/desk/contacts/new', fields)).status, 500))
    const [waiting] = await readTray(tools.db)
    assert.equal((await desk.post(carys, `/desk/tray/${waiting!.number}/again`, {})).to, '/desk/tray?done=tried')
    const contact = (await contactOf(tools.db, waiting!.number))!
    assert.deepEqual([contact.outcome, contact.case_id, contact.channel, contact.service_code, contact.officer_id], [outcome, null, channel, 'missed-bin', asha.id])
    assert.equal((await readTray(tools.db)).length, 0)
  }
})

test('every way in that the form offers can be taken up again', () => {
  assert.deepEqual(deskChannels.map((channel) => channel.id), ['phone', 'counter', 'letter', 'other'])
})

/** What `moothall verify` finds in complaints and messages: rows that their events do not make, and what hangs together with nothing. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { receiveContact } from '../../cases/index.ts'
import { makeMove, nothingGiven, recountClocks, sortComplaint } from '../../complaints/index.ts'
import { procedures } from '../../procedures/register.generated.ts'
import { testCouncil } from '../../../test/support/council.ts'
import type { TestCouncil } from '../../../test/support/council.ts'
import type { Officer } from '../../staff/index.ts'
import { verifyRecords } from './verify-records.ts'

let council: TestCouncil
let officer: Officer
let complaint: number
before(async () => {
  council = await testCouncil('2026-11-20T10:12:00Z')
  officer = await council.officer('Asha Patel', ['officer'], ['waste'])
  complaint = await complainTwice()
})
after(() => council.close())

/** A complaint that was sorted, acknowledged by letter, and one that only came. */
async function complainTwice(): Promise<number> {
  const manager = await council.officer('Joan Reed', ['complaints'], ['resident-services'])
  const [first] = [await complain(), await complain()]
  const fine = Object.fromEntries(procedureChecks.map((check) => [check.id, check.yes === 'go-on' ? 'yes' : 'no'] as const))
  const sorted = await sortComplaint(council.tools, manager, first.ref!, { procedure: 'corporate', answers: fine, recent: true, happened: null, known: null, anyway: true, reason: 'It is ours', points: 'Nobody called back' })
  assert.ok('done' in sorted, JSON.stringify(sorted))
  const acknowledged = await makeMove(council.tools, first.ref!, { officer: manager }, { ...nothingGiven, action: 'acknowledge', way: 'post' })
  assert.ok('done' in acknowledged, JSON.stringify(acknowledged))
  return first.caseId!
}

const procedureChecks = procedures.find((each) => each.id === 'corporate')!.versions.at(-1)!.acceptance.checks
const complain = () => receiveContact(council.tools, { channel: 'web-form', raw: {}, by: 'resident', read: () => ({ service: 'complaint', words: 'Nobody called back.', happenedAt: council.clock.now(), resident: { name: 'D. Alder', email: 'alder@example.org' } }) })

const verify = () => verifyRecords(council.tools)

/** As the owner with triggers and foreign keys off, which is what a tamperer with the owner's password can do. */
async function tamper(sql: string, undo: string): Promise<() => Promise<void>> {
  await withoutTriggers(sql)
  return () => withoutTriggers(undo)
}

async function withoutTriggers(statement: string): Promise<void> {
  const client = await council.owner.pool.connect()
  try {
    await client.query(`begin; set local session_replication_role = replica; ${statement}; commit`)
  } finally {
    client.release()
  }
}

beforeEach(async () => assert.deepEqual((await verify()).complaints.differences, [], 'agrees before each test'))

const complaints = async () => (await verify()).complaints

test('a row of a complaint that its events do not make is found and named, whichever it is', async () => {
  assert.ok((await complaints()).complaints >= 2)
  const [told] = await council.owner.run<{ id: number; ref: string }>(`select id, ref from case_file where id = ${complaint}`)
  const faults = [
    [`update complaint set state = 'finished' where case_id = ${complaint}`, `update complaint set state = 'looking' where case_id = ${complaint}`, 'complaint state'],
    [`update complaint set received_at = received_at - interval '1 day' where case_id = ${complaint}`, `update complaint set received_at = received_at + interval '1 day' where case_id = ${complaint}`, 'complaint received_at'],
    [`update complaint_point set words = words || '!' where case_id = ${complaint}`, `update complaint_point set words = rtrim(words, '!') where case_id = ${complaint}`, 'points 1 words'],
    [`update complaint_letter set text = text || ' ' where case_id = ${complaint}`, `update complaint_letter set text = rtrim(text, ' ') where case_id = ${complaint}`, 'letters 1 text'],
    [`update complaint_clock set due = due + 1 where case_id = ${complaint} and clock = 'respond'`, `update complaint_clock set due = due - 1 where case_id = ${complaint} and clock = 'respond'`, 'clock stage-1 respond due'],
    [`update complaint_clock set state = 'missed' where case_id = ${complaint} and clock = 'acknowledge'`, `update complaint_clock set state = 'kept' where case_id = ${complaint} and clock = 'acknowledge'`, 'clock stage-1 acknowledge state'],
    [`insert into complaint_role (case_id, number, round, stage, role, officer_id, chairs, given_at) values (${complaint}, 9, 1, 'stage-1', 'investigator', ${officer.id}, false, now())`, `delete from complaint_role where number = 9`, 'roles 9 has no event'],
  ] as const
  for (const [sql, undo, differs] of faults) {
    await council.owner.run(sql)
    assert.deepEqual((await complaints()).differences, [{ ref: told!.ref, differs: [differs] }], sql)
    await council.owner.run(undo)
  }
  const undo = await tamper(`create table kept as select * from complaint_event where case_id = ${complaint} and seq = 2; delete from complaint_event where case_id = ${complaint} and seq = 2`, 'insert into complaint_event select * from kept; drop table kept')
  assert.deepEqual((await complaints()).differences, [{ ref: told!.ref, differs: ['an event of its complaint is missing'] }])
  await undo()
})

test('a message without its event, and a contact without its case, are found', async () => {
  const [message] = await council.owner.run<{ id: number }>(`
    insert into message (case_id, event_seq, kind, address, template, template_version, template_values, state, queued_at)
    select ${complaint}, 900, 'progress', 'alder@example.org', template, version, '{}', 'queued', now() from template_version limit 1 returning id`)
  assert.deepEqual((await verify()).messages.faults, [{ fault: 'a message tells of an event that is not there', number: message!.id }, { fault: 'a message waits and is never tried again', number: message!.id }])
  await council.owner.run(`delete from message where id = ${message!.id}`)
  const [contact] = await council.owner.run<{ number: number; case_id: number }>('select number, case_id from contact where case_id is not null order by number limit 1')
  const undo = await tamper(`update contact set case_id = 999999 where number = ${contact!.number}`, `update contact set case_id = ${contact!.case_id} where number = ${contact!.number}`)
  const report = await verify()
  assert.equal(report.agrees, false)
  assert.deepEqual(report.messages.faults, [{ fault: 'a contact is of a case that is not there', number: contact!.number }])
  await undo()
})

test('a day that passes and a job that has not run are no fault of the rows', async () => {
  council.clock.set('2027-01-20T10:12:00Z')
  assert.deepEqual((await verify()).complaints.differences, [])
  await recountClocks(council.tools)
  assert.deepEqual((await verify()).complaints.differences, [])
})

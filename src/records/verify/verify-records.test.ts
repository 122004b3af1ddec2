import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { addNote, askResident, closeCase, receiveContact, takeOnCase } from '../../cases/index.ts'
import { testCouncil } from '../../../test/support/council.ts'
import type { TestCouncil } from '../../../test/support/council.ts'
import { recordAct, sealAudit } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import { verifyRecords } from './verify-records.ts'

let council: TestCouncil
let officer: Officer
before(async () => {
  council = await testCouncil('2026-11-20T10:12:00Z')
  officer = await council.officer('Asha Patel', ['officer'], ['waste'])
  for (let i = 0; i < 5; i++) {
    const { ref } = await receiveContact(council.tools, {
      channel: 'web-form', raw: { i }, by: 'resident',
      read: () => ({ service: 'missed-bin', words: `Bin ${i}`, happenedAt: council.clock.now(), resident: { name: 'D. Alder', email: `alder${i}@example.org` }, place: { address: '14 Mill Lane', postcode: 'MS1 2AB', latitude: 52.1234567, longitude: -1.7654321 } }),
    })
    await takeOnCase(council.tools, officer, ref)
    await addNote(council.tools, officer, ref, 'Lane blocked.')
    if (i % 2) await closeCase(council.tools, officer, ref, { outcome: 'fixed', answer: 'Emptied.' })
    else await askResident(council.tools, officer, ref, { question: 'Which bin?', reason: 'To send the right lorry.', until: '2026-12-01' })
    await recordAct(council.tools.db, officer.id, 'read', `case:${ref}`, { i })
  }
})
after(() => council.close())

const verify = (knownHead?: string) => verifyRecords(council.tools, knownHead ? { knownHead } : {})

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

const faults = async () => (await verify()).audit.faults.map(({ fault, position }) => `${fault} ${position}`)

beforeEach(async () => assert.equal((await verify()).agrees, true, 'agrees before each test'))

test('untouched records agree, and everything was looked at', async () => {
  const report = await verify()
  assert.equal(report.agrees, true, JSON.stringify(report))
  assert.deepEqual(report.ledger, { entries: 5, contacts: 5, waiting: 0, lost: 0, both: 0, lostNumbers: [] })
  assert.equal(report.cases.cases, 5)
  assert.ok(report.cases.events >= 20)
  assert.equal(report.audit.sealed, 5)
  assert.match(report.audit.head!, /^5:[0-9a-f]{64}$/)
})

test('a row that its events do not make is found, to the column', async () => {
  const [one] = await council.owner.run<{ id: number; ref: string; title: string }>('select id, ref, title from case_file order by id limit 1')
  await council.owner.run(`update case_file set title = 'Something else' where id = $1`, [one!.id])
  assert.deepEqual((await verify()).cases.differences, [{ ref: one!.ref, differs: ['title'] }])
  await council.owner.run('update case_file set title = $2 where id = $1', [one!.id, one!.title])
  await council.owner.run(`update promise set due_at = due_at + interval '1 day' where case_id = $1`, [one!.id])
  assert.deepEqual((await verify()).cases.differences, [{ ref: one!.ref, differs: ['promise 1 due_at'] }])
  await council.owner.run(`update promise set due_at = due_at - interval '1 day' where case_id = $1`, [one!.id])
})

test('words of an open case among those of closed ones, or the other way round, are found', async () => {
  await council.owner.run('insert into case_search_restricted select * from case_search order by case_id limit 1')
  const { agrees, cases } = await verify()
  assert.deepEqual([agrees, cases.misplacedWords], [false, 1])
  await council.owner.run('delete from case_search_restricted')
})

test('a removed event is found', async () => {
  const undo = await tamper('create table kept as select * from case_event where seq = 2 and case_id = (select min(id) from case_file); delete from case_event where seq = 2 and case_id = (select min(id) from case_file)',
    'insert into case_event select * from kept; drop table kept')
  const report = await verify()
  assert.equal(report.agrees, false)
  assert.deepEqual(report.cases.differences.map((one) => one.differs), [['an event is missing']])
  await undo()
})

test('a contact lost between ledger and tray is found by its number', async () => {
  const undo = await tamper('create table kept as select * from contact where number = (select min(number) from contact); delete from contact where number in (select number from kept)', 'insert into contact select * from kept; drop table kept')
  const { ledger, agrees } = await verify()
  assert.equal(agrees, false)
  assert.equal(ledger.lost, 1)
  assert.equal(ledger.lostNumbers.length, 1)
  await undo()
})

test('an altered audit entry is found; so are a missing one, a swapped pair and a lost seal', async () => {
  let undo = await tamper(`update audit_entry set officer_id = 999 where id = 2`, `update audit_entry set officer_id = ${officer.id} where id = 2`)
  assert.deepEqual(await faults(), ['altered 2'])
  await undo()
  undo = await tamper(`update audit_entry set at = at - interval '1 microsecond' where id = 3`, `update audit_entry set at = at + interval '1 microsecond' where id = 3`)
  assert.deepEqual(await faults(), ['altered 3'])
  await undo()
  undo = await tamper('create table kept as select * from audit_entry where id = 3; delete from audit_entry where id = 3', 'insert into audit_entry overriding system value select * from kept; drop table kept')
  assert.deepEqual(await faults(), ['missing 3'])
  await undo()
  undo = await tamper(`update audit_entry set subject = case id when 1 then (select subject from audit_entry where id = 2) else (select subject from audit_entry where id = 1) end where id in (1, 2)`,
    `update audit_entry set subject = case id when 1 then (select subject from audit_entry where id = 2) else (select subject from audit_entry where id = 1) end where id in (1, 2)`)
  assert.deepEqual(await faults(), ['altered 1', 'altered 2'])
  await undo()
  undo = await tamper('create table kept as select * from audit_seal where position = 2; delete from audit_seal where position = 2', `insert into audit_seal select * from kept; drop table kept`)
  assert.ok((await faults()).some((fault) => fault.startsWith('gap 3')))
  // the entry that lost its seal was sealed again at the end; both seals cannot stand
  await tamper(`delete from audit_seal where position > 5`, 'select 1')
  await undo()
})

test('an entry slipped in among old ones with an old date is found', async () => {
  const undo = await tamper(`insert into audit_entry (id, at, act, subject) overriding system value values (0, now() - interval '3 days', 'read', 'case:FORGED')`, 'delete from audit_entry where id = 0; delete from audit_seal where entry_id = 0')
  const { audit } = await verify()
  assert.ok(audit.faults.some(({ fault }) => fault === 'out-of-order' || fault === 'unsealed'), JSON.stringify(audit))
  await undo()
})

test('a tail cut off, seals and all, shows against the head of an earlier report', async () => {
  const { head } = (await verify()).audit
  await recordAct(council.tools.db, officer.id, 'read', 'case:LAST')
  await sealAudit(council.tools.db)
  const later = (await verify()).audit.head!
  assert.equal((await verify(head!)).agrees, true, 'an earlier head still stands in the chain')
  await tamper('delete from audit_seal where position = 6; delete from audit_entry where id = (select max(id) from audit_entry)', 'select 1')
  const cut = await verify()
  assert.equal(cut.audit.unusedNumbers > 0, true, 'a number was given out and is not there')
  assert.deepEqual((await verify(later)).audit.faults.map(({ fault }) => fault), ['another-head'])
})

test('the application itself can neither change nor remove an entry', async () => {
  for (const sql of ['update audit_entry set act = $1', 'delete from audit_entry where act <> $1', 'update audit_seal set hash = $1::bytea', 'delete from case_event where kind <> $1']) {
    await assert.rejects(council.tools.db.run(sql, ['x']), /permission denied|append-only/)
  }
  await assert.rejects(council.owner.run(`update audit_entry set act = 'x'`), /append-only/)
})

test('the application can neither choose an entry’s moment or number, nor place a seal, nor become the owner', async () => {
  const { db } = council.tools
  for (const columns of [`(at, act, subject) values (now() - interval '1 year', 'read', 'case:FORGED')`, `(id, act, subject) overriding system value values (999999, 'read', 'case:FORGED')`]) {
    await assert.rejects(db.run(`insert into audit_entry ${columns}`), /permission denied/)
  }
  await assert.rejects(db.run(`insert into audit_seal (position, entry_id, hash) select 999999999, max(id), '\\x00' from audit_entry`), /permission denied/)
  await assert.rejects(db.run(`select seal_entries(999999998, array[1::bigint], array['\\x00'::bytea])`), /the chain has gone on/)
  if (process.env['TEST_DATABASE_URL']) return
  for (const role of ['none', 'postgres', 'moothall']) await db.run(`select set_config('role', $1, false)`, [role]).catch(() => {})
  const who = await db.transaction(async (tx) => {
    await tx.run(`select set_config('role', 'none', false)`)
    return tx.run('select current_user as name, session_user as session')
  })
  assert.deepEqual(who, [{ name: 'moothall_app', session: 'moothall_app' }])
})

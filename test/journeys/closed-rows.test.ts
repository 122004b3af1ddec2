/**
 * What PostgreSQL itself gives a signed-in officer of a case that is closed to others, without any help of the program:
 * the whole of every table is read as the roles that desk requests read as. A new table fails here until somebody has
 * said how it is held back, or why it need not be.
 */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readQueue } from '../../src/cases/store/read-queue.ts'
import { searchCases } from '../../src/cases/store/search-cases.ts'
import { addNote, changeDetails, readCaseUnscoped, receiveContact } from '../../src/cases/index.ts'
import { addPoints, makeMove, nothingGiven, sortComplaint } from '../../src/complaints/index.ts'
import { openDatabase, seeEverything, seeWith } from '../../src/platform/database/index.ts'
import type { Database, Queryable } from '../../src/platform/database/index.ts'
import { findResidents, readResident } from '../../src/residents/index.ts'
import { openSession, scopeOf } from '../../src/staff/index.ts'
import { webApp } from '../../src/start/serve.ts'
import { testCouncil } from '../support/council.ts'

/** Tables that are not under row security, each with the reason. */
const unguarded: Readonly<Record<string, string>> = {
  // never a word of a closed case
  case_search: 'a trigger moves the words of a case to case_search_restricted in the statement that closes it to others',
  findable_resident: 'a view that leaves out residents whom closed cases alone make known',
  fact_todo: 'numbers of cases and contacts whose figures are out of date',
  telling_todo: 'numbers of cases and events that residents are yet to be told of',
  ledger_tray: 'numbers of what could not be read, and what was wrong with it',
  track_attempt: 'hashes',
  published_figure: 'figures that are published, with those left out that could point at a person',
  published_report: 'a report as it was published, with restricted complaints counted as its own rules say and none named',
  figure_todo: 'months', published_month: 'months',
  // what officers did; who reads it is the policy’s to say
  audit_entry: 'says who read which case: for auditors and administrators, who must see reads of closed cases too',
  audit_seal: 'hashes', saved_view: 'an officer’s own lists: a path on the desk',
}
/** Nothing in them comes from a case. */
const apart = new Set([
  'migration', 'append_only', 'guarded_rows', 'calendar_version', 'calendar_holiday', 'opening_hours', 'opening_exception', 'opening_exception_withdrawal', 'team', 'team_with_closed_cases', 'officer', 'officer_role', 'officer_team',
  'officer_session', 'recovery_code', 'sign_in_pending', 'sign_in_link', 'sign_in_count', 'known_device', 'api_key', 'service', 'service_version', 'council_setting', 'template_version', 'measure_change', 'measure_reference',
  'service_remark', 'priority_version', 'procedure_choice', 'reason_rule', 'payment_limit', 'root_cause', 'root_cause_change', 'annual_letter', 'annual_letter_average', 'complaint_base', 'assessment_answer',
])
/** Functions that see every row though whoever calls them does not. */
const definers: Readonly<Record<string, string>> = {
  add_job: 'queues work and gives nothing back', seal_entries: 'chains the audit', has_closed_case: 'a yes or no about a resident whose number is known, for the policy on residents',
}

const council = await testCouncil('2026-11-20T10:00:00Z')
const { tools, owner, clock } = council
const opened: Database[] = []
const as = (role: string) => {
  const db = openDatabase(council.settings, { role, connections: 1 })
  opened.push(db)
  return db
}
const desk = as('moothall_desk')
const keyed = as('moothall_desk_keyed')
after(async () => {
  await Promise.all(opened.map((db) => db.close()))
  await council.close()
})

/** Runs with these keys, as the application does it for an officer of these teams. */
const holding = <T>(keys: string, work: (tx: Queryable) => Promise<T>) => keyed.transaction(async (tx) => {
  await tx.run(`select set_config('moothall.keys', $1, true)`, [keys])
  return work(tx)
})

const word = 'hollyhock'
const insider = await council.officer('Marian Holt', ['complaints'], ['childrens-services'])
const { ref, caseId } = await receiveContact(tools, {
  channel: 'web-form', raw: { words: word }, by: 'resident',
  read: () => ({
    service: 'childrens-care-complaint', words: `The ${word} was not fed.`, title: `A ${word}`, happenedAt: clock.now(), place: { address: `4 ${word} Lane`, postcode: 'MS1 2AB' },
    answers: [{ question: 'What went wrong?', answer: word }], resident: { name: `Dana ${word}`, email: `${word}@example.org` },
  }),
})
await addNote(tools, insider, ref, word)
const fine = { 'our-care': 'yes', 'our-help': 'yes', 'conference-or-school': 'no', 'may-complain': 'yes', proceedings: 'no' } as const
assert.ok('done' in await sortComplaint(tools, insider, ref, { procedure: 'childrens-social-care', answers: fine, recent: true, happened: null, known: null, anyway: true, reason: word, points: word }))
await addPoints(tools, insider, ref, word)
await makeMove(tools, ref, { officer: insider }, { ...nothingGiven, action: 'acknowledge', way: 'post' })
const resident = (await readCaseUnscoped(tools.db, { ref }))!.resident_id!
await owner.run(`
  insert into attachment (case_id, name, type, bytes, stored, added_by, added_at) values (${caseId}, '${word}.pdf', 'application/pdf', 1, 'x', 'resident', now());
  insert into form_draft (id, service_code, answers, started_at, changed_at) values ('d', 'childrens-care-complaint', '{"words":"${word}"}', now(), now());
  insert into case_presence values (${caseId}, ${insider.id}, now());
  insert into feedback (case_id, offered_at, answered_at, rating, comment) values (${caseId}, now(), now(), 'poor', '${word}');
  insert into promise (case_id, number, due_at, words, given_at, given_by, calendar, calendar_version, state) values (${caseId}, 90, now(), '${word}', now(), 'system', 'x', 'x', 'withdrawn');
  insert into complaint_role (case_id, number, round, stage, role, name, chairs, given_at) values (${caseId}, 90, 1, 'stage-1', 'independent-person', '${word}', false, now());
  insert into complaint_contribution (case_id, n, team, asked, asked_at, due_on) values (${caseId}, 90, 'waste', '${word}', now(), '2026-12-01');
  insert into complaint_remedy (case_id, kind, words, owner_team, due_on, agreed_on) values (${caseId}, 'apology', '${word}', 'childrens-services', '2026-12-01', '2026-11-20');
  insert into complaint_cause (case_id, root_cause, at) values (${caseId}, 'delay', now());
  insert into complaint_lesson (case_id, words, change, owner_team, due_on, written_on, check_on) values (${caseId}, '${word}', '${word}', 'childrens-services', '2026-12-01', '2026-11-20', '2027-01-01');
  insert into said_and_did (lesson_id, said, did, written_at) select id, '${word}', '${word}', now() from complaint_lesson;
  insert into ombudsman_matter (body, case_id, subject, received_on, ask, owner_team, written_at) values ('lgsco', ${caseId}, '${word}', '2026-11-20', 'enquiry', 'childrens-services', now());
  insert into ombudsman_matter (body, subject, restricted_to, received_on, ask, owner_team, written_at) values ('lgsco', '${word} alone', 'childrens-services', '2026-11-20', 'enquiry', 'childrens-services', now());
  insert into ombudsman_recommendation (matter_id, words, owner_team, due_on) select id, '${word}', 'childrens-services', '2026-12-01' from ombudsman_matter;
  insert into conduct_decision (resident_id, decided_on, decided_by, reasons, limits, open_route, told_on, appeal_until, review_on, ends_on) values (${resident}, '2026-11-20', ${insider.id}, '${word}', 'x', 'x', '2026-11-20', '2026-12-01', '2026-12-01', '2027-01-01');
  insert into conduct_appeal (decision_id, received_on, words) select id, '2026-11-20', '${word}' from conduct_decision;
  insert into message (case_id, event_seq, kind, address, template, template_version, template_values, state, queued_at) select ${caseId}, 90, 'progress', '${word}@example.org', template, version, '{"words":"${word}"}', 'no-address', now() from template_version limit 1;
`)

const tables = (await owner.run<{ name: string }>(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'v', 'm', 'p', 'f') and n.nspname = 'public' and c.relname not like 'pg\\_%' order by 1`)).map((row) => row.name)
const guarded = (await owner.run<{ name: string }>('select table_name as name from guarded_rows order by 1')).map((row) => row.name)
const countIn = async (db: Queryable, table: string) => (await db.run<{ count: number }>(`select count(*) from ${table}`))[0]!.count

test('every table and view is under row security, or on a list that says why not', async () => {
  const places = tables.map((name) => ({ name, times: [guarded.includes(name), Object.hasOwn(unguarded, name), apart.has(name)].filter(Boolean).length }))
  assert.deepEqual(places.filter(({ times }) => times !== 1).map(({ name }) => name), [])
  assert.deepEqual([...guarded, ...Object.keys(unguarded), ...apart].filter((name) => !tables.includes(name)), [], 'no list names what is not there')
  const secured = (await owner.run<{ name: string }>(`select relname as name from pg_class where relrowsecurity and relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`)).map((row) => row.name)
  assert.deepEqual(secured, guarded)
  const leading = await owner.run<{ name: string }>(`select distinct table_name as name from information_schema.columns where table_schema = 'public' and column_name in ('case_id', 'resident_id', 'raw', 'matter_id', 'lesson_id', 'decision_id') order by 1`)
  assert.deepEqual(leading.map((row) => row.name).filter((name) => !guarded.includes(name) && !Object.hasOwn(unguarded, name)), [])
})

test('without a key no row of a guarded table that leads to the closed case is there, and no word of it in any table', async () => {
  for (const table of guarded) {
    assert.ok((await countIn(owner, table)) > 0, `${table} has something to hide`)
    assert.equal(await countIn(desk, table), 0, table)
    assert.equal(await countIn(keyed, table), 0, `${table}, no key`)
    assert.equal(await holding('waste,adult-care', (tx) => countIn(tx, table)), 0, `${table}, another key`)
  }
  for (const table of tables.filter((name) => name !== 'audit_entry')) {
    const rows = await desk.run<{ text: string }>(`select t::text as text from ${table} t`)
    assert.deepEqual(rows.filter(({ text }) => text.includes(word) || text.includes(ref)), [], table)
  }
})

test('a key opens all of it, but for a form that was not sent', async () => {
  for (const table of guarded.filter((name) => name !== 'form_draft')) {
    assert.equal(await holding('waste,childrens-services', (tx) => countIn(tx, table)), await countIn(owner, table), table)
  }
})

test('the application’s own role sees everything, a role that nobody spoke of nothing, and figures are not for the desk', async () => {
  const app = as('moothall_app')
  for (const table of guarded) assert.equal(await countIn(app, table), await countIn(owner, table), table)
  await owner.run('create role moothall_test_stranger; grant usage on schema public to moothall_test_stranger; grant select on all tables in schema public to moothall_test_stranger')
  try {
    await owner.transaction(async (tx) => {
      await tx.run('set local role moothall_test_stranger')
      for (const table of guarded) assert.equal(await countIn(tx, table), 0, table)
    })
  } finally {
    await owner.run('drop owned by moothall_test_stranger; drop role moothall_test_stranger')
  }
  for (const role of [desk, keyed]) {
    await assert.rejects(role.run('select * from facts.case_fact'), /permission denied/)
    await assert.rejects(role.run('select * from graphile_worker.jobs'), /permission denied/)
  }
})

test('a table is guarded and given to the application at once', async () => {
  const undone = new Error('undone')
  await assert.rejects(owner.transaction(async (tx) => {
    await tx.run('create table guarded_trial (case_id bigint)')
    await tx.run(`select guard_rows('guarded_trial', 'exists (select from case_file c where c.id = case_id)')`)
    const rows = await tx.run<{ role: string; rows: string }>(`select policyname as role, qual as rows from pg_policies where tablename = 'guarded_trial' order by 1`)
    assert.deepEqual(rows.map(({ role }) => role), ['moothall_app', 'moothall_desk', 'moothall_desk_keyed'])
    assert.equal(rows[0]!.rows, 'true')
    throw undone
  }), undone)
})

test('an ordinary officer’s connection gives itself no key, and writes nothing under row security', async () => {
  await desk.transaction(async (tx) => {
    await tx.run(`select set_config('moothall.keys', 'childrens-services', true)`)
    for (const table of [...guarded, 'findable_resident']) assert.equal(await countIn(tx, table), 0, table)
  })
  for (const role of [desk, keyed]) {
    for (const table of [...guarded.filter((name) => name !== 'case_presence'), 'findable_resident']) await assert.rejects(role.run(`delete from ${table}`), /permission denied/, table)
    assert.equal((await role.run('delete from case_presence returning 1')).length, 0)
  }
})

test('functions that see more than their caller are few and named', async () => {
  const found = await owner.run<{ name: string }>(`select distinct p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname in ('public', 'facts') order by 1`)
  assert.deepEqual(found.map((row) => row.name), Object.keys(definers).sort())
})

const count = () => countIn(tools.db, 'case_file')

test('what a request reads follows its officer; what the system does in it, and a transaction, see all', async () => {
  assert.equal(await count(), 1)
  assert.equal(await seeWith([], count), 0)
  assert.equal(await seeWith(['childrens-services'], count), 1)
  assert.equal(await seeWith(['waste'], count), 0)
  assert.equal(await seeWith([], () => seeEverything(count)), 1)
  assert.equal(await seeWith([], () => tools.db.transaction((tx) => countIn(tx, 'case_file'))), 1)
  assert.equal(await seeWith(['childrens-services'], () => count().then(() => seeWith([], count))), 0, 'no connection keeps a key')
})

test('a signed-in officer holds the keys of the teams that ever had closed cases, and no others', async () => {
  const app = await webApp(tools)
  const page = async (teams: string[]) => {
    const officer = await council.officer(`In ${teams.join(' and ')}`, ['officer'], teams)
    return app.inject({ url: `/desk/search?q=${word}`, cookies: { moothall_desk: await openSession(tools.db, officer.id, clock.now()) } })
  }
  assert.match((await page(['childrens-services', 'waste'])).body, new RegExp(`desk/cases/[^"]*">A ${word}`))
  assert.doesNotMatch((await page(['waste'])).body, /desk\/cases\//)
  assert.deepEqual((await owner.run<{ team_id: string }>('select team_id from team_with_closed_cases')).map((row) => row.team_id), ['childrens-services'])
  await app.close()
})

test('the words of a case go along when it is opened to others and closed again, and a new title is found', async () => {
  const inTable = async (table: string, asked: string) => (await owner.run(`select 1 from ${table} where document @@ websearch_to_tsquery('english', $1)`, [asked])).length
  assert.deepEqual([await inTable('case_search', word), await inTable('case_search_restricted', word)], [0, 1])
  const renamed = await changeDetails(tools, insider, ref, { service: 'childrens-care-complaint', title: 'A marshmallow', reason: 'It says more' })
  assert.ok('done' in renamed, JSON.stringify(renamed))
  assert.deepEqual([await inTable('case_search', 'marshmallow'), await inTable('case_search_restricted', 'marshmallow')], [0, 1])
  await owner.run('update case_file set restricted_to = null where id = $1', [caseId])
  assert.deepEqual([await inTable('case_search', 'marshmallow'), await inTable('case_search_restricted', word)], [1, 0])
  assert.equal(await countIn(desk, 'case_event'), await countIn(owner, 'case_event'), 'open to others, it is there for them')
  assert.equal(await countIn(desk, 'findable_resident'), 1)
  await owner.run(`update case_file set restricted_to = 'childrens-services' where id = $1`, [caseId])
  assert.deepEqual([await inTable('case_search', word), await inTable('case_search_restricted', word)], [0, 1])
  assert.equal(await countIn(desk, 'findable_resident'), 0)
})

test('whom only a closed case makes known is nobody for those outside: not by name, e-mail or number', async () => {
  const found = async (keys: string[]) => seeWith(keys, async () => [
    (await findResidents(tools.db, { name: word })).length, (await findResidents(tools.db, { email: `${word}@example.org` })).length, (await readResident(tools.db, resident)) === undefined ? 0 : 1,
  ])
  assert.deepEqual(await found([]), [0, 0, 0])
  assert.deepEqual(await found(['waste']), [0, 0, 0])
  assert.deepEqual(await found(['childrens-services']), [1, 1, 1])
  const plain = await receiveContact(tools, { channel: 'web-form', raw: {}, by: 'resident', read: () => ({ service: 'missed-bin', words: 'The bin', happenedAt: clock.now(), resident: { name: `Dana ${word}`, email: `${word}@example.org` } }) })
  assert.deepEqual(await found([]), [1, 1, 1], 'known by a plain case, like anyone')
  assert.equal(await seeWith([], () => countIn(tools.db, 'case_file')), 1)
  assert.equal((await readCaseUnscoped(tools.db, { ref: plain.ref }))!.resident_id, resident)
})

/** How PostgreSQL would go about what `ask` asks, as the role of an ordinary officer, had it many rows. */
async function planOf(ask: (db: Queryable) => Promise<unknown>): Promise<string> {
  let asked: { text: string; values: readonly unknown[] } | undefined
  const catching = { query: async (_name: string, text: string, values: readonly unknown[]) => ((asked = { text, values }), []) } as unknown as Queryable
  await ask(catching)
  return desk.transaction(async (tx) => {
    await tx.run('set local enable_seqscan = off')
    const rows = await tx.run<{ 'QUERY PLAN': string }>(`explain (costs off) ${asked!.text}`, asked!.values)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
}

test('row security leaves the indexes in use: words by theirs, a later page of a queue from its place on', async () => {
  const outsider = scopeOf(await council.officer('Out Sider', ['adviser'], ['waste']))
  const search = await planOf((db) => searchCases(db, { ...outsider, keys: [] }, { words: 'bin', limit: 21 }))
  assert.match(search, /Bitmap Index Scan on case_search_document\s+Index Cond: \(+document @@/)
  assert.doesNotMatch(search, /case_search_restricted/, 'and closed words are not even looked at')
  const queue = await planOf((db) => readQueue(db, outsider, { of: { team: 'waste' }, filter: {}, officer: 1, now: clock.now(), after: { at: clock.now(), id: 5 }, limit: 51 }))
  assert.match(queue, /case_team_queue[^\n]*\n\s*Index Cond: \(\(owner_team = [^\n]* AND \(ROW\(CASE/)
})

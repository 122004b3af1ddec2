import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'
import type { TestCouncil } from '../../../test/support/council.ts'
import type { Counts } from './load-demonstration.ts'
import { loadDemonstration } from './load-demonstration.ts'
import { verifyRecords } from '../../records/index.ts'
import { readWords } from './word-files.ts'

const now = '2026-11-20T15:20:00Z'
const councils: TestCouncil[] = []
after(() => Promise.all(councils.map((council) => council.close())))

async function loaded(seed: string, residents = 900): Promise<{ council: TestCouncil; counts: Counts }> {
  const council = await testCouncil(now)
  councils.push(council)
  return { council, counts: await council.owner.transaction((tx) => loadDemonstration(tx, { residents, years: 2, seed }, new Date(now))) }
}

const tables = ['resident', 'officer', 'ledger_entry', 'contact', 'case_file', 'case_event', 'promise', 'feedback', 'case_search', 'service_remark', 'message']

async function fingerprint({ owner }: TestCouncil): Promise<string> {
  const hash = createHash('sha256')
  for (const table of tables) hash.update(JSON.stringify(await owner.run(`select t::text from ${table} t order by 1`)))
  return hash.digest('hex')
}

const first = await loaded('one')
const { council, counts } = first
const one = async <Row>(sql: string) => (await council.owner.run<Row>(sql))[0]!
const number = async (sql: string) => (await one<{ n: number }>(`select count(*) as n from ${sql}`)).n

test('the same seed makes the same council, another seed another', async () => {
  assert.equal(await fingerprint((await loaded('one')).council), await fingerprint(council))
  assert.notEqual(await fingerprint((await loaded('two')).council), await fingerprint(council))
})

test('events rebuild every row, and the ledger has lost nothing', async () => {
  const report = await verifyRecords(council.tools, {})
  assert.equal(report.agrees, true, JSON.stringify(report))
})

test('every open case has somebody who answers for it, and every contact of a case finds it', async () => {
  assert.equal(await number(`case_file where owner_team is null or (state = 'in-progress' and owner_officer is null)`), 0)
  assert.equal(await number(`contact c where c.outcome in ('case-opened', 'case-updated') and not exists (select from case_file f where f.id = c.case_id)`), 0)
  assert.equal(await number(`case_event e where e.kind in ('case-opened', 'resident-wrote', 'contact-joined', 'case-reopened') and not exists (select from contact c where c.number = (e.data->>'contact')::bigint and c.case_id = e.case_id)`), 0)
})

test('nothing lies in the future, and contacts are numbered in the order they came', async () => {
  for (const [table, column] of [['case_event', 'at'], ['contact', 'happened_at'], ['feedback', 'answered_at'], ['ledger_entry', 'received_at']]) assert.equal(await number(`${table} where ${column} > '${now}'`), 0, table)
  assert.equal(await number(`contact where outcome = 'signposted' and signposted_to is null or outcome = 'answered-at-once' and resolved is null`), 0)
  assert.equal(await number(`(select happened_at < lag(happened_at) over (order by number) as back from contact) x where back`), 0)
})

test('every message that a case tells of is there, whole, with its own words', async () => {
  assert.ok((await number('message')) > 20)
  assert.equal(await number(`case_event e where e.kind = 'message-ended' and not exists (select from message m where m.id = (e.data->>'message')::bigint and m.case_id = e.case_id and m.kind = e.data->>'kind' and m.state = e.data->>'outcome')`), 0)
  assert.equal(await number(`message m where not exists (select from case_event e where e.case_id = m.case_id and e.seq = m.event_seq and e.kind in ('case-opened', 'replied', 'question-asked', 'promise-changed', 'promise-fulfilled', 'case-closed'))`), 0)
  assert.equal(await number(`message where template_values->>'reference' !~ '^MH-' or template_values->>'greeting' !~ '^Dear .'`), 0)
  assert.equal(await number(`message where template_values::text ~ 'undefined|NaN'`), 0)
})

test('a contact that opened a case of somebody known says how they could be reached', async () => {
  assert.equal(await number(`contact c join resident r on r.id = c.resident_id where c.outcome = 'case-opened' and (c.reach->>'name' is distinct from r.name or c.reach->>'email' is distinct from r.email)`), 0)
  assert.equal(await number(`case_file where service_code = 'compliment' and kind <> 'compliment'`), 0)
})

test('promises end as the events say: broken ones were past due, kept ones were not', async () => {
  assert.equal(await number(`promise where state = 'kept' and ended_at > due_at`), 0)
  assert.equal(await number(`promise where state = 'late' and ended_at <= due_at`), 0)
  assert.equal(await number(`promise p join case_file c on c.id = p.case_id where p.state = 'open' and p.due_at < timestamptz '${now}' - interval '1 minute' and c.paused_at is null`), 0)
  assert.equal(await number(`case_event e where e.kind = 'promise-broken' and exists (select from case_event c where c.case_id = e.case_id and c.kind = 'case-closed' and c.seq < e.seq and c.seq = (select max(seq) from case_event x where x.case_id = e.case_id and x.kind in ('case-closed', 'case-reopened') and x.seq < e.seq))`), 0)
})

test('it looks like a council: channels, outcomes, a backlog, some of it late', async () => {
  const { cases, contacts, openCases } = counts
  assert.ok(cases > 550 && cases < 800, `${cases} cases`)
  assert.ok(contacts > cases * 1.3, `${contacts} contacts`)
  assert.ok(openCases > 3 && openCases < cases / 10, `${openCases} open`)
  assert.equal((await one<{ n: number }>('select count(distinct channel) as n from case_file')).n, 6)
  assert.equal((await one<{ n: number }>('select count(distinct outcome) as n from case_file')).n, 6)
  assert.equal((await one<{ n: number }>('select count(distinct service_code) as n from case_file')).n, 29)
  const kept = (await one<{ share: number }>(`select avg((state = 'kept')::int) as share from promise where state in ('kept', 'late', 'broken')`)).share
  assert.ok(kept > 0.75 && kept < 0.92, `kept ${kept}`)
})

test('phones are answered in office hours, and words are seldom the same twice', async () => {
  assert.equal(await number(`contact where channel = 'phone' and (extract(isodow from happened_at at time zone 'Europe/London') > 5 or extract(hour from happened_at at time zone 'Europe/London') not between 8 and 17)`), 0)
  const { different } = await one<{ different: number }>(`select count(distinct words)::float / count(*) as different from case_file where channel = 'web-form'`)
  assert.ok(different > 0.7, `${different} of all words differ`)
})

test('those who were kept waiting like it less', async () => {
  const rows = await council.owner.run<{ late: boolean; good: number }>(`select exists (select from case_event e where e.case_id = f.case_id and e.kind = 'promise-broken') as late, avg((rating = 'good')::int) as good from feedback f where rating is not null group by 1 order by 1`)
  assert.ok(rows[0]!.good > rows[1]!.good, JSON.stringify(rows))
})

test('no word is used that the council would not use, and no gap is left open', async () => {
  assert.equal(await number(`case_event where data::text ~* '\\m(customers?|users?|stakeholders?)\\M'`), 0)
  assert.equal(await number(`case_event where data::text ~ '\\{[A-Za-z]+\\}|undefined|NaN'`), 0)
  assert.equal(await number(`contact where summary ~* '\\m(customers?|users?)\\M|\\{[a-z]+\\}'`), 0)
})

test('there are words for every service of the volumes, and hundreds of sentences', () => {
  const { services } = readWords()
  const sentences = [...services.values()].flatMap((words) => [...words.reports, ...words.details, ...words.asks, ...words.short, ...words.phone])
  assert.equal(services.size, 29)
  assert.ok(new Set(sentences.map((phrase) => JSON.stringify(phrase))).size > 600, `${sentences.length}`)
})

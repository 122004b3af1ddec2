import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { testCouncil } from '../../../test/support/council.ts'
import type { TestCouncil } from '../../../test/support/council.ts'
import { applyEvent, applyPromises, readCaseUnscoped, readEvents, readPromises } from '../../cases/index.ts'
import type { CaseFile, CasePromise } from '../../cases/index.ts'
import { importCases } from './import-cases.ts'
import { readMapping } from './mapping/mapping.ts'
import type { Mapping } from './mapping/mapping.ts'
import { ImportRefused } from './read-rows.ts'

let council: TestCouncil
let folder: string
const fixture = path.join(import.meta.dirname, 'fixtures/oddities.csv')
const mapping = (readMapping(JSON.parse(readFileSync(path.join(import.meta.dirname, 'fixtures/oddities.json'), 'utf8'))) as { mapping: Mapping }).mapping

before(async () => {
  council = await testCouncil('2026-11-21T10:00:00Z')
  folder = mkdtempSync(path.join(tmpdir(), 'moothall-import-'))
})
after(async () => {
  rmSync(folder, { recursive: true })
  await council.close()
})

async function run(file: string, options: { dryRun?: boolean; mapping?: Mapping } = {}) {
  const rejected: [number, string][] = []
  const { counts, remarks } = await importCases(council.owner, {
    file, mapping: options.mapping ?? mapping, dryRun: options.dryRun ?? false, now: council.clock.now(), onRejected: ({ line, reason }) => void rejected.push([line, reason]),
  })
  return { counts, remarks: Object.fromEntries(remarks), rejected }
}

function fileOf(name: string, content: string | Buffer): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

async function caseOf(number: string, source = 'oddities') {
  const [row] = await council.owner.run<{ case_id: number }>('select case_id from contact join ledger_entry using (number) where source_key = $1', [`import:${source}:${number}`])
  const caseFile = (await readCaseUnscoped(council.owner, { id: row!.case_id }))!
  return { caseFile, events: await readEvents(council.owner, caseFile.id), promises: await readPromises(council.owner, caseFile.id) }
}

const taken = { read: 20, imported: 11, updated: 0, unchanged: 1, rejected: 8 }

test('a dry run counts and writes nothing', async () => {
  const { counts } = await run(fixture, { dryRun: true })
  assert.deepEqual(counts, taken)
  assert.deepEqual(await council.owner.run('select count(*) as n from case_file'), [{ n: 0 }])
})

test('what can be a case becomes one, and every refused row says its line and its reason', async () => {
  const { counts, remarks, rejected } = await run(fixture)
  assert.deepEqual(rejected.map(([line, reason]) => `${line} ${reason.slice(0, 50)}`), [
    '10 "31/02/2026 09:00:00" is not a time written like d', '11 there is no time of opening (column Opened)', '12 there is no number to know the case by (column Num',
    '13 it is closed, and there is no closing time (column', `14 "lost" is no state: the mapping's table must make `, '15 it has 11 cells, and the first line names 16 colum',
    '16 there is no service (column Type)', '17 there is no channel (column Source)',
  ])
  assert.deepEqual(counts, taken)
  assert.deepEqual(remarks, { 'no-point': 2, 'closed-before-opened': 1, 'no-verdict': 1, 'skipped-time': 1, 'ambiguous-time': 1, 'promised-before-opened': 1, 'open-with-closing-time': 1 })
})

test('a case keeps its own times, words, channel, place and verdict', async () => {
  const { caseFile, events, promises } = await caseOf('1001')
  assert.equal(caseFile.service_code, 'pothole')
  assert.equal(caseFile.owner_team, 'highways')
  assert.equal(caseFile.channel, 'Phone call')
  assert.equal(caseFile.outcome, 'fixed')
  assert.equal(caseFile.words, 'Deep hole: By the bridge')
  assert.equal(caseFile.postcode, 'MS1 2AB')
  assert.equal(caseFile.opened_at.toISOString(), '2026-03-02T09:00:00.000Z')
  assert.equal(caseFile.closed_at?.toISOString(), '2026-03-05T12:30:00.000Z')
  assert.equal(promises[0]!.state, 'kept')
  assert.equal(events[0]!.data['sourceVerdict'], 'IN')
  assert.equal(events[0]!.by, 'import')
  assert.equal((await caseOf('1002')).caseFile.latitude, null)
  assert.equal((await caseOf('1003')).caseFile.closed_at?.toISOString(), '2026-03-02T09:30:00.000Z')
  assert.equal((await caseOf('1015')).caseFile.state, 'new')
  assert.equal((await caseOf('1017')).caseFile.words, '=1+1: <b>Words</b> £ é 漢 🕳')
  assert.equal((await caseOf('1006')).caseFile.opened_at.toISOString(), '2026-03-02T07:00:00.000Z')
})

test('a time that the clock skipped or showed twice is one moment', async () => {
  assert.equal((await caseOf('1004')).caseFile.opened_at.toISOString(), '2026-03-29T01:30:00.000Z')
  assert.equal((await caseOf('1005')).caseFile.opened_at.toISOString(), '2026-10-25T00:30:00.000Z')
})

test('labels that look alike make services and teams apart, kept for their name and offered to nobody', async () => {
  const codes = [(await caseOf('1004')).caseFile, (await caseOf('1006')).caseFile].map((each) => [each.service_code, each.owner_team])
  assert.equal(codes[0]![0], 'oddities-lost-cat')
  assert.equal(codes[0]![1], 'oddities-pets-co')
  assert.match(codes[1]!.join(' '), /^oddities-lost-cat-[0-9a-f]{6} oddities-pets-co-[0-9a-f]{6}$/)
  assert.equal((await council.tools.catalogue()).services.has('oddities-lost-cat'), false)
  assert.deepEqual(await council.owner.run(`select entry->>'name' as name from service_version where code like 'oddities-%' order by 1`), [{ name: 'Lost  cat!' }, { name: 'Lost cat' }])
})

test('the same rows again change nothing, whatever the order of columns, the format or the packing', async () => {
  assert.deepEqual((await run(fixture)).counts, { ...taken, imported: 0, unchanged: 12 })
  const [head, ...lines] = readFileSync(fixture, 'utf8').replace(/^\uFEFF/, '').split('\r\n')
  const first = lines[1]!.split(',')
  const names = head!.split(',')
  const cells = Object.fromEntries(names.map((name, i) => [name, first[i]!]))
  const turned = names.toReversed()
  const tsv = fileOf('turned.tsv.gz', gzipSync(`${turned.join('\t')}\n${turned.map((name) => cells[name]).join('\t')}\n`))
  assert.deepEqual((await run(tsv)).counts, { read: 1, imported: 0, updated: 0, unchanged: 1, rejected: 0 })
  const ndjson = fileOf('one.ndjson', `${JSON.stringify(cells)}\nnot json\n[]\n`)
  const { counts, rejected } = await run(ndjson)
  assert.deepEqual(counts, { read: 3, imported: 0, updated: 0, unchanged: 1, rejected: 2 })
  assert.deepEqual(rejected, [[2, 'it is not JSON'], [3, 'it is not a JSON object']])
})

test('a later export adds what happened since, at its own times, and the row is what its events say', async () => {
  const head = 'Number,Opened,Promised,Closed,State,Result,Answer,Verdict,Type,Department,Source,Title,Words,Place,Lat,Long'
  const row = (promised: string, closed: string, state: string) => fileOf('later.csv', `${head}\n1002,02/03/2026 09:05:00,${promised},${closed},${state},,Done at last,LATE,Hole,Roads,Web,Long crack,,Mill Lane,0,0\n`)
  const update = async (promised: string, closed: string, state: string) => {
    assert.deepEqual((await run(row(promised, closed, state))).counts, { read: 1, imported: 0, updated: 1, unchanged: 0, rejected: 0 })
    const found = await caseOf('1002')
    let projected = { id: found.caseFile.id, ref: found.caseFile.ref, events: 0 } as CaseFile
    let promises: readonly CasePromise[] = []
    for (const event of found.events) {
      projected = applyEvent(projected, event)
      promises = applyPromises(promises, event)
    }
    assert.deepEqual(found.caseFile, { ...found.caseFile, ...projected })
    assert.deepEqual(found.promises, promises)
    return found
  }
  const closed = await update('06/03/2026 17:00:00', '10/03/2026 08:00:00', 'done')
  assert.deepEqual([closed.caseFile.closed_at?.toISOString(), closed.promises[0]!.state, closed.events.at(-1)!.data['sourceVerdict']], ['2026-03-10T08:00:00.000Z', 'late', 'LATE'])
  assert.deepEqual((await run(path.join(folder, 'later.csv'))).counts.unchanged, 1)
  const reopened = await update('20/03/2026 17:00:00', '', 'live')
  assert.deepEqual([reopened.caseFile.state, reopened.caseFile.due_at?.toISOString()], ['in-progress', '2026-03-20T17:00:00.000Z'])
  const again = await update('20/03/2026 17:00:00', '19/03/2026 08:00:00', 'done')
  assert.deepEqual(again.promises.map(({ state }) => state), ['late', 'kept'])
  const contacts = await council.owner.run<{ n: number }>(`select count(*) as n from contact where case_id = $1 and outcome <> 'automatic'`, [again.caseFile.id])
  assert.equal(contacts[0]!.n, 1)
})

test('a file without a column that the mapping reads, an empty one and a broken one are refused in words', async () => {
  await assert.rejects(run(fileOf('short.csv', 'Number,Opened\n1,2\n')), (error) => error instanceof ImportRefused && /no column "Promised", "Closed"/.test(error.message))
  await assert.rejects(run(fileOf('empty.csv', '')), ImportRefused)
  await assert.rejects(run(fileOf('cut.csv.gz', gzipSync(readFileSync(fixture)).subarray(0, 200))), /damaged or cut off/)
  await assert.rejects(run(fileOf('quote.csv', `${mappingHead()}\n1,"never closed\n`)), /cannot be read as a table/)
})

const mappingHead = () => 'Number,Opened,Promised,Closed,State,Result,Answer,Verdict,Type,Department,Source,Title,Words,Place,Lat,Long'

test('a mapping that cannot be is refused with every fault and its place', () => {
  const broken = readMapping({ ...mapping, dates: { format: 'hh:mm', zone: 'Mars/Olympus' }, fields: { ...mapping.fields, kind: { constant: 'wish' }, title: {}, words: { column: 'a', match: '(' } } })
  assert.ok('faults' in broken)
  assert.deepEqual(broken.faults.map((fault) => fault.split(':')[0]), ['/fields/title', '/fields/words/match', '/dates/format', '/dates/zone', '/fields/kind'])
  const unknown = readMapping({ ...mapping, of: 'boats', colour: 'red' })
  assert.ok('faults' in unknown && unknown.faults.some((fault) => fault.startsWith('/of')))
})

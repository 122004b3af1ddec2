import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { Command, CommanderError } from 'commander'
import { readConfig } from '../../platform/config/index.ts'
import { addDeadlineCommand } from './command.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'moothall-deadline-'))
const dataDir = path.join(folder, 'none')
after(() => rmSync(folder, { recursive: true, force: true }))

interface Printed {
  procedure: string
  version: string
  clocks: { stage: string; clock: string; calendar: string; starts: string; due: string | null; extendedDue: string | null }[]
}

/** The command as it is typed, without starting a process. */
async function moothall(line: string): Promise<Printed> {
  let printed = ''
  const program = new Command('moothall').exitOverride().configureOutput({ writeErr: () => {} })
  const config = readConfig({ DATA_DIR: dataDir })
  addDeadlineCommand(program, (work) => (...given) => work(config, ...given), (text) => (printed += text))
  await program.parseAsync(line.split(' '), { from: 'user' })
  return JSON.parse(printed) as Printed
}

const saturday = 'deadline freedom-of-information --event received=2026-06-20'

/** What domain law says of each worked example: the command, and stage/clock → due, furthest. */
const examples: [title: string, line: string, dates: Record<string, [string, (string | null)?]>][] = [
  ['corporate stage 1 over Easter', 'deadline corporate --event received=2026-04-02', { 'stage-1/acknowledge': ['2026-04-13'] }],
  ['corporate stage 1, acknowledged on the last day', 'deadline corporate --event received=2026-04-02 --event acknowledged=2026-04-13', { 'stage-1/acknowledge': ['2026-04-13'], 'stage-1/respond': ['2026-04-27', '2026-05-12'] }],
  ['corporate stage 1, forecast', 'deadline corporate --event received=2026-04-02 --forecast', { 'stage-1/acknowledge': ['2026-04-13'], 'stage-1/respond': ['2026-04-27', '2026-05-12'] }],
  ['corporate stage 1, acknowledged at once', 'deadline corporate --event received=2026-04-02T09:00 --event acknowledged=2026-04-02T15:30', { 'stage-1/acknowledge': ['2026-04-13'], 'stage-1/respond': ['2026-04-20', '2026-05-05'] }],
  ['corporate stage 2 over Christmas', 'deadline corporate --event escalated=2026-12-18 --event acknowledged=2026-12-29', { 'stage-2/acknowledge': ['2026-12-29'], 'stage-2/respond': ['2027-01-27', '2027-02-24'] }],
  ['freedom of information in June', 'deadline freedom-of-information --event received=2026-06-01', { 'request/respond': ['2026-06-30', '2026-07-29'] }],
  ['freedom of information in March', 'deadline freedom-of-information --event received=2026-03-02', { 'request/respond': ['2026-03-31', '2026-04-30'] }],
  ['freedom of information over Christmas', 'deadline freedom-of-information --event received=2026-12-14', { 'request/respond': ['2027-01-15', '2027-02-12'] }],
  ['freedom of information on a Saturday, the earlier', saturday, { 'request/respond': ['2026-07-20', '2026-08-18'] }],
  ['freedom of information on a Saturday, by the Act', `${saturday} --choice weekend-receipt=day-it-came`, { 'request/respond': ['2026-07-20', '2026-08-18'] }],
  ['freedom of information on a Saturday, deemed', `${saturday} --choice weekend-receipt=next-working-day`, { 'request/respond': ['2026-07-21', '2026-08-19'] }],
  ['environmental information', 'deadline environmental-information --event received=2026-05-01', { 'request/respond': ['2026-06-02', '2026-07-01'] }],
  ['subject access at the end of January', 'deadline subject-access --event received=2026-01-31', { 'request/respond': ['2026-03-02', '2026-04-30'] }],
  ['children’s stage 2', 'deadline childrens-social-care --event stage-2-requested=2026-12-01', { 'stage-2/respond': ['2027-01-08', '2027-03-05'] }],
  ['adult social care', 'deadline adult-social-care --event received=2026-07-17', { 'stage-1/acknowledge': ['2026-07-22'], 'stage-1/plan': ['2026-07-24'], 'stage-1/respond': ['2027-01-16'] }],
  ['data protection complaint, the earlier', 'deadline data-protection-complaint --event received=2026-06-19', { 'stage-1/acknowledge': ['2026-07-18'] }],
  ['data protection complaint as the Commissioner counts', 'deadline data-protection-complaint --event received=2026-06-19 --choice day-counting=from-the-day-after', { 'stage-1/acknowledge': ['2026-07-20'] }],
]

for (const [title, line, dates] of examples) {
  test(`${title}: ${line}`, async () => {
    const { clocks } = await moothall(line)
    assert.deepEqual(Object.fromEntries(clocks.map((clock) => [`${clock.stage}/${clock.clock}`, [clock.due, clock.extendedDue]])), Object.fromEntries(Object.entries(dates).map(([id, [due, furthest]]) => [id, [due, furthest ?? null]])))
  })
}

test('the answer has the shape that is promised', async () => {
  assert.deepEqual(await moothall('deadline environmental-information --event received=2026-05-01'), {
    procedure: 'environmental-information', version: '2005-01-01',
    clocks: [{ stage: 'request', clock: 'respond', calendar: 'UK-UNION', starts: '2026-05-01', due: '2026-06-02', extendedDue: '2026-07-01' }],
  })
})

test('an instant is a day, a time in London, or a time with its zone', async () => {
  for (const instant of ['2026-07-02', '2026-07-02T00:10', '2026-07-01T23:10Z', '2026-07-02T01:10+02:00']) {
    assert.equal((await moothall(`deadline freedom-of-information --event received=${instant}`)).clocks[0]!.starts, '2026-07-02', instant)
  }
})

test('as of a day, later events and holidays announced later are left out', async () => {
  const line = 'deadline freedom-of-information --event received=2026-05-29 --event answered=2026-06-05'
  assert.equal((await moothall(line)).clocks.length, 2)
  assert.equal((await moothall(`${line} --as-of 2026-06-01`)).clocks.length, 1)
  // Her late Majesty's funeral was announced on 10 September 2022.
  const funeral = 'deadline environmental-information --event received=2022-09-05'
  assert.deepEqual([(await moothall(`${funeral} --as-of 2022-09-09`)).clocks[0]!.due, (await moothall(funeral)).clocks[0]!.due], ['2022-10-03', '2022-10-04'])
})

for (const [line, says] of [
  ['deadline nothing --event received=2026-04-02', /no procedure “nothing”.*corporate.*subject-access/],
  ['deadline corporate', /Say what happened.*escalated/],
  ['deadline corporate --event', /argument missing/],
  ['deadline corporate --event received', /Write NAME=INSTANT/],
  ['deadline corporate --event sneezed=2026-04-02', /no event of corporate.*received, acknowledged/],
  ['deadline corporate --event received=2026-02-30', /not a day or a time/],
  ['deadline corporate --event received=02/04/2026', /second day|not a day/],
  ['deadline corporate --event received=2026-04-02T25:00', /not a day or a time/],
  ['deadline corporate --event received=2026-04-02 --as-of yesterday', /not a day or a time/],
  ['deadline corporate --event received=2026-04-02 --as-of 2026-04-01', /Nothing had happened/],
  ['deadline corporate --event received=2026-04-02 --choice weekend-receipt=earlier', /no choice of corporate.*escalation-window/],
  ['deadline freedom-of-information --event received=2026-04-02 --choice weekend-receipt=later', /no reading.*earlier, day-it-came/],
] as const) {
  test(`wrong usage is refused with what would do: ${line}`, async () => {
    await assert.rejects(moothall(line), (error) => error instanceof CommanderError && error.exitCode !== 0 && says.test(error.message))
  })
}

test('the program ends with 0, 1 or 2, and makes no data folder', () => {
  const root = path.resolve(import.meta.dirname, '../../..')
  const run = (...words: string[]) => spawnSync(process.execPath, [path.join(root, 'bin/moothall.mjs'), 'deadline', ...words], { encoding: 'utf8', env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' } })
  const good = run('corporate', '--event', 'received=2026-04-02')
  assert.deepEqual([good.status, JSON.parse(good.stdout).clocks[0].due], [0, '2026-04-13'])
  assert.match(good.stderr, /come with Moothall/)
  const refused = run('corporate', '--event', 'received=2028-12-28', '--shipped')
  assert.deepEqual([refused.status, refused.stdout], [1, ''])
  assert.match(refused.stderr, /no bank holidays for 2029/)
  assert.equal(run('sneeze', '--event', 'received=2026-04-02').status, 2)
  const early = run('data-protection-complaint', '--event', 'received=2026-06-18')
  assert.deepEqual([early.status, early.stderr.includes('2026-06-19')], [1, true])
  assert.match(run('--help').stdout, /freedom-of-information[\s\S]*fees-notice[\s\S]*weekend-receipt=earlier\|day-it-came/)
  assert.equal(existsSync(dataDir), false)
})

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import path from 'node:path'
import { after, test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'

// The program itself, as a council runs it: bin/moothall.mjs in a process of its own.
const bin = path.resolve(import.meta.dirname, '../../../bin/moothall.mjs')

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

function moothall(words: string, env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, 'deadline', ...words.split(' ')], { env: { ...process.env, DATABASE_URL: '', DATA_DIR: 'there/is/none', ...env } }, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }))
  })
}

const dueIn = ({ out }: Ran, clock: string): [string, string | null] => {
  const found = (JSON.parse(out) as { clocks: { stage: string; clock: string; due: string; extendedDue: string | null }[] }).clocks.find((each) => `${each.stage}/${each.clock}` === clock)!
  return [found.due, found.extendedDue]
}

// The worked examples of the law, clock by clock: last day, and furthest extension where there is one.
const vectors: [string, string, string, string | null][] = [
  ['corporate --event received=2026-04-02', 'stage-1/acknowledge', '2026-04-13', null],
  ['corporate --event received=2026-04-02 --event acknowledged=2026-04-13', 'stage-1/respond', '2026-04-27', '2026-05-12'],
  ['corporate --event received=2026-04-02 --event acknowledged=2026-04-02', 'stage-1/respond', '2026-04-20', '2026-05-05'],
  ['corporate --event escalated=2026-12-18', 'stage-2/acknowledge', '2026-12-29', null],
  ['corporate --event escalated=2026-12-18 --event acknowledged=2026-12-29', 'stage-2/respond', '2027-01-27', '2027-02-24'],
  ['freedom-of-information --event received=2026-06-01', 'request/respond', '2026-06-30', '2026-07-29'],
  ['freedom-of-information --event received=2026-03-02', 'request/respond', '2026-03-31', '2026-04-30'],
  ['freedom-of-information --event received=2026-12-14', 'request/respond', '2027-01-15', '2027-02-12'],
  ['freedom-of-information --event received=2026-06-20 --choice weekend-receipt=day-it-came', 'request/respond', '2026-07-20', '2026-08-18'],
  ['freedom-of-information --event received=2026-06-20 --choice weekend-receipt=next-working-day', 'request/respond', '2026-07-21', '2026-08-19'],
  ['freedom-of-information --event received=2026-06-20', 'request/respond', '2026-07-20', '2026-08-18'],
  ['environmental-information --event received=2026-05-01', 'request/respond', '2026-06-02', '2026-07-01'],
  ['subject-access --event received=2026-01-31', 'request/respond', '2026-03-02', '2026-04-30'],
  ['subject-access --event received=2026-11-25', 'request/respond', '2026-12-29', '2027-02-25'],
  ['subject-access --event received=2026-03-03', 'request/respond', '2026-04-07', '2026-06-03'],
  ['childrens-social-care --event received=2026-12-14', 'stage-1/respond', '2026-12-30', '2027-01-14'],
  ['childrens-social-care --event stage-2-requested=2026-12-01', 'stage-2/respond', '2027-01-08', '2027-03-05'],
  ['adult-social-care --event received=2026-07-17', 'stage-1/acknowledge', '2026-07-22', null],
  ['adult-social-care --event received=2026-07-17', 'stage-1/respond', '2027-01-16', null],
  ['data-protection-complaint --event received=2026-06-19 --choice day-counting=from-the-day-after', 'stage-1/acknowledge', '2026-07-20', null],
  ['data-protection-complaint --event received=2026-06-19 --choice day-counting=from-the-day', 'stage-1/acknowledge', '2026-07-18', null],
  ['data-protection-complaint --event received=2026-06-19', 'stage-1/acknowledge', '2026-07-18', null],
]

test('every worked example comes out of the program itself', async () => {
  for (let i = 0; i < vectors.length; i += 2) {
    await Promise.all(vectors.slice(i, i + 2).map(async ([line, clock, due, furthest]) => {
      const ran = await moothall(line)
      assert.equal(ran.code, 0, `${line}: ${ran.err}`)
      assert.deepEqual(dueIn(ran, clock), [due, furthest], line)
    }))
  }
})

test('a year that is not loaded is refused with what to do, and prints no date', async () => {
  for (const line of ['corporate --event received=2028-12-28', 'freedom-of-information --event received=2028-12-20', 'subject-access --event received=2028-12-15', 'corporate --event received=2030-01-02', 'freedom-of-information --event received=2010-03-01']) {
    const ran = await moothall(`${line} --shipped`)
    assert.deepEqual([ran.code, ran.out], [1, ''], line)
    assert.match(ran.err, /has no bank holidays for \d{4}\. It holds \d{4} to \d{4}\. Import the current list from https/, line)
  }
  const early = await moothall('data-protection-complaint --event received=2026-06-18')
  assert.deepEqual([early.code, early.out], [1, ''])
  assert.match(early.err, /holds from 2026-06-19/)
})

test('the council’s own choice holds unless another is named, the shipped list is asked for, or it was not made yet', async () => {
  const database = await testDatabase()
  after(() => database.close())
  await database.owner.run(`insert into procedure_choice values ('freedom-of-information', 'weekend-receipt', 'next-working-day', '2026-06-01', 'Our policy', null, '2026-06-01T09:00:00Z')`)
  const { connectionString, host, port, user, database: name } = database.settings
  const env = { DATABASE_URL: connectionString ?? `postgresql://${user}@localhost/${name}?host=${encodeURIComponent(String(host))}&port=${port}` }
  const line = 'freedom-of-information --event received=2026-06-20'
  for (const [more, due] of [['', '2026-07-21'], [' --choice weekend-receipt=day-it-came', '2026-07-20'], [' --choice weekend-receipt=earlier', '2026-07-20'], [' --shipped', '2026-07-20']] as const) {
    const ran = await moothall(`${line}${more}`, env)
    assert.equal(ran.code, 0, ran.err)
    assert.deepEqual([dueIn(ran, 'request/respond')[0], ran.code], [due, 0], `${more} ${ran.err}`)
  }
  const before = await moothall('freedom-of-information --event received=2026-05-30 --as-of 2026-05-31', env)
  assert.equal((JSON.parse(before.out) as { choices: Record<string, string> }).choices['weekend-receipt'], 'earlier')
})

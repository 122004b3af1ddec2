import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { receiveContact } from '../../cases/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { readBackup } from './read-backup.ts'
import { tablesInOrder } from './tables.ts'
import { writeBackup } from './write-backup.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
const elsewhere = await testDatabase({ bare: true })
const folder = mkdtempSync(path.join(tmpdir(), 'moothall-backup-'))
after(async () => {
  rmSync(folder, { recursive: true })
  await Promise.all([council.close(), elsewhere.close()])
})

const { tools } = council
const words = 'Tab\there, newline\nthere, backslash \\N and ünïcode 🕳'
const file = path.join(folder, 'backup.tar.gz')

async function content(db: Database): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {}
  for (const table of await tablesInOrder(db)) tables[table] = (await db.run<{ row: string }>(`select t::text as row from ${table} t order by 1`)).map(({ row }) => row)
  return tables
}

test('what is restored is what was backed up, row for row and file for file, and work goes on', async () => {
  await receiveContact(tools, { channel: 'web-form', raw: { words }, by: 'resident', read: () => ({ service: 'pothole', words, happenedAt: tools.clock.now(), resident: { name: "O'Neil", email: 'o@example.org' } }) })
  mkdirSync(path.join(folder, 'files/ab'), { recursive: true })
  writeFileSync(path.join(folder, 'files/ab/abcd'), Buffer.from([0, 1, 2, 255]))

  const manifest = await writeBackup(council.owner, path.join(folder, 'files'), file, tools.clock.now())
  assert.equal(manifest.files, 1)
  await readBackup(elsewhere.owner, path.join(folder, 'restored'), file)
  const [before, restored] = [await content(council.owner), await content(elsewhere.owner)]
  assert.ok(before['public.case_event']!.length > 0)
  assert.deepEqual(restored, before)
  assert.deepEqual(readFileSync(path.join(folder, 'restored/ab/abcd')), Buffer.from([0, 1, 2, 255]))
  await elsewhere.owner.run(`insert into ledger_entry (channel, received_at, raw) values ('phone', now(), '{}')`)
})

test('a backup never overwrites, and a restore never mixes', async () => {
  await assert.rejects(writeBackup(council.owner, path.join(folder, 'files'), file, tools.clock.now()), /never overwrites/)
  await assert.rejects(readBackup(council.owner, path.join(folder, 'x'), file), /not empty/)
  await assert.rejects(readBackup(elsewhere.owner, path.join(folder, 'x'), path.join(folder, 'none')), /There is no file/)
})

test('half a file is refused and leaves the database empty', async () => {
  const half = path.join(folder, 'half.tar.gz')
  const bytes = readFileSync(file)
  writeFileSync(half, bytes.subarray(0, Math.floor(bytes.length * 0.6)))
  const empty = await testDatabase({ bare: true })
  try {
    await assert.rejects(readBackup(empty.owner, path.join(folder, 'y'), half))
    assert.deepEqual(Object.values(await content(empty.owner)).flat(), [])
    assert.ok(!existsSync(`${file}.partial`))
  } finally {
    await empty.close()
  }
})

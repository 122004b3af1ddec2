import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { after, test } from 'node:test'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { testCouncil } from '../../../test/support/council.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { receiveContact } from '../../cases/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { storeFile } from '../../platform/files/index.ts'
import { readBackup } from './read-backup.ts'
import { migrationsApplied, tablesInOrder } from './tables.ts'
import { BackupRefused, writeBackup } from './write-backup.ts'

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
  const stored = await storeFile(folder, Buffer.from([0, 1, 2, 255]))
  const at = `${stored.slice(0, 2)}/${stored.slice(2, 4)}/${stored}`
  writeFileSync(path.join(folder, `files/${at}.0123.part`), 'a file that is being sent')

  const manifest = await writeBackup(council.owner, path.join(folder, 'files'), file, tools.clock.now())
  assert.equal(manifest.files, 1)
  await readBackup(elsewhere.owner, path.join(folder, 'restored'), file)
  const [before, restored] = [await content(council.owner), await content(elsewhere.owner)]
  assert.ok(before['public.case_event']!.length > 0)
  assert.deepEqual(restored, before)
  assert.deepEqual(readFileSync(path.join(folder, 'restored', at)), Buffer.from([0, 1, 2, 255]))
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
  const before = await content(empty.owner)
  try {
    await assert.rejects(readBackup(empty.owner, path.join(folder, 'y'), half))
    assert.deepEqual(await content(empty.owner), before)
    assert.ok(!existsSync(`${file}.partial`))
  } finally {
    await empty.close()
  }
})

async function bytesOf(item: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of item) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The backup with one entry written by someone else. */
async function forged(change: { name: string; body: Buffer | string; instead?: string }): Promise<string> {
  const target = path.join(folder, `forged-${randomUUID()}.tar.gz`)
  const tar = pack()
  const written = pipeline(tar, createGzip(), createWriteStream(target))
  const unpacked = createReadStream(file).pipe(createGunzip()).pipe(extract())
  tar.entry({ name: change.name }, change.body)
  for await (const item of unpacked) {
    const body = await bytesOf(item as AsyncIterable<Buffer>)
    if (item.header.name !== change.instead) tar.entry({ name: item.header.name }, body)
  }
  tar.finalize()
  await written
  return target
}

test('a backup file is never SQL: tables, columns and files that are not ours are refused, and nothing is left', async () => {
  const empty = await testDatabase({ bare: true })
  const before = await content(empty.owner)
  const target = path.join(folder, 'forged')
  const command = `to program 'touch ${path.join(folder, 'pwned')}' --`
  const forgeries = [
    { name: 'tables/public.officer (name) from stdin; drop table case_event; copy public.officer/000000', body: 'name\n' },
    { name: `tables/(select 1) ${command.replaceAll('/', '')}/000000`, body: 'x\n' },
    { name: 'tables/pg_catalog.pg_authid/000000', body: 'rolname\n' },
    { name: 'tables/public.migration/000000', body: 'name\tchecksum\n' },
    { name: 'tables/public.team/000000', body: `id) ${command}\n` },
    { name: 'tables/public.team/000000', body: 'id\tid\n' },
    { name: 'tables/public.team/000000', body: '' },
    { name: 'files/../../x', body: 'x' },
    { name: 'files/ab/abcd', body: 'x' },
    { name: `files/00/00/${'0'.repeat(64)}`, body: 'another’s attachment' },
    { name: 'notes.txt', body: '{}' },
  ]
  try {
    for (const forgery of forgeries) {
      await assert.rejects(readBackup(empty.owner, target, await forged(forgery)), BackupRefused, forgery.name)
      assert.deepEqual(await content(empty.owner), before, forgery.name)
    }
    const manifest = { product: 'moothall', format: 1, takenAt: '', migrations: await migrationsApplied(empty.owner), tables: { 'pg_authid; drop table team': 0 }, files: 0 }
    await assert.rejects(readBackup(empty.owner, target, await forged({ name: 'manifest.json', body: JSON.stringify(manifest), instead: 'manifest.json' })), BackupRefused)
    assert.equal(existsSync(path.join(folder, 'pwned')), false)
    assert.deepEqual(globSync(`${target}/**/*0000*`), [])
  } finally {
    await empty.close()
  }
})

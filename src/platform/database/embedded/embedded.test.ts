import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { DataFolderInUse, startEmbedded } from './index.ts'
import type { EmbeddedOptions, EmbeddedServer } from './index.ts'
import { openClusterFolder } from './cluster-folder.ts'
import { claimLock } from './lock-folder.ts'
import { processIdentity } from './process-identity.ts'
import { resolveBinaries } from './resolve-binaries.ts'

const isRoot = process.getuid?.() === 0
const folders: string[] = []
const identities: string[] = []

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'moothall-embedded-'))
  folders.push(folder)
  return folder
}

async function start(dataDir: string, more: Partial<EmbeddedOptions> = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir, mode: 'own', durability: 'off', ...more })
  identities.push(openClusterFolder(dataDir).identity)
  return server
}

async function query(server: Pick<EmbeddedServer, 'url'>, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(server.url)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** The numbers of living processes whose command line or title holds the mark. */
function processesWith(mark: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(mark)
      } catch {
        return false
      }
    })
}

async function until(what: string, holds: () => boolean, milliseconds = 10_000): Promise<void> {
  const began = performance.now()
  while (!holds()) {
    assert.ok(performance.now() - began < milliseconds, `still waiting for: ${what}`)
    await delay(20)
  }
}

function postmaster(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'postgresql/data/postmaster.pid'), 'utf8'), 10)
}

/** A Node process that owns the server on a folder, says "ready", and then does as the script says. */
function ownerProcess(options: EmbeddedOptions, script: string, account: { uid?: number; gid?: number } = {}): { child: ChildProcess; lines: string[] } {
  const code = `
    import { writeSync } from 'node:fs';
    import { createRequire } from 'node:module';
    const pg = createRequire(${JSON.stringify(import.meta.filename)})('pg');
    const { startEmbedded } = await import(${JSON.stringify(new URL('index.ts', import.meta.url).href)});
    const say = (line) => writeSync(1, line + '\\n');
    const server = await startEmbedded(${JSON.stringify(options)});
    say('ready ' + server.owner);
    ${script}`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: '/', stdio: ['ignore', 'pipe', 'inherit'], ...account })
  const lines: string[] = []
  let rest = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  return { child, lines }
}

const insertForEver = `
  const pool = new pg.Pool({ ...server.connection, max: 8 });
  pool.on('error', () => {});
  await pool.query('create table if not exists ledger (number int primary key, entry text not null)');
  let next = (await pool.query('select coalesce(max(number), 0) as top from ledger')).rows[0].top;
  for (let lane = 0; lane < 8; lane += 1) void (async () => {
    for (;;) {
      const number = (next += 1);
      await pool.query('insert into ledger values ($1, $2)', [number, 'x'.repeat(500)]);
      say('kept ' + number);
    }
  })().catch(() => {});`

function keptNumbers(lines: string[]): number[] {
  return lines.filter((line) => line.startsWith('kept ')).map((line) => Number(line.slice(5)))
}

async function assertAllThere(server: EmbeddedServer, numbers: number[]): Promise<void> {
  const there = new Set((await query(server, 'select number from ledger')).map((row) => row.number))
  const missing = numbers.filter((number) => !there.has(number))
  assert.deepEqual(missing, [], `${missing.length} of ${numbers.length} acknowledged rows are lost`)
}

after(async () => {
  for (const identity of identities) await until(`no process of ${identity}`, () => processesWith(identity).length === 0)
  for (const folder of folders) {
    const socket = join(tmpdir(), openClusterFolder(folder).identity)
    rmSync(folder, { recursive: true, force: true })
    rmSync(socket, { recursive: true, force: true })
  }
})

test('a server starts on an empty folder, sorts names as a person would, and knows accented letters', async () => {
  const server = await start(dataFolder())
  try {
    assert.equal(server.owner, true)
    const [row] = await query(server, `select array_agg(name order by name) as names from unnest(array['Zed', 'b', 'B', 'a', 'é', 'A', 'e', 'f']) as name`)
    assert.deepEqual(row?.names, ['a', 'A', 'b', 'B', 'e', 'é', 'f', 'Zed'])
    await query(server, 'create extension pg_trgm')
    const [likeness] = await query(server, `select similarity('José', 'Jos') < 1 as differs, upper('é') as upper`)
    assert.deepEqual(likeness, { differs: true, upper: 'É' })
    assert.equal((await query(server, 'show server_encoding'))[0]?.server_encoding, 'UTF8')
  } finally {
    await server.stop()
  }
})

test('a second owner is refused by name, a second reader attaches, and after the stop the rows are still there', async () => {
  const dataDir = dataFolder()
  const first = await start(dataDir)
  await query(first, 'create table note (body text)')
  await assert.rejects(start(dataDir), (error: Error) => error instanceof DataFolderInUse && error.message.includes(String(process.pid)))
  const attached = await start(dataDir, { mode: 'attach-or-own' })
  assert.equal(attached.owner, false)
  await query(attached, `insert into note values ('kept')`)
  await attached.stop()
  assert.equal((await query(first, 'select body from note')).length, 1, 'the stop of a reader is not the end of the server')

  await Promise.all([first.stop(), first.stop()])
  await first.stop()
  assert.equal(existsSync(join(dataDir, 'postgresql/data/postmaster.pid')), false)

  const again = await start(dataDir, { mode: 'attach-or-own' })
  assert.equal(again.owner, true)
  assert.deepEqual(await query(again, 'select body from note'), [{ body: 'kept' }])
  await again.stop()
})

test('another process attaches while the server is still being made', async () => {
  const dataDir = dataFolder()
  const starting = start(dataDir)
  const { child, lines } = ownerProcess({ dataDir, mode: 'attach-or-own', durability: 'off' }, `process.exit(0)`)
  const server = await starting
  await until('the second process', () => child.exitCode !== null)
  assert.deepEqual(lines, ['ready false'])
  await server.stop()
})

test('one of many that find a dead owner gets the lock, and only one', async () => {
  const folder = dataFolder()
  const dead = spawnSync(process.execPath, ['--version']).pid
  writeFileSync(join(folder, '7'), JSON.stringify({ pid: dead, started: 'long ago', command: 'old' }))
  const script = `
    const { claimLock } = await import(${JSON.stringify(new URL('lock-folder.ts', import.meta.url).href)});
    while (Date.now() < ${Date.now() + 700}) {}
    process.stdout.write(claimLock(${JSON.stringify(folder)}).taken ? 'taken' : 'held');
    setTimeout(() => {}, 700);`
  const racers = Array.from({ length: 6 }, () => spawn(process.execPath, ['--input-type=module', '-e', script]))
  const words = await Promise.all(racers.map(async (racer) => (await racer.stdout.toArray()).join('')))
  assert.deepEqual(words.toSorted(), ['held', 'held', 'held', 'held', 'held', 'taken'])
})

test('a process that was given the number of a dead owner does not hold its lock', () => {
  const folder = dataFolder()
  writeFileSync(join(folder, '1'), JSON.stringify({ pid: process.ppid, started: 'another life', command: 'old' }))
  const claim = claimLock(folder)
  assert.equal(claim.taken, true)
  assert.equal(claimLock(folder).taken, false)
  if (claim.taken) claim.release()
  assert.equal(claimLock(folder).taken, true)
})

test('when Moothall is killed the watchdog stops the server, and no acknowledged row is lost', async () => {
  const dataDir = dataFolder()
  const { child, lines } = ownerProcess({ dataDir, mode: 'own', durability: 'full' }, insertForEver)
  await until('some rows', () => keptNumbers(lines).length > 200)
  const { identity } = openClusterFolder(dataDir)
  assert.ok(processesWith(identity).length > 0)
  child.kill('SIGKILL')
  await until('the watchdog', () => processesWith(identity).length === 0)
  assert.equal(existsSync(join(dataDir, 'postgresql/data/postmaster.pid')), false, 'a clean stop leaves no lock file')
  const server = await start(dataDir)
  await assertAllThere(server, keptNumbers(lines))
  await server.stop()
})

test('a start right after a kill takes the folder over from the server that is still there', async () => {
  const dataDir = dataFolder()
  const { child, lines } = ownerProcess({ dataDir, mode: 'own', durability: 'full' }, insertForEver)
  await until('some rows', () => keptNumbers(lines).length > 100)
  child.kill('SIGKILL')
  await until('its death', () => processIdentity(child.pid!) === undefined)
  const server = await start(dataDir)
  await assertAllThere(server, keptNumbers(lines))
  await server.stop()
})

test('when Moothall and the server are both killed, the next start recovers every acknowledged row', async () => {
  const dataDir = dataFolder()
  const acknowledged: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const { child, lines } = ownerProcess({ dataDir, mode: 'own', durability: 'full' }, insertForEver)
    await until('some rows', () => keptNumbers(lines).length > 100)
    const server = postmaster(dataDir)
    process.kill(child.pid!, 'SIGKILL')
    process.kill(server, 'SIGKILL')
    await until('both deaths', () => processIdentity(child.pid!) === undefined)
    await delay(50)
    acknowledged.push(...keptNumbers(lines))
  }
  assert.equal(existsSync(join(dataDir, 'postgresql/data/postmaster.pid')), true, 'the kill left its lock file behind')
  const server = await start(dataDir)
  await assertAllThere(server, acknowledged)
  await server.stop()
})

test('a stale lock file that names a living stranger does not keep the server from starting', async () => {
  const dataDir = dataFolder()
  await (await start(dataDir)).stop()
  const stranger = spawn('/bin/sleep', ['60'], openClusterFolder(dataDir).account)
  const lines = [stranger.pid, '/proc/self/fd/3/data', 1, 5432, '', '', '', 'ready']
  writeFileSync(join(dataDir, 'postgresql/data/postmaster.pid'), `${lines.join('\n')}\n`)
  writeFileSync(join(dataDir, 'postgresql/socket/.s.PGSQL.5432.lock'), `${lines.join('\n')}\n`)
  const server = await start(dataDir)
  assert.deepEqual(await query(server, 'select 1 as one'), [{ one: 1 }])
  await server.stop()
  assert.equal(stranger.exitCode, null, 'the stranger lives')
  stranger.kill('SIGKILL')
})

test('when the watchdog is killed, the loss is told and the stop still ends the server', async () => {
  const dataDir = dataFolder()
  let told: Error | undefined
  const server = await start(dataDir, { onLost: (reason) => (told = reason) })
  const { identity } = openClusterFolder(dataDir)
  const parent = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${postmaster(dataDir)}/status`, 'utf8'))?.[1])
  process.kill(parent, 'SIGKILL')
  await until('the word of it', () => told !== undefined)
  await server.stop()
  assert.equal(existsSync(join(dataDir, 'postgresql/data/postmaster.pid')), false)
  await until('the rest of the watchdog', () => processesWith(identity).length === 0)
})

test('a server that ends by itself is told of, with the place of its log', async () => {
  const dataDir = dataFolder()
  let told: Error | undefined
  const server = await start(dataDir, { onLost: (reason) => (told = reason) })
  process.kill(postmaster(dataDir), 'SIGQUIT')
  await until('the word of it', () => told !== undefined)
  assert.match(told?.message ?? '', /postgresql\/log/)
  await server.stop()
})

test('a folder made by another PostgreSQL is left alone, and the message names backup and restore', async () => {
  const dataDir = dataFolder()
  await (await start(dataDir)).stop()
  writeFileSync(join(dataDir, 'postgresql/data/PG_VERSION'), '17\n')
  await assert.rejects(start(dataDir), /PostgreSQL 17.*PostgreSQL 18.*moothall backup.*moothall restore/s)
})

test('what a kill in the middle of the first start leaves is cleared away', async () => {
  const dataDir = dataFolder()
  const half = join(dataDir, 'postgresql/data-in-the-making-abcd')
  mkdirSync(half, { recursive: true })
  writeFileSync(join(half, 'PG_VERSION'), '18\n')
  const server = await start(dataDir)
  assert.equal(existsSync(half), false)
  await server.stop()
})

test('a path too long for a socket gets its socket elsewhere, in a private folder that goes with the server', async () => {
  const dataDir = join(dataFolder(), 'a-rather-long-name-'.repeat(6))
  const server = await start(dataDir)
  assert.ok(!server.connection.host.startsWith(dataDir))
  assert.deepEqual(await query(server, 'select 1 as one'), [{ one: 1 }])
  await server.stop()
  assert.equal(existsSync(server.connection.host), false)
})

test('a machine for which there are no programs is pointed to DATABASE_URL', async () => {
  assert.throws(() => resolveBinaries('freebsd', 'x64'), /freebsd.*DATABASE_URL/)
  assert.throws(() => resolveBinaries('win32', 'x64'), /windows-x64 is not installed.*DATABASE_URL/)
  await assert.rejects(start(dataFolder(), { binaries: '/nowhere' }), /DATABASE_URL/)
})

/** The package as npm leaves it when install scripts are off. */
function unlinkedPrograms(place: string): string {
  const native = resolveBinaries()
  const copy = join(place, 'package/native')
  const links = (JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[]).map(({ target }) => join(native, '..', target))
  cpSync(native, copy, { recursive: true, filter: (source) => !links.includes(source) && !source.endsWith('.a') })
  return copy
}

test('as root, programs and data in a closed home are used all the same', { skip: !isRoot && 'not root' }, async () => {
  const home = dataFolder()
  const binaries = unlinkedPrograms(home)
  chmodSync(home, 0o700)
  const dataDir = join(home, 'data')
  const umask = process.umask(0o077)
  const server = await start(dataDir, { binaries })
  process.umask(umask)
  const copies = join('/var/cache/moothall', openClusterFolder(dataDir).identity)
  try {
    assert.deepEqual(await query(server, 'select 1 as one'), [{ one: 1 }])
    assert.ok(existsSync(copies), 'the programs were put where the account can read them')
  } finally {
    await server.stop()
    rmSync(copies, { recursive: true, force: true })
  }
  const open = await start(dataDir)
  assert.deepEqual(await query(open, 'select 1 as one'), [{ one: 1 }])
  await open.stop()
})

test('an ordinary person starts it from programs they cannot write beside', { skip: !isRoot && 'not root, who alone can be another' }, async (context) => {
  const person = { uid: 1, gid: 1 }
  const reads = `require('node:fs').readFileSync(${JSON.stringify(import.meta.filename)})`
  if (spawnSync(process.execPath, ['-e', reads], { ...person, cwd: '/' }).status !== 0) return context.skip('the checkout is closed to others')
  const home = dataFolder()
  const binaries = unlinkedPrograms(home)
  const dataDir = join(home, 'data')
  mkdirSync(dataDir)
  chownSync(dataDir, person.uid, person.gid)
  chmodSync(home, 0o755)
  const { child, lines } = ownerProcess(
    { dataDir, mode: 'own', durability: 'off', binaries },
    `const client = new pg.Client(server.url); await client.connect();
     say(JSON.stringify((await client.query('select 1 as one')).rows)); await client.end(); await server.stop();`,
    person,
  )
  await until('its end', () => child.exitCode !== null || child.signalCode !== null)
  assert.deepEqual(lines, ['ready true', '[{"one":1}]'])
  assert.equal(child.exitCode, 0)

  rmSync(join(dataDir, 'postgresql/log/server.log'))
  const umask = process.umask(0o077)
  const asRoot = await start(dataDir)
  await asRoot.stop()
  process.umask(umask)
  const again = ownerProcess({ dataDir, mode: 'own', durability: 'off', binaries }, 'await server.stop();', person)
  await until('its end', () => again.child.exitCode !== null)
  assert.deepEqual(again.lines, ['ready true'], 'a start by root in between spoils nothing')
})

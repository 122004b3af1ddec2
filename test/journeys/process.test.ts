import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { root } from '../architecture/tree.ts'

// The real program as a process of its own, on a data folder of its own with its own PostgreSQL.
const folder = mkdtempSync(path.join(tmpdir(), 'moothall-process-'))
const environment = { ...process.env, DATA_DIR: folder, PORT: '0', MODE: 'production', BASE_URL: 'http://localhost', SECRET_KEY: 'x'.repeat(40), MAIL_FROM: 'c@moothshire.example', LOG_LEVEL: 'error' }
delete (environment as Record<string, string | undefined>)['DATABASE_URL']
const program = path.join(root, 'bin/moothall.mjs')
const running = new Set<ChildProcess>()

after(() => {
  for (const child of running) child.kill('SIGKILL')
  spawnSync('sleep', ['2'])
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [program, 'start'], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
  running.add(child)
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const ready = /ready at (http\S+)/.exec(said)
      if (ready) resolve(ready[1]!)
    })
    child.on('exit', (code) => {
      running.delete(child)
      reject(new Error(`ended with ${code}: ${said}`))
    })
  })
  return { child, address }
}

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
const command = (...words: string[]) => spawnSync(process.execPath, [program, ...words], { env: environment, encoding: 'utf8', timeout: 60_000 })

test('production does not start while nobody could sign in; the command line makes the first administrator', async () => {
  await assert.rejects(start(), /nobody can sign in/)
  const made = command('officer', 'add', 'first@moothshire.example', '--name', 'First Officer', '--role', 'administrator')
  assert.equal(made.status, 0, made.stderr)
  assert.match(made.stdout + made.stderr, /\/desk\/sign-in\/first\//)
})

test('it starts, answers, refuses a second server, lets the command line in, and stops cleanly', async () => {
  const { child, address } = await start()
  assert.deepEqual(await (await fetch(`${address}/readyz`)).json(), { status: 'ready' })
  const second = command('start')
  assert.equal(second.status, 1)
  assert.match(second.stderr, /in use|already|another/i)
  assert.doesNotMatch(second.stderr, /\n {4}at /, 'no stack trace')
  assert.equal(command('migrate').status, 0)
  const done = ended(child)
  child.kill('SIGTERM')
  assert.equal(await done, 0)
})

test('a taken port is noticed before anything else is done', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const refused = spawnSync(process.execPath, [program, 'start'], { env: { ...environment, DATA_DIR: path.join(folder, 'never-made'), PORT: String(port), HOST: '127.0.0.1' }, encoding: 'utf8', timeout: 30_000 })
  other.close()
  assert.equal(refused.status, 1)
  assert.match(refused.stderr, /listens on port/)
  assert.equal(existsSync(path.join(folder, 'never-made', 'postgresql')), false)
})

test('killed without warning, it comes back with everything', async () => {
  const first = await start()
  const done = ended(first.child)
  first.child.kill('SIGKILL')
  await done
  const again = await start()
  assert.equal((await fetch(`${again.address}/readyz`)).status, 200)
  const stopped = ended(again.child)
  again.child.kill('SIGTERM')
  await stopped
})

test('wrong usage is told apart from a refusal', () => {
  assert.equal(command('no-such-command').status, 2)
  assert.equal(command('backup').status, 2)
  assert.equal(command('restore', path.join(folder, 'none.tar.gz')).status, 1)
  assert.equal(command('--help').status, 0)
  const nowhere = command('backup', path.join(folder, 'no-such-folder', 'b.tar.gz'))
  assert.equal(nowhere.status, 1)
  assert.match(nowhere.stderr, /There is no folder/)
  assert.doesNotMatch(nowhere.stderr, /\n {4}at /)
  const empty = spawnSync(process.execPath, [program, 'verify'], { env: { ...environment, DATA_DIR: path.join(folder, 'empty') }, encoding: 'utf8' })
  assert.equal(empty.status, 1)
  assert.match(empty.stderr, /There is no database/)
})

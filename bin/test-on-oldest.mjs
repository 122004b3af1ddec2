// Runs the tests that touch the database on the oldest PostgreSQL that is promised to work: npm run test:oldest
// Needs that server's programs (Debian: postgresql-15); PG15_BIN names their folder when they are elsewhere.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const programs = process.env.PG15_BIN ?? '/usr/lib/postgresql/15/bin'
if (!existsSync(path.join(programs, 'initdb'))) {
  console.error(`There is no PostgreSQL 15 in ${programs}. On Debian: apt-get install postgresql-15`)
  process.exit(1)
}
const folder = mkdtempSync(path.join(tmpdir(), 'moothall-pg15-'))
const nobody = process.getuid() === 0 ? { uid: 65_534, gid: 65_534 } : {}
if (nobody.uid) chownSync(folder, nobody.uid, nobody.gid)
const data = path.join(folder, 'data')
const initdb = spawnSync(path.join(programs, 'initdb'), ['-D', data, '-U', 'moothall', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], { ...nobody, encoding: 'utf8', cwd: folder })
if (initdb.status !== 0) throw new Error(initdb.stderr)
const server = spawn(path.join(programs, 'postgres'), ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=60'], { ...nobody, stdio: 'ignore', cwd: folder })
process.env.TEST_DATABASE_URL = `postgresql://moothall@localhost/postgres?host=${encodeURIComponent(folder)}`
for (let tries = 0; !existsSync(path.join(folder, '.s.PGSQL.5432')) && tries < 100; tries++) await delay(100)
await delay(300)

const modules = process.argv.length > 2 ? process.argv.slice(2) : ['src/calendar', 'src/cases', 'src/contacts', 'src/conversations', 'src/feedback', 'src/measures', 'src/performance', 'src/records', 'src/services', 'src/staff', 'src/start', 'src/channels']
const tests = spawn(process.execPath, [path.join(import.meta.dirname, 'test.mjs'), ...modules.filter((module) => existsSync(module))], { stdio: 'inherit' })
const code = await new Promise((resolve) => tests.on('exit', (status) => resolve(status ?? 1)))
const stopped = new Promise((resolve) => server.on('exit', resolve))
server.kill('SIGINT')
await stopped
rmSync(folder, { recursive: true, force: true })
process.exit(code)

/** A database whose owner is no superuser, and a login of its own for pages, as a managed database would have them. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { PoolConfig } from 'pg'
import { admitLogin, migrate, openApplication, openDatabase, seeWith } from '../../src/platform/database/index.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { migrateJobs } from '../../src/platform/jobs/index.ts'
import { testServer } from '../support/database.ts'

const name = `test_${randomBytes(6).toString('hex')}`
const logins = { owner: `${name}_owner`, pages: `${name}_pages` }
let server: Awaited<ReturnType<typeof testServer>>
let superuser: Database
let owner: Database

/** The test server as this login, by address as DATABASE_URL has it; the server trusts whoever comes over its socket. */
function as(user: string): PoolConfig {
  const { connectionString, host, port } = server.settings
  const url = new URL(connectionString ?? `postgresql://localhost/?host=${encodeURIComponent(host!)}&port=${port}`)
  url.username = user
  url.pathname = `/${name}`
  return { connectionString: url.href }
}

before(async () => {
  server = await testServer()
  superuser = openDatabase(server.settings, { connections: 1 })
  await superuser.run(`create role ${logins.owner} login createrole`)
  await superuser.run(`create role ${logins.pages} login`)
  // roles are the server's: on a server with another Moothall its owner has to be given them
  for (const role of ['moothall_app', 'moothall_desk', 'moothall_desk_keyed']) {
    await superuser.run(`do $$ begin if exists (select from pg_roles where rolname = '${role}') then grant ${role} to ${logins.owner} with admin option; end if; end $$`)
  }
  await superuser.run(`create database ${name} owner ${logins.owner}`)
  owner = openDatabase(as(logins.owner), { connections: 2 })
})
after(async () => {
  await owner.close()
  await superuser.run(`drop database ${name} with (force)`)
  await superuser.run(`drop role ${logins.pages}`)
  await superuser.run(`drop role ${logins.owner}`)
  await superuser.close()
  await server.stop()
})

test('pages sign in as a login of their own, which has no right but the application’s roles and cannot become the owner', async () => {
  await migrate(owner)
  await migrateJobs(owner.pool)
  await admitLogin(as(logins.pages), owner)
  const { db, narrow } = await openApplication(as(logins.pages), { whole: 1, open: 1, keyed: 1 })
  try {
    assert.equal(narrow, true)
    assert.equal((await db.run<{ role: string }>('select current_user as role'))[0]!.role, 'moothall_app')
    assert.equal((await seeWith([], () => db.run<{ role: string }>('select current_user as role')))[0]!.role, 'moothall_desk')
    assert.equal((await seeWith(['waste'], () => db.run<{ role: string }>('select current_user as role')))[0]!.role, 'moothall_desk_keyed')
    await assert.rejects(db.run(`set role ${logins.owner}`), /permission denied/)
    await db.run('reset role')
    await assert.rejects(db.run('alter table case_file disable row level security'), /must be owner/)
    await assert.rejects(db.run('drop policy moothall_desk on case_file'), /must be owner/)
  } finally {
    await db.close()
  }
})

test('the owner is refused as the login of pages', async () => {
  await assert.rejects(admitLogin(as(logins.owner), owner), /can become the owner/)
})

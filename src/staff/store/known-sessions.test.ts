import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'
import { keepSessions } from './known-sessions.ts'
import { closeSession, openSession, readSession } from './sessions.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
after(() => council.close())
const { tools: { db }, owner, clock } = council
const asha = await council.officer('Asha Patel', ['officer'], ['waste'])
const stop = await keepSessions(db)
after(stop)

const who = (token: string) => readSession(db, token, clock.now())

/** Until it is so; what another connection commits is heard a moment later. */
async function soon(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  assert.fail('it does not happen within two seconds')
}

/** How often the database was asked for a session meanwhile. */
async function asked(work: () => Promise<unknown>): Promise<number> {
  const { client } = db as unknown as { client: { query(config: { name?: string }): unknown } }
  const real = client.query
  let count = 0
  client.query = function (config) {
    if (config.name === 'staff.session') count++
    return real.call(this, config)
  }
  await work()
  client.query = real
  return count
}

test('a session is asked for once, and kept', async () => {
  const token = await openSession(db, asha.id, clock.now())
  await soon(async () => (await asked(() => who(token))) === 0) // once the first notice was heard
  assert.equal(await asked(async () => assert.equal((await who(token))!.name, 'Asha Patel')), 0)
})

for (const [what, change] of [
  ['signs out', (token: string) => closeSession(db, token)],
  ['is signed out with everyone', () => owner.run('truncate officer_session')],
  ['has a session that is ended by hand', () => owner.run('update officer_session set expires_at = $1 where officer_id = $2', [clock.now(), asha.id])],
  ['is disabled', () => owner.run('update officer set disabled_at = now() where id = $1', [asha.id])],
] as const) {
  test(`an officer who ${what} is out in every process at once`, async () => {
    await owner.run('update officer set disabled_at = null where id = $1', [asha.id])
    const token = await openSession(db, asha.id, clock.now())
    await soon(async () => (await asked(() => who(token))) === 0)
    await change(token)
    await soon(async () => (await who(token)) === undefined)
    await owner.run('update officer set disabled_at = null where id = $1', [asha.id])
  })
}

for (const [what, change, is] of [
  ['roles', `insert into officer_role values ($1, 'auditor')`, (officer: { roles: readonly string[] }) => officer.roles.includes('auditor')],
  ['teams', `insert into officer_team values ($1, 'planning')`, (officer: { teams: readonly string[] }) => officer.teams.includes('planning')],
  ['name', `update officer set name = 'Asha Patel-Rowe' where id = $1`, (officer: { name: string }) => officer.name === 'Asha Patel-Rowe'],
] as const) {
  test(`other ${what} hold at the next click`, async () => {
    const token = await openSession(db, asha.id, clock.now())
    await soon(async () => (await asked(() => who(token))) === 0)
    await owner.run(change, [asha.id])
    await soon(async () => is((await who(token))!))
  })
}

test('keys to restricted cases come with the first such case of a team', async () => {
  const token = await openSession(db, asha.id, clock.now())
  await soon(async () => (await asked(() => who(token))) === 0)
  await owner.run(`insert into team_with_closed_cases values ('waste')`)
  await soon(async () => (await who(token))!.keys!.includes('waste'))
})

test('a restricted case of a team that had one before changes no sessions', async () => {
  const token = await openSession(db, asha.id, clock.now())
  await soon(async () => (await asked(() => who(token))) === 0)
  await owner.run(`insert into team_with_closed_cases select 'waste' where false`)
  await owner.run(`insert into team_with_closed_cases values ('waste') on conflict do nothing`)
  await new Promise((resolve) => setTimeout(resolve, 100))
  assert.equal(await asked(() => who(token)), 0)
})

test('while the line is lost nothing is kept, and afterwards again', async () => {
  const token = await openSession(db, asha.id, clock.now())
  await soon(async () => (await asked(() => who(token))) === 0)
  await owner.run(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'`)
  await soon(async () => (await asked(() => who(token))) === 1)
  await soon(async () => (await asked(() => who(token))) === 0)
})

test('a session ends with its time, kept or not', async () => {
  const token = await openSession(db, asha.id, clock.now())
  await soon(async () => (await asked(() => who(token))) === 0)
  assert.equal(await readSession(db, token, new Date(clock.now().getTime() + 9 * 60 * 60_000)), undefined)
})

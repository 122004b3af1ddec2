import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { openDatabase } from './open-database.ts'

const database = await testDatabase()
after(() => database.close())
const { owner, settings } = database

const open = () => openDatabase(settings, { connections: 1 })
const terminate = () => owner.run(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%listen "owls"%' and pid <> pg_backend_pid()`)

/** What these heard of one notice, once `last` of them has. */
async function afterNotice(heard: string[], last: string): Promise<string[]> {
  heard.length = 0
  for (let tries = 0; tries < 300 && !heard.includes(last); tries++) {
    if (tries % 100 === 0) await owner.run('notify owls')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return heard
}

test('who comes while the last one leaves hears what is said', async () => {
  const db = open()
  const heard: string[] = []
  const stop = await db.listen('owls', () => heard.push('first'))
  await Promise.all([stop(), db.listen('owls', () => heard.push('second'))])
  assert.deepEqual(await afterNotice(heard, 'second'), ['second'])
  await db.close()
})

test('who leaves while another comes does not take the channel along', async () => {
  const db = open()
  const heard: string[] = []
  const stop = await db.listen('owls', () => heard.push('first'))
  await Promise.all([db.listen('owls', () => heard.push('second')), stop()])
  assert.deepEqual(await afterNotice(heard, 'second'), ['second'])
  await db.close()
})

test('a lost line is told, and comes back with everyone on it', async () => {
  const db = open()
  const [heard, line]: [string[], boolean[]] = [[], []]
  await db.listen('owls', () => heard.push('first'), (isOpen) => line.push(isOpen))
  await db.listen('owls', () => heard.push('second'))
  await terminate()
  for (let tries = 0; tries < 300 && line.length < 3; tries++) await new Promise((resolve) => setTimeout(resolve, 10))
  assert.deepEqual(line, [true, false, true])
  assert.deepEqual(await afterNotice(heard, 'second'), ['first', 'second'])
  await db.close()
})

test('a database that is closed opens no line any more', async () => {
  const [lost, never] = [open(), open()]
  await lost.listen('owls', () => {})
  await terminate()
  await Promise.all([lost.close(), never.close()])
  for (const db of [lost, never]) await assert.rejects(db.listen('owls', () => {}), /closed/)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import type { Queryable } from './queryable.ts'

const database = await testDatabase()
after(() => database.close())
const { db, owner } = database
await owner.run('create table thing (id int primary key, word text not null)')
await owner.run('grant select, insert on thing to moothall_app')

const insert = 'insert into thing (id, word) values ($1, $2)'
const words = async () => (await owner.run<{ word: string }>('select word from thing order by id')).map(({ word }) => word)

test('what is sent without waiting is there after the commit, in order', async () => {
  const seen = await db.transaction(async (tx) => {
    await tx.send('thing.insert', insert, [1, 'one'])
    await tx.send('thing.insert', insert, [2, 'two'])
    return tx.query('thing.all', 'select id from thing order by id')
  })
  assert.deepEqual([seen.length, await words()], [2, ['one', 'two']])
})

test('a statement that nobody waits for and that fails takes the whole transaction with it, and says why', async () => {
  const failing = db.transaction(async (tx) => {
    await tx.send('thing.insert', insert, [3, 'three'])
    await tx.send('thing.insert', insert, [1, 'one again'])
  })
  await assert.rejects(failing, { code: '23505' })
  await assert.rejects(db.transaction(async (tx) => {
    await tx.send('thing.insert', insert, [1, 'one again'])
    await tx.query('thing.all', 'select id from thing order by id')
  }), { code: '23505' }, 'the first failure is told, not those that follow from it')
  assert.deepEqual(await words(), ['one', 'two'])
  assert.equal((await db.query('thing.all', 'select id from thing order by id')).length, 2, 'the connections still work')
})

test('statements without a name go out at once, whatever came before them', async () => {
  assert.deepEqual(await db.transaction((tx) => tx.run('select 1 as n')), [{ n: 1 }])
})

test('reads that belong together are each answered with their own', async () => {
  const answers = await db.together((line) => Promise.all([1, 2, 3, 4, 5].map((n) => line.one<{ n: number }>('thing.echo', 'select $1::int as n', [n]))))
  assert.deepEqual(answers.map((row) => row!.n), [1, 2, 3, 4, 5])
  await assert.rejects(db.together((line) => Promise.all([line.query('thing.wrong', 'select 1 / 0'), line.one('thing.echo', 'select $1::int as n', [6])])), { code: '22012' })
  assert.deepEqual(await db.together((line) => line.one('thing.echo', 'select $1::int as n', [7])), { n: 7 })
})

test('an errand runs once for all who asked, after the commit, and never after a rollback', async () => {
  const runs: number[] = []
  const errand = { name: 'count', run: () => Promise.resolve(runs.push(1)) }
  await db.transaction(async (tx) => {
    tx.soon(errand)
    throw new Error('no')
  }).catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, 250))
  assert.equal(runs.length, 0)
  await Promise.all([1, 2, 3].map(() => db.transaction((tx) => Promise.resolve(tx.soon(errand)))))
  for (let tries = 0; tries < 100 && runs.length === 0; tries++) await new Promise((resolve) => setTimeout(resolve, 20))
  assert.equal(runs.length, 1)
})

test('transactions that read outside themselves do not wait for each other, however many there are', { timeout: 30_000 }, async () => {
  const read = await Promise.all(Array.from({ length: 40 }, (_, i) => db.transaction(async (tx) => {
    await tx.query('thing.echo', 'select $1::int as n', [i])
    return db.one<{ n: number }>('thing.echo', 'select $1::int as n', [i])
  })))
  assert.deepEqual(read.map((row) => row!.n), Array.from({ length: 40 }, (_, i) => i))
})

test('what travels with the commit fails as a whole, and nothing is asked after it', async () => {
  const before = await words()
  await assert.rejects(db.transaction(async (tx) => {
    const both = Promise.all([tx.query('thing.insert', insert, [4, 'four']), tx.query('thing.insert', insert, [1, 'one again'])])
    tx.ends()
    await both
  }), { code: '23505' })
  assert.deepEqual(await words(), before)
  await assert.rejects(db.transaction(async (tx) => {
    tx.ends()
    await tx.query('thing.all', 'select id from thing order by id')
  }), /asked after the end/)
  const seen = await db.transaction(async (tx) => {
    const row = tx.one<{ id: number }>('thing.insert-returning', `${insert} returning id`, [5, 'five'])
    tx.ends()
    return row
  })
  assert.deepEqual([seen!.id, (await words()).at(-1)], [5, 'five'])
})

/** Asks, and writes when that is answered. */
async function slow(tx: Queryable): Promise<void> {
  await tx.query('thing.sleep', 'select pg_sleep(0.05)')
  await tx.send('thing.insert', insert, [9, 'late'])
}

test('what goes on when the rest of its transaction has thrown writes nothing any more', async () => {
  let late: Promise<void> | undefined
  await assert.rejects(db.transaction((tx) => Promise.all([Promise.reject(new Error('refused')), (late = slow(tx))])), /refused/)
  await assert.rejects(late!, /asked after the end/)
  assert.equal((await words()).includes('late'), false)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { copyRows } from './copy-rows.ts'
import { trustReferences } from './trust-references.ts'

const database = await testDatabase()
after(() => database.close())
const { owner } = database
await owner.run('create table whole (id int primary key); create table part (id int primary key, whole int references whole, word text check (word <> \'\'), at timestamptz)')

const parts = async () => (await owner.run<{ id: number }>('select id from part order by id')).map(({ id }) => id)

test('references are not looked up inside, and are again after it', async () => {
  await assert.rejects(owner.transaction(async (tx) => {
    await trustReferences(tx, () => copyRows(tx, 'part', ['id', 'whole'], [[1, 7]]))
    await copyRows(tx, 'part', ['id', 'whole'], [[2, 7]])
  }), { code: '23503' })
  await owner.transaction((tx) => trustReferences(tx, () => trustReferences(tx, () => copyRows(tx, 'part', ['id', 'whole'], [[1, 7]]))))
  assert.deepEqual(await parts(), [1])
  await assert.rejects(owner.run('insert into part (id, whole) values (2, 7)'), { code: '23503' })
})

test('a row that is there already, or that is no row, is refused all the same', async () => {
  await assert.rejects(owner.transaction((tx) => trustReferences(tx, () => copyRows(tx, 'part', ['id'], [[1]]))), { code: '23505' })
  await assert.rejects(owner.transaction((tx) => trustReferences(tx, () => copyRows(tx, 'part', ['id', 'word'], [[3, '']]))), { code: '23514' })
})

test('who may not set it writes the same rows, looked up one by one', async () => {
  await owner.run('insert into whole values (8); drop role if exists trust_test; create role trust_test; grant all on whole, part to trust_test')
  const as = (whole: number) => owner.transaction(async (tx) => {
    await tx.run('set local role trust_test')
    await trustReferences(tx, () => copyRows(tx, 'part', ['id', 'whole'], [[whole, whole]]))
  })
  await as(8)
  await assert.rejects(as(9), { code: '23503' })
  assert.deepEqual(await parts(), [1, 8])
  await owner.run('drop owned by trust_test; drop role trust_test')
})

test('instants arrive to the millisecond, also before 1970 and far away', async () => {
  const instants = ['1969-12-31T23:59:59.999Z', '1970-01-01T00:00:00.000Z', '2015-03-08T07:00:01.020Z', '0099-02-28T12:30:00.000Z', '2026-11-22T23:59:59.000Z'].map((text) => new Date(text))
  await owner.transaction((tx) => copyRows(tx, 'part', ['id', 'at'], instants.map((at, i) => [100 + i, at])))
  assert.deepEqual((await owner.run<{ at: Date }>('select at from part where id >= 100 order by id')).map(({ at }) => at), instants)
})

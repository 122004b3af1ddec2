import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { findOrAddResident, readResident } from '../index.ts'

const database = await testDatabase()
after(() => database.close())
const { db } = database
const at = new Date('2026-11-20T10:00:00Z')

test('the same name with the same e-mail or phone is the same person; a shared phone alone is not', async () => {
  const first = await findOrAddResident(db, { name: 'Dora Alder', email: 'dora@example.org', phone: '+441234555001' }, at)
  assert.equal(await findOrAddResident(db, { name: 'dora alder', email: 'DORA@example.org' }, at), first)
  assert.equal(await findOrAddResident(db, { name: 'Dora Alder', phone: '+441234555001' }, at), first)
  assert.notEqual(await findOrAddResident(db, { name: 'Sam Alder', phone: '+441234555001' }, at), first)
})

test('what was not known is learned, what is known is not overwritten', async () => {
  const id = (await findOrAddResident(db, { name: 'Nell Chalk', phone: '+441234555002' }, at))!
  await findOrAddResident(db, { name: 'Nell Chalk', phone: '+441234555002', email: 'nell@example.org' }, at)
  assert.equal((await readResident(db, id))!.email, 'nell@example.org')
  await findOrAddResident(db, { name: 'Nell Chalk', phone: '+441234555002', email: 'somebody.else@example.org' }, at)
  assert.equal((await readResident(db, id))!.email, 'nell@example.org')
})

test('somebody who says nothing of themselves is nobody', async () => {
  assert.equal(await findOrAddResident(db, { postcode: 'MS1 2AB' }, at), null)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { findOrAddResident, readResident } from '../index.ts'

const database = await testDatabase()
after(() => database.close())
const { db } = database
const at = new Date('2026-11-20T10:00:00Z')

test('the same name with the same e-mail or phone is the same person; a shared phone alone is not', async () => {
  const first = await findOrAddResident(db, { name: 'Dora Alder', email: 'dora@example.org', phone: '+441234555001' }, { at, isTrusted: true })
  assert.equal(await findOrAddResident(db, { name: 'dora alder', email: 'DORA@example.org' }, { at, isTrusted: true }), first)
  assert.equal(await findOrAddResident(db, { name: 'Dora Alder', phone: '+441234555001' }, { at, isTrusted: true }), first)
  assert.notEqual(await findOrAddResident(db, { name: 'Sam Alder', phone: '+441234555001' }, { at, isTrusted: true }), first)
})

test('what was not known is learned, what is known is not overwritten', async () => {
  const id = (await findOrAddResident(db, { name: 'Nell Chalk', phone: '+441234555002' }, { at, isTrusted: true }))!
  await findOrAddResident(db, { name: 'Nell Chalk', phone: '+441234555002', email: 'nell@example.org' }, { at, isTrusted: true })
  assert.equal((await readResident(db, id))!.email, 'nell@example.org')
  await findOrAddResident(db, { name: 'Nell Chalk', phone: '+441234555002', email: 'somebody.else@example.org' }, { at, isTrusted: true })
  assert.equal((await readResident(db, id))!.email, 'nell@example.org')
})

test('somebody who says nothing of themselves is nobody', async () => {
  assert.equal(await findOrAddResident(db, { postcode: 'MS1 2AB' }, { at, isTrusted: true }), null)
})

test('a form that anyone may send adds nothing to somebody who is known', async () => {
  const id = (await findOrAddResident(db, { name: 'Opal Chalk', email: 'opal@example.org' }, { at, isTrusted: false }))!
  assert.equal(await findOrAddResident(db, { name: 'Opal Chalk', email: 'opal@example.org', phone: '+441234555009', needs: 'Large print' }, { at, isTrusted: false }), id)
  const known = (await readResident(db, id))!
  assert.deepEqual([known.phone, known.needs], [null, null])
})

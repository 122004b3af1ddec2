import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readResident } from '../../residents/index.ts'
import type { ResidentDetails } from '../../residents/index.ts'
import { readCaseUnscoped, receiveContact, residentOfCase } from '../index.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { proofOfCase } from './resident-of-case.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
after(() => council.close())
const { tools } = council

async function reported(resident: ResidentDetails, taken: { officer?: number; residentId?: number } = {}) {
  const { caseId } = await receiveContact(tools, { channel: 'web-form', raw: {}, by: 'resident', read: () => ({ service: 'missed-bin', words: 'Again', happenedAt: council.clock.now(), resident, ...taken }) })
  return (await readCaseUnscoped(tools.db, { id: caseId }))!
}

test('what a form gives is used for its own case, and neither learned nor let into another', async () => {
  const first = await reported({ name: 'D. Alder', email: 'alder@example.org' })
  const second = await reported({ name: 'D. Alder', email: 'alder@example.org', phone: '+441632960009', needs: 'Large print' })
  assert.equal(second.resident_id, first.resident_id)
  assert.equal((await readResident(tools.db, first.resident_id!))!.phone, null)
  assert.deepEqual(await proofOfCase(tools.db, first), { email: 'alder@example.org', phone: null, postcode: null })
  assert.equal((await proofOfCase(tools.db, second))!.phone, '+441632960009')
  const shown = (await residentOfCase(tools.db, second))!
  assert.deepEqual([shown.phone, shown.needs], ['+441632960009', 'Large print'])
})

test('a new e-mail address in a form is where that case’s messages go', async () => {
  const first = await reported({ name: 'Nell Chalk', phone: '+441632960010' })
  const second = await reported({ name: 'Nell Chalk', phone: '+441632960010', email: 'nell@example.org' })
  assert.equal((await residentOfCase(tools.db, second))!.email, 'nell@example.org')
  assert.equal((await residentOfCase(tools.db, first))!.email, null)
})

test('what an officer takes down is learned; whom an officer recognises can prove it with what was known then', async () => {
  const asha = await council.officer('Asha Patel', ['officer'], ['waste'])
  const first = await reported({ name: 'Ivo Marsh', email: 'ivo@example.org' })
  await reported({ name: 'Ivo Marsh', email: 'ivo@example.org', phone: '+441632960011' }, { officer: asha.id })
  assert.equal((await readResident(tools.db, first.resident_id!))!.phone, '+441632960011')
  const third = await reported({ name: 'Ivo' }, { officer: asha.id, residentId: first.resident_id! })
  assert.equal((await proofOfCase(tools.db, third))!.email, 'ivo@example.org')
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'
import { caseOpened } from '../events/case-opened.ts'
import { newReference } from '../rules/reference.ts'
import { drawReferences } from './draw-references.ts'
import { recordNewCase } from './record-events.ts'

const council = await testCouncil('2026-11-20T10:00:00Z')
after(() => council.close())

const opened = caseOpened.happen({ kind: 'enquiry', service: 'missed-bin', title: 'Bin', words: 'Missed', channel: 'phone', contact: 1, team: 'waste' })
const open = (draw?: () => string) => council.tools.db.transaction((tx) => recordNewCase(tx, { fresh: [opened], by: 'system', at: council.clock.now() }, { searchable: '' }, draw))

test('of the references that are drawn the first that is free is taken, in the same statement', async () => {
  const { caseFile: first } = await open()
  const free = newReference()
  const draws = [first.ref, first.ref, free, newReference()]
  const { caseFile: second } = await open(() => draws.shift()!)
  assert.equal(second.ref, free)
  assert.notEqual(second.id, first.id)
  await assert.rejects(open(() => first.ref), { code: '23502' }, 'none of them free: nothing is opened')
})

test('references for many cases are all different and all free', async () => {
  const { caseFile } = await open()
  const drawn = await drawReferences(council.tools.db, 5000, [caseFile.ref])
  assert.equal(new Set(drawn).size, 5000)
  assert.ok(!drawn.includes(caseFile.ref))
})

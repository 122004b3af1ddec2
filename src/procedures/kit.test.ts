import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Procedure, Version } from './contract.ts'
import { contractFaults } from './kit.ts'
import { procedures } from './register.generated.ts'

const notOurWords = { customer: 'resident', client: 'resident', user: 'resident', business: 'council', stakeholder: 'people' }

for (const procedure of procedures) {
  test(`${procedure.id} keeps its contract`, () => {
    assert.deepEqual(contractFaults(procedure, notOurWords), [])
  })
}

const [sample] = procedures.filter(({ id }) => id === 'corporate') as [Procedure]
const spoilt = (change: (version: Version) => Partial<Version>): string[] => contractFaults({ ...sample, versions: [{ ...sample.versions[0], ...change(sample.versions[0]) }] }, notOurWords)

test('the kit sees what is wrong', () => {
  assert.match(contractFaults({ ...sample, id: 'another' })[0]!, /folder/)
  assert.match(contractFaults({ ...sample, clauses: {} })[0]!, /named and not told/)
  assert.match(contractFaults({ ...sample, versions: [sample.versions[0], sample.versions[0]] })[0]!, /not later/)
  assert.match(spoilt(({ moves }) => ({ moves: moves.filter(({ action }) => action !== 'refuse') })).join(), /refused is never reached.*refusal is never sent/)
  assert.match(spoilt(({ moves }) => ({ moves: moves.map((move) => ({ ...move, roles: [] })) }))[0]!, /no role/)
  assert.match(spoilt(({ letters }) => ({ letters: letters.map((letter) => ({ ...letter, elements: [] })) }))[0]!, /holds nothing/)
  assert.match(spoilt(({ events }) => ({ events: { ...events, sneezed: 'Somebody sneezed' } }))[0]!, /nothing records or hears/)
  assert.match(spoilt(({ outcomes }) => ({ outcomes: { ...outcomes, findings: [{ id: 'x', title: 'x', resident: 'Our customers will be told subsequently' }] } })).join(), /“customer”: write “resident”/)
})

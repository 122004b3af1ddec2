import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'
import { changePromise, receiveContact } from '../index.ts'

const council = await testCouncil('2026-11-20T10:00:00Z')
after(() => council.close())
const { tools, clock } = council
const carys = await council.officer('Carys Lloyd', ['team-lead'], ['waste'])
const { ref } = await receiveContact(tools, { channel: 'web-form', raw: {}, by: 'resident', read: () => ({ service: 'missed-bin', words: 'Missed', happenedAt: clock.now() }) })
const change = (by: string) => changePromise(tools, carys, ref, { by, what: 'We come back', reason: 'The lorry is broken' })

test('a date that residents are given is a working day', async () => {
  for (const by of ['2026-11-28', '2026-12-25']) {
    const refused = await change(by)
    assert.ok('refused' in refused && refused.field === 'by' && refused.advice.startsWith('Choose a working day: '), by)
  }
  assert.ok('done' in (await change('2026-11-30')))
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDesk } from './desk.test-support.ts'

const desk = await testDesk('2026-11-20T10:00:00Z')
after(() => desk.close())
const asha = await desk.council.officer('Asha Patel', ['officer'], ['waste'])

test('a number too large, a person that is none, a date far away: told what to do, never a fault of ours', async () => {
  for (const id of ['99999999999', '1.5', '-1', 'x', '9'.repeat(20)]) assert.equal((await desk.post(asha, `/desk/views/${id}/forget`, { query: '/desk' })).status, 404, id)
  const at = `/desk/cases/${await desk.report({ service: 'missed-bin', resident: { name: 'D. Alder', email: 'alder@example.org' } })}`
  for (const to of ['highways:abc', 'highways:1.5', 'highways:99999999999', 'highways:-1', 'highways:', 'highways:0']) {
    const answer = await desk.post(asha, `${at}/hand-over`, { to, text: 'It is a pothole.' })
    assert.equal(answer.status, 422, to)
    assert.match(answer.body, /Choose an officer of that team/, to)
  }
  for (const by of ['9999-12-31', '2028-01-01', '2027-12-26', '0001-01-01', '2026-02-30', '275760-09-13', 'tomorrow']) {
    const answer = await desk.post(asha, `${at}/change-promise`, { by, what: 'We will come back', text: 'the lorry broke down' })
    assert.equal(answer.status, 422, by)
    assert.match(answer.body, /within 400 days/, by)
  }
})

test('what stands in an address is no name of a message', async () => {
  for (const done of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) assert.doesNotMatch((await desk.get(asha, `/desk?done=${done}`)).body, /native code|\[object/)
  assert.match((await desk.get(asha, '/desk?done=view')).body, /View kept/)
})

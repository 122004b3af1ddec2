import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { closeCase, readReference } from '../../index.ts'
import { testDesk } from './desk.test-support.ts'

const desk = await testDesk('2026-11-20T10:00:00Z')
after(() => desk.close())
const asha = await desk.council.officer('Asha Patel', ['officer'], ['highways'])
const ben = await desk.council.officer('Ben Cole', ['officer'], ['waste'])

/** The words of the card, or nothing. */
async function seen(officer: typeof asha, ref: string): Promise<string> {
  const { body } = await desk.get(officer, `/desk/cases/${ref}`)
  const card = /Seen before<[\s\S]*?<p>([\s\S]*?)<\/p>\s*<ul class="desk-ways">([\s\S]*?)<\/ul>/.exec(body)
  return card ? `${card[1]} ${card[2]!.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim()}` : ''
}
// 0.0001 of a degree of latitude is 11 metres
const point = (north: number, east = 0) => ({ service: 'pothole', place: { latitude: 51.5 + north, longitude: -1.2 + east } })

test('a point on the map is known again within fifty metres, of the same service, with what is still open', async () => {
  const first = await desk.report(point(0))
  assert.equal(await seen(asha, first), '')
  desk.council.clock.set('2026-11-20T11:00:00Z')
  const near = await desk.report(point(0.0004))
  assert.equal(await seen(asha, near), `Within 50 metres: pothole or road damage once in the 60 days before this, first on Fri 20 Nov, still open. ${first}`)
  desk.council.clock.set('2026-11-20T12:00:00Z')
  for (const away of [point(0.0011), point(-0.0002, 0.001), { service: 'street-light', place: point(0.0004).place }]) assert.equal(await seen(asha, await desk.report(away)), '', JSON.stringify(away))
  await closeCase(desk.tools, asha, readReference(first)!, { outcome: 'fixed', answer: 'Filled.' })
  assert.match(await seen(asha, await desk.report(point(0.0002))), /2 times .*, 1 still open\./)
})

test('a place as it was typed is known again, whatever the capitals', async () => {
  const first = await desk.report({ service: 'pothole', place: { address: 'By the bridge, Stanmere' } })
  desk.council.clock.set('2026-11-20T13:00:00Z')
  assert.equal(await seen(asha, await desk.report({ service: 'pothole', place: { address: 'by the Bridge, stanmere' } })), `by the Bridge, stanmere: pothole or road damage once in the 60 days before this, first on Fri 20 Nov, still open. ${first}`)
  assert.equal(await seen(asha, await desk.report({ service: 'pothole', place: { address: 'By the church' } })), '')
  assert.equal(await seen(asha, await desk.report({ service: 'pothole' })), '', 'no place is like no other')
})

test('a postcode is known again as before, and another team’s cases are never counted', async () => {
  const at = { place: { address: '1 Mill Lane', postcode: 'MS1 2AB' } }
  await desk.report({ service: 'pothole', ...at })
  desk.council.clock.set('2026-11-20T14:00:00Z')
  const again = await desk.report({ service: 'pothole', ...at })
  assert.match(await seen(asha, again), /^MS1 2AB: pothole or road damage once/)
  await desk.council.owner.run(`update case_file set owner_team = 'waste' where ref = $1`, [readReference(again)])
  assert.equal(await seen(ben, again), '')
})

test('a place of any length is taken, and known again', async () => {
  // 4 bytes a character, each another, so that nothing shrinks in an index
  const long = Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(0x20000 + i * 7)).join('')
  const first = await desk.report({ service: 'pothole', place: { address: long } })
  desk.council.clock.set('2026-11-20T15:00:00Z')
  assert.match(await seen(asha, await desk.report({ service: 'pothole', place: { address: long } })), new RegExp(`once .* ${first}$`))
})

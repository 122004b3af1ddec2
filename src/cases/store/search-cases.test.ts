import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'
import { scopeOf } from '../../staff/index.ts'
import { receiveContact } from '../index.ts'
import { searchCases } from './search-cases.ts'

const council = await testCouncil('2026-11-20T10:12:00Z')
after(() => council.close())
const { tools, clock } = council
const scope = scopeOf(await council.officer('Asha Patel', ['officer'], ['waste']))

/** Opens cases whose ids begin at `from`, and gives the ids. */
async function opened(from: number, words: readonly string[]): Promise<number[]> {
  await council.owner.run(`alter table case_file alter column id restart with ${from}`)
  const ids: number[] = []
  for (const each of words) ids.push((await receiveContact(tools, { channel: 'web-form', raw: {}, by: 'resident', read: () => ({ service: 'missed-bin', words: each, happenedAt: clock.now() }) })).caseId)
  return ids
}

const found = async (words: string, limit: number, before?: number) => (await searchCases(tools.db, scope, { words, limit, before })).map(({ id }) => id)

test('cases of a word are found newest first, once each, however far back they stand', async () => {
  // on both sides of where one window of the index ends and the next begins
  const ids: number[] = []
  for (const from of [1, 2_046, 6_143, 16_383, 40_000, 131_071, 524_287, 1_048_575, 2_999_000, 3_000_063]) ids.push(...(await opened(from, ['A tawny owl in the skip', 'A lost glove', 'The tawny owl again'])))
  const owls = ids.filter((_, at) => at % 3 !== 1).toReversed()
  for (const limit of [1, 2, 3, 5, 8, 100]) assert.deepEqual(await found('tawny', limit), owls.slice(0, limit), `${limit} at a time`)
  const paged: number[] = []
  for (let before: number | undefined; paged.length < owls.length; before = paged.at(-1)) {
    const page = await found('tawny owl', 3, before)
    assert.ok(page.length > 0, `something stands before ${before}`)
    paged.push(...page)
  }
  assert.deepEqual(paged, owls)
  assert.deepEqual(await found('glove -owl', 100), ids.filter((_, at) => at % 3 === 1).toReversed())
  assert.deepEqual(await found('tawny', 5, 1), [])
  assert.deepEqual(await found('pelican', 5), [])
})

test('what must not be there is there in no form, and a question of signs alone finds nothing', async () => {
  const ids = await opened(5_000_000, ['Potholes in the road by the heron', 'A heron on the road', 'The road: a heron, a big hole'])
  assert.deepEqual(await found('heron -pothole', 5), [ids[2], ids[1]])
  assert.deepEqual(await found('-potholes heron', 5), [ids[2], ids[1]])
  assert.deepEqual(await found('heron -"big holes"', 5), [ids[1], ids[0]])
  assert.deepEqual(await found('heron - -(-pothole', 5), [ids[2], ids[1]])
  for (const signs of ['- '.repeat(100), '-('.repeat(100), '-"'.repeat(100), '"']) assert.deepEqual(await found(signs, 5), [], signs)
})

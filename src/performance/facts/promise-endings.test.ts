import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { closeCase, fulfilPromise, receiveContact, reopenCase, writeReference } from '../../cases/index.ts'
import { measures } from '../../measures/register.generated.ts'
import { testCouncil } from '../../../test/support/council.ts'
import { publishFigures, rebuildFacts, refreshFacts } from '../index.ts'

const council = await testCouncil('2026-10-05T09:00:00Z')
after(() => council.close())
const { tools } = council
const waste = await council.officer('Asha Patel', ['officer'], ['waste'])

const report = async () => (await receiveContact(tools, { channel: 'phone', raw: {}, by: 'resident', read: () => ({ service: 'missed-bin', words: 'Missed again', happenedAt: tools.clock.now(), resident: { name: 'D. Alder', email: 'alder@example.org' } }) })).ref
const close = (ref: string, outcome: string, more: object = {}) => closeCase(tools, waste, ref, { outcome, answer: 'This is our answer.', ...more })

const fixed = await report()
await close(fixed, 'fixed')
await close(await report(), 'answered')
await close(await report(), 'cannot')
await close(await report(), 'not-ours', { signpost: 'The district council, 01632 960 000' })
await close(await report(), 'duplicate', { duplicateOf: writeReference(fixed) })
await close(await report(), 'withdrawn')
const inspected = await report()
await fulfilPromise(tools, waste, inspected, 'We came and emptied it.')
await close(inspected, 'cannot')
const opened = await report()
await close(opened, 'fixed')
await reopenCase(tools, waste, opened, 'It is full again')
await report()

const endings = async () => (await council.owner.run<{ ending: string | null }>('select ending from facts.promise_fact order by case_id, number')).map((row) => row.ending)

test('a promise is told apart by how it ended then, whatever became of the case later', async () => {
  await refreshFacts(tools)
  // what was withdrawn, and what is still open, has not ended
  assert.deepEqual(await endings(), ['done', 'answered', 'cannot', 'not-ours', 'duplicate', null, 'done', 'done', null])
})

test('worked out anew, it is the same', async () => {
  const before = await endings()
  await council.owner.run('delete from facts.promise_fact')
  await rebuildFacts(council.owner)
  assert.deepEqual(await endings(), before)
})

test('what the kept promises are made of is published, adds up to them, and only what was done is called done', async () => {
  council.clock.set('2026-11-02T09:00:00Z')
  await publishFigures(tools, measures)
  const [whole] = await council.owner.run<{ numerator: number; denominator: number; parts: Record<string, number> }>(`select numerator, denominator, parts from published_figure where measure = 'promises-kept' and period = '2026-10-01' and dimension = ''`)
  assert.deepEqual([whole!.numerator, whole!.denominator], [7, 8])
  const { done, answered, cannot, 'not-ours': notOurs, duplicate } = whole!.parts
  assert.deepEqual({ done, answered, cannot, notOurs, duplicate }, { done: 3, answered: 1, cannot: 1, notOurs: 1, duplicate: 1 })
})

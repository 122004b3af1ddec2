import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day } from '../platform/time/index.ts'
import { computeMeasure } from '../performance/index.ts'
import { testDatabase } from '../../test/support/database.ts'
import type { TestDatabase } from '../../test/support/database.ts'
import { contractFaults, differences, expectationsOf, loadWorkedExample } from './kit.ts'
import { measures } from './register.generated.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase()
})
after(() => database.close())

for (const measure of measures) {
  test(`${measure.id} keeps its contract`, () => {
    assert.deepEqual(contractFaults(measure), [])
  })

  test(`${measure.id} gives what its worked example says`, async () => {
    await loadWorkedExample(database.owner, measure)
    for (const { question, rows } of expectationsOf(measure)) {
      const figures = await computeMeasure(database.db, measure, { ...question, from: day(question.from), to: day(question.to), now: new Date(question.now) })
      assert.deepEqual(figures.map((figure) => figure.group).sort(), rows.map((row) => row['group']).sort(), JSON.stringify(question))
      for (const row of rows) {
        const figure = figures.find((one) => one.group === row['group'])!
        assert.deepEqual(differences(row, { ...figure }), [], `${JSON.stringify(question)} ${row['group']}`)
      }
    }
  })
}

test('the kit sees a figure that is wrong', () => {
  const figure = { group: '', value: 0.5, suppressed: false, parts: { late: 2 } }
  assert.deepEqual(differences({ group: '', value: '0.5', late: '2' }, figure), [])
  assert.equal(differences({ group: '', value: '0.6', late: '1' }, figure).length, 2)
  assert.equal(differences({ value: 'none' }, figure).length, 1)
})

test('the kit sees a member that reads live tables', () => {
  const [measure] = measures
  assert.ok(contractFaults({ ...measure!, id: 'another' }).length > 0)
})

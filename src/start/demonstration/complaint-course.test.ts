import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { procedures } from '../../procedures/register.generated.ts'
import { courseOf } from './complaint-course.ts'
import { Dice } from './dice.ts'

const received = new Date('2026-03-02T10:00:00Z')
const until = new Date('2027-03-02T10:00:00Z')

for (const procedure of procedures.filter((each) => each.versions.some((version) => version.outcomes.findings.some((finding) => finding.id === 'upheld')))) {
  test(`${procedure.id}: whatever the dice say, the course is one that its own table of steps allows`, () => {
    const { moves } = procedure.versions.at(-1)!
    fc.assert(fc.property(fc.string(), (seed) => {
      for (const { step } of courseOf(new Dice(seed), procedure, received, until)) {
        for (const { event, data } of step.events) {
          if (event === 'moved') assert.ok(moves.some((move) => move.action === data.action && move.from.includes(data.from)), `${data.action} from ${data.from}`)
        }
      }
    }), { numRuns: 300 })
  })
}

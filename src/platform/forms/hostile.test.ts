import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '../time/index.ts'
import { hostileStrings } from './hostile-strings.ts'
import { allPossibleProblems, fieldOf, fields, readForm, tellAnswers, viewForm } from './index.ts'
import type { Body, Question } from './index.ts'
import { answersAsCsv, answersAsJson } from './tell-answers.ts'

const today = day('2026-11-24')
const options = [
  { code: 'one', label: 'One' },
  { code: 'two', label: 'Two' },
]

/** One question of each type, with every part switched on. */
const questions: readonly Question[] = [
  { type: 'text', code: 'name', label: 'Name', required: true },
  { type: 'long-text', code: 'story', label: 'What happened?', required: true },
  { type: 'choice', code: 'pick', label: 'Pick', required: true, choices: options },
  { type: 'choices', code: 'picks', label: 'Picks', required: true, choices: options },
  { type: 'yes-no', code: 'agree', label: 'Agree?', required: true },
  { type: 'date', code: 'when', label: 'When?', required: true, approximate: true, latest: 'today' },
  { type: 'number', code: 'count', label: 'How many?', required: true, minimum: 0, maximum: 9, decimals: 1 },
  { type: 'money', code: 'cost', label: 'How much?', required: true, maximumPence: 100_000 },
  { type: 'email', code: 'mail', label: 'Email', required: true },
  { type: 'phone', code: 'call', label: 'Phone', required: true },
  { type: 'place', code: 'where', label: 'Where?', required: true, noFixedAddressAllowed: true },
  { type: 'files', code: 'photos', label: 'Photos', required: true },
  { type: 'declaration', code: 'declare', label: 'Declaration', required: true, words: 'This is true' },
]

const inputs = questions.flatMap((question) => {
  const parts = { date: ['day', 'month', 'year'], place: ['address', 'postcode', 'uprn', 'latitude', 'longitude', 'no-fixed-address'] }
  const own = question.type === 'date' || question.type === 'place' ? parts[question.type] : null
  return own ? own.map((part) => `${question.code}-${part}`) : [question.code]
})

/** PostgreSQL's rule for jsonb: no NUL, no lone surrogate, in any string or key. */
function assertStorable(value: unknown): void {
  if (typeof value === 'string') {
    assert.ok(!value.includes('\0'), 'a NUL got through')
    assert.ok(value.isWellFormed(), 'a lone surrogate got through')
  } else if (typeof value === 'object' && value !== null) {
    for (const entry of Object.entries(value)) entry.forEach(assertStorable)
  }
}

function check(body: Body): void {
  for (const question of questions) {
    const outcome = readForm([question], body, today)
    if (outcome.outcome === 'refused') {
      const known = new Set(allPossibleProblems(question).map((each) => each.code))
      assert.ok(outcome.problems.length > 0)
      for (const each of outcome.problems) assert.ok(known.has(each.code), `${question.type} gave the unlisted problem ${each.code}`)
      assertStorable(viewForm([question], body, outcome.problems))
      continue
    }
    assertStorable(outcome.answers)
    assertStorable([tellAnswers([question], outcome.answers), answersAsJson([question], outcome.answers)])
    const stored = outcome.answers[question.code]
    const field = fieldOf(question)
    assert.deepEqual(field.parse(question, field.fill(stored), today), { value: stored }, `${question.type} does not survive a change`)
    assert.equal(answersAsCsv([question], outcome.answers).length, 1)
  }
}

test('there is a question of every type in these tests', () => {
  assert.deepEqual(questions.map((question) => question.type).sort(), Object.keys(fields).sort())
})

test('hostile strings in any input are answered or refused in listed words, and can be stored', () => {
  for (const hostile of hostileStrings) check(Object.fromEntries(inputs.map((input) => [input, hostile])))
})

test('bodies of any shape are answered or refused, never thrown at', () => {
  const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileStrings.slice(0, 35), 'one', 'yes', '1', '2026', 'M1 1AE'))
  const anything = fc.oneof(typed, fc.array(typed, { maxLength: 3 }), fc.anything())
  const body = fc.record(Object.fromEntries(inputs.map((input) => [input, anything])), { requiredKeys: [] })
  fc.assert(fc.property(body, check), { numRuns: 300 })
})

test('a refused page shows what was typed, whole', () => {
  const typed = 'x'.repeat(5000)
  const body = { story: typed }
  const outcome = readForm(questions.slice(1, 2), body, today)
  assert.equal(outcome.outcome, 'refused')
  assert.equal(JSON.stringify(viewForm(questions.slice(1, 2), body, [])).includes(typed), true)
})

test('a megabyte in every input is refused quickly', () => {
  const huge = ' ('.repeat(500_000)
  const started = process.hrtime.bigint()
  check(Object.fromEntries(inputs.map((input) => [input, huge])))
  assert.ok(process.hrtime.bigint() - started < 3_000_000_000n)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Value } from '@sinclair/typebox/value'
import { day } from '../time/index.ts'
import { normalisePostcode, questionSchema, readForm, tellAnswers } from './index.ts'
import type { Question } from './index.ts'

const today = day('2026-11-24')
const questions: readonly Question[] = [
  { type: 'yes-no', code: 'danger', label: 'Is it dangerous?', required: true, what: 'it is dangerous' },
  { type: 'text', code: 'why', label: 'Why?', required: true, askWhen: { question: 'danger', is: ['yes'] }, what: 'why it is dangerous' },
  { type: 'text', code: 'more', label: 'Anything else?', required: false },
]

test('all problems come together, in the order of the questions', () => {
  const outcome = readForm(questions, { more: 'x'.repeat(300) }, today)
  assert.deepEqual(outcome.outcome === 'refused' && outcome.problems.map((each) => each.field), ['danger', 'more'])
  assert.equal(outcome.outcome === 'refused' && outcome.problems[0]?.message, 'Select yes if it is dangerous')
})

test('a question whose condition does not hold is neither asked nor kept', () => {
  assert.deepEqual(readForm(questions, { danger: 'no', why: 'it is not' }, today), { outcome: 'answered', answers: { danger: false } })
  assert.equal(readForm(questions, { danger: 'yes' }, today).outcome, 'refused')
})

test('answers are told in order, with the asked but unanswered ones', () => {
  assert.deepEqual(tellAnswers(questions, { danger: false }), [
    { code: 'danger', label: 'Is it dangerous?', text: 'No' },
    { code: 'more', label: 'Anything else?', text: null },
  ])
})

test('a body that names what every object has is no answer', () => {
  const question: Question = { type: 'text', code: 'constructor', label: 'Builder', required: true }
  assert.equal(readForm([question], {}, today).outcome, 'refused')
})

test('the schema knows every type and refuses settings it does not know', () => {
  for (const question of questions) assert.ok(Value.Check(questionSchema, question))
  assert.ok(!Value.Check(questionSchema, { ...questions[0], colour: 'red' }))
  assert.ok(!Value.Check(questionSchema, { ...questions[0], type: 'telepathy' }))
  assert.ok(!Value.Check(questionSchema, { ...questions[0], code: 'Not-A-Code' }))
})

test('postcodes of every published shape are written one way', () => {
  const shapes = { m11ae: 'M1 1AE', 'b33 8th': 'B33 8TH', 'CR2-6XH': 'CR2 6XH', ' dn55 1pt ': 'DN55 1PT', W1A1HQ: 'W1A 1HQ', 'e c1a 1b b': 'EC1A 1BB', gir0aa: 'GIR 0AA' }
  for (const [typed, written] of Object.entries(shapes)) assert.equal(normalisePostcode(typed), written)
  for (const wrong of ['', 'M1', 'M1 1A', 'QQ1 1AA', 'M1 1CI', '12345', 'M1 1AEX', 'Ｍ1 1AE']) assert.equal(normalisePostcode(wrong), null, wrong)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextStep } from './next-step.ts'

const standing = { state: 'in-progress', offered_team: null, owner_officer: 1, resident_id: 1 } as const
const due = 'Friday 27 November 2026'
const step = (words: string | undefined, more: { isPast?: boolean; anonymous?: boolean } = {}) => nextStep({ ...standing, resident_id: more.anonymous ? null : 1 }, { due, isPast: more.isPast ?? false, words }).resident

test('what was promised is what happens next, in the promise’s own words', () => {
  assert.equal(step(`We inspect within 5 working days: by ${due}.`), `We inspect by ${due}.`)
  assert.equal(step(`We will empty it: by ${due}.`), `We will empty it by ${due}.`)
  assert.equal(nextStep(standing, { due: 'Sunday 22 November 2026, 9:41pm', isPast: false, words: 'We go within 24 hours: by Sunday 22 November 2026, 9:41pm.' }).resident, 'We go by Sunday 22 November 2026, 9:41pm.')
})

test('where more hangs on the time the words stay whole', () => {
  const words = `We start within 15 working days, with your next round: by ${due}.`
  assert.equal(step(words), words)
})

test('an answer is promised only where it was, and never to who did not say who they are', () => {
  assert.equal(step(undefined), `We answer you by ${due}.`)
  assert.equal(nextStep({ ...standing, resident_id: null }, undefined).resident, 'We act on what you told us.')
  assert.match(step(undefined, { anonymous: true }), /^We act on what you told us by/)
})

test('a date that has passed says what was not done, and sorry', () => {
  assert.equal(step(`We inspect within 5 working days: by ${due}.`, { isPast: true }), `We told you “We inspect”, by ${due}. We have not, and we are sorry. The team has been told.`)
})

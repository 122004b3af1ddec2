import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../platform/time/index.ts'
import type { Procedure } from './contract.ts'
import { decideAcceptance } from './decide-acceptance.ts'
import { barredBy, describeNext, movesFrom } from './describe.ts'
import { drawDiagram } from './draw-diagram.ts'
import { procedures } from './register.generated.ts'
import type { ClockRun } from './run-clocks.ts'

const [version] = (procedures.find(({ id }) => id === 'corporate') as Procedure).versions
const respond: ClockRun = {
  stage: 'stage-1', clock: 'respond', title: 'Full response', binds: 'council', calendar: 'ENG-CODE', starts: day('2026-04-13'), due: day('2026-04-27'), extendedDue: day('2026-05-12'),
  extendedTo: null, ended: null, waitsFor: null, reading: null, forecast: false, notes: [],
}

test('both sides are told the same next step and the same day', () => {
  const next = describeNext(version, 'looking', [respond], day('2026-04-20'))
  assert.equal(next.resident, 'We look at what went wrong and answer you by Monday 27 April 2026.')
  assert.equal(next.officer, 'Look into every point and answer by Mon 27 Apr.')
  assert.ok(next.guidance.length > 0)
})

test('a day that passed is owned up to, and an extension moves it', () => {
  assert.equal(describeNext(version, 'looking', [respond], day('2026-04-28')).resident, 'We should have done this by Monday 27 April 2026: we look at what went wrong and answer you. We are late, and we are sorry.')
  assert.match(describeNext(version, 'looking', [{ ...respond, extendedTo: day('2026-05-12') }], day('2026-04-28')).resident, /by Tuesday 12 May 2026\.$/)
  assert.equal(describeNext(version, 'finished', [], day('2026-04-28')).resident, 'This is our last answer. You can now ask the Ombudsman to look at it.')
})

test('buttons follow role and state', () => {
  assert.deepEqual(movesFrom(version, 'answered', 'resident').map(({ action }) => action), ['escalate', 'withdraw'])
  assert.deepEqual(movesFrom(version, 'looking', 'reviewer'), [])
})

test('whoever looked at stage 1 does not decide on stage 2', () => {
  assert.equal(barredBy(version, 'stage-2', [{ role: 'investigator', stage: 'stage-1' }]), 'second-person')
  assert.equal(barredBy(version, 'stage-2', [{ role: 'complaints-team', stage: 'stage-1' }]), undefined)
})

test('a complaint is refused only on a plain answer, and lateness goes to a person', () => {
  const facts = { received: day('2026-04-02'), happened: day('2026-01-10'), known: null, answers: { 'first-report': 'no', ours: 'yes', 'own-way': 'no', 'answered-before': 'no' } } as const
  assert.deepEqual(decideAcceptance(version.acceptance, facts), { decision: 'yes', reasons: [] })
  assert.equal(decideAcceptance(version.acceptance, { ...facts, answers: { ...facts.answers, ours: 'no' } }).decision, 'no')
  assert.equal(decideAcceptance(version.acceptance, { ...facts, answers: { ...facts.answers, ours: 'unsure' } }).decision, 'person-decides')
  assert.match(decideAcceptance(version.acceptance, { ...facts, happened: day('2025-04-01') }).reasons[0]!.reason, /more than 12 months/)
  assert.equal(decideAcceptance(version.acceptance, { ...facts, happened: day('2025-04-02') }).decision, 'yes', 'the last day of the 12 months')
  assert.equal(decideAcceptance(version.acceptance, { ...facts, happened: day('2020-01-01'), known: day('2026-01-01') }).decision, 'yes', 'from when they knew')
  assert.match(decideAcceptance(version.acceptance, { ...facts, happened: null }).reasons[0]!.reason, /Nobody knows/)
})

test('the diagram has every state and every move', () => {
  const diagram = drawDiagram(version)
  for (const state of version.states) assert.ok(diagram.includes(`"${state.name}"`), state.name)
  for (const move of version.moves) assert.ok(diagram.includes(move.label), move.label)
  assert.match(diagram, /\[\*\] --> new\n/)
})

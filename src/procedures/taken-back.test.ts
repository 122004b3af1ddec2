import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dueDay, loadCalendars, readShippedHolidays } from '../calendar/index.ts'
import { addDays, day, instantAt } from '../platform/time/index.ts'
import type { Day } from '../platform/time/index.ts'
import type { Happened } from './happened.ts'
import { procedures } from './register.generated.ts'
import { runClocks } from './run-clocks.ts'

const calendars = loadCalendars(readShippedHolidays())

/** `name=day`, and `extended=day/told`. */
function happened(line: string): Happened[] {
  return line.split(' ').map((each, i) => {
    const [name, days] = each.split('=')
    const [on, to] = days!.split('/')
    return { name: name!, at: new Date(instantAt(day(on!), '09:00').getTime() + i * 60_000), ...(to ? { to: day(to) } : {}) }
  })
}

function clock(procedure: string, line: string, id: string) {
  return runClocks(procedures.find((each) => each.id === procedure)!, happened(line), { count: (rule, start) => dueDay(rule, start, calendars) }).clocks.find((run) => `${run.stage}/${run.clock}` === id)!
}

const answerOf = (line: string) => clock('corporate', `received=2026-11-02 acknowledged=2026-11-02${line}`, 'stage-1/respond')

test('a complaint goes on where it stood: the days between do not count', () => {
  assert.equal(answerOf('').due, '2026-11-16')
  assert.equal(answerOf(' withdrawn=2026-11-04').due, '2026-11-16', 'while it is back, what was counted stays to be read')
  assert.equal(answerOf(' withdrawn=2026-11-04 taken-up-again=2026-11-04').due, '2026-11-16')
  assert.equal(answerOf(' withdrawn=2026-11-04 taken-up-again=2026-11-11').due, '2026-11-23')
  assert.equal(answerOf(' withdrawn=2026-11-04 taken-up-again=2026-11-11 withdrawn=2026-11-12 taken-up-again=2026-11-19').due, '2026-11-30', 'each time')
  assert.equal(answerOf(' withdrawn=2026-11-18 taken-up-again=2026-11-25').due, '2026-11-16', 'what was missed stays missed')
})

const extended = ' extended=2026-11-13/2026-11-27'

test('a later day that was told before moves by the days between, to a working day', () => {
  assert.equal(answerOf(extended).extendedTo, '2026-11-27')
  assert.equal(answerOf(`${extended} withdrawn=2026-11-17 taken-up-again=2026-11-19`).extendedTo, '2026-11-30', 'two days later is a Sunday')
  assert.equal(answerOf(`${extended} withdrawn=2026-12-01 taken-up-again=2026-12-08`).extendedTo, '2026-11-27', 'it had passed')
})

test('a request for information counts as one that came on the day it was taken up', () => {
  const at = (line: string) => clock('freedom-of-information', `received=2026-06-01${line}`, 'request/respond')
  assert.equal(at('').due, '2026-06-30')
  assert.equal(at(' withdrawn=2026-06-05').due, '2026-06-30')
  assert.deepEqual([at(' withdrawn=2026-06-05 taken-up-again=2026-06-10').starts, at(' withdrawn=2026-06-05 taken-up-again=2026-06-10').due], ['2026-06-10', '2026-07-09'])
  assert.equal(clock('subject-access', 'received=2026-03-03 withdrawn=2026-03-05 taken-up-again=2026-03-10', 'request/respond').due, '2026-04-10')
})

test('in no procedure does taking a matter back and up again bring its first answer nearer', () => {
  const begun = procedures.map((procedure) => ({ procedure, begins: procedure.versions[0].stages[0].begins }))
  fc.assert(fc.property(fc.constantFrom(...begun), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 60 }), ({ procedure, begins }, offset, after, apart) => {
    const came = addDays(day('2026-06-22'), offset)
    const due = (line: string): readonly (Day | null)[] => runClocks(procedure, happened(line), { count: (rule, start) => dueDay(rule, start, calendars) }).clocks.map((run) => run.due)
    const [plain, back] = [due(`${begins}=${came}`), due(`${begins}=${came} withdrawn=${addDays(came, after)} taken-up-again=${addDays(came, after + apart)}`)]
    return plain.every((on, i) => on === null || (back[i] !== null && back[i]! >= on))
  }), { numRuns: 300 })
})

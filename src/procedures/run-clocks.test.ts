import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CalendarNotLoaded, dueDay, loadCalendars, readShippedHolidays } from '../calendar/index.ts'
import type { DayClock as CalendarClock } from '../calendar/index.ts'
import { day, startOfDay } from '../platform/time/index.ts'
import type { DayClock, Procedure } from './contract.ts'
import type { Happened } from './happened.ts'
import { procedures } from './register.generated.ts'
import { runClocks } from './run-clocks.ts'
import type { ClockRun, Counting } from './run-clocks.ts'
import { NotInForce } from './version-on.ts'

// The contract tells the shape of a clock anew, because the family knows no calendar: both must stay the same.
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const clocksAreTheSame: Same<Required<DayClock>, Required<CalendarClock>> = true

const calendars = loadCalendars(readShippedHolidays())
const count: Counting['count'] = (clock, start) => dueDay(clock, start, calendars)
const procedure = (id: string): Procedure => procedures.find((each) => each.id === id)!
const events = (typed: string): Happened[] => typed.split(' ').map((one) => {
  const [, name, at, to] = /^([\w-]+)=([^/]+)(?:\/(.+))?$/.exec(one)!
  const when = at!.includes('T') ? { at: new Date(at!) } : { at: startOfDay(day(at!)), wholeDay: true as const }
  return { name: name!, ...when, ...(to ? { to: day(to) } : {}) }
})
const run = (id: string, typed: string, more: Partial<Counting> = {}) => runClocks(procedure(id), events(typed), { count, ...more })
const clock = (id: string, typed: string, name: string, more?: Partial<Counting>): ClockRun => run(id, typed, more).clocks.find((each) => `${each.stage}/${each.clock}` === name)!

test('the clock of the contract is the clock of the calendar', () => assert.equal(clocksAreTheSame, true))

test('an acknowledgement belongs to the stage in which it came', () => {
  const { clocks } = run('corporate', 'received=2026-04-02 acknowledged=2026-04-07 answered=2026-04-20 escalated=2026-05-01T09:00:00Z acknowledged=2026-05-01T10:00:00Z')
  assert.deepEqual(clocks.map((each) => [each.stage, each.clock, each.starts, each.ended]), [
    ['stage-1', 'acknowledge', '2026-04-02', '2026-04-07'], ['stage-1', 'respond', '2026-04-07', '2026-04-20'], ['stage-1', 'ask-for-stage-2', '2026-04-20', '2026-05-01'],
    ['stage-2', 'acknowledge', '2026-05-01', '2026-05-01'], ['stage-2', 'respond', '2026-05-01', null],
  ])
})

test('the same day in two stages is told apart by the time', () => {
  const { clocks } = run('corporate', 'received=2026-04-02 acknowledged=2026-04-07 answered=2026-05-01T09:00:00Z escalated=2026-05-01T10:00:00Z')
  assert.equal(clocks.find((each) => each.stage === 'stage-1' && each.clock === 'respond')!.ended, '2026-05-01')
  assert.equal(clocks.find((each) => each.stage === 'stage-2' && each.clock === 'respond'), undefined)
})

test('an evening in July that is already tomorrow in London counts as tomorrow', () => {
  assert.equal(clock('freedom-of-information', 'received=2026-07-01T23:30:00Z', 'request/respond').starts, '2026-07-02')
})

test('an extension counts when it was given in time and goes no further than it may', () => {
  const extended = (typed: string) => clock('corporate', `received=2026-04-02 acknowledged=2026-04-13 ${typed}`, 'stage-1/respond')
  assert.equal(extended('extended=2026-04-27/2026-05-12').extendedTo, '2026-05-12')
  assert.deepEqual([extended('extended=2026-04-28/2026-05-12').extendedTo, extended('extended=2026-04-28/2026-05-12').notes.length], [null, 1], 'a day late')
  assert.deepEqual([extended('extended=2026-04-27/2026-05-13').extendedTo, extended('extended=2026-04-27/2026-05-13').notes.length], [null, 1], 'a day too far')
  assert.equal(extended('extended=2026-04-20/2026-05-01 extended=2026-04-30/2026-05-11').extendedTo, '2026-05-11', 'again, before the new day')
  assert.equal(clock('adult-social-care', 'received=2026-07-17 extended=2027-01-16/2027-06-30', 'stage-1/respond').extendedTo, '2027-06-30', 'by agreement there is no end')
})

test('a fees notice stops the clock until it is paid, and both days are left out', () => {
  assert.equal(clock('freedom-of-information', 'received=2026-06-01 fees-notice=2026-06-02 fees-paid=2026-06-02', 'request/respond').due, '2026-07-01')
  const waiting = clock('freedom-of-information', 'received=2026-06-01 fees-notice=2026-06-02', 'request/respond')
  assert.deepEqual([waiting.due, waiting.extendedDue, waiting.waitsFor], [null, null, 'fees-paid'])
  assert.equal(clock('freedom-of-information', 'received=2026-06-01 fees-notice=2026-07-01', 'request/respond').due, '2026-06-30', 'too late to stop it')
})

test('a question that was needed starts a fresh 20 working days when it is answered', () => {
  assert.equal(clock('freedom-of-information', 'received=2026-05-01 clarification-asked=2026-05-05 clarification-answered=2026-06-01', 'request/respond').due, '2026-06-30')
  assert.equal(clock('freedom-of-information', 'received=2026-05-01 clarification-asked=2026-05-05', 'request/respond').waitsFor, 'clarification-answered')
})

test('subject access waits for proof, and stands still while a question is open', () => {
  assert.equal(clock('subject-access', 'received=2026-03-01 identity-asked=2026-03-03 identity-confirmed=2026-03-10', 'request/respond').due, '2026-04-10')
  assert.equal(clock('subject-access', 'received=2026-03-03 clarification-asked=2026-03-10 clarification-answered=2026-03-15', 'request/respond').due, '2026-04-08')
  assert.equal(clock('subject-access', 'received=2026-01-15 clarification-asked=2026-02-15 clarification-answered=2026-03-01', 'request/respond').due, '2026-02-16', 'asked on the last day, which counts')
})

test('the children’s stage 2 counts from the request until the statement is agreed', () => {
  assert.equal(clock('childrens-social-care', 'received=2026-11-01 stage-2-requested=2026-12-01', 'stage-2/respond').due, '2027-01-08')
  assert.equal(clock('childrens-social-care', 'received=2026-11-01 stage-2-requested=2026-12-01 agreed=2026-12-08', 'stage-2/respond').starts, '2026-12-08')
})

test('each of the readings can be chosen, from a day on; until then the earlier is due', () => {
  const weekend = (chosen?: Counting['chosen']) => clock('freedom-of-information', 'received=2026-06-20', 'request/respond', chosen ? { chosen } : {}).due
  const next = { choice: 'weekend-receipt', reading: 'next-working-day' }
  assert.equal(weekend(), '2026-07-20')
  assert.equal(weekend([next]), '2026-07-21')
  assert.equal(weekend([{ ...next, from: day('2026-06-21') }]), '2026-07-20', 'chosen after the case began')
  assert.equal(weekend([{ ...next, from: day('2026-06-20') }, { ...next, reading: 'day-it-came', from: day('2026-06-01') }]), '2026-07-21', 'the latest choice in force')
  assert.throws(() => weekend([{ ...next, reading: 'whenever' }]), /is not a reading of weekend-receipt/)
  assert.equal(clock('council-landlord', 'escalated=2026-12-18 acknowledged=2026-12-29', 'stage-2/respond').extendedDue, '2027-02-10')
  assert.equal(clock('council-landlord', 'escalated=2026-12-18 acknowledged=2026-12-29', 'stage-2/respond', { chosen: [{ choice: 'stage-2-extension', reading: '20-working-days' }] }).extendedDue, '2027-02-24')
  // 28 days are the earlier where a bank holiday lies between; 20 working days when the answer went out on a Saturday.
  const window = (answered: string) => clock('childrens-social-care', `received=2026-03-02 answered=${answered}`, 'stage-1/ask-for-stage-2')
  assert.deepEqual([window('2026-03-23').due, window('2026-03-23').reading], ['2026-04-20', '28-days'])
  assert.deepEqual([window('2026-06-06').due, window('2026-06-06').reading], ['2026-07-03', '20-working-days'])
})

test('a forecast takes everything before for done on its last day, and says that it is one', () => {
  const { clocks } = run('childrens-social-care', 'received=2026-03-02 stage-3-requested=2026-06-01', { forecast: true })
  assert.deepEqual(clocks.filter((each) => each.stage === 'stage-3').map((each) => [each.clock, each.due, each.forecast]), [['panel-meets', '2026-07-13', false], ['panel-reports', '2026-07-20', true], ['respond', '2026-08-10', true]])
})

test('a case keeps the version under which it began', () => {
  const old = procedure('corporate')
  const [stage1, ...rest] = old.versions[0].stages
  const longer = { ...stage1, clocks: stage1.clocks.map((rule) => (rule.id === 'acknowledge' ? { ...rule, timing: { clock: { unit: 'working-days', count: 6, calendar: 'ENG-CODE', startsOn: 'next-day' } as const } } : rule)) }
  const newer: Procedure = { ...old, versions: [old.versions[0], { ...old.versions[0], from: day('2027-04-01'), stages: [longer, ...rest] }] }
  const due = (received: string) => runClocks(newer, events(`received=${received} acknowledged=2027-04-20`), { count })
  assert.deepEqual([due('2027-03-31').version.from, due('2027-03-31').clocks[0]!.due], ['2024-02-08', '2027-04-07'])
  assert.deepEqual([due('2027-04-01').version.from, due('2027-04-01').clocks[0]!.due], ['2027-04-01', '2027-04-09'])
  assert.throws(() => run('data-protection-complaint', 'received=2026-06-18'), NotInForce)
})

test('a year without its bank holidays is refused', () => {
  for (const each of procedures) assert.throws(() => runClocks(each, events(`${each.versions[0].stages[0].begins}=2028-12-31`), { count }), CalendarNotLoaded, each.id)
})

test('a stage that is begun again counts from the last time, and the first answer stays kept', () => {
  const { clocks } = run('member-enquiry', 'received=2026-04-01 acknowledged=2026-04-01 answered=2026-04-09 asked-again=2026-05-01 answered=2026-05-08 asked-again=2026-06-01')
  assert.deepEqual(clocks.map((each) => [each.stage, each.clock, each.starts, each.due, each.ended]).slice(1), [
    ['enquiry', 'respond', '2026-04-01', '2026-04-17', '2026-04-09'], ['follow-up', 'respond', '2026-06-01', '2026-06-15', null],
  ])
})

const planned = (typed: string) => run('adult-social-care', `received=2026-07-17 ${typed}`).clocks.filter((each) => ['agreed-answer', 'respond'].includes(each.clock)).map((each) => each.extendedTo ?? each.due)

test('the day of a plan is a clock of its own: moved within the six months it leaves their end alone, and beyond it moves both', () => {
  assert.deepEqual(planned('acknowledged=2026-07-20'), ['2027-01-16'], 'no day was agreed yet')
  assert.deepEqual(planned('agreed=2026-07-24/2026-09-30'), ['2026-09-30', '2027-01-16'])
  assert.deepEqual(planned('agreed=2026-07-24/2026-09-30 extended=2026-10-02/2026-12-18'), ['2026-12-18', '2027-01-16'], 'agreed anew after the day had passed')
  assert.deepEqual(planned('agreed=2026-07-24/2026-09-30 extended=2027-01-15/2027-03-01'), ['2027-03-01', '2027-03-01'])
})

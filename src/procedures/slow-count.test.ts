import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { dueDay, loadCalendars, readShippedHolidays } from '../calendar/index.ts'
import { addDays, daysBetween } from '../platform/time/index.ts'
import type { Day } from '../platform/time/index.ts'
import type { Happened } from './happened.ts'
import { procedures } from './register.generated.ts'
import { runClocks } from './run-clocks.ts'

/**
 * Ten thousand made-up cases of every procedure, counted a second time: day by day, from the words of the law and the
 * bare list of bank holidays, with nothing of the engine, the calendars or the tables. PROCEDURE_SEED repeats a run.
 */
const cases = 10_000

// ---- the slow count: days are numbers since 1970

const number = (text: string) => Date.parse(text) / 86_400_000
const text = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
const list = (JSON.parse(readFileSync(new URL('../../data/calendars/bank-holidays.json', import.meta.url), 'utf8')) as { holidays: { division: string; day: string; removed?: string }[] }).holidays
const off = (...divisions: string[]) => new Set(list.filter((holiday) => !holiday.removed && divisions.includes(holiday.division)).map((holiday) => number(holiday.day)))
const england = off('england-and-wales')
const kingdom = off('england-and-wales', 'scotland', 'northern-ireland')
const isOff = (day: number, holidays: Set<number>) => [0, 6].includes(new Date(day * 86_400_000).getUTCDay()) || holidays.has(day)
const isEngland = remembered((day) => isOff(day, england))
const isStat = remembered((day) => isOff(day, england) || text(day).endsWith('-12-25'))
const isChild = remembered((day) => isOff(day, england) || text(day).endsWith('-12-25') || text(day).endsWith('-12-26'))
const isKingdom = remembered((day) => isOff(day, kingdom) || text(day).endsWith('-12-25'))

function remembered(ask: (day: number) => boolean): (day: number) => boolean {
  const known: boolean[] = []
  return (day) => (known[day] ??= ask(day))
}

/** The n-th day after `start` that is no day off and is not left out. Null when only a day without end is left. */
function nth(start: number, n: number, dayOff: (day: number) => boolean, leftOut: (day: number) => boolean = () => false): number | null {
  let day = start
  for (let counted = 0; counted < n; ) {
    day++
    if (day > start + 400) return null
    if (!dayOff(day) && !leftOut(day)) counted++
  }
  return day
}

function onOrAfter(day: number, dayOff: (day: number) => boolean): number {
  while (dayOff(day)) day++
  return day
}

function monthsOn(start: number, months: number): { day: number; exact: boolean } {
  const [year, month, date] = text(start).split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return { day: Date.UTC(year, month - 1 + months, Math.min(date, last)) / 86_400_000, exact: date <= last }
}

/** So many months with the first day in them: the day before the corresponding date. */
function monthsWithin(start: number, months: number): number {
  const { day, exact } = monthsOn(start, months)
  return exact ? day - 1 : day
}

// ---- what the law says of a made-up case

interface Made {
  start: number
  /** Days from one event to the next. */
  gaps: number[]
  flags: boolean[]
  reading: number
}
interface Expected {
  events: [name: string, day: number][]
  choices?: Record<string, string>
  /** stage/clock → due and furthest. */
  clocks: Record<string, [due: number | null, furthest?: number | null]>
}
type Dates = readonly [number | null, number | null]

const earliest = (all: readonly Dates[]): [number | null, number | null] => {
  const key = ([due, furthest]: Dates) => (due ?? 1e6) * 1e6 + (furthest ?? 1e6 - 1)
  return [...all.toSorted((a, b) => key(a) - key(b))[0]!]
}

function read<T>(made: Made, names: readonly string[], values: readonly T[], pick: (all: readonly T[]) => T): { name: string; value: T } {
  const at = made.reading % (names.length + 1)
  return at === names.length ? { name: 'earlier', value: pick(values) } : { name: names[at]!, value: values[at]! }
}

function twoStages(made: Made, secondFurthest: number[]): Expected {
  const [g0, g1, g2, g3, g4] = made.gaps as [number, number, number, number, number]
  const acknowledged = made.start + g0
  const answered = acknowledged + g1
  const escalated = answered + g2
  const again = escalated + g3
  const choice = read(made, ['10-working-days', '20-working-days'], secondFurthest.map((n) => nth(again, n, isEngland)!), (all) => Math.min(...all))
  const window = read(made, ['one-month', '28-days', '10-working-days'], [monthsOn(answered, 1).day, answered + 28, nth(answered, 10, isEngland)!], (all) => Math.min(...all))
  const landlord = secondFurthest.length === 2
  return {
    events: [['received', made.start], ['acknowledged', acknowledged], ['answered', answered], ['escalated', escalated], ['acknowledged', again], ['answered', again + g4]],
    choices: landlord ? { 'stage-2-extension': choice.name } : { 'escalation-window': window.name },
    clocks: {
      'stage-1/acknowledge': [nth(made.start, 5, isEngland)], 'stage-1/respond': [nth(acknowledged, 10, isEngland), nth(acknowledged, 20, isEngland)],
      'stage-1/ask-for-stage-2': [landlord ? monthsOn(answered, 1).day : window.value],
      'stage-2/acknowledge': [nth(escalated, 5, isEngland)], 'stage-2/respond': [nth(again, 20, isEngland), landlord ? choice.value : nth(again, 40, isEngland)],
    },
  }
}

const care = (made: Made, plan: boolean): Expected => ({
  events: [['received', made.start], ['acknowledged', made.start + made.gaps[0]!], ['answered', made.start + made.gaps[0]! + made.gaps[1]! * 4]],
  clocks: { 'stage-1/acknowledge': [nth(made.start, 3, isStat)], ...(plan ? { 'stage-1/plan': [nth(made.start, 5, isStat)] as [number] } : {}), 'stage-1/respond': [monthsWithin(made.start, 6)] },
})

function children(made: Made): Expected {
  const [g0, g1, g2, g3, g4, g5] = made.gaps as [number, number, number, number, number, number]
  const answered = made.start + g0
  const asked = answered + g1
  const agreed = made.flags[0] ? asked + g2 : null
  const second = (agreed ?? asked) + g3
  const third = second + g4
  const met = third + g5
  const reported = met + g2
  const window = read(made, ['20-working-days', '28-days'], [nth(answered, 20, isChild)!, answered + 28], (all) => Math.min(...all))
  return {
    events: [
      ['received', made.start], ['answered', answered], ['stage-2-requested', asked], ...(agreed === null ? [] : [['agreed', agreed] as [string, number]]), ['answered', second],
      ['stage-3-requested', third], ['panel-met', met], ['panel-reported', reported],
    ],
    choices: { 'stage-2-window': window.name },
    clocks: {
      'stage-1/acknowledge': [nth(made.start, 2, isChild)], 'stage-1/respond': [nth(made.start, 10, isChild), nth(made.start, 20, isChild)], 'stage-1/ask-for-stage-2': [window.value],
      'stage-2/respond': [nth(agreed ?? asked, 25, isChild), nth(agreed ?? asked, 65, isChild)], 'stage-2/ask-for-stage-3': [nth(second, 20, isChild)],
      'stage-3/panel-meets': [nth(third, 30, isChild)], 'stage-3/panel-reports': [nth(met, 5, isChild)], 'stage-3/respond': [nth(reported, 15, isChild)],
    },
  }
}

/** Days from the notice to the payment do not count; a question answered starts the time afresh. */
function request(made: Made, isFreedom: boolean): Expected {
  const [g0, g1, g2, g3, g4] = made.gaps as [number, number, number, number, number]
  const [isClarified, hasFee, isPaid] = made.flags as [boolean, boolean, boolean]
  const events: [string, number][] = [['received', made.start]]
  const from = isClarified ? made.start + g0 + g1 : made.start
  if (isClarified) events.push(['clarification-asked', made.start + g0], ['clarification-answered', from])
  const notice = hasFee ? from + g2 : null
  const paid = notice !== null && isPaid ? notice + g3 : null
  if (notice !== null) events.push(['fees-notice', notice])
  if (paid !== null) events.push(['fees-paid', paid])
  const standsStill = (day: number) => notice !== null && day >= notice && (paid === null || day <= paid)
  const count = (start: number, n: number) => nth(start, n, isKingdom, standsStill)
  const dates = (start: number): Dates => [count(start, 20), count(start, 20) === null ? null : count(start, 40)]
  const choice = read(made, ['day-it-came', 'next-working-day'], [dates(from), dates(onOrAfter(from, isKingdom))], earliest)
  const review = Math.max(paid ?? 0, from) + 120 + g4
  events.push(['answered', review - 10], ['review-requested', review])
  return {
    events,
    ...(isFreedom ? { choices: { 'weekend-receipt': choice.name } } : {}),
    clocks: {
      'request/respond': isFreedom ? [...choice.value] : [...dates(from)],
      ...(notice === null ? {} : { 'request/pay-fee': [isFreedom ? monthsWithin(notice, 3) : nth(notice, 60, isKingdom)] as [number] }),
      'request/ask-for-review': [nth(review - 10, 40, isKingdom)],
      'internal-review/respond': isFreedom ? [nth(review, 20, isKingdom), nth(review, 40, isKingdom)] : [nth(review, 40, isKingdom)],
    },
  }
}

/** Days after the question up to the answer do not count; proof of who asks starts the month. */
function access(made: Made): Expected {
  const [g0, g1, g2, g3] = made.gaps as [number, number, number, number]
  const [isProved, hasQuestion, isAnswered] = made.flags as [boolean, boolean, boolean]
  const from = isProved ? made.start + g0 + g1 : made.start
  const asked = hasQuestion ? from + g2 : null
  const told = asked !== null && isAnswered ? asked + g3 : null
  const events: [string, number][] = [['received', made.start]]
  if (isProved) events.push(['identity-asked', made.start + g0], ['identity-confirmed', from])
  if (asked !== null) events.push(['clarification-asked', asked])
  if (told !== null) events.push(['clarification-answered', told])
  const end = (months: number) => {
    const last = nth(from, monthsOn(from, months).day - from, () => false, (day) => asked !== null && day > asked && (told === null || day <= told))
    return last === null ? null : onOrAfter(last, isEngland)
  }
  return { events, clocks: { 'request/respond': [end(1), end(1) === null ? null : end(3)] } }
}

function dataComplaint(made: Made): Expected {
  const choice = read(made, ['from-the-day', 'from-the-day-after'], [made.start + 29, onOrAfter(made.start + 30, isEngland)], (all) => Math.min(...all))
  return { events: [['received', made.start]], choices: { 'day-counting': choice.name }, clocks: { 'stage-1/acknowledge': [choice.value] } }
}

function memberEnquiry(made: Made): Expected {
  const choice = read(made, ['1-working-day', '2-working-days'], [nth(made.start, 1, isEngland)!, nth(made.start, 2, isEngland)!], (all) => Math.min(...all))
  return { events: [['received', made.start]], choices: { acknowledgement: choice.name }, clocks: { 'enquiry/acknowledge': [choice.value], 'enquiry/respond': [nth(made.start, 10, isEngland)] } }
}

const law: Record<string, (made: Made) => Expected> = {
  'corporate': (made) => twoStages(made, [40]),
  'council-landlord': (made) => twoStages(made, [30, 40]),
  'adult-social-care': (made) => care(made, true),
  'public-health': (made) => care(made, false),
  'childrens-social-care': children,
  'freedom-of-information': (made) => request(made, true),
  'environmental-information': (made) => request(made, false),
  'subject-access': access,
  'data-protection-complaint': dataComplaint,
  'member-enquiry': memberEnquiry,
}

// ---- the engine's count of the same case

const calendars = loadCalendars(readShippedHolidays())
const seed = Number(process.env['PROCEDURE_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const firstDay = '2012-01-02' as Day

for (const procedure of procedures) {
  test(`${procedure.id}: ${cases} made-up cases agree with a count day by day (PROCEDURE_SEED=${seed})`, () => {
    const from = procedure.versions[0].from > firstDay ? procedure.versions[0].from : firstDay
    const made = fc.record({
      start: fc.integer({ min: number(from), max: number('2027-06-30') }), gaps: fc.array(fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 45 })), { minLength: 6, maxLength: 6 }),
      flags: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), reading: fc.nat(11),
    })
    let compared = 0
    fc.assert(fc.property(made, (one) => {
      const { events, choices, clocks } = law[procedure.id]!(one)
      const happened = events.map(([name, day], place): Happened => ({ name, at: new Date(day * 86_400_000 + 36_000_000 + place) }))
      const chosen = Object.entries(choices ?? {}).map(([choice, reading]) => ({ choice, reading }))
      const run = runClocks(procedure, happened, { count: (clock, start) => dueDay(clock, start, calendars), chosen })
      const counted = Object.fromEntries(run.clocks.map((clock) => [`${clock.stage}/${clock.clock}`, [clock.due, clock.extendedDue]]))
      const wanted = Object.fromEntries(Object.entries(clocks).map(([id, [due, furthest]]) => [id, [due === null ? null : text(due), furthest === null || furthest === undefined ? null : text(furthest)]]))
      assert.deepEqual(counted, wanted)
      compared += run.clocks.length
    }), { numRuns: cases, seed, endOnFailure: false })
    assert.ok(compared >= cases)
  })
}

test('the slow count itself knows the days that are easy to get wrong', () => {
  assert.equal(text(nth(number('2026-06-01'), 20, isKingdom)!), '2026-06-30')
  assert.equal(text(nth(number('2026-06-01'), 20, isEngland)!), '2026-06-29')
  assert.equal(text(monthsWithin(number('2026-07-17'), 6)), '2027-01-16')
  assert.equal(text(onOrAfter(monthsOn(number('2026-01-31'), 1).day, isEngland)), '2026-03-02')
  assert.equal(daysBetween('2026-01-31' as Day, addDays('2026-01-31' as Day, 28)), 28)
})

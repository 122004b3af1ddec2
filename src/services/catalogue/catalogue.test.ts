import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { calendarDefinitions } from '../../calendar/index.ts'
import { allPossibleProblems, fields, readForm, readTexts } from '../../platform/forms/index.ts'
import { day } from '../../platform/time/index.ts'
import { syllable } from 'syllable'
import { loadServices, needsPlace, nextYearlyDate, promiseFor, providerFor, readCatalogue, readTopTasks } from './index.ts'
import { otherLengths } from './promise.ts'
import type { Catalogue, Service, TopTask } from './index.ts'

const folder = join(import.meta.dirname, '../../../data/services')
const today = day('2026-11-24')

async function shipped(): Promise<{ catalogue: Catalogue; topTasks: readonly TopTask[] }> {
  const { services, topTasks } = await loadServices(folder)
  assert.deepEqual(services.outcome === 'refused' ? services.problems : [], [])
  assert.deepEqual(topTasks?.outcome === 'refused' ? topTasks.problems : [], [])
  if (services.outcome === 'refused' || topTasks?.outcome !== 'read') throw new Error('unreachable')
  return { catalogue: services.catalogue, topTasks: topTasks.topTasks }
}

const { catalogue, topTasks } = await shipped()

function find(code: string): Service {
  const service = catalogue.services.find((each) => each.code === code)
  assert.ok(service, `there is no service ${code}`)
  return service
}

/** Sentences a resident reads, without the words of lists that search only uses. */
function sentencesOf(service: Service): string[] {
  const { summary, whatHappensNext, promise, noPromise, emergency, otherWays } = service
  const attention = service.questions.flatMap((question) => ('choices' in question ? question.choices.map((option) => option.attention) : []))
  const words = [summary, ...whatHappensNext, promise?.words, noPromise, emergency, ...Object.values(otherWays), ...attention]
  return words.filter((each) => typeof each === 'string').flatMap((each) => each.split(/(?<=[.?!])\s+/))
}

function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}’'-]+/gu) ?? []
}

test('the shipped catalogue covers every LGSL code of the default list', () => {
  const wanted = [
    524, 533, 528, 530, 859, 850, 587, 580, 577, 576, 584, 588, 372, 412, 431, 432, 600, 57, 59, 63, 69, 72, 55, 92, 112, 141, 137, 151, 516, 499,
    508, 512, 860, 364, 510, 115, 274, 461, 557, 537, 555, 564, 567, 550, 591, 561, 477, 559, 558, 474, 471, 279, 273, 280, 3, 40, 13, 14, 4, 9, 1,
    35, 159, 160, 209, 178, 287, 260, 313, 315, 296, 438, 440, 442, 852, 272, 353, 358, 867, 870, 703, 1307, 1140, 1579, 1741,
  ]
  const have = new Set(catalogue.services.flatMap((service) => [service.lgsl, ...(service.lgslAlso ?? [])]))
  assert.deepEqual(wanted.filter((lgsl) => !have.has(lgsl)), [])
  assert.deepEqual([...have].filter((lgsl) => lgsl !== null && !wanted.includes(lgsl)), [])
})

test('every code is used once, every team and group has a service', () => {
  const codes = catalogue.services.map((service) => service.code)
  assert.equal(new Set(codes).size, codes.length)
  for (const team of catalogue.teams) assert.ok(catalogue.services.some((service) => service.team === team.code), team.code)
  for (const group of catalogue.groups) assert.ok(catalogue.services.some((service) => service.group === group.code), group.code)
})

test('every promise counts in a calendar that can count it', () => {
  for (const service of catalogue.services) {
    for (const { promise, standard } of [service, ...(service.promiseWhen ?? [])]) {
      for (const clock of [promise?.clock, standard?.clock]) {
        if (!clock) continue
        assert.ok(clock.unit !== 'working-days' || calendarDefinitions[clock.calendar].counts === 'working-days', service.code)
      }
    }
  }
})

const clock = (unit: 'working-days' | 'calendar-days', count: number) => ({ unit, count, calendar: 'CAL' as const, startsOn: 'next-day' as const })

test('words that name another length than the clock are told apart', () => {
  assert.deepEqual(otherLengths({ words: 'We come back within 2 working days', clock: clock('working-days', 9) }), ['2 working days'])
  assert.deepEqual(otherLengths({ words: 'We come back within 2 days', clock: clock('working-days', 2) }), ['2 days'])
  assert.deepEqual(otherLengths({ words: 'We come within two working days', clock: clock('working-days', 2) }), [])
  assert.deepEqual(otherLengths({ words: 'We decide within 12 weeks', clock: clock('calendar-days', 84) }), [])
  assert.deepEqual(otherLengths({ words: 'By the next working day', clock: clock('working-days', 1) }), [])
})

test('a promise says the same number as its clock', () => {
  const said = /within (\d+) (hours?|working days?|school days?|days|weeks|months?)/
  const days = { hour: 1, 'working day': 1, 'school day': 1, day: 1, week: 7, month: 1 } as Record<string, number>
  for (const service of catalogue.services) {
    for (const { promise } of [service, ...(service.promiseWhen ?? [])]) {
      const [, count, unit] = said.exec(promise?.words ?? '') ?? []
      if (!promise || !unit) continue
      assert.equal(promise.clock.count, Number(count) * (days[unit.replace(/s$/, '')] ?? Number.NaN), `${service.code}: ${promise.words}`)
      assert.equal(promise.clock.unit === 'working-days', /working|school/.test(unit), `${service.code}: ${promise.words}`)
    }
  }
})

test('a promise is never later than its words: days are not rolled on, hours are not called "today"', () => {
  for (const service of catalogue.services) {
    // the law's own limit, which may roll on
    if (service.code === 'subject-access') continue
    for (const { promise } of [service, ...(service.promiseWhen ?? [])]) {
      if (!promise) continue
      const rolls = 'roll' in promise.clock && promise.clock.roll === 'next-working-day'
      assert.ok(!(rolls && /within/.test(promise.words)), `${service.code}: ${promise.words}`)
      assert.ok(!(promise.clock.unit === 'hours' && !/within \d+ hours/.test(promise.words)), `${service.code}: ${promise.words}`)
    }
  }
})

test('every service can be found by at least two of the words that residents use', () => {
  for (const service of catalogue.services) assert.ok(service.synonyms.length >= 2, service.code)
})

test('every question has words for its messages, and every type is one that exists', () => {
  for (const service of catalogue.services) {
    for (const question of service.questions) {
      assert.ok(Object.hasOwn(fields, question.type))
      assert.ok(question.what, `${service.code}: "${question.code}" has no words for its messages`)
      for (const { message } of allPossibleProblems(question)) assert.doesNotMatch(message, /your answer|\(\(/i, `${service.code} ${question.code}`)
    }
    assert.ok(service.questions.length >= 1 && service.questions.length <= 9, service.code)
  }
})

test('an empty form is refused by every required question, and never by an optional one', () => {
  for (const service of catalogue.services) {
    const outcome = readForm(service.questions, {}, today)
    const refused = outcome.outcome === 'refused' ? outcome.problems.map((each) => each.question) : []
    assert.deepEqual(refused, service.questions.filter((question) => question.required && !question.askWhen).map((question) => question.code), service.code)
  }
})

test('words are for residents: no banned word, no council by name, no sentence over 25 words', () => {
  for (const service of catalogue.services) {
    assert.doesNotMatch(JSON.stringify(service), /customer|user\b|users\b|leverage|please note|council of|moothshire|!/i, service.code)
    for (const sentence of sentencesOf(service)) assert.ok(wordsOf(sentence).length <= 25, `${service.code}: ${sentence}`)
  }
})

test('reading age is low: on average 11 or less by Flesch-Kincaid, and no service above 14', () => {
  const ages = catalogue.services.map((service) => {
    const sentences = sentencesOf(service)
    const words = sentences.flatMap(wordsOf)
    const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
    return { code: service.code, age: (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59 + 5 }
  })
  const mean = ages.reduce((sum, each) => sum + each.age, 0) / ages.length
  assert.ok(mean <= 11, `mean ${mean}`)
  assert.deepEqual(ages.filter((each) => each.age > 14), [])
})

test('nothing personal is public, and danger is spoken of where it may be near', () => {
  for (const service of catalogue.services) assert.ok(!(service.personal && service.open311), service.code)
  for (const code of ['homelessness', 'child-at-risk', 'adult-at-risk', 'dangerous-structure', 'road-flooding']) assert.ok(find(code).emergency, code)
  for (const code of ['homelessness', 'child-at-risk', 'adult-at-risk', 'community-safety']) assert.equal(find(code).quickExit, true, code)
  assert.ok(catalogue.services.filter((service) => service.open311).every(needsPlace))
})

test('a pothole can be reported with a point on the map and a photo can be left out', () => {
  const body = { what: 'pothole', danger: 'no', 'where-latitude': '52.1', 'where-longitude': '-1.5' }
  const outcome = readForm(find('pothole').questions, body, today)
  assert.equal(outcome.outcome, 'answered')
})

test('an offensive word on a wall gets the sooner promise', () => {
  const graffiti = find('graffiti')
  assert.equal(promiseFor(graffiti, { offensive: true }).promise?.clock.unit, 'hours')
  assert.equal(promiseFor(graffiti, { offensive: false }).promise?.clock.unit, 'working-days')
  assert.equal(promiseFor(find('fly-tipping'), { what: ['tyres', 'dangerous'] }).promise?.clock.count, 1)
})

test('answers to a conditional question can be given in plain strings', () => {
  const outcome = readTexts(find('complaint').questions, { about: ['Late'], before: ['yes-as-a-request'], for: ['me'], reference: ['M-1'] }, today)
  assert.deepEqual(outcome, { outcome: 'answered', answers: { about: 'Late', before: 'yes-as-a-request', for: 'me', reference: 'M-1' } })
})

test('in a two-tier area the other council is named, a unitary council does it all', () => {
  const bin = find('missed-bin')
  assert.equal(providerFor(bin, catalogue, ['county', 'district']).by, 'us')
  assert.deepEqual(providerFor(bin, catalogue, ['county']), { by: 'district', signpost: catalogue.signposts.district })
  assert.equal(providerFor(find('pothole'), catalogue, ['district']).by, 'county')
  assert.equal(providerFor(find('trading-standards'), catalogue, ['county', 'district']).by, 'other')
})

test('there are eight top tasks, and none writes down a promise that its service makes', () => {
  assert.equal(topTasks.length, 8)
  for (const task of topTasks) assert.equal(task.words === undefined, 'service' in task && find(task.service).promise !== null, task.title)
})

test('the next closing date moves on when one has passed', () => {
  const places = find('school-place')
  assert.deepEqual(nextYearlyDate(places, today), { on: '2027-01-15', words: 'Last day to apply for primary school' })
  assert.equal(nextYearlyDate(places, day('2026-10-31'))?.on, '2026-10-31')
  assert.equal(nextYearlyDate(places, day('2027-01-16'))?.on, '2027-10-31')
  assert.equal(nextYearlyDate(find('pothole'), today), null)
})

function spoilt(change: (service: Record<string, unknown>, whole: Record<string, unknown>) => void): string[] {
  const whole = structuredClone(catalogue) as unknown as { services: Record<string, unknown>[] }
  const service = whole.services.find((each) => each['code'] === 'pothole')
  assert.ok(service)
  change(service, whole)
  const outcome = readCatalogue(whole)
  return outcome.outcome === 'refused' ? outcome.problems.map((each) => `${each.at} ${each.message}`) : []
}

test('a catalogue with a fault is refused, and the fault is named', () => {
  const faults: [string, (service: Record<string, unknown>) => void][] = [
    ['pothole has the unknown team "nobody"', (service) => (service['team'] = 'nobody')],
    ['pothole is in the unknown group "nowhere"', (service) => (service['group'] = 'nowhere')],
    ['missed-bin is used twice', (service) => (service['code'] = 'missed-bin')],
    ['pothole must have a promise, or say why it has none', (service) => (service['noPromise'] = 'We cannot say.')],
    ['pothole is personal and so cannot be in Open311', (service) => (service['personal'] = true)],
    ['pothole is in Open311, which needs a place, and does not ask for one', (service) => (service['questions'] = [])],
    ['pothole uses the unknown placeholder ((town))', (service) => (service['summary'] = 'In ((town)).')],
  ]
  for (const [message, change] of faults) assert.ok(spoilt(change).includes(message), message)
  assert.match(spoilt((service) => (service['promise'] = { words: 'Soon' })).join('\n'), /promise.*\(pothole\)/)
  assert.match(spoilt((service) => (service['questions'] = [{ type: 'riddle', code: 'a' }])).join('\n'), /no type of question called "riddle"/)
  assert.match(spoilt((service) => (service['questions'] = [{ type: 'text', code: 'A', label: 'B', required: true }])).join('\n'), /questions\/0\/code \(pothole\)/)
})

test('a standard shorter than the promise is refused', () => {
  const faults = spoilt((service) => {
    const standard = service['standard'] as { clock: { count: number } }
    standard.clock.count = 1
  })
  assert.deepEqual(faults, ['pothole has a standard shorter than its promise "We inspect within 5 working days"'])
})

test('what is not a catalogue at all is refused, not thrown at', () => {
  for (const json of [null, 1, 'x', [], {}, { services: 'none' }, { services: [null, 3] }]) assert.equal(readCatalogue(json).outcome, 'refused')
  assert.equal(readTopTasks([{ title: 'A', service: 'no-such', words: 'B' }], catalogue).outcome, 'refused')
  assert.equal(readTopTasks([{ title: 'A', service: 'pothole', words: '((next date))' }], catalogue).outcome, 'refused')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../time/index.ts'
import { allPossibleProblems, fieldOf, readTexts, viewForm, viewAnswers } from '../index.ts'
import type { Question } from '../index.ts'
import { choices } from './choices.ts'
import { date } from './date.ts'
import type { DateQuestion } from './date.ts'
import { declaration } from './declaration.ts'
import { email } from './email.ts'
import { fileName, files, receivedUpload } from './files.ts'
import { longText } from './long-text.ts'
import { money } from './money.ts'
import { number } from './number.ts'
import { phone } from './phone.ts'
import { place } from './place.ts'
import type { PlaceQuestion } from './place.ts'
import { text } from './text.ts'
import { yesNo } from './yes-no.ts'

const today = day('2026-11-24')
const common = { code: 'it', label: 'It', required: true }

function messagesOf(parsed: { value: unknown } | { problems: readonly { message: string }[] }): string[] {
  return 'problems' in parsed ? parsed.problems.map((each) => each.message) : []
}

test('text is tidied to one line and says how long it may be', () => {
  const question = { ...common, type: 'text', what: 'your full name', maxLength: 5 } as const
  assert.deepEqual(text.parse(question, '  Ann\t\n Lee', today), { problems: [{ question: 'it', field: 'it', code: 'too-long', message: 'Your full name must be 5 characters or less' }] })
  assert.deepEqual(text.parse(question, ' A  B ', today), { value: 'A B' })
  assert.deepEqual(text.parse(question, '😀😀😀😀😀', today), { value: '😀😀😀😀😀' })
  assert.deepEqual(messagesOf(text.parse(question, '\u200b', today)), ['Enter your full name'])
})

test('an optional question may be left empty and then has no "missing" message', () => {
  const question = { ...common, type: 'text', required: false } as const
  assert.deepEqual(text.parse(question, ' ', today), { value: null })
  assert.deepEqual(allPossibleProblems(question).map((each) => each.code), ['too-long'])
})

test('a question may give its own words for a problem', () => {
  const question = { ...common, type: 'text', messages: { missing: 'Tell us who you are' } } as const
  assert.deepEqual(messagesOf(text.parse(question, '', today)), ['Tell us who you are'])
})

test('long text keeps its lines', () => {
  assert.deepEqual(longText.parse({ ...common, type: 'long-text' }, 'one\r\n\r\n two\u0000', today), { value: 'one\n\n two' })
})

test('choices keep the order of the list, refuse strangers, and "none" stands alone', () => {
  const question = {
    ...common,
    type: 'choices',
    what: 'what you see',
    choices: [
      { code: 'a', label: 'A' },
      { code: 'b', label: 'B' },
      { code: 'none', label: 'None of these', alone: true },
    ],
  } as const
  const mutable = { ...question, choices: [...question.choices] }
  assert.deepEqual(choices.parse(mutable, ['b', 'a', 'b', ''], today), { value: ['a', 'b'] })
  assert.deepEqual(messagesOf(choices.parse(mutable, ['z'], today)), ['Select what you see from the list'])
  assert.deepEqual(messagesOf(choices.parse(mutable, ['a', 'none'], today)), ['Select what you see, or select “None of these”'])
})

test('yes and no come in many spellings', () => {
  const question = { ...common, type: 'yes-no' } as const
  for (const raw of ['yes', 'Y', ' true ', '1']) assert.deepEqual(yesNo.parse(question, raw, today), { value: true })
  for (const raw of ['no', 'N', 'false', '0']) assert.deepEqual(yesNo.parse(question, raw, today), { value: false })
  assert.ok('problems' in yesNo.parse(question, 'toString', today))
})

test('a declaration is ticked or it is not', () => {
  const question = { ...common, type: 'declaration', words: 'All of this is true', what: 'that this is true' } as const
  assert.deepEqual(declaration.parse(question, 'on', today), { value: true })
  assert.deepEqual(messagesOf(declaration.parse(question, '', today)), ['Tick the box to confirm that this is true'])
})

const dateQuestion: DateQuestion = { ...common, type: 'date', what: 'the date the parcel was due', latest: 'today', earliest: { daysFromToday: -30 } }
const typed = (dayOfMonth: string, month: string, year: string) => ({ day: dayOfMonth, month, year })

test('dates are read as people write them', () => {
  for (const parts of [typed('3', '11', '2026'), typed(' 03 ', 'Nov', '2026'), typed('3rd', 'november', '2026'), typed('3.', 'nov.', '2026')]) {
    assert.deepEqual(date.parse(dateQuestion, parts, today), { value: '2026-11-03' })
  }
  for (const written of ['2026-11-03', '3/11/2026', '3 November 2026', '2026-11-02T23:30:00-01:00', '2026-11-03T09:00:00Z']) {
    assert.deepEqual(date.parse(dateQuestion, date.readText([written]), today), { value: '2026-11-03' }, written)
  }
})

test('each fault of a date is named, with the input to go to', () => {
  const faults: [ReturnType<typeof typed>, string, string][] = [
    [typed('', '', ''), 'it-day', 'Enter the date the parcel was due'],
    [typed('3', '', '2026'), 'it-month', 'The date the parcel was due must include a month'],
    [typed('', '11', ''), 'it-day', 'The date the parcel was due must include a day and year'],
    [typed('31', '11', '2026'), 'it-day', 'The date the parcel was due must be a real date, like 27 3 2026'],
    [typed('29', '2', '2025'), 'it-day', 'The date the parcel was due must be a real date, like 27 3 2026'],
    [typed('3', '11', '26'), 'it-year', 'Year must include 4 numbers'],
    [typed('25', '11', '2026'), 'it-day', 'The date the parcel was due must be today or in the past'],
    [typed('24', '10', '2026'), 'it-day', 'The date the parcel was due must be within the last 30 days'],
  ]
  for (const [parts, field, message] of faults) {
    const parsed = date.parse(dateQuestion, parts, today)
    assert.deepEqual('problems' in parsed && parsed.problems.map((each) => [each.field, each.message]), [[field, message]])
  }
})

test('limits are told in the words that fit them', () => {
  const limits: [DateQuestion['earliest'], string][] = [
    ['today', 'today or in the future'],
    ['2026-03-01', 'on or after 1 March 2026'],
    [{ daysFromToday: 1 }, 'in the future'],
    [{ daysFromToday: -1 }, 'within the last day'],
    [{ daysFromToday: -1461 }, 'within the last 4 years'],
    [{ daysFromToday: -365 }, 'within the last year'],
    [{ daysFromToday: 14 }, 'at least 14 days away'],
  ]
  for (const [earliest, words] of limits) {
    assert.equal(date.messages({ ...dateQuestion, ...(earliest !== undefined && { earliest }) })['too-early'], `The date the parcel was due must be ${words}`)
  }
  assert.equal(date.messages({ ...dateQuestion, latest: { daysFromToday: -1 } })['too-late'], 'The date the parcel was due must be in the past')
})

test('only the wrong part of a date is marked', () => {
  const body = { 'it-day': '3', 'it-month': '', 'it-year': '2026' }
  const parsed = date.parse(dateQuestion, date.read('it', body), today)
  const [view] = viewForm([dateQuestion], body, 'problems' in parsed ? parsed.problems : [])
  assert.deepEqual(view?.kind === 'date' && view.parts.map((part) => part.wrong), [false, true, false])
})

test('an approximate date may be a month or a year, and limits count its whole span', () => {
  const question: DateQuestion = { ...dateQuestion, approximate: true }
  assert.deepEqual(date.parse(question, typed('', 'Nov', '2026'), today), { value: '2026-11' })
  assert.deepEqual(date.parse(question, typed('', '', '2026'), today), { value: '2026' })
  assert.deepEqual(date.parse(question, date.fill('2026-11'), today), { value: '2026-11' })
  assert.equal(date.asText(question, '2026-11'), 'November 2026')
  assert.ok('problems' in date.parse(question, typed('', '', '2025'), today))
  assert.ok('problems' in date.parse(question, typed('3', '', '2026'), today))
})

test('numbers forgive commas, spaces and units, and nothing else', () => {
  const question = { ...common, type: 'number', unit: 'metres', what: 'the length', maximum: 2000, minimum: 1 } as const
  for (const raw of ['1,200', ' 1 200 ', '1200 metres', '1200.0']) assert.deepEqual(number.parse(question, raw, today), { value: 1200 }, raw)
  assert.deepEqual(messagesOf(number.parse(question, '1e3', today)), ['The length must be a number, like 4'])
  assert.deepEqual(messagesOf(number.parse(question, '2.5', today)), ['The length must be a whole number'])
  assert.deepEqual(messagesOf(number.parse(question, '0', today)), ['The length must be 1 or more'])
  assert.equal(number.asText(question, 1200), '1,200 metres')
})

test('money is whole pence', () => {
  const question = { ...common, type: 'money', maximumPence: 200_000, what: 'the cost' } as const
  assert.deepEqual(money.parse(question, '£1,234.05', today), { value: 123_405 })
  assert.equal(money.asText(question, 123_405), '£1,234.05')
  assert.equal(money.asText(question, 25_000), '£250')
  assert.deepEqual(messagesOf(money.parse(question, '2.5', today)), ['The cost must be an amount of money, like 250 or 250.50'])
  assert.deepEqual(messagesOf(money.parse(question, '2000.01', today)), ['The cost must be £2,000 or less'])
})

test('an email address gets a simple sane check', () => {
  const question = { ...common, type: 'email' } as const
  for (const good of ['a@b.example', "o'neill+bins@sub.domain.example", 'jörg@bücher.example', ' Name@EXAMPLE.org ']) {
    assert.ok('value' in email.parse(question, good, today), good)
  }
  assert.deepEqual(email.parse(question, 'mailto:Ann@EXAMPLE.org', today), { value: 'Ann@example.org' })
  for (const bad of ['a', 'a@b', '@b.example', 'a@@b.example', 'a b@c.example', 'a..b@c.example', 'a@-b.example', 'a@b.example,c@d.example', `${'a'.repeat(65)}@b.example`]) {
    assert.ok('problems' in email.parse(question, bad, today), bad)
  }
  assert.deepEqual(messagesOf(email.parse(question, `${'a'.repeat(250)}@b.example`, today)), ['Check the email address. It must be 254 characters or less'])
})

test('phone numbers are British unless they say otherwise', () => {
  const question = { ...common, type: 'phone' } as const
  for (const raw of ['01632 960 001', '(01632) 960001', '+44 (0)1632 960001', '0044 1632 960001', '01632-960.001']) {
    assert.deepEqual(phone.parse(question, raw, today), { value: { number: '+441632960001', extension: null, relay: false } }, raw)
  }
  assert.deepEqual(phone.parse(question, '01632 960001 ext 12', today), { value: { number: '+441632960001', extension: '12', relay: false } })
  assert.deepEqual(phone.parse(question, '18001 01632 960001', today), { value: { number: '+441632960001', extension: null, relay: true } })
  assert.equal(phone.asText(question, { number: '+33123456789', extension: null, relay: false }), '+33 1 23 45 67 89')
  assert.equal(phone.asText(question, { number: '+441632960001', extension: '12', relay: true }), '18001 01632 960001 ext. 12')
  for (const bad of ['12', 'none', '0163296000100000', '01632 960 0o1']) assert.ok('problems' in phone.parse(question, bad, today), bad)
})

const placeQuestion: PlaceQuestion = { ...common, type: 'place', what: 'where it is' }
const body = (parts: Record<string, string>) => place.read('it', Object.fromEntries(Object.entries(parts).map(([part, value]) => [`it-${part}`, value])))
const nothing = { address: null, postcode: null, uprn: null, latitude: null, longitude: null }

test('a place may be an address, a postcode, a point on the map, or no fixed address', () => {
  assert.deepEqual(place.parse(placeQuestion, body({ address: '1 High St,\n Moorby\nM1 1AE' }), today), { value: { ...nothing, how: 'address', address: '1 High St, Moorby, M1 1AE', postcode: 'M1 1AE' } })
  assert.deepEqual(place.parse(placeQuestion, body({ postcode: 'm11ae', uprn: '000123' }), today), { value: { ...nothing, how: 'address', postcode: 'M1 1AE', uprn: '123' } })
  assert.deepEqual(place.parse(placeQuestion, body({ latitude: '51.50012345', longitude: '-0.12' }), today), { value: { ...nothing, how: 'point', latitude: 51.500123, longitude: -0.12 } })
  const open = { ...placeQuestion, noFixedAddressAllowed: true }
  const answer = { ...nothing, how: 'no-fixed-address', address: 'The day centre' } as const
  assert.deepEqual(place.parse(open, body({ 'no-fixed-address': 'yes', address: 'The day centre' }), today), { value: answer })
  assert.equal(place.asText(open, answer), 'No fixed address; can be reached at The day centre')
  assert.deepEqual(messagesOf(place.parse(placeQuestion, body({ 'no-fixed-address': 'yes' }), today)), ['Enter where it is'])
})

test('each wrong part of a place is named', () => {
  const parsed = place.parse(placeQuestion, body({ postcode: 'M1 1A', latitude: '51.5', longitude: '' }), today)
  assert.deepEqual('problems' in parsed && parsed.problems.map((each) => [each.field, each.code]), [
    ['it-postcode', 'not-a-postcode'],
    ['it-latitude', 'not-a-point'],
  ])
  assert.deepEqual(messagesOf(place.parse(placeQuestion, body({ latitude: '48.85', longitude: '2.35' }), today)), ['The map coordinates must be inside our area. Check them, or type the address'])
  assert.deepEqual(messagesOf(place.parse({ ...placeQuestion, postcodeRequired: true }, body({ address: '1 High St' }), today)), ['Enter the postcode of the address'])
})

test('files are judged by kind, size and count, are believed only when received, and their names are made safe', () => {
  const question = { ...common, type: 'files', maxFiles: 1, maxMegabytes: 1 } as const
  const upload = { id: 'u1', name: String.raw`C:\photos\..\bin.jpg`, type: 'image/jpeg', bytes: 1000 }
  assert.deepEqual(files.parse(question, files.read('it', { it: receivedUpload(upload) }), today), { value: [{ ...upload, name: 'bin.jpg' }] })
  const wrong = [{ ...upload, type: 'text/html' }, { ...upload, bytes: 1_000_001 }, { ...upload, bytes: 0 }]
  assert.deepEqual(messagesOf(files.parse(question, wrong, today)), [
    'The selected file must be a JPG, PNG, HEIC or WebP',
    'The selected file must be smaller than 1MB',
    'The selected file is empty',
    'You can only select up to 1 file at the same time',
  ])
  assert.equal(fileName('../../..'), 'file')
  assert.deepEqual(files.read('it', { it: ['', 'text', { ...upload }, receivedUpload(upload)] }), [{ ...upload, name: 'bin.jpg' }])
})

test('stored answers go back into the inputs', () => {
  const questions: Question[] = [dateQuestion, { ...common, code: 'cost', type: 'money' }]
  const [when, cost] = viewAnswers(questions, { it: '2026-11-03', cost: 250 })
  assert.deepEqual(when?.kind === 'date' && when.parts.map((part) => part.value), ['03', '11', '2026'])
  assert.equal(cost?.kind === 'money' && cost.value, '2.50')
})

test('plain strings by code are read like a form', () => {
  const outcome = readTexts([dateQuestion], { it: ['2026-11-20T10:00:00Z'] }, today)
  assert.deepEqual(outcome, { outcome: 'answered', answers: { it: '2026-11-20' } })
})

test('a type that does not exist is refused by name', () => {
  assert.throws(() => fieldOf({ ...common, type: 'constructor' }), /no type of question called "constructor"/)
})

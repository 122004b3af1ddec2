import { goesOnIn, nextStep, outcomeWords, writeDue, writeReference } from '../../cases/index.ts'
import type { CaseEvent, CaseFile, CaseOutcome, CasePromise } from '../../cases/index.ts'
import { day, writeDay } from '../../platform/time/index.ts'
import { fillWording, placesIn } from '../../platform/text/index.ts'
import type { Resident } from '../../residents/index.ts'
import type { Council, Service } from '../../services/index.ts'
import { linksOf } from './links.ts'
import { exampleValues } from './places.ts'
import type { MessageValues, PlaceName } from './places.ts'
import { shortened, withoutLinks } from './without-links.ts'

export interface Told {
  caseFile: CaseFile
  /** The event that is told of; absent when we ask how it went. */
  event?: CaseEvent
  promises: readonly CasePromise[]
  resident: Resident
  council: Council
  service: Service | undefined
  config: { baseUrl: string; secretKey: string }
  now: Date
}

export const emptyValues = Object.fromEntries(Object.keys(exampleValues).map((name) => [name, ''])) as MessageValues

/** Everything that a message about this event can say. Pure. */
export function messageValues(told: Told): MessageValues {
  const { caseFile, council, config, now } = told
  return {
    ...emptyValues,
    ...reaching(council),
    greeting: greetingOf(told.resident.name),
    reference: writeReference(caseFile.ref),
    about: isPrivate(told) ? 'your request' : aboutOf(told),
    'next step': nextStepOf(told),
    ...linksOf(config, caseFile.ref, now),
    ...(told.event ? particulars(told, told.event) : {}),
  }
}

export function reaching(council: Council): Partial<MessageValues> {
  return {
    council: council.name,
    phone: council.phone,
    'phone hours': council.phoneHours,
    'text relay': council.textRelay,
    'postal address': council.postalAddress,
    'in person': council.counters.map(({ name, address, hours }) => `${name}, ${address} (${hours})`).join('; ') || 'Phone us first, and we will find a place near you',
    // nothing reads a mailbox yet: a reply would wait where no case shows it
    replying: 'To add to this, use your page or phone us. Please do not reply to this e-mail: we may not see it with your case.',
  }
}

export function greetingOf(name: string): string {
  return name.trim() ? `Dear ${shortened(withoutLinks(name.trim()), 80)},` : 'Hello,'
}

/** Only what the wording asks for is kept with a message. */
export function composedValues(told: Told, { subject, body }: { subject: string; body: string }): Record<string, string> {
  const values = messageValues(told)
  return Object.fromEntries(placesIn(`${subject}\n${body}`).map((name) => [name, values[name as PlaceName] ?? '']))
}

/** Someone else may read the mailbox: what is private is neither named nor repeated. */
function isPrivate({ caseFile, service }: Told): boolean {
  return caseFile.restricted_to !== null || service?.personal === true || service?.quickExit === true
}

/** Not even the answer itself is sent where a message could put somebody in danger. */
function isGuarded({ caseFile, service }: Told): boolean {
  return caseFile.restricted_to !== null || service?.quickExit === true
}

function aboutOf({ service, caseFile }: Told): string {
  return service ? `your request “${service.name}”` : `your request “${shortened(withoutLinks(caseFile.title), 80)}”`
}

function nextStepOf({ caseFile, promises, now }: Told): string {
  const due = caseFile.due_at
  return nextStep(caseFile, due ? { due: writeDue(due), isPast: due < now, words: promises.at(-1)?.words } : undefined).resident
}

function particulars(told: Told, event: CaseEvent): Partial<MessageValues> {
  const page = 'Open your page to read this. We do not put it in an e-mail, because it is private.'
  const text = (words: unknown) => (isGuarded(told) ? page : String(words ?? ''))
  switch (event.kind) {
    case 'case-opened': return opened(told)
    case 'replied': return { message: text(event.data['text']) }
    case 'promise-fulfilled': return { message: text(`This is done, as we promised: ${String(event.data['what'])}`) }
    case 'question-asked': return { question: text(event.data['question']), 'answer by': writeDay(day(String(event.data['until'])), 'long') }
    case 'promise-changed': return changed(told, event)
    case 'letter-sent': return { 'letter title': String(event.data['title']), letter: text(event.data['text']) }
    case 'case-closed': return closed(told, event, text)
    default: throw new Error(`No message tells of ${event.kind}`)
  }
}

function opened(told: Told): Partial<MessageValues> {
  const promise = told.promises.find(({ number }) => number === 1)
  const why = told.service?.noPromise
  const values = { council: told.council.name, phone: told.council.phone, 'emergency phone': told.council.emergencyPhone, 'emergency phone hours': told.council.emergencyPhoneHours, 'postal address': told.council.postalAddress }
  return {
    'what you told us': isPrivate(told) ? '' : shortened(withoutLinks(told.caseFile.words.trim()), 500),
    promise: promise?.words ?? `We cannot give you a date now. ${why ? fillWording(why, values).text : 'We will write to you when we can.'}`,
  }
}

function changed({ promises }: Told, event: CaseEvent): Partial<MessageValues> {
  const before = promises.find(({ number }) => number === Number(event.data['number']) - 1)
  return {
    'old date': before ? writeDue(before.due_at) : 'an earlier date',
    'new date': writeDue(new Date(String(event.data['due']))),
    reason: sentence(String(event.data['reason'])),
  }
}

function closed(told: Told, event: CaseEvent, text: (words: unknown) => string): Partial<MessageValues> {
  const { outcome, answer, signpost } = event.data as { outcome: CaseOutcome; answer: string; signpost?: string }
  return {
    outcome: outcomeWords[outcome].resident,
    answer: text(answer),
    'who can help': signpost && !isGuarded(told) ? `Who can help: ${signpost}` : '',
    'goes on in': goesOnIn(event.data),
  }
}

function sentence(words: string): string {
  const trimmed = words.trim()
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.!?]$/.test(trimmed) ? '' : '.'}`
}

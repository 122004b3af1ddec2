import type { MessageKind } from '../message.ts'
import { messageKinds } from '../message.ts'

export interface Place {
  name: PlaceName
  about: string
  example: string
  /** Messages that it can stand in; every one unless told. */
  kinds?: readonly MessageKind[]
  /** Messages that cannot go without it. */
  needed?: readonly MessageKind[]
}

const every = messageKinds
const answer = ['answer'] as const
const askedLater = ['feedback-request', 'signpost-request', 'contact-signpost-request'] as const
const aboutTheCase = messageKinds.filter((kind) => !(askedLater as readonly string[]).includes(kind))
const withCase = messageKinds.filter((kind) => kind !== 'contact-signpost-request')

/** The ((places)) of our messages: what fills each, and where it must not be left out. */
const table = {
  greeting: { about: '“Dear” and the name, or “Hello” when we know none', example: 'Dear D. Alder,' },
  reference: { about: 'The reference, or the number of a contact without a case', example: 'MH-4K7-92DA', needed: every },
  about: { about: 'What it is about; “your request” when the matter is private', example: 'your missed bin report' },
  'next step': { about: 'What happens next, the same as officers see', example: 'We come back by Tuesday 24 November 2026.', kinds: aboutTheCase, needed: ['acknowledgement', 'progress', 'promise-changed'] },
  'track link': { about: 'The resident’s own page of this case', example: 'https://contact.moothshire.example/track/4K792DA', kinds: withCase, needed: aboutTheCase },
  'what you told us': { about: 'The resident’s own words, shortened; nothing when the matter is private', example: 'They took next door’s bin but left mine again.', kinds: ['acknowledgement'] },
  promise: { about: 'The date that we promise, or why we cannot give one', example: 'We will come back and empty your bin: by Tuesday 24 November 2026.', kinds: ['acknowledgement'], needed: ['acknowledgement'] },
  message: { about: 'What the officer wrote, or what was done as promised', example: 'The crew could not get past a skip. They will come back on Monday.', kinds: ['progress'], needed: ['progress'] },
  question: { about: 'What the officer asks', example: 'Which of your bins was it?', kinds: ['question'], needed: ['question'] },
  'answer by': { about: 'The last day that we wait', example: 'Tuesday 1 December 2026', kinds: ['question'], needed: ['question'] },
  outcome: { about: 'How it ended, in one sentence', example: 'We have put this right.', kinds: answer, needed: answer },
  answer: { about: 'The answer with its reasons, as the officer wrote it', example: 'We came back on Monday and emptied your bin. A skip had blocked the lane.', kinds: answer, needed: answer },
  'who can help': { about: 'Who can help, when it is not ours', example: 'The parish council can help with this. Phone them on 01234 555 020.', kinds: ['answer', 'signpost-request', 'contact-signpost-request'], needed: ['answer', 'signpost-request', 'contact-signpost-request'] },
  'goes on in': { about: 'The case that goes on, when this was a second report', example: '', kinds: answer, needed: answer },
  'complain link': { about: 'Where to complain', example: 'https://contact.moothshire.example/services/complaint', kinds: ['answer', 'progress', 'promise-changed'], needed: answer },
  'feedback link': { about: 'Where to say how it went', example: 'https://contact.moothshire.example/feedback/4K792DA', kinds: ['answer', ...askedLater], needed: ['answer', ...askedLater] },
  'old date': { about: 'The date that we gave before', example: 'Tuesday 24 November 2026', kinds: ['promise-changed'], needed: ['promise-changed'] },
  'new date': { about: 'The date that holds now', example: 'Friday 27 November 2026', kinds: ['promise-changed'], needed: ['promise-changed'] },
  reason: { about: 'Why the date changed', example: 'The lorry broke down.', kinds: ['promise-changed'], needed: ['promise-changed'] },
  'letter title': { about: 'What the letter is called', example: 'Our answer', kinds: ['letter'] },
  letter: { about: 'The letter itself, as it was written on the desk', example: 'You told us that your bin was missed twice. You were right, and we are sorry.', kinds: ['letter'], needed: ['letter'] },
  phone: { about: 'The council’s phone number', example: '01234 555 010', needed: every },
  'phone hours': { about: 'When the phone is answered', example: 'Monday to Friday, 8am to 6pm' },
  'text relay': { about: 'The number for text relay', example: '18001 01234 555 010' },
  'postal address': { about: 'Where to write to', example: 'Moothshire Council, County Hall, Stanmere MS1 1AA', needed: every },
  'in person': { about: 'Where to come in person', example: 'Library hub, 2 Market Place, Stanmere', needed: every },
  replying: { about: 'How to add to the case: replies to the e-mail are not read with it', example: 'To add to this, use your page or phone us.', needed: every },
  council: { about: 'The council’s name', example: 'Moothshire Council' },
} as const satisfies Record<string, Omit<Place, 'name'>>

export type PlaceName = keyof typeof table

export type MessageValues = Record<PlaceName, string>

const places: readonly Place[] = (Object.keys(table) as PlaceName[]).map((name) => ({ name, ...table[name] }))

export function placesOf(kind: MessageKind): readonly Place[] {
  return places.filter((place) => !place.kinds || place.kinds.includes(kind))
}

export function neededPlaces(kind: MessageKind): PlaceName[] {
  return places.filter((place) => place.needed?.includes(kind)).map(({ name }) => name)
}

export const exampleValues = Object.fromEntries(places.map(({ name, example }) => [name, example])) as MessageValues

/** Places that show what a resident typed: an address in them is never made a link. */
export const residentsWords: readonly PlaceName[] = ['what you told us', 'greeting']

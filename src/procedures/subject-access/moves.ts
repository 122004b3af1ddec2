import type { Move, State } from '../contract.ts'

export const states: readonly [State, ...State[]] = [
  {
    id: 'new', stage: 'request', name: 'Request', residentName: 'We look for it', by: 'respond',
    resident: 'We find what we hold about you and send it to you', officer: 'Find it, take out what is about other people, and answer',
    guidance: [{ words: 'It may come to anyone, in any way, and need not name the law', clause: 'any-channel' }, { words: 'It costs nothing', clause: 'free' }, { words: 'Take out what would harm others', clause: 'others' }],
  },
  {
    id: 'checking-identity', stage: 'request', name: 'Waiting to know who asks', residentName: 'We asked who you are',
    resident: 'Please show us who you are. Our time limit starts when you do', officer: 'The person shows who they are', guidance: [{ words: 'Ask only if there is real doubt, and only for what is needed', clause: 'identity' }],
  },
  {
    id: 'clarifying', stage: 'request', name: 'Waiting to know what is meant', residentName: 'We asked you a question',
    resident: 'Please answer our question. Our time limit runs on when you do', officer: 'The person tells us which information they mean', guidance: [{ words: 'Ask only if we hold a lot about the person. They may still want all of it', clause: 'clarify' }],
  },
  {
    id: 'answered', stage: 'request', name: 'Answered', residentName: 'Answered', isEnd: true,
    resident: 'This is our answer. If something is missing, tell us, or go to the Information Commissioner', officer: 'Nothing, unless something is missing', guidance: [{ words: 'Someone who is not content may complain to us about their data', clause: 'commissioner' }],
  },
  {
    id: 'missing', stage: 'request', name: 'Something was missing', residentName: 'We look for what was missing',
    resident: 'We look for what was missing and send it to you', officer: 'Find what was missing and send it at once',
    guidance: [{ words: 'The time ran from the first request, so no new month begins', clause: 'respond' }],
  },
  {
    id: 'withdrawn', stage: 'request', name: 'Withdrawn', residentName: 'You took it back', isEnd: true,
    resident: 'Nothing more. You can ask again at any time', officer: 'Nothing', guidance: [{ words: 'Silence is not withdrawing', clause: 'access' }],
  },
]

const team = ['information-team']
const asker = ['resident', 'information-team']

export const moves: readonly Move[] = [
  { action: 'ask-identity', label: 'Ask for proof of identity', from: ['new'], to: 'checking-identity', roles: team, records: 'identity-asked', needsComment: true, letter: 'identity' },
  { action: 'identity-shown', label: 'They showed who they are', from: ['checking-identity'], to: 'new', roles: team, records: 'identity-confirmed' },
  { action: 'clarify', label: 'Ask what they mean', from: ['new'], to: 'clarifying', roles: team, records: 'clarification-asked', letter: 'clarification' },
  { action: 'clarified', label: 'They answered our question', from: ['clarifying'], to: 'new', roles: asker, records: 'clarification-answered' },
  { action: 'extend', label: 'Take more time', from: ['new'], to: 'stay', roles: team, records: 'extended', needsComment: true, letter: 'extension' },
  { action: 'contribute', label: 'Pass the data on', from: ['new', 'missing'], to: 'stay', roles: ['information-holder'], needsComment: true },
  {
    action: 'answer', label: 'Answer', from: ['new', 'missing'], to: 'answered', roles: team, records: 'answered', needsFinding: true, letter: 'answer',
    finds: { some: ['given', 'part-given', 'not-held'], otherwise: 'Nothing is given. Take “Refuse”: its letter tells the rights', clause: 'refusal' },
  },
  {
    action: 'refuse', label: 'Refuse', from: ['new', 'checking-identity', 'missing'], to: 'answered', roles: team, records: 'answered', needsFinding: true, letter: 'refusal',
    finds: { each: ['refused'], otherwise: 'Something is given, or there is nothing. Take “Answer”: its letter says what was left out', clause: 'refusal' },
  },
  { action: 'reopen', label: 'They say something is missing', from: ['answered'], to: 'missing', roles: asker, needsComment: true },
  { action: 'withdraw', label: 'Close as withdrawn', from: ['new', 'checking-identity', 'clarifying', 'missing'], to: 'withdrawn', roles: asker, needsComment: true },
]

import type { Move, State } from '../contract.ts'

export const states: readonly [State, ...State[]] = [
  {
    id: 'new', stage: 'request', name: 'Request', residentName: 'We look for it', by: 'respond',
    resident: 'We look for what you asked for and answer you', officer: 'Find it, decide, and answer',
    guidance: [{ words: 'Any written request with a name and an address counts. It need not name the Act', clause: 'request' }, { words: 'Add up requests from one person within 60 working days before you use the cost limit', clause: 'aggregate' }],
  },
  {
    id: 'clarifying', stage: 'request', name: 'Waiting to know what is meant', residentName: 'We asked you a question',
    resident: 'Please answer our question. Our time limit starts again when you do', officer: 'The requester tells us what is meant', guidance: [{ words: 'Ask only what you need to find the information', clause: 'clarify' }],
  },
  {
    id: 'waiting-for-fee', stage: 'request', name: 'Waiting for the fee', residentName: 'We asked you for a fee', by: 'pay-fee',
    resident: 'We cannot go on until the fee is paid. Please pay it', officer: 'The requester pays', guidance: [{ words: 'Days from the notice to the payment do not count', clause: 'fee' }],
  },
  {
    id: 'answered', stage: 'request', name: 'Answered', residentName: 'Answered', by: 'ask-for-review',
    resident: 'If you are not happy with our answer, you can ask us to look again', officer: 'The requester may ask for a review', guidance: [{ words: 'Any sign that they are not content starts the review', clause: 'review' }],
  },
  {
    id: 'review', stage: 'internal-review', name: 'Internal review', residentName: 'We look again', by: 'respond',
    resident: 'Someone else looks at it again and answers you', officer: 'Decide afresh and answer', guidance: [{ words: 'Choose someone who did not decide before, and more senior if possible', clause: 'review' }],
  },
  {
    id: 'finished', stage: 'internal-review', name: 'Review answered', residentName: 'Our last answer', isEnd: true,
    resident: 'This is our last answer. You can now go to the Information Commissioner', officer: 'Send what the review decided to give', guidance: [{ words: 'The Commissioner may ask for the papers', clause: 'commissioner' }],
  },
  {
    id: 'closed', stage: 'request', name: 'Closed', residentName: 'Closed', isEnd: true,
    resident: 'Nothing more, unless you write to us again', officer: 'Nothing', guidance: [{ words: 'A late request for review may still be taken', clause: 'review-window' }],
  },
  {
    id: 'lapsed', stage: 'request', name: 'Lapsed', residentName: 'Ended', isEnd: true,
    resident: 'We did not hear from you, so we stopped. You can ask again at any time', officer: 'Nothing', guidance: [{ words: 'It ends three months after a fees notice', clause: 'fee-lapses' }],
  },
  {
    id: 'transferred', stage: 'request', name: 'Sent to another body', residentName: 'Sent on', isEnd: true,
    resident: 'The body that holds it has your request now', officer: 'Nothing', guidance: [{ words: 'Only if the requester agrees. If not, tell them whom to ask', clause: 'transfer' }],
  },
  {
    id: 'withdrawn', stage: 'request', name: 'Withdrawn', residentName: 'You took it back', isEnd: true,
    resident: 'Nothing more. You can ask again at any time', officer: 'Nothing', guidance: [{ words: 'It is counted as withdrawn, not as answered', clause: 'publish' }],
  },
]

const team = ['information-team']
const silence: Move['silence'] = { since: 'clarification-asked', clock: { unit: 'calendar-months', count: 2, calendar: 'CAL', startsOn: 'next-day', roll: 'none' }, clause: 'silence' }
const asker = ['resident', 'information-team']

export const moves: readonly Move[] = [
  { action: 'clarify', label: 'Ask what they mean', from: ['new'], to: 'clarifying', roles: team, records: 'clarification-asked', letter: 'clarification' },
  { action: 'clarified', label: 'They answered our question', from: ['clarifying'], to: 'new', roles: asker, records: 'clarification-answered' },
  { action: 'ask-for-fee', label: 'Send a fees notice', from: ['new'], to: 'waiting-for-fee', roles: team, records: 'fees-notice', needsComment: true, letter: 'fees-notice' },
  { action: 'paid', label: 'The fee was paid', from: ['waiting-for-fee'], to: 'new', roles: team, records: 'fees-paid' },
  { action: 'lapse', label: 'Close for lack of a reply', from: ['clarifying', 'waiting-for-fee'], to: 'lapsed', roles: team, needsComment: true, afterTime: true, silence, letter: 'lapsed' },
  { action: 'extend', label: 'Take longer to weigh the public interest', from: ['new'], to: 'stay', roles: team, records: 'extended', needsComment: true, letter: 'extension' },
  { action: 'contribute', label: 'Pass the information on', from: ['new'], to: 'stay', roles: ['information-holder'], needsComment: true },
  { action: 'transfer', label: 'Send to another body', from: ['new'], to: 'transferred', roles: team, needsComment: true, onlyIfAgreed: 'transfer', letter: 'transfer' },
  {
    action: 'answer', label: 'Answer', from: ['new'], to: 'answered', roles: team, records: 'answered', needsFinding: true, letter: 'answer',
    finds: { each: ['given', 'not-held'], otherwise: 'Something is not given. Take “Refuse all or part”: its letter says which exemption, and why', clause: 'refusal' },
  },
  {
    action: 'refuse', label: 'Refuse all or part', from: ['new'], to: 'answered', roles: team, records: 'answered', needsFinding: true, letter: 'refusal',
    finds: { some: ['part-given', 'refused', 'too-costly'], otherwise: 'Nothing is kept back here. Take “Answer”', clause: 'refusal' },
  },
  { action: 'ask-for-review', label: 'Ask for a review', from: ['answered', 'closed'], to: 'review', roles: asker, records: 'review-requested' },
  { action: 'extend-review', label: 'Take longer for the review', from: ['review'], to: 'stay', roles: ['reviewer'], records: 'extended', needsComment: true, letter: 'review-extension' },
  { action: 'answer-review', label: 'Answer after the review', from: ['review'], to: 'finished', roles: ['reviewer'], records: 'answered', needsFinding: true, letter: 'review' },
  { action: 'close', label: 'Close', from: ['answered'], to: 'closed', roles: team },
  { action: 'withdraw', label: 'Close as withdrawn', from: ['new', 'clarifying', 'waiting-for-fee', 'review'], to: 'withdrawn', roles: asker, needsComment: true },
]

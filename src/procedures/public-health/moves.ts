import type { Move, State } from '../contract.ts'

export const states: readonly [State, ...State[]] = [
  {
    id: 'new', stage: 'stage-1', name: 'New complaint', residentName: 'Received', by: 'acknowledge',
    resident: 'We tell you that we have your complaint, and offer to talk with you about it', officer: 'Acknowledge, and offer to talk about how it is handled',
    guidance: [{ words: 'If another body should answer, send it on with the person’s agreement. It then counts as made to them', clause: 'sent-on' }],
  },
  {
    id: 'looking', stage: 'stage-1', name: 'Being looked at', residentName: 'We are looking at it', by: 'respond',
    resident: 'We look into it, tell you how it goes, and send you our answer', officer: 'Look into it and have the answer signed',
    guidance: [{ words: 'If they do not want to talk, set the time yourself and write to them', clause: 'offer-refused' }],
  },
  {
    id: 'finished', stage: 'stage-1', name: 'Answered', residentName: 'Our answer', isEnd: true,
    resident: 'This is our answer. You can now ask the Ombudsman to look at it', officer: 'Do what was promised, and tell the person when it is done', guidance: [{ words: 'Record whether the agreed time was met', clause: 'record' }],
  },
  {
    id: 'resolved-informally', stage: 'stage-1', name: 'Resolved by the next working day', residentName: 'Put right', isEnd: true,
    resident: 'We put this right with you straight away', officer: 'Nothing', guidance: [{ words: 'Only if it was said, not written, and the person is content by the end of the next working day', clause: 'oral' }],
  },
  {
    id: 'refused', stage: 'stage-1', name: 'Not accepted', residentName: 'Not a complaint that we can look at here', isEnd: true,
    resident: 'We have told you why we cannot look at this here, and where you can go', officer: 'Nothing', guidance: [{ words: 'Write to the person and say which reason holds', clause: 'outside' }],
  },
  {
    id: 'sent-on', stage: 'stage-1', name: 'Sent on to another body', residentName: 'Sent on', isEnd: true,
    resident: 'The body that can answer you has your complaint now', officer: 'Nothing', guidance: [{ words: 'Their time starts when they have it', clause: 'sent-on' }],
  },
  {
    id: 'withdrawn', stage: 'stage-1', name: 'Withdrawn', residentName: 'You took it back', isEnd: true,
    resident: 'Nothing more. You can complain again at any time', officer: 'Nothing', guidance: [{ words: 'Record the subject and what was learned', clause: 'record' }],
  },
]

const manager = ['complaints-manager']

export const moves: readonly Move[] = [
  { action: 'acknowledge', label: 'Acknowledge', from: ['new'], to: 'looking', roles: manager, records: 'acknowledged', letter: 'acknowledgement' },
  { action: 'resolve-informally', label: 'Close as resolved by the next working day', from: ['new'], to: 'resolved-informally', roles: manager, needsComment: true },
  { action: 'refuse', label: 'Do not accept', from: ['new'], to: 'refused', roles: manager, needsComment: true, letter: 'refusal' },
  { action: 'send-on', label: 'Send to another body', from: ['new'], to: 'sent-on', roles: manager, needsComment: true, letter: 'sent-on' },
  { action: 'extend', label: 'Agree more time', from: ['looking'], to: 'stay', roles: manager, records: 'extended', needsComment: true, letter: 'extension' },
  { action: 'tell-late', label: 'Explain the delay', from: ['looking'], to: 'stay', roles: manager, needsComment: true, afterTime: true, letter: 'late' },
  { action: 'answer', label: 'Sign and send the answer', from: ['looking'], to: 'finished', roles: ['responsible-person'], records: 'answered', needsFinding: true, letter: 'answer' },
  { action: 'withdraw', label: 'Close as withdrawn', from: ['new', 'looking'], to: 'withdrawn', roles: ['resident', 'complaints-manager'], needsComment: true },
]

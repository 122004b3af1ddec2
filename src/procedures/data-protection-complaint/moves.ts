import type { Move, State } from '../contract.ts'

export const states: readonly [State, ...State[]] = [
  {
    id: 'new', stage: 'stage-1', name: 'New complaint', residentName: 'Received', by: 'acknowledge',
    resident: 'We tell you that we have your complaint', officer: 'Acknowledge', guidance: [{ words: 'Any channel counts, social media too', clause: 'means' }],
  },
  {
    id: 'looking', stage: 'stage-1', name: 'Being looked at', residentName: 'We are looking at it',
    resident: 'We look at how we used your data. We tell you how it goes and what we find', officer: 'Look into it, keep the person informed, and answer without undue delay',
    guidance: [{ words: 'Answer the part about data now, even if a wider complaint goes on', clause: 'not-wait' }],
  },
  {
    id: 'finished', stage: 'stage-1', name: 'Answered', residentName: 'Our answer', isEnd: true,
    resident: 'This is our answer. You can now complain to the Information Commissioner', officer: 'Do what was promised in the answer', guidance: [{ words: 'The Commissioner may ask how you looked into it', clause: 'commissioner' }],
  },
  {
    id: 'refused', stage: 'stage-1', name: 'Not accepted', residentName: 'Not a complaint about your data', isEnd: true,
    resident: 'We have told you why this is not about your data, and where it went', officer: 'Nothing', guidance: [{ words: 'Pass it on to the procedure that takes it', clause: 'respond' }],
  },
  {
    id: 'withdrawn', stage: 'stage-1', name: 'Withdrawn', residentName: 'You took it back', isEnd: true,
    resident: 'Nothing more. You can complain again at any time', officer: 'Nothing', guidance: [{ words: 'If data was lost, that is looked at all the same', clause: 'data-officer' }],
  },
]

const team = ['information-team']

export const moves: readonly Move[] = [
  { action: 'acknowledge', label: 'Acknowledge', from: ['new'], to: 'looking', roles: team, records: 'acknowledged', letter: 'acknowledgement' },
  { action: 'refuse', label: 'Do not accept', from: ['new'], to: 'refused', roles: team, needsComment: true, letter: 'refusal' },
  { action: 'advise', label: 'Give advice', from: ['looking'], to: 'stay', roles: ['data-officer'], needsComment: true },
  { action: 'update', label: 'Send an update', from: ['looking'], to: 'stay', roles: team, needsComment: true, letter: 'update' },
  { action: 'answer', label: 'Send the outcome', from: ['looking'], to: 'finished', roles: team, records: 'answered', needsFinding: true, letter: 'answer' },
  { action: 'withdraw', label: 'Close as withdrawn', from: ['new', 'looking'], to: 'withdrawn', roles: ['resident', 'information-team'], needsComment: true },
]

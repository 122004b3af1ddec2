import type { Move, State } from '../contract.ts'

export const states: readonly [State, ...State[]] = [
  {
    id: 'new', stage: 'enquiry', name: 'New enquiry', residentName: 'Received', by: 'acknowledge',
    resident: 'We tell you that we have it, and who looks at it', officer: 'Sort it, and acknowledge naming who handles it',
    guidance: [{ words: 'A constituent’s complaint goes to its own procedure and its own clock', clause: 'sort' }],
  },
  {
    id: 'looking', stage: 'enquiry', name: 'Being answered', residentName: 'We are looking at it', by: 'respond',
    resident: 'We look into it and answer you', officer: 'Find out and answer the member', guidance: [{ words: 'If it takes longer, agree a date', clause: 'extend' }],
  },
  {
    id: 'finished', stage: 'enquiry', name: 'Answered', residentName: 'Answered', isEnd: true,
    resident: 'This is our answer. If you need more, ask us again', officer: 'Do what was promised in the answer', guidance: [{ words: 'Record the ward or division, and the portfolio', clause: 'record' }],
  },
  {
    id: 'looking-again', stage: 'follow-up', name: 'Asked again', residentName: 'We are looking at it again', by: 'respond',
    resident: 'We look again and answer you', officer: 'Find out and answer the member', guidance: [{ words: 'The time for the first answer starts again', clause: 'respond' }],
  },
  {
    id: 'answered-again', stage: 'follow-up', name: 'Answered again', residentName: 'Answered', isEnd: true,
    resident: 'This is our answer. If you need more, ask us again', officer: 'Do what was promised in the answer', guidance: [{ words: 'Record the ward or division, and the portfolio', clause: 'record' }],
  },
  {
    id: 'passed-on', stage: 'enquiry', name: 'Handled as something else', residentName: 'Passed to the right team', isEnd: true,
    resident: 'The team that can help has it now, and answers you', officer: 'The other procedure or service answers', guidance: [{ words: 'Tell the member where it went', clause: 'sort' }],
  },
  {
    id: 'withdrawn', stage: 'enquiry', name: 'Withdrawn', residentName: 'Taken back', isEnd: true,
    resident: 'Nothing more. You can write to us again at any time', officer: 'Nothing', guidance: [{ words: 'Record that it came', clause: 'record' }],
  },
]

const team = ['enquiry-team']

export const moves: readonly Move[] = [
  { action: 'acknowledge', label: 'Acknowledge', from: ['new'], to: 'looking', roles: team, records: 'acknowledged', letter: 'acknowledgement' },
  { action: 'pass-on', label: 'Handle as something else', from: ['new', 'looking'], to: 'passed-on', roles: team, needsComment: true, letter: 'passed-on' },
  { action: 'extend', label: 'Agree a later date', from: ['looking', 'looking-again'], to: 'stay', roles: ['enquiry-team', 'service'], records: 'extended', needsComment: true, letter: 'extension' },
  { action: 'answer', label: 'Answer', from: ['looking'], to: 'finished', roles: ['service', 'enquiry-team'], records: 'answered', letter: 'answer' },
  { action: 'reopen', label: 'Ask again', from: ['finished', 'answered-again'], to: 'looking-again', roles: ['member', 'enquiry-team'], records: 'asked-again', needsComment: true },
  { action: 'answer-again', label: 'Answer', from: ['looking-again'], to: 'answered-again', roles: ['service', 'enquiry-team'], records: 'answered', letter: 'answer' },
  { action: 'withdraw', label: 'Close as withdrawn', from: ['new', 'looking', 'looking-again'], to: 'withdrawn', roles: ['member', 'enquiry-team'], needsComment: true },
]

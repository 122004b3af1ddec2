import type { Move, State } from '../contract.ts'

export const states: readonly [State, ...State[]] = [
  {
    id: 'new', stage: 'stage-1', name: 'New complaint', residentName: 'Received', by: 'acknowledge',
    resident: 'We tell you that we have your complaint and how we will look at it', officer: 'Decide whether it is a complaint, define it, acknowledge it',
    guidance: [
      { words: 'Whoever is unhappy must be offered the choice to complain', clause: 'offer-choice' },
      { words: 'A first report of a repair is a service request', clause: 'service-request' },
    ],
  },
  {
    id: 'looking', stage: 'stage-1', name: 'Stage 1, being looked at', residentName: 'We are looking at it', by: 'respond',
    resident: 'We look at what went wrong and answer you', officer: 'Look into every point and answer',
    guidance: [{ words: 'New points that belong to it join it, unless they would delay the answer', clause: 'new-issues' }],
  },
  {
    id: 'answered', stage: 'stage-1', name: 'Stage 1 answered', residentName: 'Answered', by: 'ask-for-stage-2',
    resident: 'If you are not happy with our answer, you can ask us to look again', officer: 'The resident may ask for stage 2',
    guidance: [{ words: 'No reason is needed to ask for stage 2', clause: 'no-reason' }],
  },
  {
    id: 'escalated', stage: 'stage-2', name: 'Stage 2 asked for', residentName: 'You asked us to look again', by: 'acknowledge',
    resident: 'We tell you who will look at it again', officer: 'Name someone who did not look at stage 1, and acknowledge',
    guidance: [{ words: 'Choose someone who was not part of stage 1', clause: 'second-person' }],
  },
  {
    id: 'looking-again', stage: 'stage-2', name: 'Stage 2, being looked at', residentName: 'We are looking again', by: 'respond',
    resident: 'Someone new looks at your complaint and gives you our last answer', officer: 'Look at it afresh and give the final response',
    guidance: [{ words: 'Answer every point again, with reasons', clause: 'every-point' }],
  },
  {
    id: 'finished', stage: 'stage-2', name: 'Stage 2 answered', residentName: 'Our last answer', isEnd: true,
    resident: 'This is our last answer. You can now ask the Housing Ombudsman to look at it', officer: 'Do what was promised in the answer', guidance: [{ words: 'Track each action until it is done', clause: 'when-known' }],
  },
  {
    id: 'closed', stage: 'stage-1', name: 'Closed after stage 1', residentName: 'Closed', isEnd: true,
    resident: 'Nothing more, unless you write to us again', officer: 'Do what was promised in the answer', guidance: [{ words: 'Someone who asks late may still be heard', clause: 'progress' }],
  },
  {
    id: 'refused', stage: 'stage-1', name: 'Not accepted', residentName: 'Not a complaint that we can look at', isEnd: true,
    resident: 'We have told you why we cannot look at this. You can ask the Ombudsman about that', officer: 'Nothing', guidance: [{ words: 'A refusal is counted, with its reason', clause: 'refusal' }],
  },
  {
    id: 'service-request', stage: 'stage-1', name: 'Handled as a service request', residentName: 'Passed to the team that can fix it', isEnd: true,
    resident: 'The team that can put it right has it now', officer: 'The service answers', guidance: [{ words: 'Tell the resident that they may still complain', clause: 'offer-choice' }],
  },
  {
    id: 'withdrawn', stage: 'stage-1', name: 'Withdrawn', residentName: 'You took it back', isEnd: true,
    resident: 'Nothing more. You can complain again at any time', officer: 'Nothing', guidance: [{ words: 'Note what went wrong all the same', clause: 'complaint' }],
  },
]

const team = ['complaints-team']

export const moves: readonly Move[] = [
  { action: 'acknowledge', label: 'Acknowledge', from: ['new'], to: 'looking', roles: team, records: 'acknowledged', letter: 'acknowledgement' },
  { action: 'refuse', label: 'Do not accept', from: ['new'], to: 'refused', roles: team, needsComment: true, letter: 'refusal' },
  { action: 'treat-as-request', label: 'Handle as a service request', from: ['new'], to: 'service-request', roles: team, needsComment: true, letter: 'service-request' },
  { action: 'add-issue', label: 'Add a point', from: ['looking'], to: 'stay', roles: ['complaints-team', 'investigator'], needsComment: true },
  { action: 'extend', label: 'Take more time', from: ['looking'], to: 'stay', roles: ['complaints-team', 'investigator'], records: 'extended', needsComment: true, letter: 'extension' },
  { action: 'answer', label: 'Answer at stage 1', from: ['looking'], to: 'answered', roles: ['investigator'], records: 'answered', needsFinding: true, letter: 'stage-1-answer' },
  { action: 'escalate', label: 'Ask for stage 2', from: ['answered', 'closed'], to: 'escalated', roles: ['resident', 'complaints-team'], records: 'escalated' },
  { action: 'close', label: 'Close', from: ['answered'], to: 'closed', roles: team },
  { action: 'acknowledge-again', label: 'Acknowledge', from: ['escalated'], to: 'looking-again', roles: team, records: 'acknowledged', letter: 'acknowledgement' },
  { action: 'extend-again', label: 'Take more time', from: ['looking-again'], to: 'stay', roles: ['complaints-team', 'reviewer'], records: 'extended', needsComment: true, letter: 'extension' },
  { action: 'answer-finally', label: 'Give the final answer', from: ['looking-again'], to: 'finished', roles: ['reviewer'], records: 'answered', needsFinding: true, letter: 'stage-2-answer' },
  { action: 'withdraw', label: 'Close as withdrawn', from: ['new', 'looking', 'answered', 'escalated', 'looking-again'], to: 'withdrawn', roles: ['resident', 'complaints-team'], needsComment: true },
]

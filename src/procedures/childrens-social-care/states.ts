import type { State } from '../contract.ts'

export const states: readonly [State, ...State[]] = [
  {
    id: 'new', stage: 'stage-1', name: 'New complaint', residentName: 'Received', by: 'acknowledge',
    resident: 'We tell you that we have your complaint', officer: 'Decide whether it belongs here, acknowledge it, offer an advocate',
    guidance: [{ words: 'Record why it was sorted to this procedure or to the corporate one', clause: 'which' }, { words: 'Offer a child an advocate', clause: 'advocate' }],
  },
  {
    id: 'looking', stage: 'stage-1', name: 'Stage 1, being looked at', residentName: 'We are looking at it', by: 'respond',
    resident: 'The manager of the team talks with you and gives you an answer', officer: 'Talk with the person and answer', guidance: [{ words: 'You may take longer if it is complex or an advocate is needed', clause: 'extend' }],
  },
  {
    id: 'answered', stage: 'stage-1', name: 'Stage 1 answered', residentName: 'Answered', by: 'ask-for-stage-2',
    resident: 'If you are not happy with our answer, you can ask for a full look at it', officer: 'The person may ask for stage 2', guidance: [{ words: 'Do not talk anyone out of stage 2', clause: 'all-stages' }],
  },
  {
    id: 'agreeing', stage: 'stage-2', name: 'Stage 2, agreeing the statement', residentName: 'We agree what to look at', by: 'respond',
    resident: 'We agree with you in writing what we look at, and then give you an answer', officer: 'Name both people, agree the statement, and have it decided', guidance: [{ words: 'Name an investigating officer and an independent person', clause: 'independent' }],
  },
  {
    id: 'investigating', stage: 'stage-2', name: 'Stage 2, being investigated', residentName: 'Two people look into it', by: 'respond',
    resident: 'Two people look into it, one of them from outside the council. We then give you an answer', officer: 'Get both reports and have them decided on', guidance: [{ words: 'A longer time needs a written reason and a new date', clause: 'second-extend' }],
  },
  {
    id: 'adjudicating', stage: 'stage-2', name: 'Stage 2, being decided', residentName: 'We decide', by: 'respond',
    resident: 'A senior manager reads both reports and gives you our answer', officer: 'Decide on both reports and answer', guidance: [{ words: 'Send both reports with the answer', clause: 'adjudicate' }],
  },
  {
    id: 'adjudicated', stage: 'stage-2', name: 'Stage 2 answered', residentName: 'Answered', by: 'ask-for-stage-3',
    resident: 'If you are not happy with our answer, you can ask for a panel', officer: 'The person may ask for a panel', guidance: [{ words: 'Tell the person how to ask', clause: 'third-window' }],
  },
  {
    id: 'panel', stage: 'stage-3', name: 'Panel asked for', residentName: 'A panel will meet', by: 'panel-meets',
    resident: 'Three people from outside the council meet and look at it', officer: 'Find three independent people, and have them meet', guidance: [{ words: 'The independent person of stage 2 cannot be on the panel', clause: 'panel-members' }],
  },
  {
    id: 'panel-over', stage: 'stage-3', name: 'Panel has met', residentName: 'The panel has met', by: 'panel-reports',
    resident: 'The panel writes down what it thinks we should do', officer: 'The panel reports', guidance: [{ words: 'Within five working days, or as soon as possible', clause: 'panel-reports' }],
  },
  {
    id: 'deciding', stage: 'stage-3', name: 'Panel has reported', residentName: 'We decide', by: 'respond',
    resident: 'We decide what we do about it, and tell you', officer: 'Decide with an independent person and answer', guidance: [{ words: 'Where you do not follow the panel, say why', clause: 'third-respond' }],
  },
  {
    id: 'finished', stage: 'stage-3', name: 'Stage 3 answered', residentName: 'Our last answer', isEnd: true,
    resident: 'This is our last answer. You can now ask the Ombudsman to look at it', officer: 'Do what was promised in the answer', guidance: [{ words: 'The right to go to the Ombudsman stands in the letter', clause: 'third-respond' }],
  },
  {
    id: 'closed', stage: 'stage-1', name: 'Closed', residentName: 'Closed', isEnd: true,
    resident: 'Nothing more, unless you write to us again', officer: 'Do what was promised in the answer', guidance: [{ words: 'A late request for the next stage is looked at, not turned away', clause: 'window' }],
  },
  {
    id: 'settled', stage: 'stage-1', name: 'Settled another way', residentName: 'Settled with you', isEnd: true,
    resident: 'We settled this with you. You can come back to us if it does not work', officer: 'Do what was agreed', guidance: [{ words: 'Both must want it', clause: 'resolve' }],
  },
  {
    id: 'refused', stage: 'stage-1', name: 'Not accepted', residentName: 'Not a complaint that we can look at here', isEnd: true,
    resident: 'We have told you why we cannot look at this here, and where you can go', officer: 'Nothing', guidance: [{ words: 'If you decide that someone has too little interest to complain, tell them so', clause: 'interest' }],
  },
  {
    id: 'withdrawn', stage: 'stage-1', name: 'Withdrawn', residentName: 'You took it back', isEnd: true,
    resident: 'Nothing more. You can complain again at any time', officer: 'Nothing', guidance: [{ words: 'Look at it as a worry about a child all the same', clause: 'manager' }],
  },
]

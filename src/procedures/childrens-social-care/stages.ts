import type { DayClock, Role, Stage } from '../contract.ts'

const workingDays = (count: number): DayClock => ({ unit: 'working-days', count, calendar: 'ENG-CHILD', startsOn: 'next-day' })
const council = { binds: 'council', force: 'law' } as const

export const events = {
  received: 'The complaint reached the council, in any channel',
  acknowledged: 'We told the person that we have it',
  extended: 'We told the person a later date and why',
  answered: 'We sent the answer of the stage; at stage 2 the decision on the reports, at stage 3 the answer to the panel',
  'stage-2-requested': 'The person asked for stage 2',
  agreed: 'The statement of complaint for stage 2 was agreed in writing',
  'stage-3-requested': 'The person asked for a panel',
  'panel-met': 'The panel met',
  'panel-reported': 'The council received the panel’s recommendations',
}

export const roles: readonly Role[] = [
  { id: 'complaints-manager', title: 'Complaints manager', is: 'officer' },
  { id: 'team-manager', title: 'Manager of the team complained about', is: 'officer' },
  { id: 'investigator', title: 'Investigating officer', is: 'officer' },
  { id: 'independent-person', title: 'Independent person', is: 'outside', must: [{ words: 'Is not a member or officer of the council, nor married to one or their civil partner', clause: 'independent' }] },
  { id: 'adjudicator', title: 'Senior manager who decides', is: 'officer' },
  {
    id: 'panel', title: 'Review panel', is: 'outside',
    must: [{ words: 'Is independent of the council, and was not the independent person at stage 2', clause: 'panel-members' }, { words: 'Was not the advocate in this case', clause: 'panel-advocate' }],
  },
  { id: 'director', title: 'Director of children’s services', is: 'officer' },
  { id: 'resident', title: 'Child, young person, or whoever complains for them', is: 'resident', must: [{ words: 'Has a right to complain, or enough interest', clause: 'interest' }] },
]

export const stages: readonly [Stage, ...Stage[]] = [
  {
    id: 'stage-1', name: 'Stage 1, local resolution', residentName: 'First answer', begins: 'received', decides: 'team-manager', barred: [],
    clocks: [
      { id: 'acknowledge', title: 'Acknowledge', binds: 'council', force: 'local', starts: 'received', ends: 'acknowledged', timing: { clock: workingDays(2) }, clause: 'acknowledge' },
      {
        ...council, id: 'respond', title: 'Answer', starts: 'received', ends: 'answered', timing: { clock: workingDays(10), furthest: 20 }, clause: 'respond',
        extension: { reasons: ['It is complex', 'An advocate is needed'], tell: ['reasons', 'new-date'], clause: 'extend' },
      },
      {
        id: 'ask-for-stage-2', title: 'Ask for stage 2', binds: 'resident', force: 'local', starts: 'answered', ends: 'stage-2-requested', clause: 'window',
        timing: {
          choice: 'stage-2-window',
          readings: { '20-working-days': { clock: workingDays(20) }, '28-days': { clock: { unit: 'calendar-days', count: 28, calendar: 'CAL', startsOn: 'next-day', roll: 'none' } } },
        },
      },
    ],
    duties: [
      { words: 'Offer a child an advocate', clause: 'advocate' },
      { words: 'If it is not settled in time, the person may go to stage 2', clause: 'not-in-time' },
      { words: 'Count working days without Christmas Day, Boxing Day and Good Friday', clause: 'working-day' },
    ],
  },
  {
    id: 'stage-2', name: 'Stage 2, investigation', residentName: 'A full look', begins: 'stage-2-requested', decides: 'adjudicator',
    barred: [{ role: 'team-manager', stage: 'stage-1', clause: 'adjudicate' }],
    clocks: [
      {
        ...council, id: 'respond', title: 'Reports and decision', starts: ['agreed', 'stage-2-requested'], ends: 'answered', timing: { clock: workingDays(25), furthest: 65 }, clause: 'second-respond',
        extension: { reasons: [], tell: ['reasons', 'new-date'], clause: 'second-extend' },
      },
      { id: 'ask-for-stage-3', title: 'Ask for a panel', binds: 'resident', force: 'law', starts: 'answered', ends: 'stage-3-requested', timing: { clock: workingDays(20) }, clause: 'third-window' },
    ],
    duties: [{ words: 'Agree in writing what the complaint is. The time starts then', clause: 'second-starts' }, { words: 'Offer another way to settle it, if both want it', clause: 'resolve' }],
  },
  {
    id: 'stage-3', name: 'Stage 3, review panel', residentName: 'A panel looks at it', begins: 'stage-3-requested', decides: 'director',
    barred: [{ role: 'independent-person', stage: 'stage-2', clause: 'panel-members' }],
    clocks: [
      { ...council, id: 'panel-meets', title: 'The panel meets', starts: 'stage-3-requested', ends: 'panel-met', timing: { clock: workingDays(30) }, clause: 'panel-meets' },
      { ...council, id: 'panel-reports', title: 'The panel reports', starts: 'panel-met', ends: 'panel-reported', timing: { clock: workingDays(5) }, clause: 'panel-reports' },
      { ...council, id: 'respond', title: 'Answer to the panel', starts: 'panel-reported', ends: 'answered', timing: { clock: workingDays(15) }, clause: 'third-respond' },
    ],
    duties: [{ words: 'Decide with an independent person', clause: 'third-respond' }],
  },
]

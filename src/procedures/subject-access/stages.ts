import type { Role, Stage } from '../contract.ts'

export const events = {
  received: 'The request reached anyone in the council, in any way',
  'identity-asked': 'We asked the person to show who they are, because there is doubt',
  'identity-confirmed': 'They did',
  'clarification-asked': 'We asked which information they mean',
  'clarification-answered': 'The answer to that came',
  extended: 'We told the person that it is complex or that there are many requests, and the new date',
  answered: 'We sent the answer',
}

export const roles: readonly Role[] = [
  { id: 'information-team', title: 'Information team', is: 'officer' },
  { id: 'information-holder', title: 'Service that holds the data', is: 'officer' },
  { id: 'resident', title: 'The person, or whoever acts for them', is: 'resident' },
]

export const stages: readonly [Stage, ...Stage[]] = [
  {
    id: 'request', name: 'Request', residentName: 'Your request', begins: 'received', decides: 'information-team', barred: [],
    clocks: [
      {
        id: 'respond', title: 'Answer', binds: 'council', force: 'law', starts: 'received', ends: 'answered', clause: 'respond',
        timing: { clock: { unit: 'calendar-months', count: 1, calendar: 'CAL', startsOn: 'next-day', roll: 'next-working-day' }, furthest: 3 },
        extension: { reasons: ['The request is complex', 'There are many requests from the person'], tell: ['reasons', 'new-date'], clause: 'extend' },
        pauses: [{ from: 'clarification-asked', until: 'clarification-answered', stopDayCounts: true, clause: 'clarify' }],
        restarts: [{ asked: 'identity-asked', answered: 'identity-confirmed', clause: 'identity' }],
      },
    ],
    duties: [
      { words: 'The month starts on the day that it came, also on a Sunday', clause: 'respond' },
      { words: 'If the last day is a day off, the next working day will do. Aim for the day before', clause: 'roll' },
      { words: 'The day of our question counts', clause: 'stop-day' },
    ],
  },
]

import type { Role, Stage } from '../contract.ts'

export const events = {
  received: 'The complaint reached the council, in any channel',
  acknowledged: 'We told the person that we have it',
  answered: 'We told the outcome',
}

export const roles: readonly Role[] = [
  { id: 'information-team', title: 'Information team', is: 'officer' },
  { id: 'data-officer', title: 'Data protection officer', is: 'officer', must: [{ words: 'Advises, and did not decide on the matter', clause: 'data-officer' }] },
  { id: 'resident', title: 'The person, or whoever acts for them', is: 'resident' },
]

export const stages: readonly [Stage, ...Stage[]] = [
  {
    id: 'stage-1', name: 'Complaint', residentName: 'Your complaint', begins: 'received', decides: 'information-team', barred: [],
    clocks: [
      {
        id: 'acknowledge', title: 'Acknowledge', binds: 'council', force: 'law', starts: 'received', ends: 'acknowledged', clause: 'acknowledge',
        timing: {
          choice: 'day-counting',
          readings: {
            'from-the-day': { clock: { unit: 'calendar-days', count: 30, calendar: 'CAL', startsOn: 'same-day', roll: 'none' } },
            'from-the-day-after': { clock: { unit: 'calendar-days', count: 30, calendar: 'CAL', startsOn: 'next-day', roll: 'next-working-day' } },
          },
        },
      },
    ],
    duties: [
      { words: 'Look into it and tell the outcome without undue delay. The law names no number of days', clause: 'respond' },
      { words: 'Tell the person how it goes', clause: 'respond' },
      { words: 'Do not wait for a wider complaint to be answered', clause: 'not-wait' },
    ],
  },
]

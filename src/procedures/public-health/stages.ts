import type { DayClock, Role, Stage } from '../contract.ts'

const workingDays = (count: number): DayClock => ({ unit: 'working-days', count, calendar: 'ENG-STAT', startsOn: 'next-day' })

export const events = {
  received: 'The complaint reached the council, in any channel, or was sent on to it',
  acknowledged: 'We told the person that we have it, and offered to talk about it',
  extended: 'A longer time was agreed before the 6 months ended',
  answered: 'We sent the signed answer',
}

export const roles: readonly Role[] = [
  { id: 'complaints-manager', title: 'Complaints manager', is: 'officer' },
  { id: 'investigator', title: 'Investigating officer', is: 'officer' },
  { id: 'responsible-person', title: 'Chief executive, or whoever signs for them', is: 'officer', must: [{ words: 'Is the responsible person, or was given the task by them', clause: 'responsible' }] },
  { id: 'resident', title: 'The person, or whoever acts for them', is: 'resident', must: [{ words: 'Whoever acts for another was asked to, or the law lets them', clause: 'who' }] },
]

export const stages: readonly [Stage, ...Stage[]] = [
  {
    id: 'stage-1', name: 'Single stage', residentName: 'Your complaint', begins: 'received', decides: 'responsible-person', barred: [],
    clocks: [
      { id: 'acknowledge', title: 'Acknowledge', binds: 'council', force: 'law', starts: 'received', ends: 'acknowledged', timing: { clock: workingDays(3) }, clause: 'acknowledge' },
      {
        id: 'respond', title: 'Signed answer', binds: 'council', force: 'law', starts: 'received', ends: 'answered',
        timing: { clock: { unit: 'calendar-months', count: 6, calendar: 'CAL', startsOn: 'same-day', roll: 'none' } },
        extension: { reasons: [], tell: ['reasons', 'new-date'], byAgreement: true, clause: 'extend' }, clause: 'respond',
      },
    ],
    duties: [
      { words: 'Six months is the outer limit. Keep to the time that the person was told', clause: 'speed' },
      { words: 'Keep the person informed while you look into it', clause: 'speed' },
      { words: 'If the time is missed, write and say why', clause: 'late' },
      { words: 'Count working days without Christmas Day and Good Friday', clause: 'working-day' },
    ],
  },
]

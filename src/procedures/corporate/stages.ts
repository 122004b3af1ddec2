import type { ClockRule, DayClock, Role, Stage } from '../contract.ts'

const workingDays = (count: number): DayClock => ({ unit: 'working-days', count, calendar: 'ENG-CODE', startsOn: 'next-day' })

export const events = {
  received: 'The complaint reached the council, in any channel',
  acknowledged: 'We told the resident that we have it and how we will look at it; after `escalated`, the same for stage 2',
  extended: 'We told the resident a later date and why',
  answered: 'We sent the answer of the stage',
  escalated: 'The resident asked for stage 2',
}

export const roles: readonly Role[] = [
  { id: 'complaints-team', title: 'Complaints team', is: 'officer' },
  { id: 'investigator', title: 'Investigating officer', is: 'officer' },
  { id: 'reviewer', title: 'Stage 2 officer', is: 'officer', must: [{ words: 'Did not look at stage 1', clause: 'second-person' }, { words: 'Is not the Member Responsible for Complaints', clause: 'member' }] },
  { id: 'resident', title: 'Resident, or whoever acts for them', is: 'resident' },
]

const acknowledge: ClockRule = { id: 'acknowledge', title: 'Acknowledge and log', binds: 'council', force: 'code', starts: 'received', ends: 'acknowledged', timing: { clock: workingDays(5) }, clause: 'acknowledge' }

export const stages: readonly [Stage, ...Stage[]] = [
  {
    id: 'stage-1', name: 'Stage 1', residentName: 'First answer', begins: 'received', decides: 'investigator', barred: [],
    clocks: [
      acknowledge,
      {
        id: 'respond', title: 'Full response', binds: 'council', force: 'code', starts: 'acknowledged', ends: 'answered',
        timing: { clock: workingDays(10), furthest: 20 }, extension: { reasons: [], tell: ['reasons', 'new-date', 'ombudsman'], clause: 'extend' }, clause: 'respond',
      },
      {
        id: 'ask-for-stage-2', title: 'Ask for stage 2', binds: 'resident', force: 'local', starts: 'answered', ends: 'escalated', clause: 'window',
        timing: {
          choice: 'escalation-window',
          readings: {
            'one-month': { clock: { unit: 'calendar-months', count: 1, calendar: 'CAL', startsOn: 'next-day', roll: 'none' } },
            '28-days': { clock: { unit: 'calendar-days', count: 28, calendar: 'CAL', startsOn: 'next-day', roll: 'none' } },
            '10-working-days': { clock: workingDays(10) },
          },
        },
      },
    ],
    duties: [
      { words: 'Answer when you know the answer. Do not wait until every action is done', clause: 'when-known' },
      { words: 'Answer every point, with reasons', clause: 'every-point' },
    ],
  },
  {
    id: 'stage-2', name: 'Stage 2', residentName: 'Second look', begins: 'escalated', decides: 'reviewer',
    barred: [{ role: 'investigator', stage: 'stage-1', clause: 'second-person' }],
    clocks: [
      { ...acknowledge, starts: 'escalated', clause: 'second-acknowledge' },
      {
        id: 'respond', title: 'Final response', binds: 'council', force: 'code', starts: 'acknowledged', ends: 'answered',
        timing: { clock: workingDays(20), furthest: 40 }, extension: { reasons: [], tell: ['reasons', 'new-date', 'ombudsman'], clause: 'second-extend' }, clause: 'second-respond',
      },
    ],
    duties: [{ words: 'This is the last stage. There is no third one', clause: 'last-stage' }],
  },
]

import type { DayClock, Role, Stage } from '../contract.ts'

const workingDays = (count: number): DayClock => ({ unit: 'working-days', count, calendar: 'UK-UNION', startsOn: 'next-day' })

export const events = {
  received: 'The request reached the council, in writing or by word of mouth',
  'clarification-asked': 'We asked for more, because the request is too general',
  'clarification-answered': 'The answer to that came',
  'fees-notice': 'We asked for a charge in advance',
  'fees-paid': 'The charge was received',
  extended: 'We told that it is complex and voluminous, and the new date',
  answered: 'We sent the answer; after `review-requested`, the decision on review',
  'review-requested': 'The requester was not content and said so',
}

export const roles: readonly Role[] = [
  { id: 'information-team', title: 'Information team', is: 'officer' },
  { id: 'information-holder', title: 'Service that holds the information', is: 'officer' },
  { id: 'reviewer', title: 'Reviewing officer', is: 'officer', must: [{ words: 'Did not decide on the request', clause: 'review' }] },
  { id: 'resident', title: 'Whoever asks', is: 'resident' },
]

export const stages: readonly [Stage, ...Stage[]] = [
  {
    id: 'request', name: 'Request', residentName: 'Your request', begins: 'received', decides: 'information-team', barred: [],
    clocks: [
      {
        id: 'respond', title: 'Answer', binds: 'council', force: 'law', starts: 'received', ends: 'answered', timing: { clock: workingDays(20), furthest: 40 }, clause: 'respond',
        extension: { reasons: ['The request is complex and there is much of it'], tell: ['reasons', 'new-date'], clause: 'extend' },
        pauses: [{ from: 'fees-notice', until: 'fees-paid', stopDayCounts: false, clause: 'fee' }],
        restarts: [{ asked: 'clarification-asked', answered: 'clarification-answered', clause: 'help' }],
      },
      { id: 'pay-fee', title: 'Pay the charge', binds: 'resident', force: 'law', starts: 'fees-notice', ends: 'fees-paid', timing: { clock: workingDays(60) }, clause: 'fee-lapses' },
      { id: 'ask-for-review', title: 'Ask for a review', binds: 'resident', force: 'law', starts: 'answered', ends: 'review-requested', timing: { clock: workingDays(40) }, clause: 'review' },
    ],
    duties: [
      { words: 'Answer as soon as you can. The 20th working day is the last one, not the aim', clause: 'respond' },
      { words: 'No bank holiday of any part of the United Kingdom counts', clause: 'working-day' },
    ],
  },
  {
    id: 'internal-review', name: 'Review', residentName: 'A second look', begins: 'review-requested', decides: 'reviewer',
    barred: [{ role: 'information-team', stage: 'request', clause: 'review' }],
    clocks: [{ id: 'respond', title: 'Decision on review', binds: 'council', force: 'law', starts: 'review-requested', ends: 'answered', timing: { clock: workingDays(40) }, clause: 'review-time' }],
    duties: [{ words: 'Whoever asks has a right to a review', clause: 'review' }],
  },
]

import type { DayClock, Role, Stage } from '../contract.ts'

const workingDays = (count: number): DayClock => ({ unit: 'working-days', count, calendar: 'UK-UNION', startsOn: 'next-day' })

export const events = {
  received: 'The request reached the council, at any address of it',
  'clarification-asked': 'We asked what is meant, because we cannot find the information without it',
  'clarification-answered': 'The answer to that came',
  'fees-notice': 'We sent a fees notice',
  'fees-paid': 'The fee was received',
  extended: 'We named the exemption and told when we decide on the public interest',
  answered: 'We sent the answer; after `review-requested`, the outcome of the review',
  'review-requested': 'The requester was not content and said so',
}

export const roles: readonly Role[] = [
  { id: 'information-team', title: 'Information team', is: 'officer' },
  { id: 'information-holder', title: 'Service that holds the information', is: 'officer' },
  { id: 'reviewer', title: 'Reviewing officer', is: 'officer', must: [{ words: 'Did not decide on the request, and if possible is senior to whoever did', clause: 'review' }] },
  { id: 'resident', title: 'Whoever asks', is: 'resident' },
]

export const stages: readonly [Stage, ...Stage[]] = [
  {
    id: 'request', name: 'Request', residentName: 'Your request', begins: 'received', decides: 'information-team', barred: [],
    clocks: [
      {
        id: 'respond', title: 'Answer', binds: 'council', force: 'law', starts: 'received', ends: 'answered', clause: 'respond',
        timing: { choice: 'weekend-receipt', readings: { 'day-it-came': { clock: workingDays(20), furthest: 40 }, 'next-working-day': { clock: workingDays(20), receipt: 'next-working-day', furthest: 40 } } },
        extension: { reasons: ['We weigh whether the public is better served by giving it or by keeping it back'], tell: ['reasons', 'new-date'], clause: 'public-interest' },
        pauses: [{ from: 'fees-notice', until: 'fees-paid', stopDayCounts: false, clause: 'fee' }],
        restarts: [{ asked: 'clarification-asked', answered: 'clarification-answered', clause: 'clarify' }],
      },
      {
        id: 'pay-fee', title: 'Pay the fee', binds: 'resident', force: 'law', starts: 'fees-notice', ends: 'fees-paid', clause: 'fee-lapses',
        timing: { clock: { unit: 'calendar-months', count: 3, calendar: 'CAL', startsOn: 'same-day', roll: 'none' } },
      },
      { id: 'ask-for-review', title: 'Ask for a review', binds: 'resident', force: 'guidance', starts: 'answered', ends: 'review-requested', timing: { clock: workingDays(40) }, clause: 'review-window' },
    ],
    duties: [
      { words: 'Answer promptly. The 20th working day is the last one, not the aim', clause: 'respond' },
      { words: 'Help whoever asks to ask well', clause: 'help' },
      { words: 'An extension ends at 40 working days in all', clause: 'forty-days' },
      { words: 'No bank holiday of any part of the United Kingdom counts. A day when only we are shut does', clause: 'working-day' },
    ],
  },
  {
    id: 'internal-review', name: 'Internal review', residentName: 'A second look', begins: 'review-requested', decides: 'reviewer',
    barred: [{ role: 'information-team', stage: 'request', clause: 'review' }],
    clocks: [{
      id: 'respond', title: 'Outcome of the review', binds: 'council', force: 'guidance', starts: 'review-requested', ends: 'answered', timing: { clock: workingDays(20), furthest: 40 }, clause: 'review-time',
      extension: { reasons: ['It is an exceptional case'], tell: ['reasons', 'new-date'], clause: 'review-time' },
    }],
    duties: [{ words: 'Decide afresh. There is one review only', clause: 'review' }, { words: 'Publish every quarter how the times were kept', clause: 'publish' }],
  },
]

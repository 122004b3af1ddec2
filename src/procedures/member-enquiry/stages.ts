import type { DayClock, Role, Stage } from '../contract.ts'

const workingDays = (count: number): DayClock => ({ unit: 'working-days', count, calendar: 'ENG-CODE', startsOn: 'next-day' })
const local = { binds: 'council', force: 'local', starts: 'received' } as const

export const events = {
  received: 'The enquiry of the councillor or MP came',
  acknowledged: 'We told the member that we have it and who handles it',
  extended: 'We agreed a later date with the member',
  answered: 'We answered the member',
  'asked-again': 'After our answer the member asked again',
}

export const roles: readonly Role[] = [
  { id: 'enquiry-team', title: 'Team for member enquiries', is: 'officer' },
  { id: 'service', title: 'Service that answers', is: 'officer' },
  { id: 'member', title: 'Councillor or MP', is: 'outside' },
  { id: 'resident', title: 'Constituent', is: 'resident' },
]

export const stages: readonly [Stage, ...Stage[]] = [
  {
    id: 'enquiry', name: 'Enquiry', residentName: 'Enquiry', begins: 'received', decides: 'service', barred: [],
    clocks: [
      {
        ...local, id: 'acknowledge', title: 'Acknowledge, naming who handles it', ends: 'acknowledged', clause: 'acknowledge',
        timing: { choice: 'acknowledgement', readings: { '1-working-day': { clock: workingDays(1) }, '2-working-days': { clock: workingDays(2) } } },
      },
      {
        ...local, id: 'respond', title: 'Answer', ends: 'answered', timing: { clock: workingDays(10) }, clause: 'respond',
        extension: { reasons: [], tell: ['reasons', 'new-date'], byAgreement: true, clause: 'extend' },
      },
    ],
    duties: [{ words: 'Record the ward or division, and the portfolio', clause: 'record' }, { words: 'Tell the member what they need to answer, and no more', clause: 'data' }],
  },
  {
    id: 'follow-up', name: 'Asked again', residentName: 'Asked again', begins: 'asked-again', decides: 'service', barred: [],
    clocks: [{
      id: 'respond', title: 'Answer', binds: 'council', force: 'local', starts: 'asked-again', ends: 'answered', timing: { clock: workingDays(10) }, clause: 'respond',
      extension: { reasons: [], tell: ['reasons', 'new-date'], byAgreement: true, clause: 'extend' },
    }],
    duties: [{ words: 'Tell the member what they need to answer, and no more', clause: 'data' }],
  },
]

import type { Outcomes } from '../contract.ts'

export const outcomes: Outcomes = {
  findings: [
    { id: 'answered', title: 'Answered', resident: 'We answered you' },
    { id: 'put-right', title: 'Put right', resident: 'We put it right' },
    { id: 'cannot', title: 'Cannot be done', resident: 'We cannot do this, and said why' },
  ],
  remedies: [
    { id: 'action', title: 'Do what was asked' },
    { id: 'explanation', title: 'Explanation' },
    { id: 'apology', title: 'Apology' },
  ],
}

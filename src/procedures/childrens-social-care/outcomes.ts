import type { Outcomes } from '../contract.ts'

export const outcomes: Outcomes = {
  findings: [
    { id: 'upheld', title: 'Upheld', resident: 'You were right. We got this wrong' },
    { id: 'partly-upheld', title: 'Partly upheld', resident: 'You were right in part. We got some of this wrong' },
    { id: 'not-upheld', title: 'Not upheld', resident: 'We did not find that we got this wrong' },
  ],
  remedies: [
    { id: 'apology', title: 'Apology' },
    { id: 'explanation', title: 'Explanation' },
    { id: 'action', title: 'Do what should have been done' },
    { id: 'decision-again', title: 'Make the decision again' },
    { id: 'payment', title: 'Payment' },
    { id: 'changed-rule', title: 'Change a rule or a way of working' },
    { id: 'training', title: 'Training' },
  ],
}

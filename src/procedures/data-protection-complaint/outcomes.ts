import type { Outcomes } from '../contract.ts'

export const outcomes: Outcomes = {
  findings: [
    { id: 'upheld', title: 'Upheld', resident: 'We did not use your data as we should' },
    { id: 'partly-upheld', title: 'Partly upheld', resident: 'We got some of this wrong' },
    { id: 'not-upheld', title: 'Not upheld', resident: 'We used your data as the law allows' },
  ],
  remedies: [
    { id: 'apology', title: 'Apology' },
    { id: 'correction', title: 'Correct or delete data' },
    { id: 'information', title: 'Give the data' },
    { id: 'changed-rule', title: 'Change a rule or a way of working' },
    { id: 'payment', title: 'Payment' },
    { id: 'training', title: 'Training' },
  ],
}

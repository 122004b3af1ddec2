import type { Outcomes } from '../contract.ts'

export const outcomes: Outcomes = {
  findings: [
    { id: 'given', title: 'All given', resident: 'We gave you all that you asked for' },
    { id: 'part-given', title: 'Part given', resident: 'We gave you a part of what you asked for, and said why not the rest' },
    { id: 'refused', title: 'Refused', resident: 'We did not give you what you asked for, and said why' },
    { id: 'not-held', title: 'Not held', resident: 'We do not have what you asked for' },
    { id: 'too-costly', title: 'Above the cost limit', resident: 'To find it would cost more than the law asks us to spend' },
  ],
  remedies: [
    { id: 'information', title: 'Give more information' },
    { id: 'explanation', title: 'Explain better' },
    { id: 'apology', title: 'Apology for the delay' },
    { id: 'publish', title: 'Publish it, so that nobody needs to ask' },
  ],
}

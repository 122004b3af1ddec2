import type { Outcomes } from '../contract.ts'

export const outcomes: Outcomes = {
  findings: [
    { id: 'given', title: 'All given', resident: 'We gave you what we hold about you' },
    { id: 'part-given', title: 'Part given', resident: 'We gave you a part of what we hold, and said why not the rest' },
    { id: 'refused', title: 'Refused', resident: 'We did not give you what you asked for, and said why' },
    { id: 'not-held', title: 'Nothing held', resident: 'We hold nothing about you' },
  ],
  remedies: [
    { id: 'information', title: 'Give more information' },
    { id: 'correction', title: 'Correct or delete data' },
    { id: 'apology', title: 'Apology for the delay' },
  ],
}

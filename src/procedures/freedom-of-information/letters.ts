import type { Letter } from '../contract.ts'

const review = { id: 'review', words: 'How to ask for a review', clause: 'refusal' }
const commissioner = { id: 'commissioner', words: 'How to go to the Information Commissioner', clause: 'refusal' }
const withheld = ['part-given', 'refused']

export const letters: readonly Letter[] = [
  { id: 'clarification', title: 'A question about your request', elements: [{ id: 'question', words: 'What we need to know, and why', clause: 'clarify' }, { id: 'time', words: 'That the time starts when the answer comes', clause: 'clarify' }] },
  { id: 'fees-notice', title: 'A fee for your request', elements: [{ id: 'amount', words: 'How much, and for what', clause: 'fee' }, { id: 'until', words: 'That it is to be paid within 3 months', clause: 'fee-lapses' }] },
  { id: 'lapsed', title: 'We have ended your request', elements: [{ id: 'lapsed', words: 'Why it ended, and that they can ask again', clause: 'help' }] },
  {
    id: 'extension', title: 'We need more time',
    elements: [{ id: 'exemption', words: 'Which exemption we look at, and why', clause: 'public-interest' }, { id: 'new-date', words: 'When we decide', clause: 'public-interest' }],
  },
  { id: 'review-extension', title: 'We need more time to look again', elements: [{ id: 'reasons', words: 'Why this is an exceptional case', clause: 'review-time' }, { id: 'new-date', words: 'The new date', clause: 'review-time' }] },
  { id: 'transfer', title: 'Who holds what you asked for', elements: [{ id: 'body', words: 'Which body has it, and how to reach it', clause: 'transfer' }] },
  { id: 'answer', title: 'Our answer to your request', elements: [{ id: 'held', words: 'Whether we hold it', clause: 'request' }, { id: 'information', words: 'The information', clause: 'request' }, review, commissioner] },
  {
    id: 'refusal', title: 'Why we are not giving you all of it',
    elements: [
      { id: 'held', words: 'Whether we hold it', clause: 'request' }, { id: 'given', words: 'The part that we give', clause: 'request', when: ['given', 'part-given'] },
      { id: 'exemption', words: 'Which exemption', clause: 'refusal', when: withheld }, { id: 'reasons', words: 'Why it applies', clause: 'refusal' },
      { id: 'public-interest', words: 'How we weighed the public interest, or that this exemption needs no weighing', clause: 'refusal', when: withheld },
      { id: 'cost', words: 'How much it would cost, and how to ask for less', clause: 'cost', when: ['too-costly'] }, review, commissioner,
    ],
  },
  { id: 'review', title: 'Our answer after a second look', elements: [{ id: 'decision', words: 'The fresh decision, and why', clause: 'review' }, commissioner] },
]

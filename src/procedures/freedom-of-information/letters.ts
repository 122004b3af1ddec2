import type { Letter } from '../contract.ts'

const review = { id: 'review', words: 'How to ask for a review', clause: 'refusal' }
const commissioner = { id: 'commissioner', words: 'How to go to the Information Commissioner', clause: 'refusal' }

export const letters: readonly Letter[] = [
  { id: 'clarification', title: 'A question about your request', elements: [{ id: 'question', words: 'What we need to know, and why', clause: 'clarify' }, { id: 'time', words: 'That the time starts when the answer comes', clause: 'clarify' }] },
  { id: 'fees-notice', title: 'A fee for your request', elements: [{ id: 'amount', words: 'How much, and for what', clause: 'fee' }, { id: 'until', words: 'That it is to be paid within 3 months', clause: 'fee-lapses' }] },
  {
    id: 'extension', title: 'We need more time',
    elements: [{ id: 'exemption', words: 'Which exemption we look at, and why', clause: 'public-interest' }, { id: 'new-date', words: 'When we decide', clause: 'public-interest' }],
  },
  { id: 'transfer', title: 'Who holds what you asked for', elements: [{ id: 'body', words: 'Which body has it, and how to reach it', clause: 'transfer' }] },
  { id: 'answer', title: 'Our answer to your request', elements: [{ id: 'held', words: 'Whether we hold it', clause: 'request' }, { id: 'information', words: 'The information', clause: 'request' }, review, commissioner] },
  {
    id: 'refusal', title: 'Why we do not give all of it',
    elements: [
      { id: 'exemption', words: 'Which exemption', clause: 'refusal' }, { id: 'reasons', words: 'Why it applies', clause: 'refusal' },
      { id: 'public-interest', words: 'How we weighed the public interest', clause: 'refusal' }, { id: 'cost', words: 'If it costs too much: the sum, and how to ask for less', clause: 'cost' }, review, commissioner,
    ],
  },
  { id: 'review', title: 'Our answer after a second look', elements: [{ id: 'decision', words: 'The fresh decision, and why', clause: 'review' }, commissioner] },
]

import type { Letter } from '../contract.ts'

export const letters: readonly Letter[] = [
  {
    id: 'acknowledgement', title: 'We have your complaint',
    elements: [{ id: 'received', words: 'That we have the complaint', clause: 'acknowledge' }, { id: 'offer', words: 'An offer to talk about how it is handled and how long it may take', clause: 'offer' }, { id: 'date', words: 'By when we answer', clause: 'respond' }],
  },
  { id: 'extension', title: 'We need more time', elements: [{ id: 'reasons', words: 'Why we need more time', clause: 'extend' }, { id: 'new-date', words: 'The new date, as agreed', clause: 'extend' }] },
  { id: 'late', title: 'Our answer is late', elements: [{ id: 'reasons', words: 'Why our answer is late', clause: 'late' }, { id: 'sorry', words: 'That we are sorry, and answer as soon as we can', clause: 'late' }] },
  {
    id: 'answer', title: 'Our answer',
    elements: [
      { id: 'considered', words: 'How we looked at the complaint', clause: 'answer' }, { id: 'conclusions', words: 'What we found', clause: 'answer' },
      { id: 'remedy', words: 'What we do to put it right', clause: 'answer' }, { id: 'done', words: 'Whether that has been done', clause: 'answer' },
      { id: 'ombudsman', words: 'The right to go to the Ombudsman, and how', clause: 'answer' }, { id: 'signed', words: 'The name of the responsible person', clause: 'answer' },
    ],
  },
  { id: 'refusal', title: 'Why we cannot look at this here', elements: [{ id: 'reasons', words: 'Which reason holds', clause: 'outside' }, { id: 'ombudsman', words: 'How to reach the Ombudsman', clause: 'ombudsman' }] },
  { id: 'sent-on', title: 'Who will answer you', elements: [{ id: 'body', words: 'Which body has it, and how to reach it', clause: 'sent-on' }] },
]

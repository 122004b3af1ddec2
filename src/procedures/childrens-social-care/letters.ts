import type { Letter } from '../contract.ts'

const answer = [
  { id: 'complaint', words: 'The complaint as we understood it', clause: 'respond' },
  { id: 'decision', words: 'What we decided on each point, and why', clause: 'respond' },
  { id: 'remedy', words: 'What we do to put it right, and by when', clause: 'respond' },
]

export const letters: readonly Letter[] = [
  {
    id: 'acknowledgement', title: 'We have your complaint',
    elements: [
      { id: 'received', words: 'That we have the complaint', clause: 'acknowledge' }, { id: 'date', words: 'By when we answer', clause: 'respond' },
      { id: 'advocate', words: 'That a child can have an advocate, and how', clause: 'advocate' },
    ],
  },
  { id: 'extension', title: 'We need more time', elements: [{ id: 'reasons', words: 'Why we need more time', clause: 'second-extend' }, { id: 'new-date', words: 'The new date', clause: 'second-extend' }] },
  { id: 'stage-1-answer', title: 'Our answer', elements: [...answer, { id: 'next', words: 'How to ask for stage 2, and by when', clause: 'window' }] },
  {
    id: 'statement', title: 'What we will look at',
    elements: [
      { id: 'statement', words: 'The statement of complaint, as agreed', clause: 'second-starts' }, { id: 'who', words: 'Who investigates, and who the independent person is', clause: 'adjudicate' },
      { id: 'date', words: 'By when we answer', clause: 'second-respond' },
    ],
  },
  { id: 'stage-2-answer', title: 'Our answer after a full look', elements: [...answer, { id: 'reports', words: 'Both reports', clause: 'adjudicate' }, { id: 'next', words: 'How to ask for a panel, and by when', clause: 'third-window' }] },
  {
    id: 'stage-3-answer', title: 'Our last answer',
    elements: [...answer, { id: 'panel', words: 'What the panel said, and where we do not follow it, why', clause: 'third-respond' }, { id: 'ombudsman', words: 'The right to go to the Ombudsman, and how', clause: 'third-respond' }],
  },
  { id: 'refusal', title: 'Why we cannot look at this here', elements: [{ id: 'reasons', words: 'Why, and where it belongs', clause: 'which' }, { id: 'ombudsman', words: 'How to reach the Ombudsman', clause: 'ombudsman' }] },
]

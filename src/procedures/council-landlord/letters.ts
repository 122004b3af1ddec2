import type { Letter } from '../contract.ts'

const stage = { id: 'stage', words: 'Which stage this is', clause: 'closing' }
const ombudsman = { id: 'ombudsman', words: 'How to reach the Housing Ombudsman', clause: 'closing' }

const answer = [
  stage,
  { id: 'complaint', words: 'The complaint as we understood it', clause: 'closing' },
  { id: 'decision', words: 'What we decided on each point', clause: 'every-point' },
  { id: 'reasons', words: 'Why, with the policy or law where there is one', clause: 'every-point' },
  { id: 'remedy', words: 'What we do to put it right', clause: 'closing' },
  { id: 'actions', words: 'What is still to be done, and by when', clause: 'when-known' },
]

export const letters: readonly Letter[] = [
  {
    id: 'acknowledgement', title: 'We have your complaint',
    elements: [stage, { id: 'complaint', words: 'How we define the complaint', clause: 'acknowledge' }, { id: 'outcome', words: 'What the resident wants to happen', clause: 'define' }, { id: 'date', words: 'By when we answer', clause: 'respond' }],
  },
  {
    id: 'extension', title: 'We need more time',
    elements: [
      { id: 'reasons', words: 'Why we need more time', clause: 'extend' }, { id: 'new-date', words: 'The new date', clause: 'extend' }, { ...ombudsman, clause: 'extend-tell' },
    ],
  },
  { id: 'stage-1-answer', title: 'Our answer', elements: [...answer, { id: 'next', words: 'How to ask for stage 2, and by when', clause: 'closing' }] },
  { id: 'stage-2-answer', title: 'Our last answer', elements: [...answer, ombudsman, { id: 'twelve-months', words: 'That the Housing Ombudsman should be asked within 12 months', clause: 'ombudsman' }] },
  {
    id: 'refusal', title: 'Why we cannot look at this',
    elements: [{ id: 'reasons', words: 'Why we do not accept it', clause: 'refusal' }, { ...ombudsman, clause: 'refusal' }],
  },
  {
    id: 'service-request', title: 'Your request',
    elements: [{ id: 'team', words: 'Which team has it, and when they answer', clause: 'service-request' }, { id: 'complain', words: 'That they may complain at any time', clause: 'offer-choice' }],
  },
]

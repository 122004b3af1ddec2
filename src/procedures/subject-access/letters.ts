import type { Letter } from '../contract.ts'

const rights = [
  { id: 'complain', words: 'The right to complain to us and to the Information Commissioner', clause: 'commissioner' },
  { id: 'court', words: 'The right to go to court', clause: 'commissioner' },
]
const given = ['given', 'part-given']

export const letters: readonly Letter[] = [
  { id: 'identity', title: 'Please show us who you are', elements: [{ id: 'what', words: 'What we need to see, and why', clause: 'identity' }, { id: 'time', words: 'That the time starts when we have it', clause: 'identity' }] },
  {
    id: 'clarification', title: 'A question about your request',
    elements: [
      { id: 'question', words: 'What we need to know', clause: 'clarify' }, { id: 'goes-on', words: 'That the time goes on the day after the answer', clause: 'clarify' },
      { id: 'all', words: 'That they may still ask for all of it', clause: 'clarify' },
    ],
  },
  { id: 'extension', title: 'We need more time', elements: [{ id: 'reasons', words: 'Why we need more time', clause: 'extend' }, { id: 'new-date', words: 'The new date', clause: 'extend' }] },
  {
    id: 'answer', title: 'What we hold about you',
    elements: [
      { id: 'information', words: 'What we found', clause: 'access' },
      { id: 'copy', words: 'Where the copy of the data is', clause: 'access', when: given }, { id: 'why', words: 'Why we hold it, and what the law is', clause: 'access', when: given },
      { id: 'shared', words: 'Who has it, and where we got it', clause: 'access', when: given }, { id: 'long', words: 'For how long we keep it', clause: 'access', when: given },
      { id: 'left-out', words: 'What we left out, and why', clause: 'others', when: ['part-given', 'refused'] }, ...rights,
    ],
  },
  { id: 'refusal', title: 'Why we are not giving you this', elements: [{ id: 'reasons', words: 'Why', clause: 'refusal' }, ...rights] },
]

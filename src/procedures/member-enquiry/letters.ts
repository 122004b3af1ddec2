import type { Letter } from '../contract.ts'

export const letters: readonly Letter[] = [
  { id: 'acknowledgement', title: 'We have your enquiry', elements: [{ id: 'who', words: 'Who handles it, and how to reach them', clause: 'acknowledge' }, { id: 'date', words: 'By when we answer', clause: 'respond' }] },
  { id: 'extension', title: 'We need more time', elements: [{ id: 'reasons', words: 'Why we need more time', clause: 'extend' }, { id: 'new-date', words: 'The new date', clause: 'extend' }] },
  { id: 'answer', title: 'Our answer', elements: [{ id: 'answer', words: 'The answer, fit to be sent on to the constituent', clause: 'respond' }] },
  { id: 'passed-on', title: 'Where your enquiry went', elements: [{ id: 'where', words: 'Which procedure or team has it, and by when they answer', clause: 'sort' }] },
]

import type { Letter } from '../contract.ts'

const commissioner = { id: 'commissioner', words: 'How to complain to the Information Commissioner', clause: 'commissioner' }

export const letters: readonly Letter[] = [
  { id: 'acknowledgement', title: 'We have your complaint', elements: [{ id: 'received', words: 'That we have it, and since when', clause: 'acknowledge' }, { id: 'what-now', words: 'What we do now', clause: 'respond' }] },
  { id: 'update', title: 'How it is going', elements: [{ id: 'progress', words: 'What we have done, and what is still to do', clause: 'respond' }] },
  {
    id: 'answer', title: 'Our answer',
    elements: [{ id: 'decision', words: 'What we found', clause: 'respond' }, { id: 'reasons', words: 'Why', clause: 'respond' }, { id: 'remedy', words: 'What we do to put it right', clause: 'respond' }, commissioner],
  },
  { id: 'refusal', title: 'Who will answer you', elements: [{ id: 'reasons', words: 'Why it is not about data, and who answers it', clause: 'respond' }, commissioner] },
]

import type { Letter } from '../contract.ts'

const review = { id: 'review', words: 'How to ask for a review, within 40 working days', clause: 'review' }
const commissioner = { id: 'commissioner', words: 'How to go to the Information Commissioner', clause: 'commissioner' }
const withheld = ['part-given', 'refused']

export const letters: readonly Letter[] = [
  { id: 'clarification', title: 'A question about your request', elements: [{ id: 'question', words: 'What we need to know, and help to say it', clause: 'help' }, { id: 'time', words: 'That the time starts when the answer comes', clause: 'help' }] },
  { id: 'fees-notice', title: 'A charge for your request', elements: [{ id: 'amount', words: 'How much, and for what', clause: 'fee' }, { id: 'until', words: 'That it is to be paid within 60 working days', clause: 'fee-lapses' }] },
  { id: 'lapsed', title: 'We have ended your request', elements: [{ id: 'lapsed', words: 'Why it ended, and that they can ask again', clause: 'help' }] },
  { id: 'extension', title: 'We need more time', elements: [{ id: 'reasons', words: 'Why it is complex, and how much there is', clause: 'extend' }, { id: 'new-date', words: 'The new date', clause: 'extend' }] },
  { id: 'transfer', title: 'Who holds what you asked for', elements: [{ id: 'body', words: 'Which body has it, and how to reach it', clause: 'transfer' }] },
  { id: 'answer', title: 'Our answer to your request', elements: [{ id: 'information', words: 'The information', clause: 'respond' }, review, commissioner] },
  {
    id: 'refusal', title: 'Why we are not giving you all of it',
    elements: [
      { id: 'given', words: 'The part that we give', clause: 'respond', when: ['given', 'part-given'] },
      { id: 'exception', words: 'Which exception; of what we do not hold, reg 12(4)(a)', clause: 'not-held', when: [...withheld, 'not-held'] }, { id: 'reasons', words: 'Why it applies', clause: 'refusal' },
      { id: 'public-interest', words: 'How we weighed the public interest', clause: 'exception', when: withheld }, review, commissioner,
    ],
  },
  { id: 'review', title: 'Our answer after a second look', elements: [{ id: 'decision', words: 'The decision on review, and why', clause: 'review-time' }, commissioner] },
]

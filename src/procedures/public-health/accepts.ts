import type { Acceptance } from '../contract.ts'

export const acceptance: Acceptance = {
  checks: [
    { id: 'our-work', question: 'Is it about what the council does for public health, or someone paid to do it for us?', yes: 'go-on', no: 'refuse', reason: 'It is not about our work for public health', clause: 'scope' },
    { id: 'may-act', question: 'Does the person complain for themselves, or may they act for the other person?', yes: 'go-on', no: 'person-decides', reason: 'We must be sure that you may act for this person', clause: 'who' },
    { id: 'settled', question: 'Was it said, not written, and settled by the end of the next working day?', yes: 'refuse', no: 'go-on', reason: 'It was put right with you straight away', clause: 'oral' },
    { id: 'other-body', question: 'Does another body complain, or a member of staff about their work?', yes: 'refuse', no: 'go-on', reason: 'There is another way to have this looked at', clause: 'outside' },
    { id: 'looked-at', question: 'Has it been looked at under these rules, or by an ombudsman?', yes: 'refuse', no: 'go-on', reason: 'This has been looked at already', clause: 'outside' },
  ],
  limit: { months: 12, from: 'known', clause: 'twelve-months' },
  refusal: [
    { words: 'Which reason holds, in writing', clause: 'outside' },
    { words: 'That the Ombudsman can be asked', clause: 'ombudsman' },
  ],
}

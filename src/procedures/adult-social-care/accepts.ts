import type { Acceptance } from '../contract.ts'

export const acceptance: Acceptance = {
  checks: [
    { id: 'care', question: 'Is it about the council’s social care for adults, or care that it arranged?', yes: 'go-on', no: 'refuse', reason: 'It is not about our social care for adults', clause: 'who' },
    { id: 'may-act', question: 'Does the person complain for themselves, or may they act for the other person?', yes: 'go-on', no: 'person-decides', reason: 'We must be sure that you may act for this person', clause: 'who' },
    { id: 'settled', question: 'Was it said, not written, and settled by the end of the next working day?', yes: 'refuse', no: 'go-on', reason: 'It was put right with you straight away', clause: 'oral' },
    { id: 'other-body', question: 'Does another body complain, or a member of staff about their work or pension?', yes: 'refuse', no: 'go-on', reason: 'There is another way to have this looked at', clause: 'outside' },
    { id: 'looked-at', question: 'Has it been looked at under these rules, or by an ombudsman?', yes: 'refuse', no: 'go-on', reason: 'This has been looked at already', clause: 'outside' },
  ],
  limit: { months: 12, from: 'known', clause: 'twelve-months' },
  refusal: [
    { words: 'Which reason holds, in writing', clause: 'outside' },
    { words: 'That the Ombudsman can be asked', clause: 'ombudsman' },
  ],
}

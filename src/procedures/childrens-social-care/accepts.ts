import type { Acceptance } from '../contract.ts'

export const acceptance: Acceptance = {
  checks: [
    { id: 'childrens-care', question: 'Is it about the council’s care or help for a child under the Children Act?', yes: 'go-on', no: 'refuse', reason: 'It is not about our care or help for a child', clause: 'which' },
    { id: 'conference-or-school', question: 'Is it about a child protection conference or a school?', yes: 'person-decides', no: 'go-on', reason: 'It may belong to another way of complaining', clause: 'which' },
    { id: 'may-complain', question: 'Is it the child, a parent, a carer, or someone else with a right to complain?', yes: 'go-on', no: 'person-decides', reason: 'We must decide whether you have enough interest in the child', clause: 'interest' },
    { id: 'proceedings', question: 'Would looking at it harm a case in court or other proceedings?', yes: 'person-decides', no: 'go-on', reason: 'Another case about this goes on now', clause: 'prejudice' },
  ],
  limit: { months: 12, from: 'happened', clause: 'year' },
  refusal: [
    { words: 'Why it does not belong here, and where it does', clause: 'which' },
    { words: 'That the Ombudsman can be asked', clause: 'ombudsman' },
  ],
}

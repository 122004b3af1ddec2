import type { Acceptance } from '../contract.ts'

export const acceptance: Acceptance = {
  checks: [
    { id: 'first-report', question: 'Is it the first time that they tell us of the problem, and do they only ask us to fix it?', yes: 'person-decides', no: 'go-on', reason: 'It may be a request for a service, not a complaint', clause: 'service-request' },
    { id: 'ours', question: 'Is it about us, our staff, or someone who works for us?', yes: 'go-on', no: 'refuse', reason: 'It is not about us or someone who works for us', clause: 'complaint' },
    { id: 'own-way', question: 'Is there an appeal, a tribunal, a court or another set way for it?', yes: 'person-decides', no: 'go-on', reason: 'There is another way to have this looked at', clause: 'elsewhere' },
    { id: 'answered-before', question: 'Has this same complaint had our last answer already?', yes: 'refuse', no: 'go-on', reason: 'You have had our last answer on this', clause: 'last-stage' },
  ],
  limit: { months: 12, from: 'known', clause: 'twelve-months' },
  refusal: [
    { words: 'Why we do not accept it, with the evidence', clause: 'accept' },
    { words: 'That the Ombudsman can be asked about this refusal, and how', clause: 'refusal' },
  ],
}

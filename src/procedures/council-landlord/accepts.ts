import type { Acceptance } from '../contract.ts'

export const acceptance: Acceptance = {
  checks: [
    { id: 'home', question: 'Is it about a home, an estate or a service for which the council is the landlord?', yes: 'go-on', no: 'refuse', reason: 'It is not about us as your landlord', clause: 'complaint' },
    { id: 'first-report', question: 'Is it the first time that they tell us of the problem, and do they only ask us to fix it?', yes: 'person-decides', no: 'go-on', reason: 'It may be a request for a service, not a complaint', clause: 'service-request' },
    { id: 'court', question: 'Is this same matter before a court or a tribunal?', yes: 'person-decides', no: 'go-on', reason: 'A court or tribunal is looking at it', clause: 'elsewhere' },
    { id: 'answered-before', question: 'Has this same complaint had our final answer already?', yes: 'refuse', no: 'go-on', reason: 'You have had our last answer on this', clause: 'elsewhere' },
  ],
  limit: { months: 12, from: 'known', clause: 'twelve-months' },
  refusal: [
    { words: 'Why we do not accept it', clause: 'refusal' },
    { words: 'That the Housing Ombudsman can be asked about this refusal, and how', clause: 'refusal' },
  ],
}

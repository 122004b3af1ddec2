import type { Acceptance } from '../contract.ts'

export const acceptance: Acceptance = {
  checks: [
    { id: 'own-data', question: 'Is it about how the council used this person’s data?', yes: 'go-on', no: 'refuse', reason: 'It is not about how we used your data', instead: 'complaint', clause: 'means' },
    { id: 'part', question: 'Is it part of a wider complaint?', yes: 'person-decides', no: 'go-on', reason: 'We answer the part about your data first', clause: 'not-wait' },
  ],
  refusal: [{ words: 'Why it is not about data, and who answers it', clause: 'respond' }],
}

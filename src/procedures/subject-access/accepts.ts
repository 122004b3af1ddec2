import type { Acceptance } from '../contract.ts'

export const acceptance: Acceptance = {
  checks: [
    { id: 'own-data', question: 'Do they ask for information about themselves, or about someone whom they may act for?', yes: 'go-on', no: 'refuse', reason: 'It is not about you, so it comes under other rules', instead: 'information', clause: 'access' },
    { id: 'may-act', question: 'If they act for another, are we sure that they may?', yes: 'go-on', no: 'person-decides', reason: 'We must be sure that you may act for this person', clause: 'identity' },
    { id: 'excessive', question: 'Is it clearly unfounded or excessive?', yes: 'person-decides', no: 'go-on', reason: 'We may ask for a fee, or refuse', clause: 'free' },
  ],
  refusal: [{ words: 'Why, and that they can complain to the Commissioner or go to court', clause: 'refusal' }],
}

import type { Acceptance } from '../contract.ts'

export const acceptance: Acceptance = {
  checks: [
    { id: 'environment', question: 'Is it about air, water, land, nature, noise, waste, or plans that affect them?', yes: 'go-on', no: 'refuse', reason: 'It is not about the environment, so it comes under other rules', instead: 'information', clause: 'environment' },
    { id: 'own-data', question: 'Do they ask for information about themselves?', yes: 'refuse', no: 'go-on', reason: 'This is a request for information about you, which has its own rules', instead: 'own-data', clause: 'environment' },
    { id: 'general', question: 'Is it clear enough to look for?', yes: 'go-on', no: 'person-decides', reason: 'We may need to ask you for more', clause: 'help' },
  ],
  refusal: [{ words: 'Under which rules it is handled instead', clause: 'help' }],
}

import type { Acceptance } from '../contract.ts'

export const acceptance: Acceptance = {
  checks: [
    { id: 'written', question: 'Is it in writing, with a name and an address for the answer?', yes: 'go-on', no: 'person-decides', reason: 'We need it in writing, with your name and where to answer', clause: 'request' },
    { id: 'own-data', question: 'Do they ask for information about themselves?', yes: 'refuse', no: 'go-on', reason: 'This is a request for information about you, which has its own rules', instead: 'own-data', clause: 'own-data' },
    { id: 'environment', question: 'Is it about the environment: land, air, water, noise, waste, planning?', yes: 'person-decides', no: 'go-on', reason: 'It may come under the rules for information on the environment', instead: 'environment', clause: 'environment' },
    { id: 'vexatious', question: 'Is it vexatious, or the same request again?', yes: 'person-decides', no: 'go-on', reason: 'We may have answered this already', clause: 'vexatious' },
  ],
  refusal: [{ words: 'Under which rules it is handled instead, or what is missing', clause: 'help' }],
}

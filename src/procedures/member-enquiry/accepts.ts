import type { Acceptance } from '../contract.ts'

export const acceptance: Acceptance = {
  checks: [
    { id: 'member', question: 'Does it come from a councillor or an MP, or their office?', yes: 'go-on', no: 'refuse', reason: 'It does not come from a councillor or MP', instead: 'complaint', clause: 'sort' },
    { id: 'complaint', question: 'Do they complain for a constituent?', yes: 'person-decides', no: 'go-on', reason: 'A complaint has its own way and its own time', instead: 'complaint', clause: 'sort' },
    { id: 'report', question: 'Do they only report a problem that we can fix?', yes: 'person-decides', no: 'go-on', reason: 'The team that can fix it should have it', clause: 'sort' },
  ],
  refusal: [{ words: 'Where it went instead', clause: 'sort' }],
}

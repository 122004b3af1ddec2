import { day } from '../../platform/time/index.ts'
import { defineProcedure, ico } from '../contract.ts'
import { acceptance } from './accepts.ts'
import { clauses, instruments } from './basis.ts'
import { letters } from './letters.ts'
import { moves, states } from './moves.ts'
import { outcomes } from './outcomes.ts'
import { events, roles, stages } from './stages.ts'

export default defineProcedure({
  id: 'data-protection-complaint',
  title: 'Complaint about the use of personal data',
  kind: 'complaint',
  takes: 'use-of-data',
  comesHere: 'Someone is unhappy with how the council used, kept or gave away what it knows about them.',
  doesNotComeHere: 'A request to see one’s data; a complaint in which data plays no part.',
  instruments,
  clauses,
  choices: [
    {
      id: 'day-counting', question: 'Which day is the first of the 30?', unchosen: 'earlier', clause: 'counting',
      readings: { 'from-the-day': 'The day that it came', 'from-the-day-after': 'The day after, and on to the next working day, as the Commissioner has it' },
    },
  ],
  versions: [{ from: day('2026-06-19'), events, stages, roles, states, moves, acceptance, outcomes, letters, endsWith: [ico] }],
  folder: import.meta.dirname,
})

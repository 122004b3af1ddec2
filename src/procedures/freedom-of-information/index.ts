import { day } from '../../platform/time/index.ts'
import { defineProcedure, ico } from '../contract.ts'
import { acceptance } from './accepts.ts'
import { clauses, instruments } from './basis.ts'
import { letters } from './letters.ts'
import { moves, states } from './moves.ts'
import { outcomes } from './outcomes.ts'
import { events, roles, stages } from './stages.ts'

export default defineProcedure({
  id: 'freedom-of-information',
  title: 'Request for information',
  kind: 'information-request',
  takes: 'information',
  comesHere: 'Someone asks in writing for information that the council holds.',
  doesNotComeHere: 'What they ask about themselves; the environment; what any officer would answer at once.',
  instruments,
  clauses,
  choices: [
    {
      id: 'weekend-receipt', question: 'When is a request received that comes on a day off?', unchosen: 'earlier', clause: 'weekend',
      readings: { 'day-it-came': 'On the day that it came, as the Act has it', 'next-working-day': 'On the next working day, as councils do now' },
    },
  ],
  versions: [{ from: day('2005-01-01'), events, stages, roles, states, moves, acceptance, outcomes, letters, endsWith: [ico] }],
  folder: import.meta.dirname,
})

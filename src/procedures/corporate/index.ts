import { day } from '../../platform/time/index.ts'
import { defineProcedure, lgsco } from '../contract.ts'
import { acceptance } from './accepts.ts'
import { clauses, instruments } from './basis.ts'
import { letters } from './letters.ts'
import { moves, states } from './moves.ts'
import { outcomes } from './outcomes.ts'
import { events, roles, stages } from './stages.ts'

export default defineProcedure({
  id: 'corporate',
  title: 'Complaint about the council',
  kind: 'complaint',
  takes: 'complaint',
  comesHere: 'Someone is unhappy with what the council did, or did not do, and no other procedure takes it.',
  doesNotComeHere: 'A first report of a problem; council homes; social care; public health; requests for information.',
  instruments,
  clauses,
  choices: [
    {
      id: 'escalation-window', question: 'How long may a resident ask for stage 2?', unchosen: 'one-month', clause: 'window',
      readings: { 'one-month': 'One month from our answer', '28-days': '28 days from our answer', '10-working-days': '10 working days from our answer' },
    },
  ],
  versions: [{ from: day('2024-02-08'), events, stages, roles, states, moves, acceptance, outcomes, letters, endsWith: [lgsco] }],
  folder: import.meta.dirname,
})

import { day } from '../../platform/time/index.ts'
import { defineProcedure, lgsco } from '../contract.ts'
import { acceptance } from './accepts.ts'
import { clauses, instruments } from './basis.ts'
import { letters } from './letters.ts'
import { moves } from './moves.ts'
import { outcomes } from './outcomes.ts'
import { events, roles, stages } from './stages.ts'
import { states } from './states.ts'

export default defineProcedure({
  id: 'childrens-social-care',
  title: 'Complaint about social care for children',
  kind: 'complaint',
  comesHere: 'A child, a parent, a carer or someone with enough interest is unhappy with the council’s care or help for a child.',
  doesNotComeHere: 'Child protection conferences and schools, most often; a worry that a child is not safe, which is passed on at once.',
  instruments,
  clauses,
  choices: [
    {
      id: 'stage-2-window', question: 'How long may a person ask for stage 2?', unchosen: 'earlier', clause: 'window',
      readings: { '20-working-days': '20 working days from our answer, as councils have it', '28-days': '28 days from our answer, as Coram Voice has it' },
    },
  ],
  versions: [{ from: day('2006-09-01'), events, stages, roles, states, moves, acceptance, outcomes, letters, endsWith: [lgsco] }],
  folder: import.meta.dirname,
})

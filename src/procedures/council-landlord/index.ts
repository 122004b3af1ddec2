import { day } from '../../platform/time/index.ts'
import { defineProcedure, housingOmbudsman } from '../contract.ts'
import { acceptance } from './accepts.ts'
import { clauses, instruments } from './basis.ts'
import { letters } from './letters.ts'
import { moves, states } from './moves.ts'
import { outcomes } from './outcomes.ts'
import { events, roles, stages } from './stages.ts'

export default defineProcedure({
  id: 'council-landlord',
  title: 'Complaint about a council home',
  kind: 'complaint',
  comesHere: 'A tenant, leaseholder or neighbour of a council home is unhappy with the council as landlord.',
  doesNotComeHere: 'A first report of a repair; homelessness and waiting lists; homes of another landlord.',
  instruments,
  clauses,
  choices: [
    {
      id: 'stage-2-extension', question: 'How far may stage 2 be extended?', unchosen: 'earlier', clause: 'second-extend',
      readings: { '10-working-days': '10 working days, as Four Million Homes has it', '20-working-days': '20 working days, as councils read clause 6.15' },
    },
  ],
  versions: [{ from: day('2024-04-01'), events, stages, roles, states, moves, acceptance, outcomes, letters, endsWith: [housingOmbudsman] }],
  folder: import.meta.dirname,
})

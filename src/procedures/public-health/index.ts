import { day } from '../../platform/time/index.ts'
import { defineProcedure, lgsco } from '../contract.ts'
import { acceptance } from './accepts.ts'
import { clauses, instruments } from './basis.ts'
import { letters } from './letters.ts'
import { moves, states } from './moves.ts'
import { outcomes } from './outcomes.ts'
import { events, roles, stages } from './stages.ts'

export default defineProcedure({
  id: 'public-health',
  title: 'Complaint about public health',
  kind: 'complaint',
  comesHere: 'Someone is unhappy with what the council does for public health: sexual health, stopping smoking, drug and alcohol services, health visitors.',
  doesNotComeHere: 'Doctors and hospitals, which answer under rules of their own; staff about their own work.',
  instruments,
  clauses,
  choices: [],
  versions: [{ from: day('2013-04-01'), events, stages, roles, states, moves, acceptance, outcomes, letters, endsWith: [lgsco] }],
  folder: import.meta.dirname,
})

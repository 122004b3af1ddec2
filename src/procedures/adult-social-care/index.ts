import { day } from '../../platform/time/index.ts'
import { defineProcedure, lgsco } from '../contract.ts'
import { acceptance } from './accepts.ts'
import { clauses, instruments } from './basis.ts'
import { letters } from './letters.ts'
import { moves, states } from './moves.ts'
import { outcomes } from './outcomes.ts'
import { events, roles, stages } from './stages.ts'

export default defineProcedure({
  id: 'adult-social-care',
  title: 'Complaint about social care for adults',
  kind: 'complaint',
  comesHere: 'Someone who has care from the council or arranged by it, or is affected by it, is unhappy with it.',
  doesNotComeHere: 'Care for children; staff about their own work; something said and settled by the end of the next working day.',
  instruments,
  clauses,
  choices: [],
  versions: [{ from: day('2009-04-01'), events, stages, roles, states, moves, acceptance, outcomes, letters, endsWith: [lgsco] }],
  folder: import.meta.dirname,
})

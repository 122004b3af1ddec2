import { day } from '../../platform/time/index.ts'
import { defineProcedure, ico } from '../contract.ts'
import { acceptance } from './accepts.ts'
import { clauses, instruments } from './basis.ts'
import { letters } from './letters.ts'
import { moves, states } from './moves.ts'
import { outcomes } from './outcomes.ts'
import { events, roles, stages } from './stages.ts'

export default defineProcedure({
  id: 'environmental-information',
  title: 'Request for information on the environment',
  kind: 'information-request',
  takes: 'environment',
  comesHere: 'Someone asks, in writing or by word of mouth, for what the council holds on air, water, land, nature, noise or waste.',
  doesNotComeHere: 'What they ask about themselves; anything else that the council holds.',
  instruments,
  clauses,
  choices: [],
  versions: [{ from: day('2005-01-01'), events, stages, roles, states, moves, acceptance, outcomes, letters, endsWith: [ico] }],
  folder: import.meta.dirname,
})

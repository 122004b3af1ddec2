import { day } from '../../platform/time/index.ts'
import { defineProcedure, ico } from '../contract.ts'
import { acceptance } from './accepts.ts'
import { clauses, instruments } from './basis.ts'
import { letters } from './letters.ts'
import { moves, states } from './moves.ts'
import { outcomes } from './outcomes.ts'
import { events, roles, stages } from './stages.ts'

export default defineProcedure({
  id: 'subject-access',
  title: 'Request for information about oneself',
  kind: 'information-request',
  takes: 'own-data',
  comesHere: 'Someone asks what the council holds about them, in any words and any channel.',
  doesNotComeHere: 'Information about anything else; a complaint about how data was handled.',
  instruments,
  clauses,
  choices: [],
  versions: [{ from: day('2018-05-25'), events, stages, roles, states, moves, acceptance, outcomes, letters, endsWith: [ico] }],
  folder: import.meta.dirname,
})

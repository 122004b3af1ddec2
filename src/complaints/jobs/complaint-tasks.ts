import type { Task } from '../../platform/jobs/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { beginForgotten, recountClocks } from '../actions/recount-clocks.ts'
import { remindContributions } from '../contributions/index.ts'
import { applyReadings } from '../readings/index.ts'

export const complaintTasks: readonly Task<CouncilTools>[] = [
  { name: 'recount-complaint-clocks', schedule: '2,12,22,32,42,52 * * * *', run: async (_payload, tools) => void (await recountClocks(tools)) },
  { name: 'begin-forgotten-complaints', schedule: '*/5 * * * *', run: async (_payload, tools) => void (await beginForgotten(tools)) },
  { name: 'remind-contributions', schedule: '17 6-18 * * *', run: async (_payload, tools) => void (await remindContributions(tools)) },
  { name: 'apply-readings', run: async (payload, tools) => void (await applyReadings(tools, payload as { procedure: string })) },
]

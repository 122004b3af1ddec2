import type { Task } from '../../platform/jobs/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { markBrokenPromises } from '../actions/promises.ts'
import { endOverlongWaits } from '../actions/resume-case.ts'

export const caseTasks: readonly Task<CouncilTools>[] = [
  { name: 'mark-broken-promises', schedule: '* * * * *', run: async (_payload, tools) => void (await markBrokenPromises(tools)) },
  { name: 'end-overlong-waits', schedule: '5 0 * * *', run: async (_payload, tools) => void (await endOverlongWaits(tools)) },
]

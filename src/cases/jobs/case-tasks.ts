import type { Task } from '../../platform/jobs/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { markBrokenPromises } from '../actions/promises.ts'
import { restrictCases } from '../actions/restrict-cases.ts'
import { endOverlongWaits } from '../actions/resume-case.ts'
import { warnBeforeBreach } from '../actions/warn-before-breach.ts'
import { forgetPresence } from '../store/presence.ts'

export const caseTasks: readonly Task<CouncilTools>[] = [
  { name: 'mark-broken-promises', schedule: '* * * * *', run: async (_payload, tools) => void (await markBrokenPromises(tools)) },
  { name: 'end-overlong-waits', schedule: '5 0 * * *', run: async (_payload, tools) => void (await endOverlongWaits(tools)) },
  { name: 'warn-before-breach', schedule: '*/15 * * * *', run: async (_payload, tools) => void (await warnBeforeBreach(tools)) },
  { name: 'restrict-cases', run: async (payload, tools) => void (await restrictCases(tools, (payload as { team: string }).team)) },
  { name: 'forget-presence', schedule: '40 * * * *', run: async (_payload, tools) => forgetPresence(tools.db, new Date(tools.clock.now().getTime() - 3_600_000)) },
]

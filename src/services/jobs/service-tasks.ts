import type { Task } from '../../platform/jobs/index.ts'
import type { CouncilTools } from '../council-tools.ts'
import { forgetDrafts } from '../store/form-drafts.ts'

/** How long a form that is not sent is kept: said on the privacy page. */
export const draftHours = 24

export const serviceTasks: readonly Task<CouncilTools>[] = [
  {
    name: 'forget-form-drafts', schedule: '17 * * * *',
    run: async (_payload, tools) => void (await forgetDrafts(tools.db, new Date(tools.clock.now().getTime() - draftHours * 3_600_000))),
  },
]

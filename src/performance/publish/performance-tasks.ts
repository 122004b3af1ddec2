import type { Measure } from '../../measures/contract.ts'
import { addJob } from '../../platform/jobs/index.ts'
import type { Task } from '../../platform/jobs/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { refreshFacts } from '../facts/refresh-facts.ts'
import { publishFigures } from './publish-figures.ts'

/** Contact to published figure in two minutes at the most: facts every minute, and figures as soon as facts moved. */
export function performanceTasks(measures: readonly Measure[]): readonly Task<CouncilTools>[] {
  return [
    {
      name: 'refresh-facts', schedule: '* * * * *',
      run: async (_payload, tools) => {
        if ((await refreshFacts(tools)) > 0) await addJob(tools.db, 'publish-figures', {}, { key: 'publish-figures' })
      },
    },
    { name: 'publish-figures', schedule: '* * * * *', run: async (_payload, tools) => void (await publishFigures(tools, measures)) },
  ]
}

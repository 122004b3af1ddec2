/** Pages of the officers' desk that are about cases. Reads and acts through this module; owns no table of its own. */
import type { Route } from '../../../platform/http/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { caseRoutes } from './case-routes.ts'
import { deskReads } from './desk-reads.ts'
import { liveRoutes } from './live-routes.ts'
import { queueRoutes } from './queue-routes.ts'

export { deskNavigation } from './navigation.ts'

export function deskCaseRoutes(tools: CouncilTools): Route[] {
  const reads = deskReads(tools)
  return [
    ...queueRoutes(tools, reads),
    ...caseRoutes(tools, reads),
    ...liveRoutes(tools),
  ]
}

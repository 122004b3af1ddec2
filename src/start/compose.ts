/** The only place that knows everything: which modules there are, and what they are given. */
import type { Route } from '../platform/http/index.ts'
import type { Task } from '../platform/jobs/index.ts'
import type { CouncilTools } from '../services/index.ts'
import { caseTasks } from '../cases/index.ts'
import { assetRoutes } from './asset-routes.ts'
import { operationRoutes } from './operation-routes.ts'

export function allRoutes(tools: CouncilTools): Route[] {
  return [
    ...operationRoutes(tools),
    ...assetRoutes(tools),
  ]
}

export function allTasks(): Task<CouncilTools>[] {
  return [
    ...caseTasks,
  ]
}

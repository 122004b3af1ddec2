import type { Route } from '../../platform/http/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { contributionRoutes } from '../contributions/index.ts'
import { readingRoutes } from '../readings/index.ts'
import { complaintRoutes } from './desk/complaint-routes.ts'
import { listRoutes } from './desk/list-routes.ts'
import { moveRoutes } from './desk/move-routes.ts'
import { reasonRoutes } from './desk/reason-routes.ts'
import { sortRoutes } from './desk/sort-routes.ts'

/** The officers' pages of cases that follow a procedure. */
export function complaintDeskRoutes(tools: CouncilTools): Route[] {
  return [...listRoutes(tools), ...contributionRoutes(tools), ...complaintRoutes(tools), ...sortRoutes(tools), ...moveRoutes(tools), ...reasonRoutes(tools), ...readingRoutes(tools)]
}

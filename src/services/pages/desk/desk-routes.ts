import type { Route } from '../../../platform/http/index.ts'
import type { CouncilTools } from '../../council-tools.ts'
import { holidayDeskRoutes } from './bank-holidays/holiday-pages.ts'
import type { PromiseUse } from './bank-holidays/holiday-pages.ts'
import { councilDeskRoutes } from './council/council-pages.ts'
import { hoursDeskRoutes } from './hours/hours-pages.ts'
import { otherDeskRoutes } from './others/other-pages.ts'
import { serviceDeskRoutes } from './service/service-pages.ts'

/** What services lets administrators and service managers set on the desk. */
export function servicesDeskRoutes(tools: CouncilTools, use: PromiseUse): Route[] {
  return [...serviceDeskRoutes(tools), ...councilDeskRoutes(tools), ...hoursDeskRoutes(tools), ...otherDeskRoutes(tools), ...holidayDeskRoutes(tools, use)]
}

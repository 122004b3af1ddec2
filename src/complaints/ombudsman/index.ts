/**
 * What the Local Government and Social Care Ombudsman, the Housing Ombudsman and the Information Commissioner ask, decide
 * and recommend, and their yearly letters against councils of our type.
 * Owns: ombudsman_matter, ombudsman_recommendation, annual_letter, annual_letter_average.
 * Never: guesses a date that their letter gives, or compares how many complaints there were.
 */
import type { Route } from '../../platform/http/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { letterFigureRoutes } from './pages/letter-pages.ts'
import { matterRoutes } from './pages/matter-page.ts'
import { registerRoutes } from './pages/register-pages.ts'

export { letterRates } from './rates.ts'

export function ombudsmanRoutes(tools: CouncilTools): Route[] {
  return [...registerRoutes(tools), ...matterRoutes(tools), ...letterFigureRoutes(tools)]
}

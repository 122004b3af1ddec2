import type { Route } from '../platform/http/index.ts'
import type { TeamUse } from './actions/keep-teams.ts'
import { codeRoutes } from './pages/code-pages.ts'
import { firstSignInRoutes } from './pages/first-sign-in-page.ts'
import { providerRoutes } from './pages/provider-pages.ts'
import { signInRoutes } from './pages/sign-in-page.ts'
import type { StaffTools } from './pages/staff-tools.ts'

/** Signing in, by every way there is. */
export function signInPages(tools: StaffTools): Route[] {
  return [...signInRoutes(tools), ...codeRoutes(tools), ...firstSignInRoutes(tools), ...providerRoutes(tools)]
}

/** Everything staff offers. */
export function staffRoutes(tools: StaffTools, _use: TeamUse): Route[] {
  return signInPages(tools)
}

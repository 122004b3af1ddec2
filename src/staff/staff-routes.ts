import type { Route } from '../platform/http/index.ts'
import type { TeamUse } from './actions/keep-teams.ts'
import { accountRoutes } from './pages/account-page.ts'
import { codeRoutes } from './pages/code-pages.ts'
import { firstSignInRoutes } from './pages/first-sign-in-page.ts'
import { keyRoutes } from './pages/key-pages.ts'
import { officerRoutes } from './pages/officer-pages.ts'
import { providerRoutes } from './pages/provider-pages.ts'
import { settingsRoutes } from './pages/settings-page.ts'
import { signInRoutes } from './pages/sign-in-page.ts'
import type { StaffTools } from './pages/staff-tools.ts'
import { teamRoutes } from './pages/team-pages.ts'

/** Signing in, by every way there is. */
export function signInPages(tools: StaffTools): Route[] {
  return [...signInRoutes(tools), ...codeRoutes(tools), ...firstSignInRoutes(tools), ...providerRoutes(tools)]
}

/** Everything staff offers. */
export function staffRoutes(tools: StaffTools, use: TeamUse): Route[] {
  return [
    ...signInPages(tools), ...accountRoutes(tools),
    ...settingsRoutes(tools), ...officerRoutes(tools), ...teamRoutes(tools, use), ...keyRoutes(tools),
  ]
}

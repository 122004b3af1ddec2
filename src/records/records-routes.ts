import type { Route } from '../platform/http/index.ts'
import type { Tools } from '../platform/tools/index.ts'
import type { DeskShell } from '../sites/desk/index.ts'
import { auditRoutes } from './pages/audit-page.ts'

export function recordsRoutes(tools: Tools & { readonly desk: DeskShell }): Route[] {
  return [...auditRoutes(tools, tools.desk)]
}

import { open, route } from '../../../platform/http/index.ts'
import type { Route } from '../../../platform/http/index.ts'
import { formRoutes } from '../../../services/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import type { CaseDoors } from './case-doors.ts'
import { drawDone } from './done-page.ts'
import { formFiles } from './form-files.ts'
import { knownNearby } from '../../store/known-nearby.ts'
import { sendForm } from './send-form.ts'
import { trackRoutes } from './track-routes.ts'

/** What residents do with cases: send a form, read its confirmation, follow it, answer back. */
export function residentCaseRoutes(tools: CouncilTools, doors: CaseDoors): Route[] {
  return [
    ...formRoutes(tools, formFiles(tools), (service, answers) => knownNearby(tools.db, service, answers)),
    route({ method: 'POST', path: '/forms/:id/check', guard: open, perMinute: 20, handle: (call) => sendForm(tools, doors.webForm, call) }),
    route({ method: 'GET', path: '/forms/:id/done', guard: open, handle: (call) => drawDone(tools, call) }),
    ...trackRoutes(tools, doors),
  ]
}

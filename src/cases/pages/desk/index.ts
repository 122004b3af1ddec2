/** Pages of the officers' desk that are about cases. Reads and acts through this module; owns no table of its own. */
import type { Route } from '../../../platform/http/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import type { ReadableChannel } from '../../actions/read-tray-again.ts'
import { caseRoutes } from './case-routes.ts'
import { deskReads } from './desk-reads.ts'
import type { DeskReads } from './desk-reads.ts'
import { fileRoutes } from './file-routes.ts'
import { liveRoutes } from './live-routes.ts'
import { queueRoutes } from './queue-routes.ts'
import { residentRoutes } from './resident-routes.ts'
import { searchRoutes } from './search-routes.ts'
import { sweepRoutes } from './sweep-routes.ts'
import { callRoutes } from './take-call/call-routes.ts'
import { trayRoutes } from './tray-routes.ts'
import { viewRoutes } from './view-routes.ts'

export { deskNavigation } from './navigation.ts'
export type { ProcedurePanel } from './desk-reads.ts'

/** `channels`: how entries that wait in the tray are read again; handed in by start/compose. */
export function deskCaseRoutes(tools: CouncilTools, channels: readonly ReadableChannel[] = [], doors: Pick<DeskReads, 'procedurePanel' | 'readGate' | 'residentMark' | 'aboveQueue'> = {}): Route[] {
  const reads = { ...deskReads(tools), ...doors }
  return [
    ...queueRoutes(tools, reads),
    ...caseRoutes(tools, reads),
    ...searchRoutes(tools, reads),
    ...residentRoutes(tools, reads),
    ...callRoutes(tools),
    ...fileRoutes(tools, reads),
    ...viewRoutes(tools),
    ...sweepRoutes(tools, reads),
    ...trayRoutes(tools, reads, channels),
    ...liveRoutes(tools, reads),
  ]
}

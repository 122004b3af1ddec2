/** The only place that knows everything: which modules there are, and what they are given. */
import type { Route } from '../platform/http/index.ts'
import type { Task } from '../platform/jobs/index.ts'
import type { CouncilTools } from '../services/index.ts'
import { caseTasks, deskCaseRoutes, deskChannels, residentCaseRoutes, residentCaseTasks, trayTask } from '../cases/index.ts'
import type { ReadableChannel } from '../cases/index.ts'
import { complaintDeskRoutes, complaintPanel, complaintPart, complaintResidentRoutes, complaintTasks, readGate, conductMark, conductRoutes, learningRoutes, ombudsmanRoutes, queueAsked, reportRoutes } from '../complaints/index.ts'
import { conversationRoutes, conversationTasks, feedbackPath } from '../conversations/index.ts'
import { feedbackRoutes, feedbackTasks, signpostRoutes } from '../feedback/index.ts'
import { letterRoutes, wording } from '../letters/index.ts'
import { open311, open311Routes } from '../channels/open311/index.ts'
import { webForm } from '../channels/web-form/index.ts'
import { serviceRoutes, servicesDeskRoutes, serviceTasks } from '../services/index.ts'
import { measures } from '../measures/register.generated.ts'
import { headlineSentence, performanceRoutes, performanceTasks } from '../performance/index.ts'
import { recordsRoutes } from '../records/index.ts'
import { staffRoutes, staffTasks } from '../staff/index.ts'
import { assetRoutes } from './asset-routes.ts'
import { open311Doors } from './channel-doors.ts'
import { operationRoutes } from './operation-routes.ts'
import { promiseUse, recountTask } from './promise-use.ts'
import { teamUse } from './team-use.ts'

/** Channels whose ledger entries can be read again when they could not be at first. */
const readableChannels: readonly ReadableChannel[] = [
  { id: webForm.id, by: 'resident', read: (raw, service) => webForm.read(raw as Parameters<typeof webForm.read>[0], service) },
  { id: open311.id, by: 'resident', read: (raw, service) => open311.read(raw as Parameters<typeof open311.read>[0], service) },
  ...deskChannels,
]

export function allRoutes(tools: CouncilTools): Route[] {
  return [
    ...operationRoutes(tools),
    ...assetRoutes(tools),
    ...staffRoutes(tools, teamUse),
    ...servicesDeskRoutes(tools, promiseUse),
    ...recordsRoutes(tools),
    ...open311Routes(open311Doors(tools)),
    ...serviceRoutes(tools, { promiseSentence: () => headlineSentence(tools, measures) }),
    ...residentCaseRoutes(tools, {
      webForm: { id: webForm.id, read: (raw, service) => webForm.read(raw, service) },
      caseFeedback: (caseFile) => feedbackPath(tools.config, caseFile.ref, tools.clock.now()),
      procedurePart: complaintPart(tools),
    }),
    ...complaintResidentRoutes(tools),
    ...feedbackRoutes(tools),
    ...signpostRoutes(tools),
    ...deskCaseRoutes(tools, readableChannels, { procedurePanel: complaintPanel(tools), readGate: readGate(tools), residentMark: (db, officer, resident, isOwnPage) => conductMark({ db, clock: tools.clock }, officer, resident, isOwnPage), aboveQueue: queueAsked(tools) }),
    ...complaintDeskRoutes(tools),
    ...conversationRoutes(tools, wording),
    ...letterRoutes(tools),
    ...performanceRoutes(tools, measures),
    ...learningRoutes(tools),
    ...ombudsmanRoutes(tools),
    ...conductRoutes(tools),
    ...reportRoutes(tools),
  ]
}

export function allTasks(): Task<CouncilTools>[] {
  return [
    ...staffTasks,
    recountTask,
    ...caseTasks,
    ...complaintTasks,
    ...serviceTasks,
    ...residentCaseTasks,
    trayTask(readableChannels),
    ...performanceTasks(measures),
    ...conversationTasks(wording),
    ...feedbackTasks,
  ]
}

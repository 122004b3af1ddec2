import { dueInstant } from '../../calendar/index.ts'
import type { Calendars } from '../../calendar/index.ts'
import { cleanLine } from '../../platform/forms/index.ts'
import type { CouncilTools, Service } from '../../services/index.ts'
import type { Officer } from '../../staff/index.ts'
import type { CaseFile } from '../case.ts'
import { detailsChanged } from '../events/closing.ts'
import type { NewEvent } from '../events/event-kind.ts'
import { restrictionChanged } from '../events/ownership.ts'
import { together } from '../rules/refusal.ts'
import { changeCase, keyOf } from './change-case.ts'
import type { CaseKey, Outcome, Refusal } from './change-case.ts'

/** Puts right what a case is about. The promise told to the resident stays: only `changePromise` changes that. */
export async function changeDetails(tools: CouncilTools, officer: Officer, key: CaseKey, details: { service: string; title: string; reason: string }): Promise<Outcome> {
  const [calendars, catalogue] = await Promise.all([tools.calendars(), tools.catalogue()])
  return changeCase(tools, keyOf(key), { officer, move: 'change-details' }, ({ caseFile }) => {
    const service = catalogue.services.get(details.service)
    const [title, reason] = [cleanLine(details.title), details.reason.trim()]
    const isSame = service?.code === caseFile.service_code && title === caseFile.title
    const fault = together(titleFault(title, isSame), service ? undefined : noService, reason ? undefined : noReason)
    if (fault || !service) return fault ?? noService
    return changes(caseFile, { service, title, reason }, calendars)
  })
}

function changes(caseFile: CaseFile, { service, title, reason }: { service: Service; title: string; reason: string }, calendars: Calendars): NewEvent[] {
  const moved = service.code !== caseFile.service_code
  const standardDue = moved && service.standard ? dueInstant(service.standard.clock, caseFile.opened_at, calendars).toISOString() : undefined
  const changed = detailsChanged.happen({ reason, ...(moved ? { service: service.code } : {}), ...(title === caseFile.title ? {} : { title }), ...(standardDue ? { standardDue } : {}) })
  return [changed, ...closedToOthers(service, caseFile)]
}

const noService: Refusal = { refused: 'details/no-service', advice: 'Choose the service that this is about.', field: 'service' }
const noReason: Refusal = { refused: 'details/no-reason', advice: 'Say why, so that the change can be understood later.', field: 'reason' }

function titleFault(title: string, isSame: boolean): Refusal | undefined {
  if (!title) return { refused: 'details/no-title', advice: 'Give the case a short name.', field: 'title' }
  if (title.length > 200) return { refused: 'details/long-title', advice: 'Shorten the name to 200 characters or fewer.', field: 'title' }
  return isSame ? { refused: 'details/same', advice: 'Nothing is different yet. Change the service or the name.', field: 'title' } : undefined
}

/** A case that turns out to be about a service that is kept to one team is closed to others at once. */
function closedToOthers(service: Service, { restricted_to: restricted, owner_team: owner }: CaseFile): NewEvent[] {
  return service.restricted && restricted === null ? [restrictionChanged.happen({ restrictedTo: owner })] : []
}

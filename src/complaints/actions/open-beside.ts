import { openCase, readEvents, writeReference } from '../../cases/index.ts'
import type { CaseFile, Refusal } from '../../cases/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { CouncilTools, Service } from '../../services/index.ts'
import type { NewComplaintEvent } from '../complaint.ts'
import { procedureNamed } from '../rules/procedure-of.ts'
import type { HeldComplaint } from './change-complaint.ts'

/** What was sorted as a request, or as something else, is opened there in the same transaction, with the same words, place and resident. */
export async function openBeside(tools: CouncilTools, tx: Queryable, { held, service: code }: { held: HeldComplaint; service: string }): Promise<NewComplaintEvent | Refusal> {
  const { caseFile, calendars, now, complaint } = held
  const service = (await tools.catalogue()).services.get(code)
  if (!service || service.procedure === complaint.procedure) return { refused: 'complaint/service', advice: 'Choose the service that takes it.', field: 'service' }
  const [opened] = await readEvents(tx, caseFile.id)
  const recorded = await openCase(tx, calendars, {
    particulars: { ...particularsOf(caseFile, service), contact: Number(opened!.data['contact']) },
    promise: tools.followers?.promises(service) ? null : service.promise, standard: service.standard?.clock ?? null, by: 'system', at: now, searchable: '',
  })
  await tools.followers?.opened(tx, { caseId: recorded.caseFile.id, service, receivedAt: complaint.received, at: now, by: 'system', channel: caseFile.channel })
  return { event: 'linked', data: { caseId: recorded.caseFile.id, ref: recorded.caseFile.ref } }
}

/** A restricted matter stays so, in the hands of whoever takes it. */
function particularsOf(caseFile: CaseFile, service: Service) {
  const { address, postcode, ward, latitude, longitude } = caseFile
  const place = Object.fromEntries(Object.entries({ address, postcode, ward, latitude, longitude }).filter(([, value]) => value !== null))
  const restricted = service.restricted || caseFile.restricted_to !== null
  return {
    kind: procedureNamed(service.procedure ?? '')?.kind ?? 'service-request' as const, service: service.code, title: service.name, words: caseFile.words, channel: caseFile.channel,
    team: service.team, source: writeReference(caseFile.ref), ...(restricted ? { restrictedTo: service.team } : {}),
    ...(caseFile.resident_id === null ? {} : { resident: caseFile.resident_id }), ...(Object.keys(place).length > 0 ? { place } : {}),
  }
}

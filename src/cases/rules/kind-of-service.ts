import type { Service } from '../../services/index.ts'
import type { CaseKind } from './words.ts'

const kindOfProcedure: Record<string, CaseKind> = {
  'freedom-of-information': 'information-request',
  'environmental-information': 'information-request',
  'subject-access': 'information-request',
  'member-enquiry': 'member-enquiry',
}

/** What a contact about a service becomes. */
export function kindOfService(service: Pick<Service, 'code' | 'kind' | 'procedure'>): CaseKind {
  if (service.procedure) return kindOfProcedure[service.procedure] ?? 'complaint'
  if (service.code === 'compliment') return 'compliment'
  return service.kind === 'information' || service.kind === 'ask' ? 'enquiry' : 'service-request'
}

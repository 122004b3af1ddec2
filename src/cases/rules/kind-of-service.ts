import { procedures } from '../../procedures/register.generated.ts'
import type { Service } from '../../services/index.ts'
import type { CaseKind } from './words.ts'

/** What a contact about a service becomes. */
export function kindOfService(service: Pick<Service, 'code' | 'kind' | 'procedure'>): CaseKind {
  if (service.procedure) return procedures.find(({ id }) => id === service.procedure)?.kind ?? 'complaint'
  if (service.code === 'compliment') return 'compliment'
  return service.kind === 'information' || service.kind === 'ask' ? 'enquiry' : 'service-request'
}

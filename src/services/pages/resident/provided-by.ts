import { providerFor } from '../../catalogue/index.ts'
import type { Provider, Service } from '../../catalogue/index.ts'
import type { Council } from '../../store/council-settings.ts'

/** Who does this here: us, the other tier of council, or another body. */
export function providedBy(service: Service, council: Council): Provider {
  return providerFor(service, { signposts: council.signposts }, council.tiers)
}

import { providerFor } from '../../catalogue/index.ts'
import type { Provider, Service } from '../../catalogue/index.ts'
import type { Council } from '../../store/council-settings.ts'
import { fillWords } from './fill-words.ts'

/** Who does this here: us, the other tier of council, or another body. */
export function providedBy(service: Service, council: Council): Provider {
  return providerFor(service, { signposts: council.signposts }, council.tiers)
}

/** What happens next, in order. Where the other tier of council does the work, what we do about it instead. */
export function nextStepsOf(service: Service, council: Council): readonly string[] {
  const provider = providedBy(service, council)
  if (provider.by === service.provider.by) return service.whatHappensNext.map((step) => fillWords(step, council))
  return [
    `We send what you tell us to your ${provider.by} council, and check that they have it.`, 'They do the work. How long it takes is for them to say.',
    'We ask you later whether it helped. If it did not, we take it up for you.',
  ]
}

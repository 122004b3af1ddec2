import { warningText } from '../../../design/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import type { Service } from '../../catalogue/index.ts'
import type { Council } from '../../store/council-settings.ts'
import { fillLinked } from './fill-words.ts'

/** What to do at once when someone is in danger; before anything else on the page. */
export function emergencyNote(service: Service, council: Council): Html | undefined {
  return service.emergency ? warningText({ html: fillLinked(service.emergency, council), iconFallbackText: 'In an emergency' }) : undefined
}

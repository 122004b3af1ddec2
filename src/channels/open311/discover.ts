import type { Answer } from '../../platform/http/index.ts'
import { writeAnswer } from './write-answer.ts'
import type { Format } from './write-answer.ts'

/** When this endpoint, as it is described here, last changed. */
const changeset = '2026-11-21T00:00:00Z'

/** Service Discovery: where the methods are and what they speak. */
export function discover(endpoint: { council: string; baseUrl: string; contact: string; production: boolean }, format: Format): Answer {
  return writeAnswer(format, 'discovery', {
    changeset,
    contact: endpoint.contact,
    key_service: endpoint.production ? `To be given an API key, ask ${endpoint.council}: ${endpoint.contact}` : 'This is a demonstration: the key is the word demonstration.',
    endpoints: [{
      specification: 'http://wiki.open311.org/GeoReport_v2',
      url: `${endpoint.baseUrl}/open311/v2`,
      changeset,
      type: endpoint.production ? 'production' : 'test',
      formats: ['text/xml', 'application/json'],
    }],
  })
}

import { placesIn } from '../../platform/text/index.ts'
import type { Council, Service } from '../../services/index.ts'
import { contactFeedbackPath } from './links.ts'
import { emptyValues, greetingOf, reaching } from './message-values.ts'
import type { PlaceName } from './places.ts'

export interface ToldOfContact {
  contact: { number: number; name: string | null; signposted_to: string }
  service: Service | undefined
  council: Council
  config: { baseUrl: string; secretKey: string }
  now: Date
}

/** What the question after a contact without a case can say: its number stands for the reference. Only what the wording asks for. Pure. */
export function contactValues({ contact, service, council, config, now }: ToldOfContact, { subject, body }: { subject: string; body: string }): Record<string, string> {
  const values = {
    ...emptyValues,
    ...reaching(council),
    greeting: greetingOf(contact.name ?? ''),
    reference: String(contact.number),
    // someone else may read the mailbox
    about: service && !service.personal ? `your question about “${service.name}”` : 'your question',
    'who can help': `Who can help: ${contact.signposted_to}`,
    'feedback link': `${config.baseUrl}${contactFeedbackPath(config, contact.number, now)}`,
    replying: 'Please do not reply to this e-mail: we may not see it. Use the page or phone us.',
  }
  return Object.fromEntries(placesIn(`${subject}\n${body}`).map((name) => [name, values[name as PlaceName] ?? '']))
}

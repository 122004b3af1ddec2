import type { UnaskedContact } from '../../contacts/index.ts'
import { mailTransport, sendMail } from '../../platform/mail/index.ts'
import type { SendResult } from '../../platform/mail/index.ts'
import type { CouncilTools } from '../../services/index.ts'
import { contactValues } from '../rules/contact-values.ts'
import { contactHeaders } from '../rules/thread.ts'
import type { Wording } from '../wording.ts'

/** One attempt to ask whether those whom a contact without a case named could help. No transaction is open. Throws when it has no address. */
export async function askOfContact(tools: CouncilTools, wording: Wording, contact: UnaskedContact): Promise<SendResult> {
  if (!contact.email) throw new Error(`Contact ${contact.number} has no e-mail address`)
  const { config } = tools
  const [council, catalogue, words] = await Promise.all([tools.council(), tools.catalogue(), wording.current(tools.db, 'contact-signpost-request')])
  const values = contactValues({ contact, service: catalogue.services.get(contact.service_code ?? ''), council, config, now: tools.clock.now() }, words)
  return sendMail(mailTransport(config), { to: contact.email.trim(), replyTo: council.email, ...wording.render(words, values), ...contactHeaders(config.secretKey, config.mailFrom, contact.number) })
}

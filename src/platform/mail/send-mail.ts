import { isOneAddress, oneLine } from './address.ts'
import { describeFailure } from './outcomes.ts'
import type { MailFailure, SendResult } from './outcomes.ts'
import type { MailTransport } from './transport.ts'

export interface Mail {
  /** With a name in front if you like; the transport's own unless given. */
  from?: string
  /** One bare address. */
  to: string
  replyTo?: string | undefined
  subject: string
  text: string
  /** A whole document, made by the `html` tag. */
  html?: string
  /** Further headers: Auto-Submitted, References. Values are put on one line. */
  headers?: Readonly<Record<string, string>>
  /** <left@right>; the same one each time that a message is tried again. */
  messageId: string
}

/** Hands one message to the mail server. Call it with no transaction open: a slow server must not hold the database. */
export async function sendMail(transport: MailTransport, mail: Mail): Promise<SendResult> {
  if (!isOneAddress(mail.to)) return { outcome: 'refused', reason: 'This is not one e-mail address', givenUp: 'refused' }
  if (transport.kind === 'kept') return { outcome: 'sent', reason: 'kept for reading on the desk (demonstration)', givenUp: 'refused' }
  if (transport.kind === 'none') return { outcome: 'misconfigured', reason: 'No mail server is set (SMTP_URL)', givenUp: 'misconfigured' }
  try {
    await transport.carrier.sendMail(message(transport.from, mail))
    return { outcome: 'sent', reason: 'taken by the mail server', givenUp: 'refused' }
  } catch (fault) {
    return describeFailure(fault as MailFailure)
  }
}

function message(from: string, mail: Mail) {
  if (!/^<[^\s<>@]+@[^\s<>@]+>$/.test(mail.messageId)) throw new Error(`"${mail.messageId}" is not a message id`)
  return {
    from: mail.from ?? from,
    to: { name: '', address: mail.to },
    ...(mail.replyTo && isOneAddress(mail.replyTo) ? { replyTo: { name: '', address: mail.replyTo } } : {}),
    subject: oneLine(mail.subject),
    text: mail.text,
    ...(mail.html ? { html: mail.html } : {}),
    messageId: mail.messageId,
    headers: Object.fromEntries(Object.entries(mail.headers ?? {}).map(([name, value]) => [headerName(name), oneLine(value, 900)])),
  }
}

function headerName(name: string): string {
  if (!/^[A-Za-z][A-Za-z0-9-]{0,60}$/.test(name)) throw new Error(`"${name}" is not a header's name`)
  return name
}

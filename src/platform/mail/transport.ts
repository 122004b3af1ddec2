import { createTransport } from 'nodemailer'
import type { Transporter } from 'nodemailer'

export type MailTransport = { kind: 'smtp'; from: string; carrier: Pick<Transporter, 'sendMail'> } | { kind: 'kept'; from: string } | { kind: 'none'; from: string }

interface MailConfig {
  readonly mode: 'demonstration' | 'production'
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
}

const made = new WeakMap<object, MailTransport>()

/** The way out for this configuration, made once. Without SMTP_URL a demonstration keeps messages; production says that it cannot send. */
export function mailTransport(config: MailConfig): MailTransport {
  const known = made.get(config)
  if (known) return known
  const transport: MailTransport = config.smtpUrl
    ? { kind: 'smtp', from: config.mailFrom, carrier: createTransport({ url: config.smtpUrl, ...safety(config.smtpUrl) }) }
    : { kind: config.mode === 'demonstration' ? 'kept' : 'none', from: config.mailFrom }
  made.set(config, transport)
  return transport
}

const seconds = 1000

/** Limits of one attempt; and no password over a line that others can read, unless the address asks for it (?ignoreTLS=true). */
function safety(smtpUrl: string) {
  const address = new URL(smtpUrl)
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname)
  const chosen = ['requireTLS', 'ignoreTLS', 'secure'].some((name) => address.searchParams.has(name))
  return {
    connectionTimeout: 15 * seconds, greetingTimeout: 15 * seconds, socketTimeout: 60 * seconds,
    disableFileAccess: true, disableUrlAccess: true,
    ...(address.protocol === 'smtp:' && address.password && !local && !chosen ? { requireTLS: true } : {}),
  }
}

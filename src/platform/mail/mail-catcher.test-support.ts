import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { SMTPServerOptions } from 'smtp-server'

export interface CaughtMail {
  from: string
  to: string[]
  raw: string
  /** Unfolded headers, one a line, as sent. */
  headers: string
}

/** A real mail server on loopback that keeps what it is given. `answer` may turn a recipient away: return an SMTP code and words. */
export async function mailCatcher(options: Partial<SMTPServerOptions> & { answer?: (to: string, attempt: number) => { code: number; words: string } | undefined } = {}) {
  const caught: CaughtMail[] = []
  let attempts = 0
  const { answer, ...rest } = options
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false, ...rest,
    onRcptTo(address, _session, done) {
      attempts++
      const refusal = answer?.(address.address, attempts)
      done(refusal ? Object.assign(new Error(refusal.words), { responseCode: refusal.code }) : null)
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const from = session.envelope.mailFrom
        caught.push({ from: from ? from.address : '', to: session.envelope.rcptTo.map((one) => one.address), raw, headers: raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ') })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    caught,
    port,
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    attempts: () => attempts,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  }
}

/** The decoded text of one part of a caught message, with line ends as we write them. */
export function partOf(raw: string, type: 'text/plain' | 'text/html'): string {
  return decoded(raw, type).replaceAll('\r\n', '\n')
}

function decoded(raw: string, type: string): string {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1]
  const part = boundary ? raw.split(`--${boundary}`).find((one) => one.includes(`Content-Type: ${type}`)) : raw
  if (!part) return ''
  const [head = '', ...rest] = part.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  if (!/quoted-printable/i.test(head)) return body
  return Buffer.from(body.replaceAll(/=\r\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8')
}

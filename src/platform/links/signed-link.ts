import { createHmac, timingSafeEqual } from 'node:crypto'

/** 128 bits of the HMAC: out of reach of guessing, and the address still fits on a line of print. */
const macLength = 22

/**
 * A token for the end of an address: letters, digits, hyphen, underscore and two full stops.
 * `subject` is what the link is about (a case's reference), of letters, digits, hyphens and underscores.
 */
export function signLink(secret: string, purpose: string, subject: string, expiresAt: Date): string {
  if (!/^[\w-]{1,64}$/.test(subject)) throw new RangeError('A link needs a subject of letters, digits and hyphens')
  const until = Math.floor(expiresAt.getTime() / 1000).toString(36)
  return `${subject}.${until}.${mac(secret, purpose, `${subject}.${until}`)}`
}

/** The subject of a token, or why it does not hold. A forged token and one for another purpose look the same. */
export function readLink(secret: string, purpose: string, token: string, now: Date): { subject: string } | 'wrong' | 'expired' {
  const [, body, subject, until, given] = /^(([\w-]{1,64})\.([0-9a-z]{1,9}))\.([\w-]{22})$/.exec(token) ?? []
  if (!body || !subject || !until || !given) return 'wrong'
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(mac(secret, purpose, body)))) return 'wrong'
  return Number.parseInt(until, 36) * 1000 < now.getTime() ? 'expired' : { subject }
}

function mac(secret: string, purpose: string, body: string): string {
  return createHmac('sha256', secret).update(`link\0${purpose}\0${body}`).digest('base64url').slice(0, macLength)
}

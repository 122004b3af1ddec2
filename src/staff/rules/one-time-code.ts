import { createHash, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const period = 30

/** A new secret for one-time codes, in base32 as authenticator apps take it. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

function totp(secret: string, label = '', issuer = ''): TOTP {
  return new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) })
}

/** The address that authenticator apps read: otpauth://totp/Council:officer@… */
export function enrolmentAddress(secret: string, label: string, issuer: string): string {
  return totp(secret, label, issuer).toString()
}

/** The code at a moment; for tests and for nothing else. */
export function codeAt(secret: string, at: Date): string {
  return totp(secret).generate({ timestamp: at.getTime() })
}

/**
 * The time step that a code belongs to, or undefined when it is wrong. One step early or late is taken, for clocks that
 * differ; a step not later than `after` is refused, so that a code read over a shoulder is of no use.
 */
export function stepOfCode(secret: string, code: string, at: Date, after: number | null): number | undefined {
  const digits = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return undefined
  const delta = totp(secret).validate({ token: digits, timestamp: at.getTime(), window: 1 })
  if (delta === null) return undefined
  const step = Math.floor(at.getTime() / 1000 / period) + delta
  return after !== null && step <= after ? undefined : step
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Ten codes for when the phone is lost, each good once: "k7tq-m2xw-9hpd". */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => `${fourLetters()}-${fourLetters()}-${fourLetters()}`)
}

function fourLetters(): string {
  return Array.from(randomBytes(4), (byte) => letters[byte % letters.length]).join('')
}

/** Twelve random letters need no slow hash: there are 10^17 of them. */
export function hashRecoveryCode(code: string): Buffer {
  return createHash('sha256').update(`recovery ${code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`).digest()
}

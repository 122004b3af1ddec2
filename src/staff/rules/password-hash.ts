import { hash, verify } from '@node-rs/argon2'

// argon2id with 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet, read 2026-11.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost)
}

let spare: Promise<string> | undefined

/** Takes as long for an account that is not there, or has no password, as for one that has. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const against = stored ?? (await (spare ??= hashPassword('nobody has this one')))
  const right = await verify(against, password.normalize('NFC')).catch(() => false)
  return right && Boolean(stored)
}

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

function keyFrom(secretKey: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, 'moothall', 'one-time-codes', 32))
}

/** Encrypts a secret that must be read again (AES-256-GCM), so that a copy of the database alone does not give it away. */
export function seal(secret: string, secretKey: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secretKey), nonce)
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`
}

/** undefined when it was sealed under another key. */
export function unseal(text: string, secretKey: string): string | undefined {
  const bytes = Buffer.from(text.slice(3), 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFrom(secretKey), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return undefined
  }
}

import { commonPasswords } from './common-passwords.ts'

export const shortestPassword = 12
export const longestPassword = 200

/**
 * What is wrong with a chosen password, as advice, or undefined. Length counts and being well known counts; signs and
 * capitals do not: rules about them make passwords worse (NCSC, "Password policy: updating your approach").
 */
export function passwordFault(password: string, about: { name: string; email: string }): string | undefined {
  const length = [...password].length
  if (length < shortestPassword) return `Use at least ${shortestPassword} characters. Three words together are easy to remember.`
  if (length > longestPassword) return `Use ${longestPassword} characters or fewer.`
  const bare = password.toLowerCase().replace(/^[\d\W_]+|[\d\W_]+$/g, '')
  if (bare.length < 4 || commonPasswords.has(bare) || new Set(password).size < 5) return 'This password is among the first that are tried. Choose one that is not well known.'
  const own = [about.email.split('@')[0]!, about.name.replaceAll(/\s/g, '')].map((part) => part.toLowerCase().replaceAll(/[^a-z]/g, ''))
  if (own.some((part) => part.length > 3 && bare.replaceAll(/[^a-z]/g, '') === part)) return 'Choose a password that is not your name or e-mail address.'
  return undefined
}

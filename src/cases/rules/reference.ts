import { randomBytes } from 'node:crypto'

/**
 * A reference that can be read over the phone: six symbols and a check symbol from an alphabet without I, L, O and U
 * (Crockford's base 32), printed MH-4K7-92DA. The check is a weighted sum over the field of 32 elements, so it finds
 * every single wrong symbol and every swap of two different ones, not only of neighbours.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const weights = powersOfTwo(7)

/** Multiplication by 2 in GF(32) with the primitive polynomial x^5 + x^2 + 1. */
function twice(element: number): number {
  const doubled = element << 1
  return doubled & 32 ? doubled ^ 0b100101 : doubled
}

function powersOfTwo(count: number): number[] {
  const powers = [1]
  while (powers.length < count) powers.push(twice(powers.at(-1)!))
  return powers
}

function times(a: number, b: number): number {
  let product = 0
  for (let bit = 0, power = a; bit < 5; bit++, power = twice(power)) if (b & (1 << bit)) product ^= power
  return product
}

function check(body: string): string {
  let sum = 0
  for (let i = 0; i < 6; i++) sum ^= times(weights[i + 1]!, alphabet.indexOf(body[i]!))
  return alphabet[sum]!
}

/** A new reference as it is stored: seven symbols. Random, so that it tells nobody how many cases there are. */
export function newReference(random: (size: number) => Uint8Array = randomBytes): string {
  const body = Array.from(random(6), (byte) => alphabet[byte & 31]!).join('')
  return body + check(body)
}

/** Reads what a person typed: any case, spaces and hyphens ignored, O for 0, I and L for 1, with or without the prefix. */
export function readReference(typed: string): string | undefined {
  const symbols = typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const body = symbols.length === 9 && symbols.startsWith('MH') ? symbols.slice(2) : symbols
  if (body.length !== 7 || [...body].some((symbol) => !alphabet.includes(symbol))) return undefined
  return check(body.slice(0, 6)) === body[6] ? body : undefined
}

/** As it is printed and read out: MH-4K7-92DA. */
export function writeReference(ref: string): string {
  return `MH-${ref.slice(0, 3)}-${ref.slice(3)}`
}

import { isIPv6 } from 'node:net'

/** When failed attempts begin to cost time. */
export interface AttemptLimit {
  /** Failures that cost nothing. */
  readonly free: number
  /** Seconds to wait after the next one; doubles with each. */
  readonly firstDelay: number
  readonly longestDelay: number
}

/** One account from one network: a stranger's guesses there say nothing about the same account elsewhere. */
export const perAccountAndNetwork: AttemptLimit = { free: 5, firstDelay: 30, longestDelay: 3600 }
/** All accounts from one network: higher, because a town hall is one network. */
export const perNetwork: AttemptLimit = { free: 50, firstDelay: 60, longestDelay: 3600 }
/** A browser in which this person signed in before: its own count, untouched by anyone else's. */
export const perDevice: AttemptLimit = { free: 8, firstDelay: 30, longestDelay: 900 }

/** Failures older than this are forgotten. In seconds. */
export const forgetAfter = 24 * 3600

/** The network of an address: IPv4 whole, IPv6 its first 64 bits, which one household or office holds. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1]!
  const [head = '', tail = ''] = address.split('%')[0]!.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const groups = address.includes('::') ? [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0'), ...right] : left
  return `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

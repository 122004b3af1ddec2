/** Chance that can be repeated: the same seed gives the same throws (sfc32 by Chris Doty-Humphrey, public domain). */
export class Dice {
  private a: number
  private b: number
  private c: number
  private counter = 1
  private readonly seed: string

  constructor(seed: string) {
    this.seed = seed
    ;[this.a, this.b, this.c] = [hash(seed, 0x9e3779b9), hash(seed, 0x85ebca6b), hash(seed, 0xc2b2ae35)]
    for (let i = 0; i < 12; i++) this.throw()
  }

  /** Dice of its own for one matter, so that throwing more often there changes nothing elsewhere. */
  fork(matter: string): Dice {
    return new Dice(`${this.seed}/${matter}`)
  }

  /** From 0 up to, but not, 1. */
  throw(): number {
    const sum = (this.a + this.b + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }

  chance(of: number): boolean {
    return this.throw() < of
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.throw() * (high - low + 1))
  }

  between(low: number, high: number): number {
    return low + this.throw() * (high - low)
  }

  /** Waiting times: many short, few long. */
  waiting(mean: number): number {
    return -mean * Math.log(1 - this.throw())
  }

  pick<Value>(list: readonly Value[]): Value {
    return list[Math.floor(this.throw() * list.length)]!
  }

  /** A key, as often as its weight. */
  weighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key {
    const entries = Object.entries(weights) as [Key, number][]
    let left = this.throw() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [key, weight] of entries) if ((left -= weight) < 0) return key
    return entries.at(-1)![0]
  }

  /** An index, as often as its weight, from sums made by `sumUp`. */
  index(sums: readonly number[]): number {
    const at = this.throw() * sums.at(-1)!
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! > at) high = middle
      else low = middle + 1
    }
    return low
  }
}

export function sumUp(weights: readonly number[]): number[] {
  let sum = 0
  return weights.map((weight) => (sum += weight))
}

function hash(text: string, start: number): number {
  let h = start
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
    h ^= h >>> 15
  }
  return h | 0
}

import { newReference } from '../../cases/index.ts'
import type { Dice } from './dice.ts'
import type { MadePlace } from './make-place.ts'

export interface PastCase {
  ref: string
  at: number
  place: MadePlace | undefined
}

const threeWeeks = 21 * 86_400_000

/** References given so far, and the newest cases of each service, so that a duplicate can say of what. */
export class PastCases {
  private readonly used = new Set<string>()
  private readonly newest = new Map<string, PastCase[]>()

  /** A reference that no other case has. */
  reference(dice: Dice): string {
    for (;;) {
      const ref = newReference((size) => Uint8Array.from({ length: size }, () => dice.whole(0, 255)))
      if (this.used.has(ref)) continue
      this.used.add(ref)
      return ref
    }
  }

  remember(service: string, past: PastCase): void {
    const list = this.newest.get(service) ?? []
    list.push(past)
    if (list.length > 40) list.shift()
    this.newest.set(service, list)
  }

  near(service: string, at: number, dice: Dice): PastCase | undefined {
    const list = (this.newest.get(service) ?? []).filter((past) => at - past.at < threeWeeks)
    return list.length === 0 ? undefined : dice.pick(list)
  }
}

import type { Arrival } from './arrivals.ts'
import { fillIn } from './chatter.ts'
import { end } from './end-of-story.ts'
import { hearBack, reopen, tell } from './afterwards.ts'
import type { MadeFeedback } from './afterwards.ts'
import { ask, changeDate, handOver, takeOn } from './middle-of-story.ts'
import { openStory } from './open-story.ts'
import type { Happening, Teller } from './telling.ts'
import type { MadeResident } from './make-residents.ts'

/** One case from its first contact to now. */
export interface Story {
  arrival: Arrival
  ref: string
  resident: MadeResident | undefined
  happenings: Happening[]
  feedback: MadeFeedback | undefined
}

/** Thinks a whole story out, then keeps what has happened by now: the open cases are simply those not finished yet. */
export function tellStory(teller: Teller, arrival: Arrival): Story {
  const telling = openStory(teller, arrival)
  takeOn(teller, telling)
  const from = telling.at
  if (telling.outcome !== 'withdrawn' && telling.outcome !== 'duplicate') {
    handOver(teller, telling)
    ask(teller, telling)
    changeDate(teller, telling)
  }
  const settled = telling.at
  end(teller, telling)
  fillIn(teller, telling, { from: Math.max(from, settled), to: telling.at })
  reopen(teller, telling)
  const feedback = hearBack(teller, telling)
  tell(teller, telling)
  const happenings = telling.happenings.filter(({ at }) => at <= teller.now).sort((a, b) => a.at - b.at)
  return { arrival, ref: telling.ref, resident: telling.resident, happenings, feedback }
}

import { caseClosed, promiseBroken, promiseFulfilled } from '../../cases/index.ts'
import { add, owner } from './telling.ts'
import type { Teller, Telling } from './telling.ts'
import { workingDay } from './work-time.ts'

/** Mean working days from what was promised (a visit, a call) to the end of the case. */
const restAfterPromise: Record<string, number> = { pothole: 18, pavement: 22, 'abandoned-vehicle': 9, 'care-needs-assessment': 20, homelessness: 26, noise: 15 }

/** Mean working days by which a missed date is missed. */
const lateness: Record<string, number> = { 'street-light': 14, pothole: 10, pavement: 10, 'blue-badge': 14, 'council-repair': 11, 'road-flooding': 9, 'missed-bin': 4 }

/** The promise is kept or not, and the case is closed. */
export function end(teller: Teller, telling: Telling): void {
  telling.at = finishing(teller, telling)
  const { due } = telling
  // a job looks every minute
  if (due !== undefined && telling.at > due) add(telling, due + 31_000, 'system', promiseBroken.happen({ number: telling.promises }))
  const rest = restAfterPromise[telling.service.code]
  if (rest !== undefined && due !== undefined && telling.words.done && isWork(telling)) visit(teller, telling, rest)
  close(teller, telling, { isLate: due !== undefined && telling.at > due && rest === undefined })
}

const isWork = ({ outcome }: Telling) => outcome !== 'duplicate' && outcome !== 'not-ours' && outcome !== 'withdrawn'

function finishing({ dice, time }: Teller, telling: Telling): number {
  const { due, at, arrival, service } = telling
  if (due === undefined) return time.add(at, workingDay * (1 + dice.waiting(9)))
  if (!telling.isKept) return late(telling, due + 60_000 + (telling.urgent ? dice.waiting(9) * 3_600_000 : 0), () => time.add(due, 30 + workingDay * dice.waiting((lateness[service.code] ?? 8) * (dice.chance(0.14) ? 3 : 1))))
  if (telling.urgent) return at + (due - at) * dice.between(0.15, 0.95)
  const early = isWork(telling) ? Math.max(dice.throw(), dice.throw()) : dice.throw() * 0.5
  const planned = time.add(arrival.at, time.between(arrival.at, due) * (0.08 + 0.9 * early))
  return planned > at ? planned : time.add(at, Math.min(dice.between(15, 90), Math.max(2, time.between(at, due) - 1)))
}

const late = (telling: Telling, urgent: number, plain: () => number) => Math.max(telling.at + 60_000, telling.urgent ? urgent : plain())

function visit(teller: Teller, telling: Telling, rest: number): void {
  const { dice, time, book } = teller
  add(telling, telling.at, owner(telling), promiseFulfilled.happen({ what: book.say(telling.words.done!, telling.scene, telling.service.code) }))
  telling.due = undefined
  telling.at = time.add(telling.at, dice.chance(0.15) ? dice.between(10, 60) : workingDay * (0.3 + dice.waiting(rest)))
}

/** Closes with an answer: what we did or decided, why, and what the resident may do next. */
export function close({ book, dice }: Teller, telling: Telling, { isLate }: { isLate: boolean }): void {
  const { outcome, service, words, scene, duplicateOf } = telling
  const general = outcome === 'duplicate' ? book.general.answers.duplicate : outcome === 'withdrawn' ? book.general.answers.withdrawn : undefined
  const list = general ?? words.answers[outcome]
  if (!list) throw new Error(`${service.code} has no answers for ${outcome} in data/demonstration/words`)
  const answer = book.say(list, scene, service.code)
  const sorry = isLate && dice.chance(0.8) ? `${dice.pick(book.general.lateStarts)} ` : ''
  add(telling, telling.at, owner(telling), caseClosed.happen({
    outcome, answer: sorry + answer, ...(duplicateOf ? { duplicateOf } : {}), ...(outcome === 'not-ours' && words.signpost ? { signpost: words.signpost } : {}),
  }))
}

import { caseReopened, eventKind, feedbackGiven, messageEnded, promiseGiven, takenOn } from '../../cases/index.ts'
import type { Helped } from '../../feedback/index.ts'
import { contactAbout } from './middle-of-story.ts'
import { close } from './end-of-story.ts'
import { add, owner } from './telling.ts'
import type { Happening, Teller, Telling } from './telling.ts'
import { workingDay } from './work-time.ts'

const day = 86_400_000

/** Some things that we called fixed are not. */
export function reopen(teller: Teller, telling: Telling): void {
  const { dice, book, time, dates } = teller
  if (telling.outcome !== 'fixed' || !telling.resident || !dice.chance(0.025)) return
  const at = telling.at + 3 * 3_600_000 + dice.waiting(2.5 * day)
  const reason = book.say(book.general.reopened, telling.scene)
  const event = caseReopened.happen({ reason, contact: 0 })
  add(telling, at, 'resident', event).contact = contactAbout(telling, { at, channel: dice.weighted({ 'web-form': 70, email: 30 }), text: reason, event: event.data })
  const { promise } = dates.for(telling.service, {}, new Date(at), telling.promises + 1)
  if (promise) add(telling, at, 'resident', promiseGiven.happen(promise))
  const taken = time.add(at, 20 + dice.waiting(100))
  add(telling, taken, owner(telling), takenOn.happen({ officer: telling.officer }))
  const due = promise ? Date.parse(promise.due) : time.add(at, 5 * workingDay)
  telling.at = time.add(taken, 10 + time.between(taken, due) * dice.between(0.2, 0.85))
  telling.due = undefined
  close(teller, telling, { isLate: false })
}

export interface MadeFeedback {
  offeredAt: Date
  answeredAt: Date | null
  rating: 'good' | 'average' | 'poor' | null
  resolved: 'yes' | 'partly' | 'no' | null
  /** What decided it: a code of feedback's `reasons`. */
  reason: string | null
  comment: string | null
  /** Of whom we sent to somebody else: when that was asked, and what was said. */
  askedElsewhereAt?: Date
  helped?: Helped
  helpedAt?: Date
}

/** Two weeks after we sent somebody elsewhere we ask whether that helped; about one in four says. */
function hearOfSignpost({ dice, now }: Teller, telling: Telling): MadeFeedback {
  const asked = telling.at + 14 * day
  const made = { offeredAt: new Date(telling.at), answeredAt: null, rating: null, resolved: null, reason: null, comment: null, ...(asked < now ? { askedElsewhereAt: new Date(asked) } : {}) }
  const at = asked + 30 * 60_000 + dice.waiting(1.5 * day)
  if (!dice.chance(0.26) || at > now) return made
  const helped = dice.weighted({ yes: 58, partly: 14, no: 20, 'not-tried': 8 })
  const rating = helped === 'yes' ? dice.weighted({ good: 70, average: 25, poor: 5 }) : dice.weighted({ good: 15, average: 45, poor: 40 })
  add(telling, at, 'resident', feedbackGiven.happen({ rating, helped }))
  return { ...made, answeredAt: new Date(at), rating, helped, helpedAt: new Date(at) }
}

/** Every closed case asks how it went; about one in seven says. What they say follows from what happened. */
export function hearBack(teller: Teller, telling: Telling): MadeFeedback | undefined {
  const { dice, now } = teller
  if (!telling.resident || telling.at > now) return undefined
  if (telling.outcome === 'not-ours' && !telling.service.restricted) return hearOfSignpost(teller, telling)
  const unanswered = { offeredAt: new Date(telling.at), answeredAt: null, rating: null, resolved: null, reason: null, comment: null }
  const at = telling.at + 20 * 60_000 + dice.waiting(1.3 * day)
  if (!dice.chance(0.15) || at > now) return unanswered
  const wasLate = telling.happenings.some(({ event }) => event.kind === 'promise-broken')
  const rating = rate(teller, telling, wasLate)
  const resolved = settled(teller, telling, rating)
  const comment = dice.chance(rating === 'poor' ? 0.6 : 0.35) ? remark(teller, telling, { rating, wasLate }) : null
  add(telling, at, 'resident', feedbackGiven.happen({ rating, resolved, ...(comment ? { comment } : {}) }))
  const reason = dice.chance(0.8) ? dice.weighted(whatDecided(rating, wasLate)) : null
  return { offeredAt: unanswered.offeredAt, answeredAt: new Date(at), rating, resolved, reason, comment }
}

function whatDecided(rating: 'good' | 'average' | 'poor', wasLate: boolean): Record<string, number> {
  if (wasLate && rating !== 'good') return { time: 52, informed: 28, result: 14, treated: 3, ease: 3 }
  return rating === 'good' ? { result: 48, time: 22, informed: 12, treated: 12, ease: 6 } : { result: 50, informed: 24, time: 12, ease: 8, treated: 6 }
}

function rate({ dice, data }: Teller, telling: Telling, wasLate: boolean): 'good' | 'average' | 'poor' {
  const base = data.volumes.services.find(({ code }) => code === telling.service.code)!.good
  const refused = telling.outcome === 'cannot' || telling.outcome === 'not-ours'
  const good = Math.min(0.95, base * (wasLate ? 0.4 : 1.2) * (refused ? 0.5 : 1))
  return dice.chance(good) ? 'good' : dice.chance(wasLate || refused ? 0.35 : 0.58) ? 'average' : 'poor'
}

function settled({ dice }: Teller, { outcome }: Telling, rating: 'good' | 'average' | 'poor'): 'yes' | 'partly' | 'no' {
  if (outcome === 'cannot' || outcome === 'not-ours') return dice.weighted(rating === 'good' ? { yes: 40, partly: 40, no: 20 } : { yes: 5, partly: 25, no: 70 })
  return dice.weighted(rating === 'good' ? { yes: 92, partly: 7, no: 1 } : rating === 'average' ? { yes: 55, partly: 35, no: 10 } : { yes: 22, partly: 33, no: 45 })
}

function remark({ dice, book }: Teller, telling: Telling, { rating, wasLate }: { rating: 'good' | 'average' | 'poor'; wasLate: boolean }): string {
  const own = rating === 'average' ? undefined : telling.words.comments?.[rating]
  const general = book.general.comments[rating][wasLate ? 'late' : 'kept']
  return book.say(own && !wasLate && telling.outcome === 'fixed' && dice.chance(0.5) ? own : general, telling.scene, telling.service.code)
}

/** The last two months show that the resident was told, by e-mail where we have one. */
export function tell(teller: Teller, telling: Telling): void {
  if (!telling.resident?.email) return
  const told: Happening[] = telling.happenings.filter(({ at, event }) => at > teller.now - 60 * day && eventKind(event.kind).tells)
  for (const happening of told) {
    const { at, event } = happening
    const isLost = teller.dice.chance(0.008)
    add(telling, at + teller.dice.whole(4, 45) * 1000, 'system', messageEnded.happen({
      message: 0, kind: eventKind(event.kind).tells!, ...(isLost ? { outcome: 'refused', problem: 'The mail server says that there is no such mailbox.' } : { outcome: 'sent' }),
    })).tells = happening
  }
}

import { handOverAccepted, handOverDeclined, handOverOffered, movedByWait, promiseChanged, questionAsked, residentWrote, resumed, takenOn, writeDue } from '../../cases/index.ts'
import { addDays, endOfDay, writeDay } from '../../platform/time/index.ts'
import { add, owner, standing } from './telling.ts'
import type { MadeContact, Teller, Telling } from './telling.ts'
import { dayAt, workingDay } from './work-time.ts'

const day = 86_400_000

/** Someone takes it on: mostly the same day. */
export function takeOn(teller: Teller, telling: Telling): void {
  const { dice, time } = teller
  const urgent = telling.urgent && telling.due !== undefined
  telling.at = urgent ? telling.arrival.at + (telling.due! - telling.arrival.at) * dice.between(0.05, 0.3) : time.add(telling.arrival.at, 8 + Math.min(dice.waiting(dice.chance(0.8) ? 190 : 700), workingDay * 1.9))
  add(telling, telling.at, owner(telling), takenOn.happen({ officer: telling.officer }))
}

/** Now and then another team is better placed. The owner stays until that team accepts. */
export function handOver(teller: Teller, telling: Telling): void {
  const { dice, time, book, staff } = teller
  const ways = book.general.handOvers[telling.team]
  if (!ways || telling.urgent || !dice.chance(telling.at > teller.now - 3 * day ? 0.2 : 0.045)) return
  const way = dice.pick(ways)
  telling.at = time.add(telling.at, dice.between(15, 200))
  add(telling, telling.at, owner(telling), handOverOffered.happen({ team: way.to, reason: book.say(way.reasons, telling.scene) }))
  telling.at = time.add(telling.at, 20 + dice.waiting(600))
  const other = staff.of(way.to, dice)
  if (dice.chance(0.15)) {
    add(telling, telling.at, `officer:${other}`, handOverDeclined.happen({ reason: book.say(book.general.declines, telling.scene) }))
    return
  }
  add(telling, telling.at, `officer:${other}`, handOverAccepted.happen({ team: way.to, officer: other, ...(teller.restrictedTeams.has(way.to) ? { restricted: true } : {}) }))
  telling.team = way.to
  telling.officer = other
}

const longestWait = 14

/** A question to the resident stops the clock until they answer, or until the last day of waiting. */
export function ask(teller: Teller, telling: Telling): void {
  const { dice, time, book } = teller
  if (!telling.resident || telling.urgent || telling.words.questions.length === 0 || !dice.chance(telling.at > teller.now - 10 * day ? 0.12 : 0.07)) return
  const asked = dice.pick(telling.words.questions)
  telling.at = time.add(telling.at, dice.between(20, 240))
  if (telling.due !== undefined && telling.at >= telling.due) return
  const until = addDays(dayAt(telling.at), longestWait)
  add(telling, telling.at, owner(telling), questionAsked.happen({ question: book.fill(asked.question, telling.scene, telling.words.slots), reason: asked.why, until }))
  const silent = dice.chance(0.2)
  const again = silent ? endOfDay(until).getTime() + 5 * 60_000 : telling.at + 40 * 60_000 + Math.min(dice.waiting(2.8 * day), 12 * day)
  if (!silent) answer(teller, telling, { at: again, text: book.fill(dice.pick(asked.answers), telling.scene, telling.words.slots) })
  runAgain(teller, telling, { at: again, why: silent ? 'limit-passed' : 'answered' })
}

function answer({ dice }: Teller, telling: Telling, { at, text }: { at: number; text: string }): void {
  const channel = dice.weighted({ 'web-form': 50, email: 50 })
  const event = residentWrote.happen({ text, contact: 0, channel })
  const happening = add(telling, at, 'resident', event)
  happening.contact = contactAbout(telling, { at, channel, text, event: event.data })
}

/** A further contact about the same case. */
export function contactAbout(telling: Telling, { at, channel, text, event, officer }: { at: number; channel: string; text: string; event: Record<string, unknown>; officer?: number }): MadeContact {
  return {
    at, channel, outcome: 'case-updated', service: telling.service.code, officer: officer ?? null, resident: telling.resident?.id ?? null,
    summary: text.slice(0, 200), raw: { made: true, about: telling.ref, words: text }, event,
  }
}

function runAgain(teller: Teller, telling: Telling, { at, why }: { at: number; why: 'answered' | 'limit-passed' }): void {
  const by = why === 'answered' ? 'resident' : 'system'
  const running = standing(telling).promises.findLast((promise) => promise.state === 'open' || promise.state === 'broken')
  const due = running && movedByWait({ due: running.due_at, calendar: running.calendar }, { paused: new Date(telling.at), resumed: new Date(at) }, teller.calendars)
  telling.at = at
  if (!running || !due || due.getTime() === running.due_at.getTime()) {
    add(telling, at, by, resumed.happen({ why }))
    return
  }
  add(telling, at, by, resumed.happen({ why, due: due.toISOString(), words: `${running.words.replace(/: by .*$/s, '')}: by ${writeDue(due)}.` }))
  telling.due = due.getTime()
}

/** The date is changed before it passes, with a reason that the resident reads. */
export function changeDate(teller: Teller, telling: Telling): void {
  const { dice, time, book, calendars } = teller
  const { due } = telling
  if (due === undefined || telling.urgent || telling.words.delays.length === 0 || time.between(telling.at, due) < 2 * workingDay || !dice.chance(0.035)) return
  telling.at = time.add(telling.at, time.between(telling.at, due) * dice.between(0.4, 0.9))
  const on = calendars.calendar('ENG-CODE').addWorkingDays(dayAt(due), dice.whole(3, 10))
  const running = standing(telling).promises.at(-1)!
  telling.promises += 1
  telling.due = endOfDay(on).getTime()
  add(telling, telling.at, owner(telling), promiseChanged.happen({
    number: telling.promises, due: new Date(telling.due).toISOString(), words: `${running.words.replace(/: by .*$/s, '').replace(/ within .*$/s, '')}: by ${writeDay(on, 'long')}.`,
    calendar: 'ENG-CODE', calendarVersion: calendars.version, reason: book.say(telling.words.delays, telling.scene, telling.service.code),
  }))
}

import { contactJoined, noteAdded, replied, residentWrote } from '../../cases/index.ts'
import { contactAbout } from './middle-of-story.ts'
import { add, owner } from './telling.ts'
import type { Teller, Telling } from './telling.ts'
import { dayAt } from './work-time.ts'

const day = 86_400_000

/** Notes, news for the resident, and residents who ask again, between being taken on and the end. */
export function fillIn(teller: Teller, telling: Telling, { from, to }: { from: number; to: number }): void {
  const { dice, book, time } = teller
  const { words, scene } = telling
  const within = () => time.add(from, time.between(from, to) * dice.between(0.05, 0.92))
  const by = owner(telling)
  for (let i = Number(dice.weighted({ 0: 52, 1: 36, 2: 12 })); i > 0; i--) add(telling, within(), by, noteAdded.happen({ text: book.say(words.notes, scene, telling.service.code) }))
  if (telling.resident && dice.chance(to - from > 4 * day ? 0.4 : 0.14)) add(telling, within(), by, replied.happen({ text: book.say(words.progress, scene, telling.service.code) }))
  askAgain(teller, telling, to)
}

/** The longer it takes, and the later it is, the more residents ask where it has got to. */
function askAgain(teller: Teller, telling: Telling, to: number): void {
  const { dice } = teller
  const open = (Math.min(to, teller.now) - telling.arrival.at) / day
  const overdue = telling.due !== undefined && to > telling.due ? (to - telling.due) / day : 0
  let likely = Math.min(0.75, 0.02 + open * 0.008 + (overdue > 0 ? 0.2 + overdue * 0.02 : 0))
  while (telling.resident && dice.chance(likely)) {
    const late = overdue > 0 && dice.chance(0.7)
    chase(teller, telling, { late, at: late ? telling.due! + (to - telling.due!) * dice.throw() : telling.arrival.at + (to - telling.arrival.at) * dice.between(0.25, 0.97) })
    likely /= 3
  }
}

function chase(teller: Teller, telling: Telling, { late, at }: { late: boolean; at: number }): void {
  const { dice, book, staff, time } = teller
  const { chasers } = book.general
  if (dice.chance(0.62)) {
    const when = time.isWorkingDay(dayAt(at)) ? Math.max(time.add(at, 0), at) : time.add(at, dice.between(5, 200))
    const officer = staff.adviser(dice)
    const summary = book.say(late ? chasers.phoneLate : chasers.phone, telling.scene)
    const event = contactJoined.happen({ contact: 0, channel: 'phone', summary })
    add(telling, officeHour(teller, when), `officer:${officer}`, event).contact = contactAbout(telling, { at: officeHour(teller, when), channel: 'phone', text: summary, event: event.data, officer })
    return
  }
  const channel = dice.weighted({ 'web-form': 65, email: 35 })
  const text = book.say(late ? chasers.late : chasers.mild, telling.scene)
  const event = residentWrote.happen({ text, contact: 0, channel })
  add(telling, at, 'resident', event).contact = contactAbout(telling, { at, channel, text, event: event.data })
}

/** The same moment when somebody answers the phone, else the next. */
function officeHour({ time }: Teller, at: number): number {
  return time.between(at, at + 60_000) > 0 ? at : time.add(at, 3 + (at % 97))
}

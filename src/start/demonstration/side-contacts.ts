import type { Day } from '../../platform/time/index.ts'
import type { ChannelName } from './source-data.ts'
import type { MadeContact, Teller } from './telling.ts'

/** How many contacts never become a case, for each that does: answered on the phone at once, signposted, automatic mail. */
const shareOfCases = 0.4

/** The month's contacts that were over in one go. */
export function sideContacts(teller: Teller, days: readonly Day[], cases: number): MadeContact[] {
  const { dice } = teller
  const count = Math.round(cases * shareOfCases)
  return Array.from({ length: count }, () => {
    const kind = dice.weighted({ atOnce: 74, signposted: 20, automatic: 6 })
    return kind === 'atOnce' ? answeredAtOnce(teller, days) : kind === 'signposted' ? signposted(teller, days) : automatic(teller, days)
  })
}

const scene = { street: '', town: '', ward: '', number: 0, name: '', first: '' }

function answeredAtOnce(teller: Teller, days: readonly Day[]): MadeContact {
  const { dice, book } = teller
  const asked = dice.pick(book.general.atOnce)
  const channel = (asked.channel as ChannelName | undefined) ?? dice.weighted({ phone: 80, counter: 20 })
  return { ...spoken(teller, days, { channel, text: book.fill(asked.text, scene) }), outcome: 'answered-at-once', service: known(teller, asked.service), resolved: dice.chance(0.93) }
}

function signposted(teller: Teller, days: readonly Day[]): MadeContact {
  const { dice, book } = teller
  const sent = dice.pick(book.general.signposted)
  const channel = dice.weighted({ phone: 72, counter: 16, email: 12 })
  const said = spoken(teller, days, { channel, text: book.fill(sent.text, scene) })
  return { ...said, outcome: 'signposted', service: known(teller, sent.service), signpostedTo: sent.to, ...heardLater(teller, said) }
}

const day = 86_400_000

/** Two weeks later whoever has an e-mail address is asked whether that helped; about one in four says. */
function heardLater({ dice, residents, now }: Teller, { at, resident }: Pick<MadeContact, 'at' | 'resident'>): Pick<MadeContact, 'signpostDueAt' | 'signpostAskedAt' | 'helped' | 'helpedAt'> {
  const due = at + 14 * day
  if (due > now) return {}
  // dice of its own: what is heard later changes nothing of what else happens
  const own = dice.fork(`signpost ${at}`)
  if (resident === null || !emailsOf(residents).has(resident)) return { signpostDueAt: due }
  const helpedAt = due + 30 * 60_000 + own.waiting(1.5 * day)
  if (!own.chance(0.26) || helpedAt > now) return { signpostDueAt: due, signpostAskedAt: due }
  return { signpostDueAt: due, signpostAskedAt: due, helped: own.weighted({ yes: 60, partly: 14, no: 18, 'not-tried': 8 }), helpedAt }
}

const reachable = new WeakMap<object, ReadonlySet<number>>()

function emailsOf(residents: Teller['residents']): ReadonlySet<number> {
  const found = reachable.get(residents) ?? new Set(residents.filter((one) => one.email).map((one) => one.id))
  reachable.set(residents, found)
  return found
}

function automatic(teller: Teller, days: readonly Day[]): MadeContact {
  const text = teller.dice.pick(teller.book.general.automatic)
  return { ...spoken(teller, days, { channel: 'email', text }), officer: null, resident: null, outcome: 'automatic', service: null }
}

function spoken(teller: Teller, days: readonly Day[], { channel, text }: { channel: ChannelName; text: string }): Pick<MadeContact, 'at' | 'channel' | 'officer' | 'resident' | 'summary' | 'raw'> {
  const { dice, staff, residents, arrivals } = teller
  const resident = dice.chance(0.45) ? residents[Math.floor(residents.length * dice.throw() ** 1.5)]!.id : null
  return { at: arrivals.moment(channel, days), channel, officer: staff.adviser(dice), resident, summary: text, raw: { made: true, note: text } }
}

const known = ({ catalogue }: Teller, service: string | null) => (service !== null && catalogue.has(service) ? service : null)

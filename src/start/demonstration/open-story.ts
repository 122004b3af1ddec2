import { caseOpened, kindOfService, promiseGiven, titleOf } from '../../cases/index.ts'
import type { Actor, CaseOutcome } from '../../cases/index.ts'
import type { Service } from '../../services/index.ts'
import type { Arrival } from './arrivals.ts'
import type { ChannelName } from './source-data.ts'
import { makePlace } from './make-place.ts'
import type { MadeResident } from './make-residents.ts'
import type { PastCase } from './past-cases.ts'
import type { Spoken } from './phrase-book.ts'
import { add } from './telling.ts'
import type { Teller, Telling } from './telling.ts'
import type { ServiceWords } from './word-files.ts'
import { dayAt } from './work-time.ts'

const usualOutcomes: Partial<Record<CaseOutcome, number>> = { fixed: 80, cannot: 7, 'not-ours': 4, duplicate: 5, withdrawn: 2 }
const unknownShare: Record<ChannelName, number> = { 'web-form': 0.13, phone: 0.05, email: 0, counter: 0.1, letter: 0, open311: 0.45 }

/** The first moment of a case: who, what, where, in which words, and the date promised. */
export function openStory(teller: Teller, arrival: Arrival): Telling {
  const { dice, book } = teller
  const service = teller.catalogue.get(arrival.service)
  if (!service) throw new Error(`The catalogue has no service ${arrival.service}`)
  const words = book.of(service.code)
  const resident = whoAsks(teller, arrival, service)
  const { outcome, original } = howItEnds(teller, arrival, words.outcomes ?? usualFor(words))
  const where = makePlace(dice, service, resident, teller)
  const place = original?.place ?? where.place
  const scene = { street: original?.place ? streetOf(original.place.address) : where.street, town: where.ward.town, ward: where.ward.name, number: where.number, name: resident?.name ?? 'A resident', first: resident?.first ?? 'A resident' }
  const telling: Telling = {
    arrival, service, words, resident, scene, outcome, duplicateOf: original?.ref, ref: teller.past.reference(dice),
    isKept: teller.kept.next(service.code, teller.arrivals.lapsed(dayAt(arrival.at))),
    happenings: [], at: arrival.at, team: service.team, officer: teller.staff.of(service.team, dice), due: undefined, promises: 0, urgent: false,
  }
  teller.past.remember(service.code, { ref: telling.ref, at: arrival.at, place })
  beginWith(teller, telling, { spoken: book.contact(service.code, arrival.channel, scene), place })
  return telling
}

/** Only ends for which there is an answer in words. */
function usualFor({ answers }: ServiceWords): Partial<Record<CaseOutcome, number>> {
  return Object.fromEntries(Object.entries(usualOutcomes).filter(([outcome]) => outcome in answers || outcome === 'duplicate' || outcome === 'withdrawn'))
}

function howItEnds(teller: Teller, arrival: Arrival, outcomes: Partial<Record<CaseOutcome, number>>): { outcome: CaseOutcome; original?: PastCase } {
  const outcome = teller.dice.weighted<CaseOutcome>(outcomes)
  if (outcome !== 'duplicate') return { outcome }
  const original = teller.past.near(arrival.service, arrival.at, teller.dice)
  return original ? { outcome, original } : { outcome: (outcomes.fixed ?? 0) > 0 ? 'fixed' : 'answered' }
}

function whoAsks({ dice, residents }: Teller, { channel }: Arrival, service: Service): MadeResident | undefined {
  if (service.anonymousAllowed && dice.chance(unknownShare[channel])) return undefined
  // some are in touch often, most seldom
  return residents[Math.floor(residents.length * dice.throw() ** 1.5)]
}

function beginWith(teller: Teller, telling: Telling, { spoken, place }: { spoken: Spoken; place: PastCase['place'] }): void {
  const { arrival, service } = telling
  const by = takenBy(teller, telling)
  const dates = teller.dates.for(service, spoken.given, new Date(arrival.at))
  const answers = answersOf(service, spoken.given)
  add(telling, arrival.at, by, caseOpened.happen({
    kind: kindOfService(service), service: service.code, title: nameOf(teller, service, spoken.text, place?.address), words: spoken.text, channel: arrival.channel, contact: 0, team: service.team,
    ...(place ? { place } : {}), ...restrictionOf(teller, service),
    ...(dates.standardDue ? { standardDue: dates.standardDue } : {}),
    ...(answers.length > 0 ? { answers } : {}),
  }))
  telling.urgent = dates.urgent
  if (!dates.promise) return
  add(telling, arrival.at, by, promiseGiven.happen(dates.promise))
  telling.promises = 1
  telling.due = Date.parse(dates.promise.due)
}

function restrictionOf({ restrictedTeams }: Teller, { restricted, team }: Service): { restrictedTo?: string; restrictedFor?: 'team' } {
  if (restricted) return { restrictedTo: team }
  return restrictedTeams.has(team) ? { restrictedTo: team, restrictedFor: 'team' } : {}
}

function takenBy({ staff, dice }: Teller, { arrival: { channel } }: Telling): Actor {
  if (channel === 'phone' || channel === 'counter' || channel === 'letter') return `officer:${staff.adviser(dice)}`
  return channel === 'open311' ? 'open311:Mend My Street app' : 'resident'
}

/** As receiving a live contact names it. */
function nameOf(teller: Teller, service: Service, words: string, address: string | undefined): string {
  const isRestricted = restrictionOf(teller, service).restrictedTo !== undefined
  return titleOf({ kind: kindOfService(service), service: service.name, words, where: address?.split(',')[0]?.trim(), isRestricted })
}

function streetOf(address: string): string {
  return address.split(',')[0]!.replace(/ (near|by) .*$/, '').replace(/^\d+ /, '')
}

function answersOf(service: Service, answers: Record<string, string>): { question: string; answer: string }[] {
  return Object.entries(answers).flatMap(([code, value]) => {
    const question = service.questions.find((one) => one.code === code)
    if (!question) throw new Error(`${service.code} has no question ${code}`)
    const choice = 'choices' in question ? question.choices.find((one) => one.code === value)?.label : value === 'yes' ? 'Yes' : 'No'
    if (choice === undefined) throw new Error(`${service.code} ${code} has no answer ${value}`)
    return [{ question: question.label, answer: choice }]
  })
}

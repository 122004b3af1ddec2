import { cleanLine } from '../../../../platform/forms/index.ts'
import { field } from '../../../../platform/http/index.ts'
import type { Fields } from '../../../../platform/http/index.ts'
import { councilZone, day, dayOf, instantAt } from '../../../../platform/time/index.ts'
import { isSpot, needsPlace } from '../../../../services/index.ts'
import type { Service } from '../../../../services/index.ts'
import { callChannels } from '../../../actions/desk-contacts.ts'
import type { CallChannel } from '../../../actions/desk-contacts.ts'
import { readPhone } from '../write-phone.ts'

export const callEndings = ['case', 'answered', 'signposted'] as const
export type CallEnding = (typeof callEndings)[number]

/** A contact as an officer typed it. */
export interface CallTyped {
  channel: CallChannel
  /** Local date and time, empty for just now. */
  when: string
  name: string
  phone: string
  email: string
  address: string
  postcode: string
  /** Id of someone known, when the officer recognised them. */
  resident: string
  service: string
  where: string
  /** 'yes': they cannot say where it is. */
  nowhere: string
  words: string
  ending: CallEnding | ''
  resolved: string
  signpost: string
  /** The form's own key. */
  once: string
}

export interface CallFault {
  field: keyof CallTyped
  text: string
}

/** A contact that is understood. */
export interface CallRead {
  typed: CallTyped
  happenedAt: Date
  phone?: string
  service: Service | undefined
}

const line = (fields: Fields, name: keyof CallTyped, longest = 200) => cleanLine(field(fields, name)).slice(0, longest)

export function typedCall(fields: Fields): CallTyped {
  return {
    channel: (Object.keys(callChannels) as CallChannel[]).find((known) => known === field(fields, 'channel')) ?? 'phone',
    when: line(fields, 'when'), name: line(fields, 'name'), phone: line(fields, 'phone'), email: line(fields, 'email'),
    address: line(fields, 'address', 300), postcode: line(fields, 'postcode', 10).toUpperCase(), resident: /^\d{1,15}$/.exec(field(fields, 'resident'))?.[0] ?? '',
    service: line(fields, 'service'), where: line(fields, 'where', 300), nowhere: field(fields, 'nowhere') === 'yes' ? 'yes' : '', words: field(fields, 'words').trim(),
    ending: callEndings.find((known) => known === field(fields, 'ending')) ?? '', resolved: line(fields, 'resolved'), signpost: line(fields, 'signpost', 300),
    once: /^[\w-]{8,64}$/.exec(field(fields, 'once'))?.[0] ?? '',
  }
}

/** Makes sense of what was typed, or says everything that is wrong at once. */
export function readCall(typed: CallTyped, services: readonly Service[], now: Date): { read: CallRead } | { faults: CallFault[] } {
  const happenedAt = readMoment(typed.when, now)
  const phone = typed.phone ? readPhone(typed.phone) : undefined
  const service = serviceNamed(typed.service, services)
  const faults = [...saidFaults(typed, service), ...whereFaults(typed, service), ...whoFaults(typed, phone), ...endingFaults(typed)]
  if (!happenedAt) return { faults: [...faults, { field: 'when', text: 'Enter when it was: a date and time that have passed' }] }
  if (faults.length > 0) return { faults }
  return { read: { typed, happenedAt, service, ...(phone ? { phone } : {}) } }
}

function saidFaults(typed: CallTyped, service: Service | undefined): CallFault[] {
  const faults: CallFault[] = []
  if (!typed.words) faults.push({ field: 'words', text: 'Write what they said' })
  if (typed.words.length > 20_000) faults.push({ field: 'words', text: 'Shorten what they said to 20,000 characters or fewer' })
  if (typed.service && !service) faults.push({ field: 'service', text: 'Choose a service from the list' })
  if (!typed.service && typed.ending === 'case') faults.push({ field: 'service', text: 'Choose what it is about, so that it reaches the right team' })
  return faults
}

/** A service that makes no sense without a place is not sent to its team without one, unless they cannot say. */
function whereFaults(typed: CallTyped, service: Service | undefined): CallFault[] {
  if (typed.ending !== 'case' || !service || !needsPlace(service) || typed.where || typed.nowhere) return []
  if (isSpot(service)) return [{ field: 'where', text: 'Write where it is. It is shown to everyone, so do not give their own address unless it is there' }]
  return typed.address ? [] : [{ field: 'where', text: 'Ask where it is, or tick that they cannot say' }]
}

function whoFaults(typed: CallTyped, phone: string | undefined): CallFault[] {
  const faults: CallFault[] = []
  if (typed.phone && !phone) faults.push({ field: 'phone', text: 'Enter a phone number, like 01632 960 001, or leave it empty' })
  if (typed.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.email)) faults.push({ field: 'email', text: 'Enter an e-mail address, like name@example.com, or leave it empty' })
  return faults
}

function endingFaults(typed: CallTyped): CallFault[] {
  if (!typed.ending) return [{ field: 'ending', text: 'Choose how it ended' }]
  if (typed.ending === 'answered' && !['yes', 'no'].includes(typed.resolved)) return [{ field: 'resolved', text: 'Say whether that settled it for them' }]
  if (typed.ending === 'signposted' && !typed.signpost) return [{ field: 'signpost', text: 'Say who can help them, and how to reach them' }]
  return []
}

/** Empty is now; anything else is local time that is not to come. */
function readMoment(when: string, now: Date): Date | undefined {
  if (!when) return now
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?$/.exec(when)
  if (!parts) return undefined
  try {
    const at = instantAt(day(parts[1]!), parts[2]!, councilZone)
    return at <= now && dayOf(at) >= '2000-01-01' ? at : undefined
  } catch {
    return undefined
  }
}

export function serviceNamed(name: string, services: readonly Service[]): Service | undefined {
  const wanted = name.toLowerCase()
  return wanted === '' ? undefined : services.find((service) => service.name.toLowerCase() === wanted || service.code === wanted)
}

/** Services that these words may mean, best first: by name, then by residents' own words. Five at most. */
export function servicesLike(name: string, services: readonly Service[]): Service[] {
  const words = name.toLowerCase().split(/[^\p{L}\d]+/u).filter((word) => word.length > 2)
  const score = (service: Service) => {
    const own = service.name.toLowerCase()
    const known = [...service.synonyms, ...service.keywords].join(' ').toLowerCase()
    return words.reduce((sum, word) => sum + (own.includes(word) ? 3 : known.includes(word) ? 1 : 0), 0)
  }
  return services.map((service) => ({ service, points: score(service) })).filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || a.service.name.localeCompare(b.service.name)).slice(0, 5).map(({ service }) => service)
}

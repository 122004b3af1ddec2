import { contactOf, enterLedger, leaveTray, noteProblem } from '../../contacts/index.ts'
import type { Reading } from '../../contacts/index.ts'
import { seeEverything } from '../../platform/database/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { findOrAddResident, readResident } from '../../residents/index.ts'
import type { ResidentDetails } from '../../residents/index.ts'
import { teamIsRestricted } from '../../staff/index.ts'
import { allowsPhotos, markDraftSent, promiseFor, providedBy } from '../../services/index.ts'
import type { Catalogue, CouncilTools, Service } from '../../services/index.ts'
import type { Actor } from '../case.ts'
import { kindOfService } from '../rules/kind-of-service.ts'
import { titleOf } from '../rules/title-of.ts'
import { readCaseUnscoped } from '../store/read-case.ts'
import type { Recorded } from '../store/record-events.ts'
import { openCase } from './open-case.ts'

export interface Received {
  number: number
  caseId: number
  ref: string
  /** The case as it was opened just now; absent when it was opened before, or has gone on under a procedure since. */
  opened?: Pick<Recorded, 'caseFile' | 'promises'>
}

export interface Incoming {
  channel: string
  /** The sender's own key: the same twice opens one case. */
  sourceKey?: string
  raw: object
  by: Actor
  /** Makes sense of `raw`. Run again from the tray when it fails. */
  read(raw: object, catalogue: Catalogue): Reading
}

/**
 * A contact comes in: numbered and kept as it came (committed), then read, then a case is opened with its owner and
 * promise in one transaction. If reading fails the entry waits in the tray, where people see it and a job tries again.
 * It is the system that receives: an officer takes down what only another team may read afterwards.
 */
export async function receiveContact(tools: CouncilTools, incoming: Incoming): Promise<Received> {
  return seeEverything(() => receive(tools, incoming))
}

async function receive(tools: CouncilTools, incoming: Incoming): Promise<Received> {
  const { number, fresh } = await enterLedger(tools.db, {
    channel: incoming.channel, receivedAt: tools.clock.now(), raw: incoming.raw, ...(incoming.sourceKey ? { sourceKey: incoming.sourceKey } : {}),
  })
  if (!fresh) {
    const before = await caseOfContact(tools.db, number)
    if (before) return before
  }
  try {
    return await openFromLedger(tools, number, incoming)
  } catch (error) {
    await noteProblem(tools.db, number, (error as Error).message)
    throw error
  }
}

/** The second half of receiving: also used to try again what waits in the tray. */
export async function openFromLedger(tools: CouncilTools, number: number, incoming: Pick<Incoming, 'channel' | 'raw' | 'by' | 'read'>): Promise<Received> {
  const [calendars, catalogue, council] = await Promise.all([tools.calendars(), tools.catalogue(), tools.council()])
  const reading = incoming.read(incoming.raw, catalogue)
  const service = catalogue.services.get(reading.service)
  if (!service) throw new Error(`There is no service ${reading.service}`)
  // no word is given for another body: what we owe is to pass it on, and that is counted as no promise
  const { followers } = tools
  const { promise: own, standard } = providedBy(service, council).by === 'us' ? promiseFor(service, reading.given ?? {}) : { promise: null, standard: null }
  const isFollowed = followers?.promises(service) ?? false
  const promise = isFollowed ? null : own
  const limit = standard?.clock ?? own?.clock ?? null
  const at = tools.clock.now()
  const opened = await tools.db.transaction(async (tx) => {
    const [isOurs, resident, isTeamRestricted, reach] = await Promise.all([leaveTray(tx, number), residentOf(tx, reading, at), teamIsRestricted(tx, service.team), reachOf(tx, reading)])
    if (!isOurs) return undefined
    const marking = reading.draft && markDraftSent(tx, reading.draft, number)
    const opening = openCase(tx, calendars, {
      particulars: particularsOf(reading, service, { number, channel: incoming.channel, resident, isTeamRestricted }),
      promise, standard: limit, by: incoming.by, at, isTeamRestricted,
      searchable: plainWords(reading), isLast: !isFollowed,
      contact: { number, channel: incoming.channel, happened_at: reading.happenedAt, service_code: service.code, resident_id: resident, officer_id: reading.officer ?? null, reach },
      ...(reading.draft && allowsPhotos(service) ? { draft: reading.draft } : {}),
    })
    const [{ caseFile, promises }] = await Promise.all([opening, marking])
    if (isFollowed) await followers!.opened(tx, { caseId: caseFile.id, service, receivedAt: reading.happenedAt < at ? reading.happenedAt : at, at, by: incoming.by, channel: incoming.channel })
    return { number, caseId: caseFile.id, ref: caseFile.ref, ...(isFollowed ? {} : { opened: { caseFile, promises } }) }
  })
  // another process took it out of the tray first
  return opened ?? (await caseOfContact(tools.db, number))!
}

/** To be found by, beside what the events say. */
const plainWords = ({ resident }: Reading) => [resident?.name, resident?.postcode, resident?.email].filter(Boolean).join(' ')

async function residentOf(tx: Queryable, reading: Reading, at: Date): Promise<number | null> {
  if (reading.residentId !== undefined) return reading.residentId
  return reading.resident ? findOrAddResident(tx, reading.resident, { at, isTrusted: reading.officer !== undefined }) : null
}

/** How they can be reached in this case: as given, and for someone whom an officer recognised, as known at this moment. */
async function reachOf(tx: Queryable, { resident, residentId }: Reading): Promise<ResidentDetails | null> {
  const known = residentId === undefined ? undefined : await readResident(tx, residentId)
  if (!known) return resident ?? null
  const details = { name: known.name, email: known.email, phone: known.phone, address: known.address, postcode: known.postcode }
  return { ...Object.fromEntries(Object.entries(details).filter(([, value]) => value)), ...resident }
}

function particularsOf(reading: Reading, service: Service, contact: { number: number; channel: string; resident: number | null; isTeamRestricted: boolean }) {
  const where = reading.place?.address?.split(',')[0]?.trim()
  const kind = kindOfService(service)
  const isRestricted = service.restricted === true || contact.isTeamRestricted
  return {
    kind,
    service: service.code,
    title: (reading.title ?? titleOf({ kind, service: service.name, words: reading.words, where, isRestricted })).slice(0, 200),
    words: reading.words,
    channel: contact.channel,
    contact: contact.number,
    team: service.team,
    ...(service.restricted ? { restrictedTo: service.team } : {}),
    ...(contact.resident === null ? {} : { resident: contact.resident }),
    ...(reading.place ? { place: reading.place } : {}),
    ...(reading.answers?.length ? { answers: reading.answers } : {}),
  }
}

async function caseOfContact(db: Queryable, number: number): Promise<Received | undefined> {
  const contact = await contactOf(db, number)
  if (!contact?.case_id) return undefined
  const caseFile = await readCaseUnscoped(db, { id: contact.case_id })
  return caseFile && { number, caseId: caseFile.id, ref: caseFile.ref }
}


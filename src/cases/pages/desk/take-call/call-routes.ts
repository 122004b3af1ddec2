import { randomUUID } from 'node:crypto'
import { contactOf } from '../../../../contacts/index.ts'
import { seeEverything } from '../../../../platform/database/index.ts'
import { field, notFound, page, route, seeOther } from '../../../../platform/http/index.ts'
import type { Call, Route } from '../../../../platform/http/index.ts'
import { findResidents, readResident } from '../../../../residents/index.ts'
import type { Resident, ResidentDetails } from '../../../../residents/index.ts'
import type { CouncilTools, Service } from '../../../../services/index.ts'
import { officerWho, recordRead, scopeOf } from '../../../../staff/index.ts'
import type { Officer } from '../../../../staff/index.ts'
import { keepWithoutCase, readWrittenDown } from '../../../actions/desk-contacts.ts'
import type { WrittenDown } from '../../../actions/desk-contacts.ts'
import { receiveContact } from '../../../actions/receive-contact.ts'
import { maySeeResident, residentsToOffer } from '../../../store/shown-residents.ts'
import { readCasesOf } from '../../../store/read-desk-case.ts'
import { readPhone, writePhone } from '../write-phone.ts'
import { readCall, servicesLike, typedCall } from './call-form.ts'
import type { CallFault, CallRead, CallTyped } from './call-form.ts'
import { callPage } from './call-page.ts'
import { showTaken } from './taken-page.ts'

export function callRoutes(tools: CouncilTools): Route[] {
  const guard = officerWho(tools, 'log contacts')
  return [
    route({ method: 'GET', path: '/desk/contacts/new', guard, handle: async (call) => page(await draw(tools, call.viewer, { typed: await startOf(tools, call) })) }),
    route({ method: 'POST', path: '/desk/contacts/new', guard, handle: (call) => take(tools, call) }),
    route({ method: 'GET', path: '/desk/contacts/:number', guard, personal: true, handle: (call) => taken(tools, call) }),
  ]
}

/** Whoever took a contact may read out the reference of what they opened, though they may not open it: for that page alone they are shown what the system sees. */
async function taken(tools: CouncilTools, call: Call<Officer>) {
  const number = /^\d{1,15}$/.test(call.params['number']!) ? Number(call.params['number']) : 0
  const contact = await seeEverything(() => contactOf(tools.db, number))
  if (!contact) throw notFound('There is no such contact, or it is not yours to see.')
  const show = () => showTaken(tools, call.viewer, contact)
  return page(await (contact.officer_id === call.viewer.id ? seeEverything(show) : show()))
}

/** A fresh form; with ?resident= filled in for someone known. */
async function startOf(tools: CouncilTools, call: Call<Officer>): Promise<CallTyped> {
  const typed = { ...typedCall({}), once: randomUUID() }
  const id = field(call.query, 'resident')
  const resident = await chosen(tools, call.viewer, id)
  if (!resident) return typed
  await recordRead(tools.db, call.viewer, `resident:${resident.id}`)
  return { ...typed, resident: String(resident.id), name: resident.name, phone: resident.phone ? writePhone(resident.phone) : '', email: resident.email ?? '', address: resident.address ?? '', postcode: resident.postcode ?? '' }
}

async function take(tools: CouncilTools, call: Call<Officer>) {
  const officer = call.viewer
  const services = await offered(tools)
  const typed = typedCall(call.body)
  const suggested = services.find((service) => service.code === field(call.body, 'suggested'))
  if (suggested) return page(await draw(tools, officer, { typed: { ...typed, service: suggested.name } }), { status: 422 })
  if (field(call.body, 'step') === 'find') return page(await draw(tools, officer, { typed, isLooking: true }), { status: 422 })
  const outcome = readCall(typed, services, tools.clock.now())
  if ('faults' in outcome) return page(await draw(tools, officer, { typed, faults: outcome.faults }), { status: 422 })
  const number = await keep(tools, officer, outcome.read)
  return seeOther(`/desk/contacts/${number}`)
}

async function offered(tools: CouncilTools): Promise<Service[]> {
  return [...(await tools.catalogue()).services.values()].sort((a, b) => a.name.localeCompare(b.name))
}

async function draw(tools: CouncilTools, officer: Officer, given: { typed: CallTyped; faults?: CallFault[]; isLooking?: boolean }) {
  const { typed, faults = [] } = given
  const services = await offered(tools)
  const found = given.isLooking || typed.resident ? await lookUp(tools, officer, typed) : undefined
  const suggestions = faults.some((fault) => fault.field === 'service') ? servicesLike(typed.service || typed.words, services) : []
  return tools.desk({ officer, title: 'Take a call', current: '/desk/contacts/new', hasError: faults.length > 0, main: callPage({ typed, faults, services, found, suggestions }) })
}

/** Someone known, by a number that this officer has come by rightly. */
async function chosen(tools: CouncilTools, officer: Officer, id: string): Promise<Resident | undefined> {
  return /^\d{1,15}$/.test(id) && (await maySeeResident(tools.db, officer, Number(id))) ? readResident(tools.db, Number(id)) : undefined
}

/** Who it may be, with how many of their open cases this officer may see. Written down as a read. */
async function lookUp(tools: CouncilTools, officer: Officer, typed: CallTyped) {
  const asked = { phone: typed.phone ? readPhone(typed.phone) : undefined, email: typed.email, name: typed.name }
  const known = await findResidents(tools.db, asked)
  const offerable = await residentsToOffer(tools.db, officer, known.map((one) => one.id))
  const found = known.filter((one) => offerable.has(one.id))
  const scope = scopeOf(officer)
  const [cases] = await Promise.all([
    Promise.all(found.map((one) => readCasesOf(tools.db, scope, one.id))),
    recordRead(tools.db, officer, 'residents:look-up', { question: asked, found: found.map((one) => one.id) }),
  ])
  return found.map((one, at) => ({ ...one, open: cases[at]!.filter((each) => each.closed_at === null).length }))
}

/** Through the ledger always; gives the contact's number. */
async function keep(tools: CouncilTools, officer: Officer, read: CallRead): Promise<number> {
  const { typed, service } = read
  const sourceKey = `desk:${typed.once || randomUUID()}`
  const raw = await writtenDown(tools, officer, read)
  if (raw.ending !== 'case' || !service) return keepWithoutCase(tools, { channel: typed.channel, sourceKey, raw })
  return (await receiveContact(tools, { channel: typed.channel, sourceKey, raw, by: `officer:${officer.id}`, read: () => readWrittenDown(raw, service) })).number
}

/** All that it takes to finish this later, should it fail now. */
async function writtenDown(tools: CouncilTools, officer: Officer, read: CallRead): Promise<WrittenDown> {
  const { typed, service, happenedAt } = read
  const { channel: _channel, once: _once, ...said } = typed
  const known = await chosen(tools, officer, typed.resident)
  return { form: 'desk', ...said, officer: officer.id, happenedAt: happenedAt.toISOString(), service: service?.code ?? '', known: known?.id ?? null, details: detailsOf(read), ending: typed.ending || 'answered' }
}

function detailsOf({ typed, phone }: CallRead): ResidentDetails | null {
  const { name, email, address, postcode } = typed
  if (!name && !email && !phone) return null
  return { ...(name ? { name } : {}), ...(email ? { email } : {}), ...(phone ? { phone } : {}), ...(address ? { address } : {}), ...(postcode ? { postcode } : {}) }
}

import { emptyState, summaryList } from '../../../design/index.ts'
import { readContactsOf } from '../../../contacts/index.ts'
import type { Contact } from '../../../contacts/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { notFound, page, route } from '../../../platform/http/index.ts'
import type { Call, Route } from '../../../platform/http/index.ts'
import { readResident } from '../../../residents/index.ts'
import type { CouncilTools, Service } from '../../../services/index.ts'
import { may, officerWho, recordRead, scopeOf } from '../../../staff/index.ts'
import type { Officer, Team } from '../../../staff/index.ts'
import { maySeeResident } from '../../store/shown-residents.ts'
import { readCasesOf } from '../../store/read-desk-case.ts'
import { whenWords } from './case-timeline.ts'
import type { DeskReads } from './desk-reads.ts'
import { namingFor } from './naming.ts'
import { queueRows } from './queue-rows.ts'
import { writePhone } from './write-phone.ts'

export function residentRoutes(tools: CouncilTools, reads: DeskReads): Route[] {
  return [route({ method: 'GET', path: '/desk/residents/:id', guard: officerWho(tools, 'see residents'), personal: true, handle: (call) => showResident(tools, reads, call) })]
}

async function showResident(tools: CouncilTools, reads: DeskReads, call: Call<Officer>) {
  const officer = call.viewer
  const id = /^\d{1,15}$/.test(call.params['id']!) ? Number(call.params['id']) : 0
  const resident = await readResident(tools.db, id)
  if (!resident || !(await maySeeResident(tools.db, officer, id))) throw notFound('There is no such resident, or you have no case with them. Look them up under “Take a call”.')
  const [cases, contacts, naming, catalogue, mark] = await Promise.all([
    readCasesOf(tools.db, scopeOf(officer), id), readContactsOf(tools.db, id), namingFor(reads, officer), tools.catalogue(), reads.residentMark?.(tools.db, officer, id, true), recordRead(tools.db, officer, `resident:${id}`),
  ])
  const teams = await reads.teams()
  const now = tools.clock.now()
  const name = resident.name || 'Name not given'
  const callNow = may(officer, 'log contacts') ? html`<p><a class="desk-act" href="/desk/contacts/new?resident=${id}">They are on the line: take a call</a></p>` : nothing
  const main = html`<h1 class="govuk-heading-l">${name}</h1>
${resident.needs ? html`<p class="desk-need">${resident.needs}</p>` : nothing}${mark}${callNow}
<div class="desk-sheet desk-sheet--padded">${summaryList({ rows: [row('Phone', resident.phone && writePhone(resident.phone)), row('E-mail', resident.email), row('Address', [resident.address, resident.postcode].filter(Boolean).join(', ')), row('Known since', whenWords(resident.created_at, now))] })}</div>
<h2 class="govuk-heading-m">Cases</h2>
${cases.length > 0 ? html`<div class="desk-sheet">${queueRows({ rows: cases, now, naming, services: catalogue.services, saysTeam: true })}</div>` : emptyState({ title: 'No cases that you may see', text: 'Cases of other teams are not shown here.', headingLevel: 3 })}
${contactsPart(contacts.filter((contact) => contact.officer_id === officer.id || (maySee(contact, cases) && isForAll(contact, catalogue.services, { teams, officer }))), now, catalogue.services)}`
  return page(await tools.desk({ officer, title: name, main }))
}

const row = (key: string, value: string | null) => value !== null && value !== '' && { key: { text: key }, value: { text: value } }

/** A contact about a case is as closed as the case. */
function maySee(contact: Contact, cases: readonly { id: number }[]): boolean {
  return contact.case_id === null || cases.some((each) => each.id === contact.case_id)
}

/** What was said about a service that is kept to its team is for that team, though no case came of it. */
function isForAll({ service_code: code }: Contact, services: ReadonlyMap<string, Service>, { teams, officer }: { teams: ReadonlyMap<string, Team>; officer: Officer }): boolean {
  const service = code === null ? undefined : services.get(code)
  return !service || officer.teams.includes(service.team) || !(service.restricted || teams.get(service.team)?.restricted)
}

const outcomes: Record<Contact['outcome'], string> = {
  'case-opened': 'Opened a case', 'case-updated': 'Added to a case', 'answered-at-once': 'Answered there and then', signposted: 'Sent on', automatic: 'Automatic', told: 'We told them',
}

const helpedSaid = { yes: 'they helped', partly: 'they helped in part', no: 'they did not help', 'not-tried': 'not in touch with them yet' } as const

function contactsPart(contacts: readonly Contact[], now: Date, services: ReadonlyMap<string, { readonly name: string }>): Html {
  if (contacts.length === 0) return nothing
  const items = contacts.map((contact) => html`<li class="desk-work__item"><p class="desk-work__line"><strong>${outcomes[contact.outcome]}${contact.signposted_to ? `: ${contact.signposted_to}` : ''}</strong> <span>${whenWords(contact.happened_at, now)}</span></p>
${contact.summary ? html`<p class="desk-work__words">${contact.summary}</p>` : nothing}<p class="desk-work__about">${[contact.direction === 'in' ? `by ${contact.channel.replaceAll('-', ' ')}` : `from us by ${contact.channel.replaceAll('-', ' ')}`, contact.service_code && services.get(contact.service_code)?.name, contact.resolved === false ? 'not settled' : '', contact.helped && helpedSaid[contact.helped]].filter(Boolean).join(' · ')}</p></li>`)
  return html`<h2 class="govuk-heading-m">Contacts</h2><div class="desk-sheet"><ul class="desk-work">${items}</ul></div>`
}

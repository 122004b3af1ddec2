import { card, summaryList } from '../../../../design/index.ts'
import type { Contact } from '../../../../contacts/index.ts'
import { html, nothing } from '../../../../platform/html/index.ts'
import type { Html } from '../../../../platform/html/index.ts'
import { notFound } from '../../../../platform/http/index.ts'
import { dayOf, writeDay } from '../../../../platform/time/index.ts'
import { readResident } from '../../../../residents/index.ts'
import type { CouncilTools, Service } from '../../../../services/index.ts'
import { mayOpen, recordRead, scopeOf } from '../../../../staff/index.ts'
import type { Officer } from '../../../../staff/index.ts'
import type { CaseFile, CasePromise } from '../../../case.ts'
import { writeReference } from '../../../rules/reference.ts'
import { readCaseUnscoped, readPromises } from '../../../store/read-case.ts'
import { whenWords } from '../case-timeline.ts'
import { casePath } from '../queue-rows.ts'

/** What was just taken down: for a case, the reference and the promise to read out. */
export async function showTaken(tools: CouncilTools, officer: Officer, contact: Contact): Promise<Html> {
  const caseFile = contact.case_id === null ? undefined : await readCaseUnscoped(tools.db, { id: contact.case_id })
  const maySee = caseFile !== undefined && mayOpen(scopeOf(officer), caseFile)
  // whoever took it may read out what they opened, though another team now owns it
  if (contact.officer_id !== officer.id && !maySee) throw notFound('There is no such contact, or it is not yours to see.')
  const [promises, resident, catalogue] = await Promise.all([
    caseFile ? readPromises(tools.db, caseFile.id) : [], contact.resident_id === null ? undefined : readResident(tools.db, contact.resident_id), tools.catalogue(),
    recordRead(tools.db, officer, `ledger:${contact.number}`),
  ])
  const service = contact.service_code ? catalogue.services.get(contact.service_code) : undefined
  const part = caseFile ? opened({ caseFile, promises, service, maySee }) : logged(contact, resident?.name, service, tools.clock.now())
  const main = html`${part}<p><a class="desk-act desk-act--first" href="/desk/contacts/new" aria-keyshortcuts="C">Take the next call</a></p>`
  return tools.desk({ officer, title: caseFile ? 'Case opened' : 'Contact logged', main })
}

const noDate = 'We cannot give you a date for this. We will tell you when something happens.'

function opened({ caseFile, promises, service, maySee }: { caseFile: CaseFile; promises: readonly CasePromise[]; service: Service | undefined; maySee: boolean }): Html {
  const steps = service ? html`<ul class="govuk-list govuk-list--bullet">${service.whatHappensNext.map((step) => html`<li>${step}</li>`)}</ul>` : nothing
  return html`<h1 class="govuk-heading-l">Case opened</h1>
${card({ label: 'Reference to read out', html: html`<p class="desk-call__ref">${writeReference(caseFile.ref)}</p><p>${spelled(caseFile.ref)}</p>` })}
<h2 class="govuk-heading-m">Say</h2><p class="desk-call__say">“${promises.at(-1)?.words ?? service?.noPromise ?? noDate}”</p>${steps}
${maySee ? html`<p>${caseFile.procedure ? html`<a class="desk-act" href="${`${casePath(caseFile.ref)}/complaint/sort`}">Sort it now</a> ` : nothing}<a class="govuk-link" href="${casePath(caseFile.ref)}">Open the case</a></p>` : nothing}`
}

function logged(contact: Contact, name: string | undefined, service: Service | undefined, now: Date): Html {
  return html`<h1 class="govuk-heading-l">Contact logged</h1><div class="desk-sheet desk-sheet--padded">${summaryList({ rows: [
    { key: { text: 'Number' }, value: { text: String(contact.number) } },
    { key: { text: 'When' }, value: { text: `${whenWords(contact.happened_at, now)}, by ${contact.channel}` } },
    name !== undefined && { key: { text: 'Who' }, value: { text: name || 'Name not given' } },
    service && { key: { text: 'About' }, value: { text: service.name } },
    { key: { text: 'How it ended' }, value: { text: ending(contact) } },
    { key: { text: 'They said' }, value: { text: contact.summary ?? '' } },
    contact.outcome === 'signposted' && { key: { text: 'Whether it helped' }, value: { text: helpedWords(contact, service) } },
  ] })}</div>`
}

/** What is known of a signpost two weeks on, and what will be. */
function helpedWords({ helped, signpost_asked_at: askedAt, signpost_due_at: dueAt, reach }: Contact, service: Service | undefined): string {
  if (helped) return helpedSaid[helped]
  if (askedAt) return `We asked by e-mail on ${writeDay(dayOf(askedAt), 'long')}. No answer yet`
  if (dueAt) return 'Not asked'
  if (service?.restricted || service?.quickExit) return 'We do not ask: a question could put somebody in danger'
  return reach?.email ? 'We ask by e-mail in two weeks' : 'We can ask only if we know an e-mail address'
}

const helpedSaid = { yes: 'They helped', partly: 'They helped in part', no: 'They did not help', 'not-tried': 'The resident had not been in touch with them yet' } as const

function ending(contact: Contact): string {
  if (contact.outcome === 'signposted') return `Sent on to ${contact.signposted_to}`
  return `Answered there and then${contact.resolved ? ', and that settled it' : ', but it is not settled for them'}`
}

const words: Record<string, string> = {
  A: 'Alpha', B: 'Bravo', C: 'Charlie', D: 'Delta', E: 'Echo', F: 'Foxtrot', G: 'Golf', H: 'Hotel', J: 'Juliet', K: 'Kilo', M: 'Mike', N: 'November',
  P: 'Papa', Q: 'Quebec', R: 'Romeo', S: 'Sierra', T: 'Tango', V: 'Victor', W: 'Whiskey', X: 'X-ray', Y: 'Yankee', Z: 'Zulu',
}

/** As it is spelled over the phone: "Mike Hotel 4 Kilo 7 …" */
function spelled(ref: string): string {
  return ['Mike', 'Hotel', ...[...ref].map((symbol) => words[symbol] ?? symbol)].join(' ')
}

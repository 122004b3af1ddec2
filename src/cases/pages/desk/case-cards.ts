import { card, promiseMark } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { dayOf, writeDay } from '../../../platform/time/index.ts'
import type { Resident } from '../../../residents/index.ts'
import type { CaseFile, CasePromise } from '../../case.ts'
import { dueWords, timeLeft } from '../../rules/due-words.ts'
import { writeDue } from '../../rules/promise-for.ts'
import { writeReference } from '../../rules/reference.ts'
import { knownBy, nearMetres } from '../../store/read-desk-case.ts'
import type { DeskCase } from '../../store/read-desk-case.ts'
import { casePath, queueRows } from './queue-rows.ts'
import type { Naming } from './who-acted.ts'
import { writePhone } from './write-phone.ts'

export interface CardsView {
  readonly caseFile: CaseFile
  readonly promises: readonly CasePromise[]
  readonly around: DeskCase
  readonly now: Date
  readonly naming: Naming
  readonly services: ReadonlyMap<string, { readonly name: string }>
  /** The officer may see residents' own pages. */
  readonly seesResidents: boolean
}

/** Beside the case: the promise, the resident, the same before, the files. */
export function caseCards(view: CardsView): Html {
  return html`<div id="cards">${promiseCard(view)}${residentCard(view)}${beforeCard(view)}${filesCard(view)}</div>`
}

function promiseCard({ caseFile, promises, now }: CardsView): Html {
  const last = promises.at(-1)
  // under a procedure each stage has its own limit, which its panel shows
  const standard = caseFile.standard_due_at && !caseFile.procedure ? html`<p>Our limit: ${writeDue(caseFile.standard_due_at, 'short')}.</p>` : nothing
  if (!last) return card({ label: 'Promise', title: 'No date given', html: html`<p>The resident was given no date. That is counted.</p>${standard}` })
  const title = capital(writeDue(last.due_at, 'short'))
  return card({ label: 'Promise', title, html: html`<p>${promiseMark(mark(caseFile, last, now))}</p><p>“${last.words}”</p>${standard}${changes(promises)}` })
}

function mark(caseFile: CaseFile, promise: CasePromise, now: Date) {
  if (promise.state === 'kept') return { nearness: 'kept' as const, text: `kept${promise.ended_at ? ` on ${writeDay(dayOf(promise.ended_at), 'short')}` : ''}` }
  if (promise.state === 'late') return { nearness: 'late' as const, text: `answered late${promise.ended_at ? `, on ${writeDay(dayOf(promise.ended_at), 'short')}` : ''}` }
  if (promise.state === 'withdrawn') return { nearness: 'none' as const, text: 'withdrawn' }
  return caseFile.paused_at ? dueWords(caseFile, now) : timeLeft(promise.due_at, now)
}

function changes(promises: readonly CasePromise[]): Html {
  if (promises.length === 1) return html`<p>Unchanged since given on ${writeDay(dayOf(promises[0]!.given_at), 'short')}.</p>`
  return html`<details class="desk-small"><summary>Changed ${promises.length === 2 ? 'once' : `${promises.length - 1} times`}</summary><ol class="desk-small__list">${promises.slice(0, -1).map((promise) => html`<li>${writeDue(promise.due_at, 'short')}${promise.reason ? `: ${promise.reason}` : nothing}</li>`)}</ol></details>`
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

function residentCard({ around, seesResidents, caseFile, now, naming, services }: CardsView): Html {
  const { resident, others } = around
  if (!resident) return card({ label: 'Resident', title: 'Not known', html: html`<p>They chose to stay unknown, so we cannot write to them.${caseFile.address ? html` Place: ${caseFile.address}.` : nothing}</p>` })
  const open = others.filter((other) => other.closed_at === null).length
  const count = others.length === 10 ? '10 or more' : String(others.length)
  return card({ label: 'Resident', title: resident.name || 'Name not given', html: html`${waysTo(resident)}
${resident.needs ? html`<p class="desk-need">${resident.needs}</p>` : nothing}
${others.length > 0 ? html`<details class="desk-small"><summary>${count} other ${others.length === 1 ? 'case' : 'cases'}${open === 0 ? ', all closed' : `, ${open} open`}</summary>${queueRows({ rows: others, now, naming, services, isNarrow: true })}</details>` : html`<p>No other cases.</p>`}
${seesResidents ? html`<p><a class="govuk-link" href="${`/desk/residents/${resident.id}`}">All about this resident</a></p>` : nothing}` })
}

function waysTo({ phone, email, address, postcode }: Resident): Html {
  const where = [address, postcode].filter(Boolean).join(', ')
  const ways = [
    phone && html`<li><a class="govuk-link" href="tel:${phone}">${writePhone(phone)}</a></li>`,
    email && html`<li><a class="govuk-link" href="mailto:${email}">${email}</a></li>`,
    where && html`<li>${where}</li>`,
  ].filter(Boolean)
  return ways.length > 0 ? html`<ul class="desk-ways">${ways}</ul>` : html`<p>No way to reach them is known.</p>`
}

function beforeCard({ around, caseFile, services }: CardsView): Html {
  const { times, first, open, newest } = around.before
  if (times === 0 || !first) return nothing
  const service = services.get(caseFile.service_code)?.name.toLowerCase() ?? 'the same'
  const still = open === 0 ? 'all closed' : open === times ? (times === 1 ? 'still open' : 'all still open') : `${open} still open`
  return card({ label: 'Seen before', html: html`<p>${placeWords(caseFile)}: ${service} ${times === 1 ? 'once' : `${times} times`} in the 60 days before this, first on ${writeDay(dayOf(first), 'short')}${times === 1 && open === 0 ? ', closed' : `, ${still}`}.</p>
<ul class="desk-ways">${newest!.map((ref) => html`<li><a class="govuk-link" href="${casePath(ref)}">${writeReference(ref)}</a></li>`)}</ul>${seeMore(caseFile, times)}` })
}

function placeWords(caseFile: CaseFile): string {
  const { postcode, address } = caseFile
  if (postcode !== null) return postcode
  return knownBy(caseFile) === 'point' ? `Within ${nearMetres} metres` : address!
}

function seeMore({ postcode }: CaseFile, times: number): Html {
  if (postcode === null || times <= 3) return nothing
  return html`<p><a class="govuk-link" href="${`/desk/search?${new URLSearchParams({ q: `"${postcode}"` }).toString()}`}">See all that happened there</a></p>`
}

function filesCard({ around }: CardsView): Html {
  if (around.files.length === 0) return nothing
  return card({ label: 'Files', html: html`<ul class="desk-files">${around.files.map((file) => html`<li><a class="govuk-link" href="${`/desk/files/${file.id}`}">${file.name}</a> <span>${size(file.bytes)}</span></li>`)}</ul>` })
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

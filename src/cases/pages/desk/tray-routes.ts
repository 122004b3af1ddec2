import { button, emptyState, toast } from '../../../design/index.ts'
import { contactOf, readLedgerEntry, readTray } from '../../../contacts/index.ts'
import type { LedgerEntry, TrayEntry } from '../../../contacts/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field, notFound, page, route, seeOther } from '../../../platform/http/index.ts'
import type { Call, Route } from '../../../platform/http/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { may, mayOpen, officerWho, recordAct, recordRead, scopeOf } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { readEntryAgain } from '../../actions/read-tray-again.ts'
import type { ReadableChannel } from '../../actions/read-tray-again.ts'
import { readCaseUnscoped } from '../../store/read-case.ts'
import { whenWords } from './case-timeline.ts'
import type { DeskReads } from './desk-reads.ts'
import { doneWords } from './done-words.ts'
import { casePath } from './queue-rows.ts'

export function trayRoutes(tools: CouncilTools, reads: DeskReads, channels: readonly ReadableChannel[]): Route[] {
  const guard = officerWho(tools, 'see messages tray')
  return [
    route({ method: 'GET', path: '/desk/tray', guard, handle: (call) => showTray(tools, call) }),
    route({ method: 'GET', path: '/desk/tray/:number', guard, personal: true, handle: (call) => showEntry(tools, reads, call) }),
    route({ method: 'POST', path: '/desk/tray/:number/again', guard, handle: (call) => tryAgain(tools, { channels, reads }, call) }),
  ]
}

async function showTray(tools: CouncilTools, call: Call<Officer>) {
  const entries = await readTray(tools.db)
  const now = tools.clock.now()
  const done = doneWords(field(call.query, 'done'))
  const list = entries.length > 0
    ? html`<div class="desk-sheet"><ul class="desk-work">${entries.map((entry) => trayRow(entry, now))}</ul></div>`
    : emptyState({ title: 'Nothing waits here', text: 'Every contact so far could be read. When one cannot, it stands here with what was wrong; it is never lost.' })
  const main = html`${done ? toast({ text: done }) : nothing}<h1 class="govuk-heading-l">Contacts that could not be read</h1><p>Each is kept as it came. Try again after what was wrong is put right, or read it and log it by hand.</p>${list}`
  return page(await tools.desk({ officer: call.viewer, title: 'Contacts that could not be read', current: '/desk/tray', main }))
}

function trayRow(entry: TrayEntry, now: Date): Html {
  return html`<li class="desk-work__item"><div class="desk-work__line"><a class="desk-work__title" href="${`/desk/tray/${entry.number}`}">Contact ${entry.number}, by ${entry.channel.replaceAll('-', ' ')}</a> <span>${whenWords(entry.received_at, now)}</span></div>
<p class="desk-work__about">${entry.problem ? `${entry.problem} · tried ${entry.attempts === 1 ? 'once' : `${entry.attempts} times`}` : 'Waiting to be read'}</p></li>
`
}

async function showEntry(tools: CouncilTools, reads: DeskReads, call: Call<Officer>, fault?: string) {
  const number = numberAsked(call)
  const [entry, tray] = await Promise.all([readLedgerEntry(tools.db, number), readTray(tools.db, 10_000)])
  const waiting = tray.find((each) => each.number === number)
  if (!entry || !waiting) throw notFound('That contact has been read in the meantime.')
  const isOpen = await mayReadRaw(tools, reads, call.viewer, entry)
  if (isOpen) await recordRead(tools.db, call.viewer, `ledger:${number}`)
  const again = html`<form method="post" action="${`/desk/tray/${number}/again`}">${button({ text: 'Try again' })}</form>`
  const main = html`${fault ? toast({ kind: 'problem', text: `It still cannot be read: ${fault}` }) : nothing}<p><a class="govuk-back-link" href="/desk/tray" data-back>All that wait</a></p>
<h1 class="govuk-heading-l">Contact ${number}</h1><p>By ${entry.channel.replaceAll('-', ' ')}, ${whenWords(entry.received_at, tools.clock.now())}. ${waiting.problem ?? ''}</p>${again}
${isOpen ? html`<h2 class="govuk-heading-m">As it came</h2><pre class="desk-raw" tabindex="0">${JSON.stringify(entry.raw, null, 2)}</pre>` : html`<p>What it says is for the team that it is meant for.</p>`}`
  return page(await tools.desk({ officer: call.viewer, title: `Contact ${number}`, current: '/desk/tray', hasError: fault !== undefined, main }), { status: fault ? 422 : 200 })
}

async function tryAgain(tools: CouncilTools, { channels, reads }: { channels: readonly ReadableChannel[]; reads: DeskReads }, call: Call<Officer>) {
  const number = numberAsked(call)
  const entry = await readLedgerEntry(tools.db, number)
  if (!entry) throw notFound()
  await recordAct(tools.db, call.viewer.id, 'try ledger entry again', `ledger:${number}`)
  const problem = await readEntryAgain(tools, channels, entry)
  if (problem !== undefined) return showEntry(tools, reads, call, problem)
  const contact = await contactOf(tools.db, number)
  const caseFile = contact?.case_id ? await readCaseUnscoped(tools.db, { id: contact.case_id }) : undefined
  return seeOther(caseFile && mayOpen(scopeOf(call.viewer), caseFile) ? casePath(caseFile.ref) : '/desk/tray?done=tried')
}

/**
 * The words of a contact are as closed as the case that it is about or would become. One that names neither a case nor a
 * service is for those who see every team's cases.
 */
async function mayReadRaw(tools: CouncilTools, reads: DeskReads, officer: Officer, { raw }: LedgerEntry): Promise<boolean> {
  if (!may(officer, 'see cases')) return false
  const scope = scopeOf(officer)
  if (typeof raw['ref'] === 'string') {
    const caseFile = await readCaseUnscoped(tools.db, { ref: raw['ref'] })
    return caseFile !== undefined && mayOpen(scope, caseFile)
  }
  const service = (await tools.catalogue()).services.get(String(raw['service']))
  if (!service) return scope.teams === null
  const isRestricted = service.restricted === true || (await reads.teams()).get(service.team)?.restricted === true
  return mayOpen(scope, { owner_team: service.team, owner_officer: null, offered_team: null, restricted_to: isRestricted ? service.team : null })
}

function numberAsked(call: Call<Officer>): number {
  const number = call.params['number']!
  if (!/^\d{1,15}$/.test(number)) throw notFound()
  return Number(number)
}

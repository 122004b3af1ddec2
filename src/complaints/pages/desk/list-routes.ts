import { emptyState, promiseMark, toast } from '../../../design/index.ts'
import type { PromiseMarkOptions } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import { field, page, route } from '../../../platform/http/index.ts'
import type { Call, Route } from '../../../platform/http/index.ts'
import { wordsBeyond, writeReference } from '../../../cases/index.ts'
import { dayOf, daysBetween, writeDay } from '../../../platform/time/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { may, officerWho, recordRead } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { procedureNamed } from '../../rules/procedure-of.ts'
import { openComplaints } from '../../store/open-complaints.ts'
import type { OpenRow } from '../../store/open-complaints.ts'

/** Open cases that follow a procedure and that this officer has to do with, nearest day first. */
export function listRoutes(tools: CouncilTools): Route[] {
  return [route({ method: 'GET', path: '/desk/complaints', guard: officerWho(tools, 'see cases'), handle: (call) => list(tools, call) })]
}

async function list(tools: CouncilTools, call: Call<Officer>) {
  const today = dayOf(tools.clock.now())
  const [rows] = await Promise.all([openComplaints(tools.db, call.viewer, today), recordRead(tools.db, call.viewer, 'complaints:open')])
  const moved = field(call.query, 'done') === 'moved'
  const main = html`${moved ? toast({ text: 'It was moved to the team that it is for. You no longer see it.' }) : nothing}<div class="desk-sheet"><div class="desk-list__head"><h1>Complaints and requests under a procedure</h1><p>${rows.length === 0 ? 'Nothing is open.' : `${rows.length} open, nearest day first.`}${may(call.viewer, 'lead complaints') ? html` <a class="govuk-link" href="/desk/complaints/asked">Asked of other teams</a>` : nothing}</p></div>
${rows.length === 0 ? emptyState({ title: 'Nothing open', text: 'A complaint begins here by itself when it comes in, by whatever way.' }) : html`<ul class="desk-work desk-work--wide">${rows.map((row) => item(row, today))}</ul>`}</div>`
  return page(await tools.desk({ officer: call.viewer, title: 'Complaints', current: '/desk/complaints', main }))
}

function item(row: OpenRow, today: Day) {
  const procedure = procedureNamed(row.procedure)
  const state = procedure?.versions.at(-1)!.states.find(({ id }) => id === row.state)?.name ?? row.state
  const beyond = row.words === null ? '' : wordsBeyond(row.title, row.words)
  const words = row.words === null ? 'Kept to your team: open it and say why you read it.' : beyond && `“${beyond}”`
  const about = [row.acceptance === 'undecided' ? 'To be sorted' : state, procedure?.title ?? row.procedure, writeReference(row.ref), row.part].filter(Boolean).join(' · ')
  return html`<li class="desk-work__item"><div class="desk-work__line"><a class="desk-work__title" href="${`/desk/cases/${writeReference(row.ref)}/complaint`}">${row.title}</a> ${promiseMark(markOf(row, today))}</div>
${words ? html`<p class="desk-work__words">${words}</p>
` : nothing}<p class="desk-work__about">${about}</p></li>`
}

function markOf({ due, waits }: OpenRow, today: Day): PromiseMarkOptions {
  if (due === null) return waits ? { nearness: 'none', text: 'waits for them' } : { nearness: 'soon', text: 'without delay' }
  const days = daysBetween(today, due)
  if (days < 0) return { nearness: 'late', text: days === -1 ? '1 day late' : `${-days} days late` }
  if (days <= 1) return { nearness: 'soon', text: days === 0 ? 'today' : 'tomorrow' }
  return { nearness: 'later', text: writeDay(due, 'short') }
}

import { html } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field, Instead, page, seeOther, Stop } from '../../../platform/http/index.ts'
import type { Answer, Call } from '../../../platform/http/index.ts'
import { writeReference } from '../../../cases/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { safeNext } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { caseSubject, keepReason, reasonIsDue } from '../../store/reasons.ts'
import type { KeptToTeam } from '../../store/reasons.ts'
import { faultBox, text } from './parts.ts'
import type { Typed } from './parts.ts'

/** A case as it is asked about. */
export const keptCase = ({ ref, restricted_to: team }: { ref: string; restricted_to: string | null }): KeptToTeam => ({ subject: caseSubject(ref), team })

export const whyCase = (ref: string): string => `/desk/cases/${writeReference(ref)}/complaint/why`

/** Where a reason is asked, a page is shown after it was given; a form is not taken without it, and waits in its tab. */
export async function askWhyFirst(tools: CouncilTools, call: Call<Officer>, { kept, why }: { kept: KeptToTeam; why: string }): Promise<void> {
  if (!(await reasonIsDue(tools.db, call.viewer.id, kept))) return
  if (call.method === 'GET' || call.method === 'HEAD') throw new Instead(seeOther(`${why}?next=${encodeURIComponent(call.url)}`))
  throw new Stop(409, 'reason', `Your team asks why this is read, and your reason has run out. Say it in another tab, at ${why}, then come back here, go back one page and send it again: what you typed is still there.`)
}

interface Asked {
  readonly kept: KeptToTeam
  /** What it is called while nothing of it may be shown. */
  readonly name: Html
  readonly why: string
  /** Where it is shown, when the address names nowhere else. */
  readonly shown: string
}

/** Says nothing of it: it has not been opened yet. */
export async function drawWhy(tools: CouncilTools, call: Call<Officer>, { name, why }: Asked, typed?: Typed): Promise<Answer> {
  const next = field(call.method === 'POST' ? call.body : call.query, 'next')
  const main = html`${faultBox(typed)}<h1 class="govuk-heading-l">Why do you open ${name}?</h1><p>This is for your team only, and your team asks why it is read. What you write is kept with the read.</p>
<form method="post" class="desk-answer desk-move" action="${why}"><input type="hidden" name="next" value="${next}">${text({ typed, form: 'why' }, { name: 'reason', label: 'Your reason', rows: 2 })}<button class="desk-act desk-act--first" type="submit">Open it</button></form>`
  return page(await tools.desk({ officer: call.viewer, title: 'Why do you open this?', main, hasError: typed !== undefined }), { status: typed ? 422 : 200 })
}

export async function keepWhy(tools: CouncilTools, call: Call<Officer>, asked: Asked): Promise<Answer> {
  const reason = field(call.body, 'reason').trim().slice(0, 500)
  if (!reason) return drawWhy(tools, call, asked, { form: 'why', values: call.body, fault: { refused: 'reason/empty', advice: 'Write why you open it.', field: 'reason' } })
  await keepReason(tools.db, call.viewer.id, asked.kept.subject, reason)
  const next = field(call.body, 'next')
  return seeOther(next ? safeNext(next) : asked.shown)
}

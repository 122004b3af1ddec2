import { html, nothing } from '../../platform/html/index.ts'
import type { Html } from '../../platform/html/index.ts'
import { dayOf, writeDay } from '../../platform/time/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { may, recordRead } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import { readHolding } from './store.ts'

/**
 * What an officer who deals with this resident must know: that limits hold, which way stays open, and until when. Nothing
 * once it has expired; on the resident's own page, the way to take a decision, for those who may. That it was shown is written down. The reasons are behind a link, for those who decide.
 */
export async function conductMark(tools: Pick<Tools, 'clock'> & { readonly db: Queryable }, officer: Officer, resident: number, isOwnPage = false): Promise<Html> {
  if (!may(officer, 'see residents')) return nothing
  const decision = await readHolding(tools.db, resident, dayOf(tools.clock.now()))
  if (!decision) return may(officer, 'decide conduct') && isOwnPage ? html`<p><a class="govuk-link" href="/desk/complaints/conduct/new/${resident}">Limit how they can reach us</a></p>` : nothing
  await recordRead(tools.db, officer, `conduct:${decision.id}`, { shown: 'mark' })
  return html`<div class="desk-need"><p><strong>Contact is limited until ${writeDay(decision.ends_on)}.</strong> ${decision.limits}</p>
<p>They can always reach us: ${decision.open_route}</p>${may(officer, 'decide conduct') ? html`<p><a class="govuk-link" href="/desk/complaints/conduct/${decision.id}">The decision, its reasons and the appeal</a></p>` : nothing}</div>`
}

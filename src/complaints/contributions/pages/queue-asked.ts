import type { Queryable } from '../../../platform/database/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { dayOf } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { askedOfTeam, lateForOfficer } from '../store.ts'
import { askedList } from './asked-list.ts'

/** Above a team's queue: what it was asked to add to complaints of others. Above one's own work: what others are late with. Nothing where there is none. */
export function queueAsked(tools: Pick<CouncilTools, 'clock'>): (db: Queryable, officer: Officer, team: { readonly id: string; readonly name: string } | undefined, teams: ReadonlyMap<string, { readonly name: string }>) => Promise<Html> {
  return async (db, officer, team, teams) => {
    const today = dayOf(tools.clock.now())
    const rows = team ? await askedOfTeam(db, officer, team.id) : await lateForOfficer(db, officer, today)
    if (rows.length === 0) return nothing
    const title = team ? `Asked of ${team.name}` : 'Late from other teams'
    const about = team ? 'Others answer these complaints and need what this team knows. Open one to give it, or to say that it takes longer.' : 'You answer for these, or lead the team that was asked. Open one to chase.'
    const names = new Map([...teams].map(([id, { name }]) => [id, name]))
    return html`<section class="desk-sheet desk-sheet--apart" aria-labelledby="asked-of"><div class="desk-list__head"><h2 id="asked-of">${title}</h2><p>${about}</p></div>${askedList(rows, team ? { today } : { today, teams: names })}</section>`
  }
}

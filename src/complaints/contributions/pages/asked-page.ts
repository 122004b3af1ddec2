import { emptyState, table } from '../../../design/index.ts'
import { html } from '../../../platform/html/index.ts'
import { page, route } from '../../../platform/http/index.ts'
import type { Call, Route } from '../../../platform/http/index.ts'
import { addMonths, dayOf, startOfDay } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { officerWho, readTeams, recordRead, top } from '../../../staff/index.ts'
import type { Officer } from '../../../staff/index.ts'
import { wide } from '../../learning/pages/parts.ts'
import { allAsked, countByAskedTeam } from '../store.ts'
import type { TeamCount } from '../store.ts'
import { askedList } from './asked-list.ts'

export const askedPath = '/desk/complaints/asked'

/** What is asked of other teams and stays out, and how each team has answered in a year. */
export function contributionRoutes(tools: CouncilTools): Route[] {
  return [route({ method: 'GET', path: askedPath, guard: officerWho(tools, 'lead complaints'), personal: true, handle: (call) => draw(tools, call) })]
}

async function draw(tools: CouncilTools, { viewer }: Call<Officer>) {
  const today = dayOf(tools.clock.now())
  const [rows, counts, teams] = await Promise.all([
    allAsked(tools.db, viewer), countByAskedTeam(tools.db, viewer, { since: startOfDay(addMonths(today, -12)), today }), readTeams(tools.db), recordRead(tools.db, viewer, 'complaints:asked'),
  ])
  const names = new Map(teams.map((team) => [team.id, team.name]))
  const main = html`${top({ title: 'Asked of other teams', up: { href: '/desk/complaints', text: 'Complaints' } })}
<p>Each team is reminded on the working day before its day and on the day after. Two working days after it, or after the day on which they now say that it comes, the owner and the team’s lead are told.</p>
${rows.length === 0 ? emptyState({ title: 'Nothing is out', text: 'Every team has given what it was asked.' }) : html`<div class="desk-sheet">${askedList(rows, { today, teams: names })}</div>`}
<h2 class="govuk-heading-m">The last 12 months, by team</h2>
${counts.length === 0 ? html`<p class="desk-quiet">No team was asked in this time.</p>` : byTeam(counts, names)}`
  return page(await tools.desk({ officer: viewer, title: 'Asked of other teams', current: '/desk/complaints', main }))
}

function byTeam(counts: readonly TeamCount[], names: ReadonlyMap<string, string>) {
  const columns: [string, (count: TeamCount) => number][] = [
    ['Asked', (each) => each.asked], ['Given in time', (each) => each.in_time], ['Given late', (each) => each.late], ['Still open', (each) => each.open], ['Of these late', (each) => each.open_late],
    ['Told to owner and lead', (each) => each.escalated], ['Chases', (each) => each.chases], ['“It takes longer”', (each) => each.holdings],
  ]
  return wide('The last 12 months, by team', table({
    firstCellIsHeader: true, head: [{ text: 'Team' }, ...columns.map(([text]) => ({ text, format: 'numeric' }))],
    rows: counts.map((each) => [{ text: names.get(each.team) ?? each.team }, ...columns.map(([, of]) => ({ text: String(of(each)), format: 'numeric' }))]),
  }))
}

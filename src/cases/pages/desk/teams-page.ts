import { emptyState, table } from '../../../design/index.ts'
import { html } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { may } from '../../../staff/index.ts'
import type { Officer, Team } from '../../../staff/index.ts'

/** Every team whose cases this officer may see; counts only of their own teams. */
export function teamsPage(teams: readonly Team[], counts: ReadonlyMap<string, number>): Html {
  if (teams.length === 0) return html`<h1 class="govuk-heading-l">Teams</h1>${emptyState({ title: 'You are in no team yet', text: 'An administrator can put you in one. Until then, cases come to you only when they are handed to you by name.' })}`
  const rows = teams.map((team) => [
    { html: html`<a class="govuk-link" href="${`/desk/queues/${team.id}`}">${team.name}</a>` },
    { text: counts.get(team.id) ?? (team.restricted ? 'its members only' : ''), format: 'numeric' },
  ])
  return html`<h1 class="govuk-heading-l">Teams</h1><div class="desk-sheet desk-sheet--padded">${table({ head: [{ text: 'Team' }, { text: 'Open, where it is yours', format: 'numeric' }], rows })}</div>`
}

/** The first page of someone whose work is not with cases. */
export function noCasesPage(officer: Officer): Html {
  const links = [
    may(officer, 'see figures') && html`<li><a class="govuk-link" href="/performance">Figures</a>: how well we keep our promises</li>`,
    (['edit services', 'edit wording', 'edit council', 'edit officers', 'edit keys'] as const).some((act) => may(officer, act)) && html`<li><a class="govuk-link" href="/desk/settings">Settings</a>: services, wording, officers</li>`,
    may(officer, 'read audit') && html`<li><a class="govuk-link" href="/desk/audit">Audit</a>: who did and read what</li>`,
  ].filter(Boolean)
  return html`<h1 class="govuk-heading-l">Your desk</h1>
<p>Your role does not work with cases. ${links.length > 0 ? 'You can go to:' : 'Ask an administrator if you need to.'}</p><ul class="govuk-list govuk-list--bullet">${links}</ul>`
}

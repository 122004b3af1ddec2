import { button, checkboxes, input, table, tag } from '../../design/index.ts'
import { html, nothing, type Html } from '../../platform/html/index.ts'
import { field, notFound, page, route, seeOther } from '../../platform/http/index.ts'
import type { Answer, Call, Fields, Route } from '../../platform/http/index.ts'
import type { Faults } from '../actions/keep-officers.ts'
import { changeTeam, closeTeam, openTeam, reopenTeam } from '../actions/keep-teams.ts'
import type { TeamGiven, TeamUse } from '../actions/keep-teams.ts'
import { officerWho } from '../guards/officer-who.ts'
import type { Officer } from '../officer.ts'
import { readOfficers } from '../store/officers.ts'
import { readTeam, readTeams } from '../store/teams.ts'
import type { Team } from '../store/teams.ts'
import { doneBanner, fault, none, top } from './form-parts.ts'
import type { StaffTools } from './staff-tools.ts'

const home = '/desk/settings/teams'
type Admin = Call<Officer>

/** Teams on the desk: add, rename, close when they own nothing, open again. */
export function teamRoutes(tools: StaffTools, use: TeamUse): Route[] {
  const guard = officerWho(tools, 'edit officers')
  return [
    route({ method: 'GET', path: home, guard, handle: (call) => list(tools, use, call) }),
    route({ method: 'GET', path: `${home}/new`, guard, handle: (call) => draw(tools, call, {}) }),
    route({
      method: 'POST', path: `${home}/new`, guard,
      async handle(call) {
        const added = await openTeam(tools, call.viewer, readForm(call.body))
        return 'faults' in added ? draw(tools, call, { given: readForm(call.body), faults: added.faults }) : seeOther(`${home}?done=added`)
      },
    }),
    route({ method: 'GET', path: `${home}/:id`, guard, handle: async (call) => draw(tools, call, { team: await teamOf(tools, call) }) }),
    route({
      method: 'POST', path: `${home}/:id`, guard,
      async handle(call) {
        const team = await teamOf(tools, call)
        const changed = await changeTeam(tools, call.viewer, team.id, readForm(call.body))
        return 'faults' in changed ? draw(tools, call, { team, given: readForm(call.body), faults: changed.faults }) : seeOther(`${home}?done=changed`)
      },
    }),
    route({
      method: 'POST', path: `${home}/:id/close`, guard,
      async handle(call) {
        const team = await teamOf(tools, call)
        const closed = await closeTeam(tools, call.viewer, team.id, use)
        return 'faults' in closed ? draw(tools, call, { team, faults: closed.faults }) : seeOther(`${home}?done=closed`)
      },
    }),
    route({
      method: 'POST', path: `${home}/:id/open`, guard,
      async handle(call) {
        await reopenTeam(tools, call.viewer, (await teamOf(tools, call)).id)
        return seeOther(`${home}?done=opened`)
      },
    }),
  ]
}

const done = { added: 'The team is added. Put officers into it under Officers.', changed: 'Saved.', closed: 'The team is closed.', opened: 'The team is open again.' }

const readForm = (body: Fields): TeamGiven => ({ name: field(body, 'name'), email: field(body, 'email'), restricted: field(body, 'restricted') === 'yes' })

async function teamOf(tools: StaffTools, call: Admin): Promise<Team> {
  const team = await readTeam(tools.db, call.params['id']!)
  if (!team) throw notFound('There is no such team.')
  return team
}

async function list(tools: StaffTools, use: TeamUse, { viewer, query }: Admin): Promise<Answer> {
  const [teams, officers] = await Promise.all([readTeams(tools.db), readOfficers(tools.db)])
  const rows = await Promise.all(teams.map(async (team) => [
    { html: html`<a class="govuk-link" href="${home}/${team.id}">${team.name}</a>${team.closed_at ? html` ${tag({ text: 'Closed', classes: 'govuk-tag--grey' })}` : nothing}${team.restricted ? html` ${tag({ text: 'Restricted', classes: 'govuk-tag--yellow' })}` : nothing}` },
    { text: officers.filter((officer) => officer.teams.includes(team.id)).length, format: 'numeric' },
    { text: await use.openCases(tools.db, team.id), format: 'numeric' },
  ]))
  const main = html`${top({ title: 'Teams', banner: doneBanner(query, done), up: { href: '/desk/settings', text: 'Settings' } })}
${button({ text: 'Add a team', href: `${home}/new` })}
${table({ scrolls: 'Teams', head: [{ text: 'Team' }, { text: 'Officers', format: 'numeric' }, { text: 'Open cases', format: 'numeric' }], rows })}`
  return page(await tools.desk({ officer: viewer, title: 'Teams', current: '/desk/settings', main }))
}

const givenOf = (team: Team | undefined): TeamGiven => (team ? { name: team.name, email: team.email ?? '', restricted: team.restricted } : { name: '', email: '', restricted: false })

async function draw(tools: StaffTools, { viewer }: Admin, { team, given, faults = none }: { team?: Team; given?: TeamGiven; faults?: Faults }): Promise<Answer> {
  const shown = given ?? givenOf(team)
  const title = team ? team.name : 'Add a team'
  const isWrong = faults !== none
  const main = html`${top({ title, faults, up: { href: home, text: 'Teams' } })}
<form method="post" action="${home}/${team?.id ?? 'new'}" novalidate>
${input({ name: 'name', label: { text: 'Name' }, value: shown.name, ...fault(faults, 'name') })}
${input({ name: 'email', label: { text: 'Shared e-mail address (optional)' }, type: 'email', value: shown.email, ...fault(faults, 'email') })}
${checkboxes({ name: 'restricted', classes: 'govuk-checkboxes--small', values: shown.restricted ? ['yes'] : [], items: [{ value: 'yes', text: 'Only members see the cases of this team', hint: { text: 'For work such as safeguarding. Not even other teams’ search finds them.' } }] })}
${button({ text: 'Save' })}
</form>
${team ? endActs(team) : nothing}`
  return page(await tools.desk({ officer: viewer, title, current: '/desk/settings', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

function endActs(team: Team): Html {
  if (team.closed_at) return html`<form method="post" action="${home}/${team.id}/open">${button({ text: 'Open the team again', classes: 'govuk-button--secondary' })}</form>`
  return html`<h2 class="govuk-heading-m" id="team">Close the team</h2>
<p class="govuk-body">A team can be closed when it owns no open case and no service sends new ones to it.</p>
<form method="post" action="${home}/${team.id}/close">${button({ text: 'Close the team', classes: 'govuk-button--warning' })}</form>`
}

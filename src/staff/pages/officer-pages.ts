import { button, insetText, table, tag } from '../../design/index.ts'
import { html, nothing, type Html } from '../../platform/html/index.ts'
import { notFound, page, route, seeOther } from '../../platform/http/index.ts'
import type { Answer, Call, Route } from '../../platform/http/index.ts'
import { writeInstant } from '../../platform/time/index.ts'
import { addOfficer, changeOfficer, disableOfficer, enableOfficer, issueLink } from '../actions/keep-officers.ts'
import type { Faults, OfficerGiven } from '../actions/keep-officers.ts'
import { officerWho } from '../guards/officer-who.ts'
import type { Officer } from '../officer.ts'
import { roleWords } from '../rules/role-words.ts'
import { readStaffFile, readStaffFiles } from '../store/staff-files.ts'
import type { StaffFile } from '../store/staff-files.ts'
import { readTeams } from '../store/teams.ts'
import { doneBanner, none, top } from './form-parts.ts'
import { officerForm, readOfficerForm } from './officer-form.ts'
import type { StaffTools } from './staff-tools.ts'

const home = '/desk/settings/officers'
type Admin = Call<Officer>

/** Officers on the desk: add, change, close, open again, and a link to sign in with. */
export function officerRoutes(tools: StaffTools): Route[] {
  const guard = officerWho(tools, 'edit officers')
  return [
    route({ method: 'GET', path: home, guard, handle: (call) => list(tools, call) }),
    route({ method: 'GET', path: `${home}/new`, guard, handle: (call) => drawNew(tools, call, empty, none) }),
    route({ method: 'POST', path: `${home}/new`, guard, handle: (call) => add(tools, call) }),
    route({ method: 'GET', path: `${home}/:id`, guard, handle: (call) => show(tools, call) }),
    route({ method: 'POST', path: `${home}/:id`, guard, handle: (call) => change(tools, call) }),
    route({ method: 'POST', path: `${home}/:id/close`, guard, handle: (call) => close(tools, call) }),
    route({ method: 'POST', path: `${home}/:id/open`, guard, handle: (call) => reopen(tools, call) }),
    route({ method: 'POST', path: `${home}/:id/link`, guard, handle: (call) => link(tools, call) }),
  ]
}

const empty: OfficerGiven = { name: '', email: '', jobTitle: '', roles: [], teams: [] }
const done = { changed: 'Saved. If roles or teams changed, the officer must sign in again.', closed: 'The account is closed and signed out everywhere.', opened: 'The account is open again.' }

async function list(tools: StaffTools, { viewer }: Admin): Promise<Answer> {
  const [files, teams] = await Promise.all([readStaffFiles(tools.db), readTeams(tools.db)])
  const teamNames = new Map(teams.map((team) => [team.id, team.name]))
  const main = html`${top({ title: 'Officers', up: { href: '/desk/settings', text: 'Settings' } })}
${button({ text: 'Add an officer', href: `${home}/new` })}
${table({
  scrolls: 'Officers',
    head: [{ text: 'Name' }, { text: 'Roles' }, { text: 'Teams' }, { text: 'Signs in by' }],
    rows: files.map((file) => [
      { html: html`<a class="govuk-link" href="${home}/${file.id}">${file.name}</a>${file.disabled_at ? html` ${tag({ text: 'Closed', classes: 'govuk-tag--grey' })}` : nothing}<br>${file.email}` },
      { text: file.roles.map((role) => roleWords[role].name).join(', ') || 'None' },
      { text: file.teams.map((team) => teamNames.get(team) ?? team).join(', ') || 'None' },
      { text: waysIn(file) },
    ]),
  })}`
  return page(await tools.desk({ officer: viewer, title: 'Officers', current: '/desk/settings', main }))
}

function waysIn(file: StaffFile): string {
  const ways = [file.is_linked && 'Work account', file.has_password && (file.has_codes ? 'Password and code' : 'Password, codes not set up')].filter(Boolean)
  return ways.join('; ') || 'Not yet'
}

async function drawNew(tools: StaffTools, { viewer }: Admin, given: OfficerGiven, faults: Faults): Promise<Answer> {
  const isWrong = faults !== none
  const main = html`${top({ title: 'Add an officer', faults, up: { href: home, text: 'Officers' } })}
${officerForm({ action: `${home}/new`, given, faults, teams: await readTeams(tools.db), asksEmail: true })}`
  return page(await tools.desk({ officer: viewer, title: 'Add an officer', current: '/desk/settings', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

async function add(tools: StaffTools, call: Admin): Promise<Answer> {
  const given = readOfficerForm(call.body)
  const added = await addOfficer(tools, call.viewer, given)
  return 'faults' in added ? drawNew(tools, call, given, added.faults) : seeOther(`${home}/${added.done.id}`)
}

async function fileOf(tools: StaffTools, call: Admin): Promise<StaffFile> {
  const id = call.params['id']!
  const file = /^\d{1,9}$/.test(id) ? await readStaffFile(tools.db, Number(id)) : undefined
  if (!file) throw notFound('There is no such officer.')
  return file
}

const givenOf = (file: StaffFile): OfficerGiven => ({ name: file.name, email: file.email, jobTitle: file.job_title, roles: file.roles, teams: file.teams })

async function show(tools: StaffTools, call: Admin, state: { given?: OfficerGiven; faults?: Faults; extra?: Html } = {}): Promise<Answer> {
  const file = await fileOf(tools, call)
  const faults = state.faults ?? none
  const isWrong = faults !== none
  const banner = call.method === 'GET' ? doneBanner(call.query, done) : nothing
  const main = html`${top({ title: file.name, faults, banner, up: { href: home, text: 'Officers' } })}${state.extra}
<p class="govuk-body">${file.email}. Signs in by: ${waysIn(file)}.${file.seen_at ? ` Last seen ${writeInstant(file.seen_at, 'plain')}.` : ''}</p>
${officerForm({ action: `${home}/${file.id}`, given: state.given ?? givenOf(file), faults, teams: await readTeams(tools.db), asksEmail: false })}
${file.disabled_at ? closedActs(file) : openActs(file)}`
  return page(await tools.desk({ officer: call.viewer, title: file.name, current: '/desk/settings', main, hasError: isWrong }), { status: isWrong ? 422 : 200 })
}

function openActs(file: StaffFile): Html {
  return html`<h2 class="govuk-heading-m">Signing in</h2>
<p class="govuk-body">A link works once, for a day, and sets a new password and new one-time codes. Give it to the officer in person or by phone.</p>
<form method="post" action="${home}/${file.id}/link">${button({ text: 'Make a sign-in link', classes: 'govuk-button--secondary' })}</form>
<h2 class="govuk-heading-m" id="officer">Close the account</h2>
<p class="govuk-body">The officer is signed out everywhere. What they did stays under their name. You can open the account again.</p>
<form method="post" action="${home}/${file.id}/close">${button({ text: 'Close the account', classes: 'govuk-button--warning' })}</form>`
}

function closedActs(file: StaffFile): Html {
  return html`<h2 class="govuk-heading-m">This account is closed</h2>
<form method="post" action="${home}/${file.id}/open">${button({ text: 'Open the account again', classes: 'govuk-button--secondary' })}</form>`
}

async function change(tools: StaffTools, call: Admin): Promise<Answer> {
  const file = await fileOf(tools, call)
  const given = readOfficerForm(call.body)
  const changed = await changeOfficer(tools, call.viewer, file.id, given)
  return 'faults' in changed ? show(tools, call, { given: { ...given, email: file.email }, faults: changed.faults }) : seeOther(`${home}/${file.id}?done=changed`)
}

async function close(tools: StaffTools, call: Admin): Promise<Answer> {
  const file = await fileOf(tools, call)
  const closed = await disableOfficer(tools, call.viewer, file.id)
  return 'faults' in closed ? show(tools, call, { faults: closed.faults }) : seeOther(`${home}/${file.id}?done=closed`)
}

async function reopen(tools: StaffTools, call: Admin): Promise<Answer> {
  const file = await fileOf(tools, call)
  await enableOfficer(tools, call.viewer, file.id)
  return seeOther(`${home}/${file.id}?done=opened`)
}

async function link(tools: StaffTools, call: Admin): Promise<Answer> {
  const file = await fileOf(tools, call)
  const { address, until } = await issueLink(tools, call.viewer, file.id)
  return show(tools, call, { extra: insetText({ html: html`<strong>Sign-in link</strong>, shown only now. It works once, until ${writeInstant(until, 'plain')}.<br><code>${address}</code>` }) })
}

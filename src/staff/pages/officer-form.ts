import { button, checkboxes, input } from '../../design/index.ts'
import { html, nothing, type Html } from '../../platform/html/index.ts'
import { field, fieldList } from '../../platform/http/index.ts'
import type { Fields } from '../../platform/http/index.ts'
import type { Faults, OfficerGiven } from '../actions/keep-officers.ts'
import { roles } from '../officer.ts'
import { roleWords } from '../rules/role-words.ts'
import type { Team } from '../store/teams.ts'
import { fault } from './form-parts.ts'

export function readOfficerForm(body: Fields): OfficerGiven {
  return { name: field(body, 'name'), email: field(body, 'email'), jobTitle: field(body, 'jobTitle'), roles: fieldList(body, 'roles'), teams: fieldList(body, 'teams') }
}

export interface OfficerFormOptions {
  action: string
  given: OfficerGiven
  faults: Faults
  teams: readonly Team[]
  /** An address is asked once: it is how the officer is known. */
  asksEmail: boolean
}

export function officerForm({ action, given, faults, teams, asksEmail }: OfficerFormOptions): Html {
  const open = teams.filter((team) => team.closed_at === null)
  return html`<form method="post" action="${action}" novalidate>
${input({ name: 'name', label: { text: 'Name' }, value: given.name, autocomplete: 'off', ...fault(faults, 'name') })}
${asksEmail ? input({ name: 'email', label: { text: 'E-mail address' }, type: 'email', value: given.email, autocomplete: 'off', spellcheck: false, ...fault(faults, 'email') }) : nothing}
${input({ name: 'jobTitle', label: { text: 'Job title (optional)' }, value: given.jobTitle, autocomplete: 'off', ...fault(faults, 'jobTitle') })}
${checkboxes({
    name: 'roles', fieldset: { legend: { text: 'Roles', classes: 'govuk-fieldset__legend--m' } }, hint: { text: 'Without a role an officer can sign in and see nothing.' }, classes: 'govuk-checkboxes--small',
    values: given.roles, items: roles.map((role) => ({ value: role, text: roleWords[role].name, hint: { text: roleWords[role].does } })), ...fault(faults, 'roles'),
  })}
${checkboxes({
    name: 'teams', fieldset: { legend: { text: 'Teams', classes: 'govuk-fieldset__legend--m' } }, classes: 'govuk-checkboxes--small',
    values: given.teams, items: open.map((team) => ({ value: team.id, text: team.restricted ? `${team.name} (only its members see its cases)` : team.name })), ...fault(faults, 'teams'),
  })}
${button({ text: 'Save' })}
</form>`
}

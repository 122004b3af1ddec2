import { badge, select } from '../../../design/index.ts'
import { html, nothing } from '../../../platform/html/index.ts'
import type { Html } from '../../../platform/html/index.ts'
import { field } from '../../../platform/http/index.ts'
import type { Fields } from '../../../platform/http/index.ts'
import { daysBetween, writeDay } from '../../../platform/time/index.ts'
import type { Day } from '../../../platform/time/index.ts'
import type { CouncilTools } from '../../../services/index.ts'
import { fault, readOfficers, readTeams } from '../../../staff/index.ts'
import type { Faults, Officer, Team } from '../../../staff/index.ts'

/** Names of teams, officers and services, for lists and choices. */
export interface People {
  readonly teams: readonly Team[]
  readonly officers: readonly Officer[]
  readonly services: ReadonlyMap<string, { readonly name: string }>
}

export async function readPeople(tools: CouncilTools): Promise<People> {
  const [teams, officers, catalogue] = await Promise.all([readTeams(tools.db), readOfficers(tools.db), tools.catalogue()])
  return { teams, officers, services: catalogue.services }
}

export function ownerWords(people: People, owner: { owner_team: string; owner_officer: number | null }): string {
  const team = people.teams.find((each) => each.id === owner.owner_team)?.name ?? owner.owner_team
  const officer = owner.owner_officer === null ? undefined : people.officers.find((each) => each.id === owner.owner_officer)?.name ?? 'someone who left'
  return officer ? `${officer}, ${team}` : team
}

export function officerName(people: People, id: number | null): string {
  return id === null ? 'Moothall' : people.officers.find((each) => each.id === id)?.name ?? 'someone who left'
}

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

/** The date and how far it is away, by words and shape. */
export function dueMark(due: Day, today: Day): Html {
  const left = daysBetween(today, due)
  if (left < 0) return html`<span class="desk-due"><span class="desk-unbroken">▲ ${badge({ text: `${days(-left)} overdue`, tone: 'late' })}</span> ${writeDay(due)}</span>`
  if (left <= 7) return html`<span class="desk-due"><span class="desk-unbroken">● ${badge({ text: left === 0 ? 'today' : `in ${days(left)}`, tone: 'soon' })}</span> ${writeDay(due)}</span>`
  return html`<span class="desk-due">${writeDay(due)}</span>`
}

export interface OwnerFields {
  readonly people: People
  readonly values: Fields
  readonly faults: Faults
  readonly team?: string | undefined
  readonly officer?: number | undefined
  /** Several forms on one page: put before each id. */
  readonly prefix?: string
}

export function ownerFields({ people, values, faults, team, officer, prefix = '' }: OwnerFields): Html {
  const chosenTeam = field(values, 'team') || team
  const chosen = field(values, 'officer') || String(officer ?? '')
  return html`${select({
    name: 'team', id: `${prefix}team`, label: { text: 'Team that answers for it' }, value: chosenTeam, ...fault(faults, 'team'),
    items: [{ value: '', text: 'Choose a team' }, ...people.teams.filter((each) => !each.closed_at).map((each) => ({ value: each.id, text: each.name }))],
  })}
${select({
    name: 'officer', id: `${prefix}officer`, label: { text: 'Officer (optional)' }, value: chosen, ...fault(faults, 'officer'),
    items: [{ value: '', text: 'Nobody by name' }, ...people.officers.map((each) => ({ value: each.id, text: each.name }))],
  })}`
}

/** What is wrong with no one field. */
export function formFault(faults: Faults): Html {
  const text = faults['form']
  return text ? html`<p class="govuk-error-message" id="form"><span class="govuk-visually-hidden">Error:</span> ${text}</p>` : nothing
}

/** A wide table that can be scrolled by keyboard on a narrow screen. */
export function wide(label: string, table: Html): Html {
  return html`<div class="desk-sheet desk-sheet--padded desk-wide-table" role="region" aria-label="${label}" tabindex="0">${table}</div>`
}

import type { Officer, Role } from '../officer.ts'

/**
 * The one policy place: which role may do which act. Deny by default: an act that a role does not list is refused.
 * Cases are further narrowed by `scopeOf`: a restricted case is for its own team alone, whatever the role,
 * and for the team that it is offered to, which could not accept it otherwise.
 */
const acts = {
  'see cases': ['adviser', 'officer', 'team-lead', 'service-manager', 'complaints', 'auditor'],
  'see residents': ['adviser', 'officer', 'team-lead', 'complaints', 'auditor'],
  'look up residents': ['adviser', 'complaints'],
  'log contacts': ['adviser', 'officer', 'team-lead', 'complaints'],
  'work cases': ['adviser', 'officer', 'team-lead', 'complaints'],
  'change promises': ['officer', 'team-lead', 'complaints'],
  'lead complaints': ['complaints'],
  'choose readings': ['complaints', 'administrator'],
  'move many cases': ['team-lead', 'complaints'],
  'see figures': ['adviser', 'officer', 'team-lead', 'service-manager', 'complaints', 'insight', 'administrator', 'auditor'],
  'write remarks': ['service-manager', 'administrator'],
  'see messages tray': ['team-lead', 'administrator', 'complaints'],
  'edit measures': ['insight', 'administrator'],
  'edit services': ['service-manager', 'administrator'],
  'edit wording': ['service-manager', 'administrator'],
  'edit council': ['administrator'],
  'edit officers': ['administrator'],
  'edit keys': ['administrator'],
  'read audit': ['auditor', 'administrator'],
  'see complaint reports': ['service-manager', 'complaints', 'insight', 'auditor'],
  'keep complaint reports': ['complaints'],
  'keep lessons': ['team-lead', 'service-manager', 'complaints'],
  'see ombudsman matters': ['service-manager', 'complaints', 'auditor'],
  'keep ombudsman matters': ['complaints'],
  'decide conduct': ['service-manager', 'complaints'],
} as const satisfies Record<string, readonly Role[]>

export type Act = keyof typeof acts

export function may(officer: Officer, act: Act): boolean {
  return officer.roles.some((role) => (acts[act] as readonly Role[]).includes(role))
}

/** Which cases an officer may see; every query over cases takes one. */
export interface CaseScope {
  /** Teams whose cases are seen; null is every team. */
  readonly teams: readonly string[] | null
  /** Teams whose restricted cases, kept or offered, are seen as well: only one's own. */
  readonly ownTeams: readonly string[]
  /** Those of them that have such cases, as far as is known: what the database is told to open. */
  readonly keys: readonly string[]
  /** Cases owned by this officer are seen wherever they stand. */
  readonly officer: number
}

const seesEveryTeam: readonly Role[] = ['adviser', 'complaints', 'auditor']

export function scopeOf(officer: Officer): CaseScope {
  const everyTeam = officer.roles.some((role) => seesEveryTeam.includes(role))
  const none = !may(officer, 'see cases')
  return { teams: none ? [] : everyTeam ? null : officer.teams, ownTeams: none ? [] : officer.teams, keys: none ? [] : (officer.keys ?? officer.teams), officer: none ? 0 : officer.id }
}

/** The same rule as `scopeSql`, for one case in hand. */
export function mayOpen(scope: CaseScope, caseFile: { owner_team: string; owner_officer: number | null; offered_team: string | null; restricted_to: string | null }): boolean {
  if (caseFile.restricted_to !== null && !isAmong(scope.ownTeams, caseFile.restricted_to, caseFile.offered_team)) return false
  return scope.teams === null || scope.teams.includes(caseFile.owner_team) || caseFile.owner_officer === scope.officer
    || (caseFile.offered_team !== null && scope.teams.includes(caseFile.offered_team))
}

const isAmong = (teams: readonly string[], ...asked: readonly (string | null)[]) => asked.some((team) => team !== null && teams.includes(team))

/** The scope as a condition on a table of cases, with its three values to append. `from` is the number of the first placeholder. */
export function scopeSql(alias: string, from: number): string {
  const [teams, officer] = [`$${from}::text[]`, `$${from + 2}::int`]
  return `${restrictionSql(alias, from + 1)}
    and (${teams} is null or ${alias}.owner_team = any(${teams}) or ${alias}.owner_officer = ${officer} or ${alias}.offered_team = any(${teams}))`
}

/**
 * The part of the scope that no role widens, for figures and registers that no team owns: a restricted case is listed and
 * counted for its own team, and the one that it is offered to, alone. One value: `ownTeams` of the scope, or null for what
 * singles nobody out, and for whoever runs the council's own machine. `kept` rows have no team that they are offered to.
 */
export function restrictionSql(alias: string, from: number, rows: 'cases' | 'kept' = 'cases'): string {
  const own = `$${from}::text[]`
  const offered = rows === 'cases' ? ` or ${alias}.offered_team = any(${own})` : ''
  return `(${alias}.restricted_to is null or ${own} is null or ${alias}.restricted_to = any(${own})${offered})`
}

export function scopeValues(scope: CaseScope): [readonly string[] | null, readonly string[], number] {
  return [scope.teams, scope.ownTeams, scope.officer]
}

/**
 * Officers, teams, roles, sign-in, and the one place that says who may do what.
 * Owns: team, officer, officer_role, officer_team, officer_session, audit_entry, audit_seal and the sign-in tables.
 * Never: knows what a case says.
 */
export { roles } from './officer.ts'
export type { Officer, Role } from './officer.ts'
export { may, mayOpen, scopeOf, scopeSql, scopeValues } from './rules/who-may.ts'
export type { Act, CaseScope } from './rules/who-may.ts'
export { addTeam, officerInTeam, readTeams, teamIsOpen } from './store/teams.ts'
export type { Team } from './store/teams.ts'
export { officerNames, officerOf, readOfficer, readOfficers } from './store/officers.ts'
export { anyOfficer, officerWho, officerWhoAny } from './guards/officer-who.ts'
export { recordAct, recordRead } from './store/audit.ts'
export { closeSessions, openSession, sessionCookie } from './store/sessions.ts'

import type { Role } from '../officer.ts'

/** Each role as administrators and the demonstration's sign-in page name it, with what it is for. */
export const roleWords: Record<Role, { name: string; does: string }> = {
  adviser: { name: 'Contact centre adviser', does: 'Takes calls and counter visits, logs contacts, sees the cases of every team.' },
  officer: { name: 'Officer', does: 'Works the cases of their own teams and keeps or changes the promise.' },
  'team-lead': { name: 'Team leader', does: 'The same for the whole team: hands cases out, moves many at once, watches the tray.' },
  'service-manager': { name: 'Service manager', does: 'Owns what a service promises and says, and writes the remarks beside its figures.' },
  complaints: { name: 'Complaints and information team', does: 'Works complaints and information requests across every team.' },
  insight: { name: 'Performance and insight', does: 'Sees figures, not cases, and tells the public what measures are held against.' },
  administrator: { name: 'Administrator', does: 'Officers, teams, services, hours, wording, keys and the theme. Sees no cases.' },
  auditor: { name: 'Auditor', does: 'Reads cases, figures and who did what. Changes nothing.' },
}

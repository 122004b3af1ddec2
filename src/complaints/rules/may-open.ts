import { mayOpen, scopeOf } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import type { CaseFile } from '../../cases/index.ts'
import type { Complaint } from '../complaint.ts'

/**
 * May an officer open a complaint? Whoever may open its case; and, unless it is restricted, whoever holds a role in it or
 * is in a team that was asked to contribute. A restricted one is for its team alone, whatever role someone was given.
 */
export function mayOpenComplaint(officer: Officer, caseFile: CaseFile, complaint: Complaint): boolean {
  if (mayOpen(scopeOf(officer), caseFile)) return true
  if (caseFile.restricted_to !== null) return false
  return complaint.roles.some((held) => held.officer === officer.id && held.ended === null)
    || complaint.contributions.some((asked) => asked.given === null && officer.teams.includes(asked.team))
}

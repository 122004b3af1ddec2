import { may } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import type { CaseFile } from '../../cases/index.ts'
import type { Complaint } from '../complaint.ts'

/** Roles that come with one's work and are given to nobody by name. */
export const standingRoles: readonly string[] = ['complaints-team', 'complaints-manager', 'information-team', 'enquiry-team']

/**
 * The procedure's roles that an officer holds in a case now: those given by name in this stage, and those that come
 * with leading on complaints or with being in the team that owns the case.
 */
export function rolesHeld(officer: Officer, complaint: Complaint, caseFile: Pick<CaseFile, 'owner_team'>): string[] {
  const named = complaint.roles.filter((held) => held.officer === officer.id && held.ended === null && held.round === complaint.round && held.stage === complaint.stage).map((held) => held.role)
  const owns = officer.teams.includes(caseFile.owner_team)
  const leads = may(officer, 'lead complaints') || (owns && may(officer, 'work cases') && (complaint.procedure === 'member-enquiry' || isInformation(complaint.procedure)))
    || (owns && officer.roles.includes('team-lead'))
  // whoever is in the team that was asked answers a councillor
  const answers = owns && complaint.procedure === 'member-enquiry' ? ['service'] : []
  return [...new Set([...named, ...(leads ? standingRoles : []), ...answers])]
}

const isInformation = (procedure: string) => ['freedom-of-information', 'environmental-information', 'subject-access'].includes(procedure)

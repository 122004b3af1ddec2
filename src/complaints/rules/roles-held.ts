import { may } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import type { CaseFile } from '../../cases/index.ts'
import type { Version } from '../../procedures/contract.ts'
import type { Complaint } from '../complaint.ts'

/** Roles that come with one's work and are given to nobody by name. */
export const standingRoles: readonly string[] = ['complaints-team', 'complaints-manager', 'information-team', 'enquiry-team']

/**
 * The procedure's roles that an officer holds in a case now: those given by name in this stage, and those that come
 * with leading on complaints or with being in the team that owns the case.
 */
export function rolesHeld(officer: Officer, complaint: Complaint, caseFile: Pick<CaseFile, 'owner_team' | 'kind'>): string[] {
  const named = complaint.roles.filter((held) => held.officer === officer.id && held.ended === null && held.round === complaint.round && held.stage === complaint.stage).map((held) => held.role)
  const owns = officer.teams.includes(caseFile.owner_team)
  const leads = may(officer, 'lead complaints') || (owns && may(officer, 'work cases') && (caseFile.kind === 'member-enquiry' || caseFile.kind === 'information-request'))
    || (owns && officer.roles.includes('team-lead'))
  // whoever is in the team that was asked answers a councillor
  const answers = owns && caseFile.kind === 'member-enquiry' ? ['service'] : []
  return [...new Set([...named, ...(leads ? standingRoles : []), ...answers])]
}

/** Whoever asks from outside is in the case already, and is named by nobody. */
const asksHere = (version: Version, role: string) => version.moves.some((move) => move.action === 'withdraw' && move.roles.includes(role)) && version.roles.find(({ id }) => id === role)?.is === 'outside'

/** Roles that have something to do in a stage: only these are named in it. */
export function rolesOfStage(version: Version, stageId: string): string[] {
  const states = version.states.filter((state) => state.stage === stageId && !state.isEnd).map((state) => state.id)
  const used = version.moves.filter((move) => move.from.some((from) => states.includes(from))).flatMap((move) => move.roles)
  return [...new Set([...used, version.stages.find(({ id }) => id === stageId)?.decides ?? ''])].filter((role) => role && !standingRoles.includes(role) && version.roles.find(({ id }) => id === role)?.is !== 'resident' && !asksHere(version, role))
}

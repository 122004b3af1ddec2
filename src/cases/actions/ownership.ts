import { may, officerInTeam, teamIsOpen, teamIsRestricted } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Tools } from '../../platform/tools/index.ts'
import { handOverAccepted, handOverDeclined, handOverOffered, handOverTakenBack, takenOn } from '../events/ownership.ts'
import { together } from '../rules/refusal.ts'
import { changeCase, keyOf } from './change-case.ts'
import type { CaseKey, Outcome, Refusal } from './change-case.ts'

export async function takeOnCase(tools: Tools, officer: Officer, key: CaseKey): Promise<Outcome> {
  return changeCase(tools, keyOf(key), { officer, move: 'take-on' }, () => [takenOn.happen({ officer: officer.id })])
}

/**
 * Offers the case to another team, or a person in it; the owner stays until it is accepted. Inside her own team a lead
 * gives work out, and whom she names owns it at once.
 */
export async function offerHandOver(tools: Tools, officer: Officer, key: CaseKey, offer: { team: string; officer?: number; reason: string }): Promise<Outcome> {
  return changeCase(tools, keyOf(key), { officer, move: 'hand-over' }, async ({ caseFile }, tx) => {
    const isInside = offer.team === caseFile.owner_team
    const fault = together(await faultInTeam(tx, offer, isInside), !offer.reason.trim() && { refused: 'hand-over/no-reason', advice: 'Say why you hand this over, so that the other team can act on it.', field: 'reason' })
    if (fault) return fault
    const offered = handOverOffered.happen({ team: offer.team, reason: offer.reason.trim(), ...(offer.officer === undefined ? {} : { officer: offer.officer }) })
    const isGiven = isInside && may(officer, 'move many cases') && officer.teams.includes(offer.team)
    return isGiven ? [offered, takenOn.happen({ officer: offer.officer!, given: true })] : [offered]
  })
}

async function faultInTeam(tx: Queryable, { team, officer }: { team: string; officer?: number }, isInside: boolean): Promise<Refusal | undefined> {
  if (!(await teamIsOpen(tx, team))) return { refused: 'hand-over/no-team', advice: 'Choose the team to hand this to.', field: 'team' }
  if (officer !== undefined && !(await officerInTeam(tx, officer, team))) return { refused: 'hand-over/not-in-team', advice: 'Choose an officer of that team, or leave the person open.', field: 'officer' }
  return isInside && officer === undefined ? { refused: 'hand-over/same-team', advice: 'This team has it already. Choose someone in the team, or another team.', field: 'team' } : undefined
}

export async function acceptHandOver(tools: Tools, officer: Officer, key: CaseKey): Promise<Outcome> {
  return changeCase(tools, keyOf(key), { officer, move: 'accept' }, async ({ caseFile }, tx) => {
    const team = caseFile.offered_team!
    return [handOverAccepted.happen({ team, officer: officer.id, ...((await teamIsRestricted(tx, team)) ? { restricted: true } : {}) })]
  })
}

export async function declineHandOver(tools: Tools, officer: Officer, key: CaseKey, reason: string): Promise<Outcome> {
  return changeCase(tools, keyOf(key), { officer, move: 'decline' }, () => (reason.trim()
    ? [handOverDeclined.happen({ reason: reason.trim() })]
    : { refused: 'decline/no-reason', advice: 'Say why this is not for your team, so that the owner knows where it belongs.', field: 'reason' }))
}

/** The owner, or somebody of the owning team, no longer offers it. */
export async function takeBackOffer(tools: Tools, officer: Officer, key: CaseKey): Promise<Outcome> {
  return changeCase(tools, keyOf(key), { officer, move: 'take-back' }, ({ caseFile }) => [handOverTakenBack.happen({ team: caseFile.offered_team! })])
}

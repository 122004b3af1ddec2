import type { CaseKey, Outcome } from '../../cases/index.ts'
import { officerNames } from '../../staff/index.ts'
import type { Officer } from '../../staff/index.ts'
import { roleNamed } from '../rules/procedure-of.ts'
import { standingRoles } from '../rules/roles-held.ts'
import { changeComplaint } from './change-complaint.ts'
import type { WithCalendars } from './change-complaint.ts'

/** Takes someone out of a part that they have in the stage that runs now: named by mistake, ill, or gone. */
export async function endRole(tools: WithCalendars, officer: Officer, key: CaseKey, number: number): Promise<Outcome> {
  return changeComplaint(tools, key, { officer }, async ({ complaint, followed, roles }, tx) => {
    if (!roles.some((role) => standingRoles.includes(role))) return { refused: 'role/not-yours', advice: 'Only those who lead on complaints name who does what.' }
    const held = complaint.roles.find((each) => each.number === number && each.ended === null && each.stage === complaint.stage && each.round === complaint.round)
    if (!held || complaint.ended) return { refused: 'role/not-held', advice: 'Nobody holds this part any more, or its stage is over.' }
    const name = held.name ?? (await officerNames(tx)).get(held.officer!) ?? 'Someone'
    return { events: [{ event: 'role-ended', data: { number } }], told: { what: `${name} is no longer ${lower(roleNamed(followed.version, held.role).title)}` } }
  })
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

import type { CouncilTools } from '../../services/index.ts'
import { teamIsRestricted } from '../../staff/index.ts'
import { restrictionChanged } from '../events/ownership.ts'
import { casesToClose, casesToOpen } from '../store/restricted-cases.ts'
import { changeCase } from './change-case.ts'

/**
 * After a team was closed to others, or opened to them again: its cases follow, open ones first. A case that was closed
 * to others for a reason of its own (its service, a procedure, another team) stays so. Idempotent; a job runs it.
 */
export async function restrictCases(tools: CouncilTools, team: string): Promise<number> {
  const isRestricted = await tools.db.transaction((tx) => teamIsRestricted(tx, team))
  const { services } = await tools.catalogue()
  const kept = [...services.values()].filter((service) => service.restricted).map((service) => service.code)
  const found = isRestricted ? await casesToClose(tools.db, team) : await casesToOpen(tools.db, team, kept)
  for (const id of found) {
    await changeCase(tools, { id }, { actor: 'system' }, async ({ caseFile }, tx) => {
      const isStill = caseFile.owner_team === team && (caseFile.restricted_to === team) !== isRestricted && (await teamIsRestricted(tx, team)) === isRestricted
      return isStill ? [restrictionChanged.happen({ restrictedTo: isRestricted ? team : null })] : []
    })
  }
  return found.length
}

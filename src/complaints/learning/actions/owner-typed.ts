import type { Queryable } from '../../../platform/database/index.ts'
import { officerInTeam, teamIsOpen } from '../../../staff/index.ts'
import type { TypedFields } from '../typed-fields.ts'

/** The owner that was typed: a team, and somebody in it if they are named. */
export async function ownerTyped(db: Queryable, typed: TypedFields): Promise<{ owner_team: string; owner_officer: number | null } | undefined> {
  const team = typed.line('team', 'Choose the team that answers for it')
  const officer = typed.whole('officer') ?? null
  if (!team) return undefined
  if (!(await teamIsOpen(db, team))) {
    typed.wrong('team', 'Choose a team from the list')
    return undefined
  }
  if (officer !== null && !(await officerInTeam(db, officer, team))) typed.wrong('officer', 'Choose someone from that team, or nobody')
  return { owner_team: team, owner_officer: officer }
}

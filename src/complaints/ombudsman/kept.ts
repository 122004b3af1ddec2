import type { Queryable } from '../../platform/database/index.ts'
import { writeReference } from '../../cases/index.ts'
import { caseSubject, casesToExplain, reasonIsDue } from '../store/reasons.ts'
import type { KeptToTeam } from '../store/reasons.ts'
import type { Matter } from './matter.ts'

/** What a matter is kept as: as its case where that is kept to a team, else by itself; and where the reason is said. */
export function keptMatter(matter: Matter): { kept: KeptToTeam; why: string } {
  if (matter.ref && matter.case_restricted_to !== null) return { kept: { subject: caseSubject(matter.ref), team: matter.case_restricted_to }, why: `/desk/cases/${writeReference(matter.ref)}/complaint/why` }
  return { kept: { subject: `ombudsman:${matter.id}`, team: matter.restricted_to }, why: `/desk/complaints/ombudsman/${matter.id}/why` }
}

/** Matters whose words a list must not show yet. */
export async function mattersToExplain(db: Queryable, officer: number, matters: readonly Matter[]): Promise<Set<number>> {
  const cases = await casesToExplain(db, officer, matters.filter((matter) => matter.case_restricted_to !== null).map((matter) => matter.ref))
  const own = await Promise.all(matters.filter((matter) => matter.case_restricted_to === null && matter.restricted_to !== null).map(async (matter) => ((await reasonIsDue(db, officer, keptMatter(matter).kept)) ? [matter.id] : [])))
  return new Set([...own.flat(), ...matters.filter((matter) => matter.ref && cases.has(matter.ref)).map((matter) => matter.id)])
}

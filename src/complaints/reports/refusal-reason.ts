import { cite, procedureNamed } from '../rules/procedure-of.ts'
import { groundIn, refusalGrounds, tooLate } from '../rules/refusal-grounds.ts'
import type { StageRow } from './stage-rows.ts'

export const otherReason = 'Another reason, written in the complaint'

/** The acceptance question that decided against it, in the words that the resident was told. */
export function refusalReason(row: Pick<StageRow, 'procedure' | 'answers' | 'clauses' | 'sorted_because'>): string {
  const procedure = procedureNamed(row.procedure)
  const version = procedure?.versions.at(-1)
  if (!procedure || !version) return otherReason
  const grounds = refusalGrounds(version)
  const answered = grounds.find(({ answers }) => Object.entries(answers).some(([check, answer]) => row.answers?.[check] === answer))
  if (answered) return answered.words
  const limit = version.acceptance.limit
  if (limit && row.clauses?.some((clause) => clause === limit.clause || clause === cite(procedure, limit.clause))) return tooLate
  return groundIn(version, row.sorted_because ?? '')?.words ?? otherReason
}

import { procedures } from '../../procedures/register.generated.ts'
import type { StageRow } from './stage-rows.ts'

export const tooLate = 'It came too late'
export const otherReason = 'Another reason, written in the complaint'

/** The acceptance question that decided against it, in the words that the resident was told. */
export function refusalReason(row: Pick<StageRow, 'procedure' | 'answers' | 'clauses'>): string {
  const version = procedures.find((each) => each.id === row.procedure)?.versions.at(-1)
  if (!version) return otherReason
  const answered = version.acceptance.checks.flatMap((check) => {
    const answer = row.answers?.[check.id]
    return answer === 'yes' || answer === 'no' ? [{ check, leads: check[answer] }] : []
  })
  const decided = answered.find(({ leads }) => leads === 'refuse') ?? answered.find(({ leads }) => leads === 'person-decides')
  if (decided) return decided.check.reason
  const limit = version.acceptance.limit
  return limit && row.clauses?.includes(limit.clause) ? tooLate : otherReason
}

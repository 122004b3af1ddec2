import { measures } from '../../measures/register.generated.ts'
import { catchUpFacts, publishFigures } from '../../performance/index.ts'
import type { Prepared } from '../prepare.ts'
import type { Counts } from './import-cases.ts'

/** Bulk loading marks no facts one by one: those that are missing are written, and the months that they touch published again, when anything came in. */
export async function publishImported({ owner, tools }: Pick<Prepared, 'owner' | 'tools'>, counts: Counts): Promise<void> {
  if (counts.imported + counts.updated === 0) return
  await catchUpFacts(tools, owner)
  await publishFigures(tools, measures, { together: 2 })
}

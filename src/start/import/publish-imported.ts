import { measures } from '../../measures/register.generated.ts'
import { publishFigures, rebuildFacts } from '../../performance/index.ts'
import type { Prepared } from '../prepare.ts'
import type { Counts } from './import-cases.ts'

/** Bulk loading marks no facts one by one: they are rebuilt whole, and the figures worked out again, when anything came in. */
export async function publishImported({ owner, tools }: Pick<Prepared, 'owner' | 'tools'>, counts: Counts): Promise<void> {
  if (counts.imported + counts.updated === 0) return
  await rebuildFacts(owner)
  await publishFigures(tools, measures)
}
